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

/** A chart with something drawn in it, known by the mark that ECharts leaves: icons are no charts. */
export const CHART = 'main [_echarts_instance_] svg:has(path)';

/** What stands where content is still to come. */
const BUSY = 'main [aria-busy=true], main .skeleton, main [data-undrawn]';
