import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createHandler } from '../site/handler';
import { listen } from '../site/listen';
import { buildSite } from '../site/prepare';
import { FOLDERS } from '../site/project';
import { readRelease } from '../site/releases';
import { command, say } from '../site/say';
import { interactionsOn, type Interaction } from './interactions';
import { largest, memoryOf, print, type Memory } from './memory';
import { openTab, type Tab } from './tab';

const HELP = `npm run bench:screens -- [options]

Times every kind of interaction on every screen in Chromium over a release of national size, from
the act until nothing in sight waits any more (first three columns) and until nothing on the whole
page does (last two). Then does everything once more and tells how much memory the page holds: the
process that draws it, with its worker and engine, after garbage was collected; and how much it took
with garbage while it was timed. Nobody listens to its network meanwhile: for who does, it keeps what
was answered. Needs the release of npm run synthesize.

  --release <folder>  the release (default: releases/synthetic)
  --runs <number>     different choices tried for each interaction (default: 12)
  --only <text>       interactions whose name has this in it
`;

const SITE = join(FOLDERS.cache, 'bench', 'screens');

/** Between two acts a person looks. */
const LOOK_MS = 400;

/** Choices made of each kind when memory is measured. */
const ACTS = 4;

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
  const tab = await openTab(profile, { width: 1440, height: 900 });
  try {
    await tab.open(`${url}${interactions[0]?.start ?? ''}`, 'main[data-engine=ready]');
    const times: Time[] = [];
    say(
      'interaction                                        n   median     95 %      max    whole:   95 %',
    );
    await warmUp(tab, interactions);
    const sizes: (Memory | null)[] = [];
    for (const interaction of interactions) {
      const taken = await time(tab, interaction);
      say(line(interaction.name, taken));
      times.push(...taken);
      sizes.push(await memoryOf(tab));
    }
    say(line('all', times));
    await reportMemory(tab, interactions, sizes);
  } finally {
    await tab.close();
    server.close();
    server.closeAllConnections();
    await rm(profile, { recursive: true, force: true });
  }
});

/** Does everything once: opens files and screens, and has the engine's code compiled. */
async function warmUp(tab: Tab, interactions: readonly Interaction[]): Promise<void> {
  for (const { start, acts } of interactions) {
    await act(tab, { kind: 'go', hash: start });
    for (const one of acts.slice(0, 2)) await act(tab, one);
  }
}

/** One choice after another; the first, which leads to the screen, is not counted. */
async function time(tab: Tab, interaction: Interaction): Promise<Time[]> {
  await act(tab, { kind: 'go', hash: interaction.start });
  const [warm, ...counted] = interaction.acts;
  if (warm) await act(tab, warm);
  const ms: Time[] = [];
  for (const next of counted) {
    await new Promise((looked) => setTimeout(looked, LOOK_MS));
    ms.push(await act(tab, next));
  }
  return ms;
}

/**
 * Does something and waits until nothing is loading and the frame with the answer has been painted.
 * Timed inside the page, so that the way to it does not count.
 */
function act(tab: Tab, what: Interaction['acts'][number]): Promise<Time> {
  // No named function in here: the loader would wrap it in a helper that the page does not have.
  return tab.run(async (doing) => {
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
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/**
 * Tells the largest while the interactions were timed, garbage and all, and what the page holds:
 * everything is done once more, and garbage is collected after each kind before it is measured.
 */
async function reportMemory(
  tab: Tab,
  interactions: readonly Interaction[],
  timed: readonly (Memory | null)[],
): Promise<void> {
  const sizes = timed.filter((one) => one !== null);
  if (sizes.length === 0) {
    say('memory: cannot be told on this system');
    return;
  }
  const held: Memory[] = [];
  for (const { start, acts } of interactions) {
    await act(tab, { kind: 'go', hash: start });
    for (const one of acts.slice(0, ACTS)) await act(tab, one);
    await tab.collect();
    const size = await memoryOf(tab);
    if (size !== null) held.push(size);
  }
  say(`memory that the page and its engine hold: at most ${print(largest(held))}`);
  say(`memory while timed, with garbage not collected yet: at most ${print(largest(sizes))}`);
}
