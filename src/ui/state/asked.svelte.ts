import type { Failure, Source } from '../../query';
import { engineState } from './session.svelte';

/** An answer that follows its question. The last answer stays until the next one is there. */
export interface Asked<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
  /** No answer to the present question yet. */
  readonly pending: boolean;
}

/**
 * Asks the engine a question whenever what it depends on changes. To be called while a component
 * is set up; `place` names the spot on screen, where only the latest question counts.
 *
 * @param question read at once for what it depends on; null where there is nothing to ask
 * @param later what the screen begins with goes first: this stands further down, or adds to it
 */
export function asked<T>(
  place: () => string,
  question: () => ((source: Source) => Promise<T>) | null,
  { later = false }: { readonly later?: boolean } = {},
): Asked<T> {
  let value = $state.raw<T | null>(null);
  let failure = $state.raw<Failure | null>(null);
  let pending = $state(true);

  $effect(() => {
    const current = question();
    const spot = place();
    const engine = engineState();
    if (current === null) {
      value = null;
      failure = null;
      pending = false;
      return;
    }
    if (engine.kind !== 'ready') {
      pending = engine.kind === 'starting';
      failure = engine.kind === 'failed' ? engine.failure : null;
      return;
    }
    pending = true;
    void engine.asker.latest(spot, current, later).then((result) => {
      if (!result.ok && result.failure.code === 'cancelled') return;
      pending = false;
      failure = result.ok ? null : result.failure;
      if (result.ok) value = result.value;
    });
    return () => {
      engine.asker.cancel(spot);
    };
  });

  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get pending() {
      return pending;
    },
  };
}
