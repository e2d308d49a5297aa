import { ask } from './errors';
import type { Source } from './source';
import type { Result } from './types';

/** Asks questions for places on a screen: in each place only the latest question counts. */
export interface Asker {
  /**
   * Asks `question` for `place`. A question still open there is cancelled and answers with the
   * failure `cancelled`, which a caller ignores.
   *
   * @param later other questions go first
   */
  latest<T>(
    place: string,
    question: (source: Source) => Promise<T>,
    later?: boolean,
  ): Promise<Result<T>>;
  /** Cancels whatever is open in `place`, or everywhere. */
  cancel(place?: string): void;
}

export function createAsker(source: Source): Asker {
  const open = new Map<string, AbortController>();
  const bench = source.workbench;
  return {
    async latest(place, question, later) {
      open.get(place)?.abort();
      const stop = new AbortController();
      open.set(place, stop);
      const bound: Source = {
        ...source,
        connector: {
          query: (sql, options) =>
            source.connector.query(sql, { ...options, later, signal: stop.signal }),
        },
        ...(bench && {
          workbench: {
            ...bench,
            query: (sql) => bench.query(sql, { later, signal: stop.signal }),
            each: (sql, see) => bench.each(sql, see, { later, signal: stop.signal }),
          },
        }),
      };
      const result = await ask(() => question(bound));
      if (open.get(place) === stop) open.delete(place);
      return result;
    },
    cancel(place) {
      if (place !== undefined) {
        open.get(place)?.abort();
        open.delete(place);
        return;
      }
      for (const stop of open.values()) stop.abort();
      open.clear();
    },
  };
}
