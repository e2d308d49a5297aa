import { runConsole, type ConsoleAnswer, type Failure } from '../../query';
import { messages } from './language.svelte';
import { engineState } from './session.svelte';

/** Rows that are shown of a result. */
export const MOST_RESULTS = 10_000;
/** A query that takes longer is stopped: everything else waits for it. */
const SECONDS = 30;
const PLACE = 'data.console';

export type Outcome =
  | { readonly kind: 'running' }
  | { readonly kind: 'stopped'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: string; readonly detail: string }
  | (ConsoleAnswer & { readonly kind: 'rows' });

let outcome = $state.raw<Outcome | null>(null);
let stopped: 'person' | 'time' | null = null;

/** What the console has to show; null before anything was run. */
export const shown = (): Outcome | null => outcome;

/** Runs a statement; a later one takes the place of one that still runs. */
export async function run(sql: string): Promise<void> {
  const engine = engineState();
  if (engine.kind !== 'ready') return;
  const mine: Outcome = { kind: 'running' };
  outcome = mine;
  stopped = null;
  const limit = setTimeout(() => {
    stopped = 'time';
    engine.asker.cancel(PLACE);
  }, SECONDS * 1000);
  const result = await engine.asker.latest(PLACE, (source) =>
    runConsole(source, sql, MOST_RESULTS),
  );
  clearTimeout(limit);
  if (outcome !== mine) return;
  outcome = result.ok ? spoken(result.value) : failed(result.failure);
}

/** Stops what runs. */
export function stop(): void {
  const engine = engineState();
  stopped = 'person';
  if (engine.kind === 'ready') engine.asker.cancel(PLACE);
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

function failed(failure: Failure): Outcome {
  const m = messages().data.console;
  if (failure.code === 'cancelled' || stopped !== null) {
    return {
      kind: 'stopped',
      words: stopped === 'time' ? m.timeout(String(SECONDS)) : m.cancelled,
    };
  }
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
