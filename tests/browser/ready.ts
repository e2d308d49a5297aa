import type { Page } from 'playwright-core';

/**
 * Waits until the screen shows what it has to show: nothing loading, at least one chart drawn,
 * fonts in place. Fails after the page's own time limit.
 */
export async function ready(page: Page): Promise<void> {
  await page.locator(CHART).first().waitFor();
  await page.waitForFunction(
    (busy) => document.querySelector(busy) === null && document.fonts.status === 'loaded',
    BUSY,
  );
}

/** A drawn line, bar or axis of any chart on the screen. */
export const CHART = 'main svg path';

/** What stands where content is still to come. */
const BUSY = 'main [aria-busy=true], main .skeleton';
