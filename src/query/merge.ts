import { QueryCancelled } from './errors';
import { sumsSql } from './sql';
import type { Connector, Row, Sums } from './types';

interface Waiting {
  readonly sums: Sums;
  readonly later: boolean | undefined;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (rows: Row[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A connector that asks for sums over the same group together: a change of filter has a dozen
 * charts ask at once, and one pass over the data answers all of them. Each gets the rows with the
 * columns of all. What is asked is sent when the present run of the page is over; it is stopped
 * when none of those who asked waits any more.
 */
export function withMerging(inner: Connector): Connector {
  let open = new Map<string, Waiting[][]>();

  function send(): void {
    const groups = [...open.values()].flat();
    open = new Map();
    for (const group of groups) sendGroup(group.filter(({ signal }) => signal?.aborted !== true));
  }

  function sendGroup(group: readonly Waiting[]): void {
    if (group.length === 0) return;
    const sums = together(group.map((one) => one.sums));
    const stop = new AbortController();
    let left = group.length;
    for (const { signal } of group) {
      signal?.addEventListener('abort', () => {
        left -= 1;
        if (left === 0) stop.abort();
      });
    }
    inner.query(sumsSql(sums), { later: group[0]?.later, signal: stop.signal }).then(
      (rows) => {
        for (const { resolve } of group) resolve(rows);
      },
      (reason: unknown) => {
        for (const { reject } of group) reject(reason);
      },
    );
  }

  return {
    query(sql, options) {
      const { sums, signal, later } = options ?? {};
      if (sums === undefined) return inner.query(sql, options);
      return new Promise<Row[]>((resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new QueryCancelled());
        });
        const key = `${String(later === true)} ${likeness(sums)}`;
        if (open.size === 0) setTimeout(send, 0);
        const groups = open.get(key) ?? [];
        const fitting = groups.find((group) => !group.some((one) => clash(one.sums, sums)));
        const mine = { sums, later, signal, resolve, reject };
        if (fitting) fitting.push(mine);
        else open.set(key, [...groups, [mine]]);
      });
    },
  };
}

/** What questions that can be asked together have in common. */
function likeness({ head, from, tail }: Sums): string {
  return JSON.stringify([head, tail, from ? likeness(from) : null]);
}

/** Whether two questions mean different things by one name: then each must be asked by itself. */
function clash(a: Sums, b: Sums): boolean {
  const meant = new Map(a.columns.map((column) => [nameOf(column), column]));
  const differ = b.columns.some((column) => (meant.get(nameOf(column)) ?? column) !== column);
  return differ || (a.from !== undefined && b.from !== undefined && clash(a.from, b.from));
}

/** What a column calls itself. */
const nameOf = (column: string): string => / AS ("(?:[^"]|"")+"|\w+)$/.exec(column)?.[1] ?? column;

/** One question with the columns of all of them, which are alike. */
function together(all: readonly Sums[]): Sums {
  const [first] = all as readonly [Sums, ...Sums[]];
  const inner = all.flatMap(({ from }) => from ?? []);
  return {
    ...first,
    columns: [...new Set(all.flatMap(({ columns }) => columns))],
    ...(inner.length > 0 ? { from: together(inner) } : {}),
  };
}
