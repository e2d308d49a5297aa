import { expect, it } from 'vitest';
import { open } from './harness';
import { ready } from './ready';

const phone = { width: 390, height: 844, mobile: true } as const;

/** How far an element is from its right end, in px. */
const fromEnd = (one: Element) => Math.round(one.scrollWidth - one.clientWidth - one.scrollLeft);

it('an official on a phone sees the latest year of a heatmap first, with the names of its rows', async () => {
  const { page } = await open('#/outcomes', phone);
  await ready(page);
  const years = page.locator('main .chart.heatmap').first();
  await years.scrollIntoViewIfNeeded();
  await ready(page);
  expect(await years.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  await expect.poll(() => years.evaluate(fromEnd)).toBe(0);
  const name = years.locator('.wide > svg text').first();
  const [frame, box] = [await years.boundingBox(), await name.boundingBox()];
  expect(box!.x).toBeGreaterThanOrEqual(frame!.x - 1);
  expect(box!.x + box!.width).toBeLessThan(frame!.x + frame!.width / 2);
  await years.evaluate((one) => {
    one.scrollLeft = 0;
  });
  await page.setViewportSize({ width: 390, height: 700 });
  expect(await years.evaluate((one) => one.scrollLeft)).toBe(0);
});

it('and in its table', async () => {
  const { page } = await open('#/outcomes', phone);
  await ready(page);
  const id = await page.locator('main article:has(.chart.heatmap)').first().getAttribute('id');
  const card = page.locator(`#${id ?? ''}`);
  await card.scrollIntoViewIfNeeded();
  await card.getByRole('button', { name: '表格', exact: true }).click();
  const table = card.locator('.scroll');
  await table.waitFor();
  await expect.poll(() => table.evaluate(fromEnd)).toBe(0);
  const [frame, name] = [
    await table.boundingBox(),
    await table.locator('tbody th').first().boundingBox(),
  ];
  expect(Math.abs(name!.x - frame!.x)).toBeLessThan(2);
});

it('no text of a chart is cut at the edge of a phone, in English', async () => {
  for (const screen of ['overview', 'outcomes', 'remedies', 'spending']) {
    const { page, context } = await open(`#/${screen}`, { ...phone, lang: 'en' });
    await ready(page);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main .host svg')].flatMap((svg) => {
        const box = svg.getBoundingClientRect();
        return [...svg.querySelectorAll('text')]
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < box.left - 0.5 || right > box.right + 0.5;
          })
          .map((text) => text.textContent);
      }),
    );
    expect(cut, screen).toEqual([]);
    await context.close();
  }
});
