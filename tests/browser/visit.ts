import { launchChromium } from './chromium';
import { CHART, ready } from './ready';
import { watch } from './watch';

/**
 * `npx tsx tests/browser/visit.ts <address>`: opens a running site as a visitor does, waits until
 * a chart stands there and fails if the page was not quiet meanwhile. Prints the seconds until
 * the chart was drawn.
 */
const [address] = process.argv.slice(2);
if (address === undefined) throw new Error('Say which address to visit.');

const browser = await launchChromium();
try {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const watched = watch(context, address);
  const page = await context.newPage();
  const began = performance.now();
  await page.goto(address);
  await page.locator(CHART).first().waitFor();
  const seconds = (performance.now() - began) / 1000;
  await ready(page);
  await page.waitForLoadState('networkidle');
  const trouble = watched.trouble();
  if (trouble.length > 0) throw new Error(`The page was not quiet:\n${trouble.join('\n')}`);
  process.stdout.write(
    `${address} drew a chart after ${seconds.toFixed(1)} s, ` +
      `${String(watched.requests.length)} requests, none to another host\n`,
  );
} finally {
  await browser.close();
}
