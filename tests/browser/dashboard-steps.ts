import type { Locator, Page } from 'playwright-core';

/** Waits until every card on the screen shows its chart and nothing is loading. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('article .chart svg path').first().waitFor({ state: 'attached' });
  await page.waitForFunction(
    () =>
      document.querySelector('main [aria-busy=true], main .skeleton') === null &&
      document.fonts.status === 'loaded',
  );
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
