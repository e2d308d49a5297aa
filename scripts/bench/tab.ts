import { beenHere, chromiumHere } from '../../tests/browser/chromium';
import { startBrowser } from './protocol';

/** A page in a browser of its own. */
export interface Tab {
  /** Goes to an address and waits for an element. */
  open(url: string, awaited: string): Promise<void>;
  /** Runs a function in the page; it sees nothing but what it is given. */
  run<Given, T>(act: (given: Given) => Promise<T>, given: Given): Promise<T>;
  /** Collects the garbage of the page and of its workers. */
  collect(): Promise<void>;
  /** Processes that draw pages: one, with its workers, for each site. */
  processes(): Promise<number[]>;
  close(): Promise<void>;
}

/** In the background a browser draws nothing and lets timers wait. */
const AWAKE = [
  '--headless',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
];

/** The browser gives back what was collected a moment later. */
const GIVEN_BACK_MS = 1500;

const LOOKS_AGAIN_MS = 100;

/** Nothing takes as long that comes at all. */
const LONGEST_MS = 60_000;

const after = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * A tab as a person has it, with a profile in a folder. Nobody listens to its network: a driver of
 * tests does, and for that the page's process keeps what was answered (of a nation's files 80 MB),
 * which would be measured as the page's memory.
 */
export async function openTab(
  profile: string,
  size: { readonly width: number; readonly height: number },
): Promise<Tab> {
  const { args, ...here } = chromiumHere();
  const all = [...args, ...AWAKE, `--user-data-dir=${profile}`];
  const { send, on, close } = startBrowser({ ...here, args: all });
  const { targetInfos } = await send<{ targetInfos: { type: string; targetId: string }[] }>(
    'Target.getTargets',
  );
  const { targetId } = targetInfos.find(({ type }) => type === 'page')!;
  const attach = { targetId, flatten: true };
  const { sessionId: page } = await send<{ sessionId: string }>('Target.attachToTarget', attach);
  const workers = new Set<string>();
  on(({ method, params }) => {
    const session = params.sessionId as string;
    if (method === 'Target.attachedToTarget' && session !== page) workers.add(session);
    if (method === 'Target.detachedFromTarget') workers.delete(session);
  });
  await send(
    'Target.setAutoAttach',
    { autoAttach: true, waitForDebuggerOnStart: false, flatten: true },
    page,
  );
  await send('Page.enable', {}, page);
  await send('Page.addScriptToEvaluateOnNewDocument', { source: beenHere }, page);
  const metrics = { ...size, deviceScaleFactor: 1, mobile: false };
  await send('Emulation.setDeviceMetricsOverride', metrics, page);

  async function evaluate<T>(expression: string): Promise<T> {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    }>('Runtime.evaluate', asked, page);
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  return {
    async open(url, awaited) {
      await send('Page.navigate', { url }, page);
      const there = `document.querySelector(${JSON.stringify(awaited)}) !== null`;
      const began = Date.now();
      while (!(await evaluate<boolean>(there))) {
        if (Date.now() - began > LONGEST_MS) throw new Error(`${awaited} does not come`);
        await after(LOOKS_AGAIN_MS);
      }
    },
    run: (act, given) => evaluate(`(${String(act)})(${JSON.stringify(given)})`),
    async collect() {
      // A worker may end meanwhile.
      const ofWorkers = [...workers].map((one) =>
        send('HeapProfiler.collectGarbage', {}, one).catch(() => undefined),
      );
      await Promise.all([...ofWorkers, send('HeapProfiler.collectGarbage', {}, page)]);
      await after(GIVEN_BACK_MS);
    },
    async processes() {
      const { processInfo } = await send<{ processInfo: { type: string; id: number }[] }>(
        'SystemInfo.getProcessInfo',
      );
      return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    },
    close,
  };
}
