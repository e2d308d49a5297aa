import { existsSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';

/** Megabytes of the process that draws the page, its workers and the engine in one. */
export interface Memory {
  /** With the browser's code, as far as it is not shared with other processes. */
  readonly whole: number;
  /** What the page itself takes: nothing that is read from a file of the browser. */
  readonly own: number;
}

export const largest = (sizes: readonly Memory[]): Memory =>
  sizes.reduce((a, b) => (b.own > a.own ? b : a));

export function print({ whole, own }: Memory): string {
  return `${String(own)} MB (${String(whole)} MB with the browser's code)`;
}

/** Of the largest page; null where the system does not tell. */
export async function memoryOf(page: Page): Promise<Memory | null> {
  const browser = page.context().browser();
  if (browser === null) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = renderers.map(({ id }) => proportional(id)).filter((size) => size !== null);
  return sizes.length === 0 ? null : largest(sizes);
}

/** Shared parts by their share; null off Linux. */
function proportional(pid: number): Memory | null {
  const file = `/proc/${String(pid)}/smaps_rollup`;
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  const read = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1] ?? NaN);
  const [whole, own] = [read('Pss'), read('Pss_Anon')].map((kB) => Math.round(kB / 1e3));
  return Number.isNaN(whole) || Number.isNaN(own) ? null : { whole: whole!, own: own! };
}

/** Collects the garbage of a page and of its workers. */
export interface Collector {
  collect(): Promise<void>;
}

/** The browser gives back what was collected a moment later. */
const GIVEN_BACK_MS = 1500;

export async function collectorOf(page: Page): Promise<Collector> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return {
    async collect() {
      const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' });
      for (const sessionId of workers) {
        await session.send('Target.sendMessageToTarget', { sessionId, message });
      }
      await session.send('HeapProfiler.collectGarbage');
      await page.waitForTimeout(GIVEN_BACK_MS);
    },
  };
}
