import { expect, it } from 'vitest';
import { open } from './harness';
import { ready } from './ready';

/** Strokes of patterns in a drawing. */
const PATTERN = '[stroke-opacity="0.55"], [opacity="0.55"]';

it('an official in the dark prints the outcomes: white paper, dark words, patterns for grey ink', async () => {
  const { page } = await open('#/outcomes', { theme: 'dark' });
  await ready(page);
  const card = page.locator('main article:has(.chart.stack)').first();
  const word = () => card.locator('svg text').first().getAttribute('fill');
  const dark = await word();
  expect(await card.locator(PATTERN).count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(
    (pattern) => document.querySelector(`main .chart.stack svg :is(${pattern})`) !== null,
    PATTERN,
  );
  await ready(page);
  expect(await word()).not.toBe(dark);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await page.emulateMedia({ media: 'screen' });
  await ready(page);
  expect(await word()).toBe(dark);
});

it('a printer that does not wait gets patterns too', async () => {
  const { page } = await open('#/outcomes');
  await ready(page);
  const drawn = await page.evaluate((pattern) => {
    dispatchEvent(new Event('beforeprint'));
    const count = document.querySelectorAll(`main .chart.stack svg :is(${pattern})`).length;
    dispatchEvent(new Event('afterprint'));
    return count;
  }, PATTERN);
  expect(drawn).toBeGreaterThan(20);
});

it('a chart is saved for black-and-white print', async () => {
  const { page } = await open('#/outcomes', { lang: 'en' });
  await ready(page);
  const card = page.locator('main article:has(.chart.stack)').first();
  await card.getByRole('button', { name: 'Download' }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Black-and-white SVG' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/_bw\.svg$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  const svg = Buffer.concat(chunks).toString('utf8');
  const colours = [...new Set(svg.match(/#[0-9a-f]{6}\b/gi))];
  expect(colours.filter((colour) => !/^#(..)\1\1$/i.test(colour))).toEqual([]);
});
