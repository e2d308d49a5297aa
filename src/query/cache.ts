import { QueryCancelled } from './errors';
import type { Asking, Connector, Row } from './types';

interface Flight {
  readonly rows: Promise<Row[]>;
  readonly stop: AbortController;
  waiting: number;
  /** Null before it is there. */
  answer: readonly Row[] | null;
}

/** Rows of all answers kept: many more than a screen asks for, and few for a page's memory. */
const MOST_ROWS = 150_000;

/**
 * A connector that asks each SQL text once: answers are kept (the `size` most recent, of at most
 * `mostRows` rows together), one asked twice at the same time is sent once, and it is cancelled only
 * when nobody waits for it any more. A failed query is not kept. A release never changes while it is open, so neither do
 * its answers.
 */
export function withCache(inner: Connector, size = 600, mostRows = MOST_ROWS): Connector {
  const flights = new Map<string, Flight>();

  /** Drops the oldest answers until few enough are kept; the newest stays however long it is. */
  function makeRoom(newest: Flight): void {
    // Whoever made something of an answer may have emptied it since.
    let rows = 0;
    for (const { answer } of flights.values()) rows += answer?.length ?? 0;
    for (const [key, old] of flights) {
      if (flights.size <= size && rows <= mostRows) break;
      if (old.answer === null || old === newest) continue;
      flights.delete(key);
      rows -= old.answer.length;
    }
  }

  function launch(sql: string, options?: Asking): Flight {
    const stop = new AbortController();
    const flight: Flight = {
      rows: inner.query(sql, { ...options, signal: stop.signal }),
      stop,
      waiting: 0,
      answer: null,
    };
    flights.set(sql, flight);
    flight.rows.then(
      (rows) => {
        flight.answer = rows;
        makeRoom(flight);
      },
      () => {
        if (flights.get(sql) === flight) flights.delete(sql);
      },
    );
    return flight;
  }

  return {
    query(sql, options) {
      const signal = options?.signal;
      if (signal?.aborted) return Promise.reject(new QueryCancelled());
      const known = flights.get(sql);
      if (known) {
        // Most recently used last: `launch` drops from the front.
        flights.delete(sql);
        flights.set(sql, known);
      }
      const flight = known ?? launch(sql, options);
      if (!signal) {
        flight.waiting += 1;
        return flight.rows;
      }
      flight.waiting += 1;
      return new Promise<Row[]>((resolve, reject) => {
        const leave = () => {
          flight.waiting -= 1;
          // Whoever leaves may ask for the same again at once: a screen that is drawn anew does.
          queueMicrotask(() => {
            if (flight.waiting > 0 || flight.answer !== null) return;
            if (flights.get(sql) === flight) flights.delete(sql);
            flight.stop.abort();
          });
          reject(new QueryCancelled());
        };
        signal.addEventListener('abort', leave, { once: true });
        flight.rows.then(resolve, reject).finally(() => {
          signal.removeEventListener('abort', leave);
        });
      });
    },
  };
}
