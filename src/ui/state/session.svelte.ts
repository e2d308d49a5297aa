import type { Family } from '../../model/family';
import type { Overview, ReleaseIndexEntry } from '../../model/release';
import type { Scope } from '../../model/report';
import { familyOf } from '../../families/registry';
import type { Asker, Failure } from '../../query';
import { startEngine } from './engine';
import { loadIndex, loadOverview, type Problem } from './load';
import { offeredScreens } from '../screens';
import { go, view } from './navigation.svelte';
import { EMPTY_VIEW } from './view';

/** The query engine boots while the overview is already on screen. */
export type EngineState =
  | { readonly kind: 'starting'; readonly loaded: number; readonly total: number | null }
  | { readonly kind: 'ready'; readonly asker: Asker }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A release that is open. */
export interface OpenRelease {
  readonly entry: ReleaseIndexEntry;
  readonly overview: Overview;
  readonly family: Family;
}

export type Session =
  | { readonly phase: 'loading' }
  | { readonly phase: 'problem'; readonly problem: Problem }
  | ({ readonly phase: 'open' } & OpenRelease);

let releases = $state.raw<readonly ReleaseIndexEntry[]>([]);
let session = $state.raw<Session>({ phase: 'loading' });
// Stays while another is being opened, for components that are about to leave the screen.
let opened = $state.raw<OpenRelease | null>(null);
let engine = $state.raw<EngineState>({ kind: 'starting', loaded: 0, total: null });
let opening = 0;
let asked: string | null = null;
let close: () => Promise<void> = () => Promise.resolve();

export function currentSession(): Session {
  return session;
}

export function engineState(): EngineState {
  return engine;
}

export function listedReleases(): readonly ReleaseIndexEntry[] {
  return releases;
}

/** The release on screen. Only for components that `phase: 'open'` lets exist. */
export function release(): OpenRelease {
  if (opened === null) throw new Error('no release has been opened yet');
  return opened;
}

/** Family of the release on screen, or of the one before while another is being opened. */
export function openFamily(): Family | null {
  return opened?.family ?? null;
}

/**
 * Scope that is shown: the chosen one, else the family's, else the one with most reports in this
 * release. Always exactly one, because bodies and areas must not be summed.
 */
export function shownScope(): Scope {
  return view().scope ?? (session.phase === 'open' ? mainScope(session) : 'self');
}

/** The family's first scope if there are reports in it, else the scope with most of them. */
function mainScope({ overview, family }: OpenRelease): Scope {
  const reports: Record<Scope, number> = { self: 0, area: 0, unknown: 0 };
  for (const group of overview.groups) reports[group.scope] += group.reports;
  const first = family.defaultScope;
  if (first !== undefined && reports[first] > 0) return first;
  // Of equals `self` comes first.
  return (Object.keys(reports) as Scope[]).reduce((a, b) => (reports[b] > reports[a] ? b : a));
}

/** Reads the list of releases and opens the one the address names, else the first. */
export async function start(): Promise<void> {
  session = { phase: 'loading' };
  const index = await loadIndex();
  if (!index.ok) {
    session = { phase: 'problem', problem: index.problem };
    return;
  }
  releases = index.value;
  await openRelease(view().release ?? releases[0]!.id);
}

/** Opens a release; what a slower earlier call brings is dropped. */
export async function openRelease(id: string): Promise<void> {
  const turn = ++opening;
  asked = id;
  void close();
  close = () => Promise.resolve();
  session = { phase: 'loading' };
  engine = { kind: 'starting', loaded: 0, total: null };
  const entry = releases.find((listed) => listed.id === id);
  if (entry === undefined) {
    session = { phase: 'problem', problem: { kind: 'release_missing', id } };
    return;
  }
  const overview = await loadOverview(entry);
  if (turn !== opening) return;
  if (!overview.ok) {
    session = { phase: 'problem', problem: overview.problem };
    return;
  }
  const family = familyOf(entry.family);
  if (family === undefined) {
    session = { phase: 'problem', problem: { kind: 'unknown_family', id: entry.family } };
    return;
  }
  opened = { entry, overview: overview.value, family };
  session = { phase: 'open', ...opened };
  go({ release: entry.id, scope: shownScope() });
  await bootEngine(turn, opened);
}

async function bootEngine(turn: number, { entry, family, overview }: OpenRelease): Promise<void> {
  const started = await startEngine(entry, family, overview.shortcuts, (loaded, total) => {
    if (turn === opening) engine = { kind: 'starting', loaded, total };
  });
  if (turn !== opening) {
    if (started.ok) void started.value.close();
    return;
  }
  if (started.ok) close = started.value.close;
  engine = started.ok
    ? { kind: 'ready', asker: started.value.asker }
    : { kind: 'failed', failure: started.failure };
}

/** Starts the engine anew, where a query holds it that cannot be stopped. */
export async function restartEngine(): Promise<void> {
  if (session.phase !== 'open') return;
  const turn = ++opening;
  void close();
  close = () => Promise.resolve();
  engine = { kind: 'starting', loaded: 0, total: null };
  await bootEngine(turn, session);
}

/** Opens the release that the address names, if the person changed it there. */
export function followRelease(): void {
  const { release: wanted } = view();
  if (wanted !== null && asked !== null && wanted !== asked) void openRelease(wanted);
}

/**
 * Opens another release from the switcher, on the same screen where its family has it. Whatever
 * else was chosen in the old one means nothing here.
 */
export function switchRelease(id: string): void {
  const { screen, language, theme } = view();
  const family = familyOf(releases.find((listed) => listed.id === id)?.family ?? '') ?? null;
  const offered = offeredScreens(family);
  const kept = offered.find((one) => one.id === screen) ?? offered[0];
  go(
    { ...EMPTY_VIEW, language, theme, release: id, screen: kept?.id ?? EMPTY_VIEW.screen },
    'push',
  );
}
