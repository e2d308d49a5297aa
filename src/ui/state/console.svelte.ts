import { runConsole, type ConsoleAnswer, type Failure } from '../../query';
import { messages } from './language.svelte';
import { engineState, restartEngine } from './session.svelte';

/** Rows that are shown of a result. */
export const MOST_RESULTS = 10_000;
/** A query that takes longer is stopped: everything else waits for it. */
const SECONDS = 30;
/** After being told to stop, the engine is given this long. */
const PATIENCE_MS = 2000;
const PLACE = 'data.console';

export type Outcome =
  | { readonly kind: 'running' }
  | { readonly kind: 'stopped'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string; readonly detail: string }
  | (ConsoleAnswer & { readonly kind: 'rows' });

let running = '';
let outcome = $state.raw<Outcome | null>(null);
let stopped: 'person' | 'time' | null = null;
/** A statement that held the engine: a new engine must not begin with it. */
let barred: string | null = null;

/** What the console has to show; null before anything was run. */
export const shown = (): Outcome | null => outcome;

/** Runs a statement; a later one takes the place of one that still runs. */
export async function run(sql: string): Promise<void> {
  const engine = engineState();
  if (engine.kind !== 'ready') return;
  const mine: Outcome = { kind: 'running' };
  outcome = mine;
  stopped = null;
  barred = null;
  running = sql;
  const limit = setTimeout(() => {
    halt('time');
  }, SECONDS * 1000);
  const result = await engine.asker.latest(PLACE, (source) =>
    runConsole(source, sql, MOST_RESULTS),
  );
  clearTimeout(limit);
  if (outcome !== mine) return;
  outcome = result.ok ? spoken(result.value) : failed(result.failure);
}

/** Runs the statement of an address, unless it is the one that had to be stopped by force. */
export function reopen(sql: string): void {
  if (sql !== barred) void run(sql);
}

/** Stops what runs. */
export function stop(): void {
  halt('person');
}

/**
 * The engine looks up between two pieces of work. One that is too long for that holds it, and
 * then only a new engine answers again.
 */
function halt(by: 'person' | 'time'): void {
  const engine = engineState();
  const mine = outcome;
  stopped = by;
  if (engine.kind === 'ready') engine.asker.cancel(PLACE);
  setTimeout(() => {
    if (outcome !== mine || outcome?.kind !== 'running') return;
    barred = running;
    outcome = halted();
    void restartEngine();
  }, PATIENCE_MS);
}

/** Clears what another statement left. */
export function clear(): void {
  outcome = null;
}

function spoken(answer: ConsoleAnswer): Outcome {
  if (answer.kind === 'rows') return answer;
  const { refused } = messages().data.console;
  const words = refused[answer.refusal];
  return { kind: 'stopped', words: typeof words === 'string' ? words : words(answer.word) };
}

function halted(): Outcome {
  const m = messages().data.console;
  return { kind: 'stopped', words: stopped === 'time' ? m.timeout(String(SECONDS)) : m.cancelled };
}

function failed(failure: Failure): Outcome {
  const m = messages().data.console;
  if (failure.code === 'cancelled' || stopped !== null) return halted();
  if (failure.code === 'network') {
    return { kind: 'failed', words: m.errors.network, detail: failure.detail };
  }
  const { detail } = failure;
  const words = /Parser Error|syntax error/.test(detail)
    ? m.errors.syntax
    : /Out of Memory|memory/i.test(detail)
      ? m.errors.memory
      : /Catalog Error|Referenced (column|table)|not found|does not exist/i.test(detail)
        ? m.errors.names
        : /Conversion|Cannot (mix|compare|cast)|No function matches|Binder Error/i.test(detail)
          ? m.errors.types
          : m.errors.other;
  return { kind: 'failed', words, detail };
}
