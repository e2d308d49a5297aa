import type { Key } from './tally';
import type { Filter, Row } from './types';

/**
 * A question of a summary, asked for all that a person is likely to choose next: every year, and
 * every value of one dimension. Choosing another of them then asks nothing.
 */
export interface Spread {
  /** What is asked for. */
  readonly filter: Filter;
  /** What the answer is told apart by, besides years; null where nothing but years is chosen. */
  readonly by: Key | null;
  /** Whether a row of the answer belongs to what was chosen. */
  keeps(row: Row): boolean;
}

/** What is opened up, the first that a filter chooses: places within the place around them. */
const OPENED = ['county', 'prefecture', 'sector', 'level', 'province'] as const;

/** Of filters that a summary answers; a body chosen by itself is none. */
export function spread(filter: Filter): Spread {
  const { years, ...anyYear } = filter;
  const by = OPENED.find((dimension) => filter[dimension] !== undefined) ?? null;
  const open: Filter = by === null ? anyYear : { ...anyYear, [by]: undefined };
  const chosen = by === null ? undefined : filter[by];
  return {
    filter: open,
    by,
    keeps: (row) => {
      const year = Number(row.year);
      return (
        (by === null || row[by] === chosen) &&
        (years === undefined || (year >= years[0] && year <= years[1]))
      );
    },
  };
}
