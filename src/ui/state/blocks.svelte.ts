import { untrack } from 'svelte';
import type { Failure, Source } from '../../query';
import { engineState } from './session.svelte';

/** Rows of a long table that are at hand, read block by block as they come into view. */
export interface Blocks<Row> {
  row(index: number): Row | undefined;
  /** Says which rows are in view. */
  show(first: number, last: number): void;
  readonly pending: boolean;
  readonly failure: Failure | null;
}

/** As many are kept as a person scrolls back to. */
const MOST = 80;

/**
 * To be called while a component is set up. Blocks are asked for one after the other, those in
 * view first; whatever another question leaves behind is dropped.
 *
 * @param question read at once for what it depends on; null where there is nothing to ask
 */
export function blocks<Row>(
  place: string,
  size: number,
  question: () => ((source: Source, block: number) => Promise<readonly Row[]>) | null,
): Blocks<Row> {
  let kept = $state.raw<readonly (readonly [block: number, rows: readonly Row[]])[]>([]);
  let failure = $state.raw<Failure | null>(null);
  let pending = $state(false);
  let wanted: readonly [number, number] = [0, 0];
  let asking: ReturnType<typeof question> = null;
  let turn = 0;

  $effect(() => {
    asking = question();
    turn += 1;
    kept = [];
    failure = null;
    pending = asking !== null;
    untrack(() => void fill(turn));
    return () => {
      turn += 1;
      const engine = engineState();
      if (engine.kind === 'ready') engine.asker.cancel(place);
    };
  });

  async function fill(mine: number): Promise<void> {
    for (;;) {
      const engine = engineState();
      const next = missing();
      if (mine !== turn) return;
      if (asking === null || next === null || engine.kind !== 'ready') {
        pending = false;
        return;
      }
      const ask = asking;
      pending = true;
      const result = await engine.asker.latest(place, (source) => ask(source, next));
      if (mine !== turn) return;
      if (!result.ok) {
        pending = false;
        if (result.failure.code !== 'cancelled') failure = result.failure;
        return;
      }
      kept = [...kept.slice(-MOST), [next, result.value]];
    }
  }

  /** The first block in view that is not at hand. */
  function missing(): number | null {
    const [first, last] = wanted;
    for (let block = Math.floor(first / size); block * size < last; block += 1) {
      if (!kept.some(([one]) => one === block)) return block;
    }
    return null;
  }

  return {
    row: (index) => kept.find(([block]) => block === Math.floor(index / size))?.[1][index % size],
    show(first, last) {
      wanted = [first, last];
      if (!pending && failure === null) void fill(turn);
    },
    get pending() {
      return pending;
    },
    get failure() {
      return failure;
    },
  };
}
