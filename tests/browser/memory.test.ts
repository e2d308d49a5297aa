import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open } from './harness';

const SCREENS = [
  'overview',
  'compare',
  'agency',
  'outcomes',
  'spending',
  'remedies',
  'quality',
  'data',
  'check',
  'methods',
];

/** One after the other, each until nothing is loading. */
async function allScreens(page: Page): Promise<void> {
  for (const screen of SCREENS) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, screen);
    await page.locator(`a[aria-current=page][href*="#/${screen}"]`).first().waitFor();
    await page.waitForFunction(
      () => document.querySelector('main h1') && !document.querySelector('main .skeleton'),
    );
    await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
  }
}

/** Nodes of the page that something still holds, shown or not. */
async function nodesHeld(session: CDPSession): Promise<number> {
  // What the first collection lets go of may have held more.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Memory.getDOMCounters')).nodes;
}

it('a screen that was left is let go of, however often it is opened', async () => {
  const { page, context } = await open('#/overview?scope=self');
  await page.locator('main[data-engine=ready]').waitFor();
  const session = await context.newCDPSession(page);
  await allScreens(page);
  const held = await nodesHeld(session);
  await allScreens(page);
  await allScreens(page);
  expect(await nodesHeld(session)).toBeLessThan(held + 500);
});
