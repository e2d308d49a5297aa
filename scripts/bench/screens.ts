import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { beenHere, launchWithProfile } from '../../tests/browser/chromium';
import { createHandler } from '../site/handler';
import { listen } from '../site/listen';
import { buildSite } from '../site/prepare';
import { FOLDERS } from '../site/project';
import { readRelease } from '../site/releases';
import { command, say } from '../site/say';
import { interactionsOn, type Interaction } from './interactions';

const HELP = `npm run bench:screens -- [options]

Times every kind of interaction on every screen in Chromium over a release of national size, from
the act until nothing in sight waits any more (first three columns) and until nothing on the whole
page does (last two); and tells how much memory the page takes. Needs the release of npm run
synthesize.

  --release <folder>  the release (default: releases/synthetic)
  --runs <number>     different choices tried for each interaction (default: 12)
  --only <text>       interactions whose name has this in it
`;

const SITE = join(FOLDERS.cache, 'bench', 'screens');

/** Between two acts a person looks. */
const LOOK_MS = 400;

/** Milliseconds from an act. */
interface Time {
  /** Until nothing in sight waits. */
  readonly seen: number;
  /** Until nothing on the page does. */
  readonly whole: number;
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      release: { type: 'string', default: join(FOLDERS.releases, 'synthetic') },
      runs: { type: 'string', default: '12' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (values.help || !(runs >= 1)) {
    say(HELP);
    return;
  }
  const folder = resolve(values.release);
  const release = existsSync(folder) ? readRelease(folder, basename(folder)) : null;
  if (release === null)
    throw new Error(`${folder} holds no release: run npm run synthesize first.`);
  await buildSite({ out: SITE, releases: [release], compress: false, say });
  const interactions = (await interactionsOn(folder, runs)).filter(({ name }) =>
    name.includes(values.only),
  );
  const { server, url } = await listen(createHandler(SITE), 0, '127.0.0.1');
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-bench-'));
  const context = await launchWithProfile(profile, { viewport: { width: 1440, height: 900 } });
  try {
    await context.addInitScript(beenHere);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${url}${interactions[0]?.start ?? ''}`);
    await page.locator('main[data-engine=ready]').waitFor();
    const times: Time[] = [];
    say(
      'interaction                                        n   median     95 %      max    whole:   95 %',
    );
    await warmUp(page, interactions);
    const sizes: (Memory | null)[] = [];
    for (const interaction of interactions) {
      const taken = await time(page, interaction);
      say(line(interaction.name, taken));
      times.push(...taken);
      sizes.push(await memoryOf(page));
    }
    say(line('all', times));
    await reportMemory(page, sizes);
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
    await rm(profile, { recursive: true, force: true });
  }
});

/** Does everything once: opens files and screens, and has the engine's code compiled. */
async function warmUp(page: Page, interactions: readonly Interaction[]): Promise<void> {
  for (const { start, acts } of interactions) {
    await act(page, { kind: 'go', hash: start });
    for (const one of acts.slice(0, 2)) await act(page, one);
  }
}

/** One choice after another; the first, which leads to the screen, is not counted. */
async function time(page: Page, interaction: Interaction): Promise<Time[]> {
  await act(page, { kind: 'go', hash: interaction.start });
  const [warm, ...counted] = interaction.acts;
  if (warm) await act(page, warm);
  const ms: Time[] = [];
  for (const next of counted) {
    await page.waitForTimeout(LOOK_MS);
    ms.push(await act(page, next));
  }
  return ms;
}

/**
 * Does something and waits until nothing is loading and the frame with the answer has been painted.
 * Timed inside the page, so that the way to it does not count.
 */
function act(page: Page, what: Interaction['acts'][number]): Promise<Time> {
  // No named function in here: the loader would wrap it in a helper that the page does not have.
  return page.evaluate(async (doing) => {
    const began = performance.now();
    if (doing.kind === 'go') location.hash = doing.hash;
    else if (doing.kind === 'scroll') {
      const list = document.querySelector(doing.box);
      if (list === null) throw new Error(`no list ${doing.box}`);
      list.scrollTop = list.scrollHeight * doing.share;
    } else if (doing.kind === 'file') {
      const box = document.querySelector<HTMLInputElement>(doing.box);
      if (box === null) throw new Error(`no box ${doing.box}`);
      const chosen = new DataTransfer();
      chosen.items.add(new File([doing.text], doing.name));
      box.files = chosen.files;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      const box = document.querySelector<HTMLInputElement>(doing.box);
      if (box === null) throw new Error(`no box ${doing.box}`);
      box.focus();
      box.value = doing.text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise((done) => requestAnimationFrame(done));
    let seen: number | null = null;
    for (;;) {
      await new Promise((done) => requestAnimationFrame(done));
      const waiting = [...document.querySelectorAll('[aria-busy=true], .skeleton')];
      const inSight = waiting.some((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      if (!inSight) seen ??= performance.now() - began;
      if (waiting.length === 0) return { seen: seen ?? 0, whole: performance.now() - began };
    }
  }, what);
}

function line(name: string, times: readonly Time[]): string {
  const seen = inOrder(times.map((one) => one.seen));
  const whole = inOrder(times.map((one) => one.whole));
  const cells = [at(seen, 0.5), at(seen, 0.95), at(seen, 1), at(whole, 0.5), at(whole, 0.95)];
  const shown = cells.map((value) => `${value.toFixed(0)} ms`.padStart(9)).join('');
  return `${name.padEnd(46)}${String(times.length).padStart(6)}${shown}`;
}

function inOrder(some: readonly number[]): number[] {
  return [...some].sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Megabytes of the process that draws the page, its workers and the engine in one. */
interface Memory {
  /** With the browser's code, as far as it is not shared with other processes. */
  readonly whole: number;
  /** What the page itself takes: nothing that is read from a file of the browser. */
  readonly own: number;
}

/** Tells the largest so far, and what is left when the garbage of the page has been collected. */
async function reportMemory(page: Page, sizes: readonly (Memory | null)[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(3000);
  const after = await memoryOf(page);
  const known = sizes.filter((one) => one !== null);
  if (after === null || known.length === 0) {
    say('memory: cannot be told on this system');
    return;
  }
  const largest = known.reduce((a, b) => (b.own > a.own ? b : a));
  say(
    `memory of the page with its engine: at most ${print(largest)}; ${print(after)} when its garbage is collected`,
  );
}

function print({ whole, own }: Memory): string {
  return `${String(own)} MB (${String(whole)} MB with the browser's code)`;
}

/** Of the largest page; null where the system does not tell. */
async function memoryOf(page: Page): Promise<Memory | null> {
  const browser = page.context().browser();
  if (browser === null) return null;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sizes = renderers.map(({ id }) => proportional(id)).filter((size) => size !== null);
  if (sizes.length === 0) return null;
  return sizes.reduce((a, b) => (b.whole > a.whole ? b : a));
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
