import { decode } from 'fast-png';
import type { Locator, Page } from 'playwright-core';

/** Waits until every card on the screen shows its chart and nothing is loading. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('article .chart svg path').first().waitFor({ state: 'attached' });
  await page.waitForFunction(
    () =>
      document.querySelector('main [aria-busy=true], main .skeleton, main [data-undrawn]') ===
        null && document.fonts.status === 'loaded',
  );
}

/**
 * The page as it stays: the engine has answered, and two looks in a row are the same picture.
 * Before that the overview shows what it knows without the engine. Returns that picture.
 */
export async function settled(page: Page): Promise<Buffer> {
  await page.locator('main[data-engine=ready]').waitFor();
  await drawn(page);
  return atRest(page, drawn);
}

/** A picture of the page once two looks in a row are the same; `whole` waits for all to be there. */
export async function atRest(page: Page, whole: (page: Page) => Promise<unknown>): Promise<Buffer> {
  let last = await page.screenshot();
  for (let look = 0; look < 50; look++) {
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await whole(page);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('the page never came to rest');
}

/** Types into the box for agencies and takes the first one offered, as a hand on the keys does. */
export async function pick(page: Page, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: /机构/ }).first();
  await box.fill(typed);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

/** A card by its id. */
export function card(page: Page, id: string): Locator {
  return page.locator(`article#${id}`);
}

/** Levels of 255 by which the browser rounds the edge of a rounded box this way or that. */
const ROUNDING = 2;

/** Where two pictures differ so that an eye could see it; null where they are the same. */
export function differenceOf(one: Buffer, other: Buffer): string | null {
  const [a, b] = [decode(one), decode(other)];
  if (a.width !== b.width || a.height !== b.height) return 'their sizes differ';
  const at = a.data.findIndex((level, i) => Math.abs(level - b.data[i]!) > ROUNDING);
  if (at < 0) return null;
  const pixel = Math.floor(at / a.channels);
  return `first at ${String(pixel % a.width)}, ${String(Math.floor(pixel / a.width))}`;
}
