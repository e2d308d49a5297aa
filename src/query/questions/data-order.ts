import type { DataColumn } from '../data-columns';
import { scaleOf } from '../../model/bins';
import { literal } from '../sql';

/** What the table is sorted by: `agency` (then year), `year`, or one of its columns. */
export interface DataOrder {
  readonly by: string;
  readonly descending: boolean;
}

/** A row of the table by agency and year: where a block in that order begins. */
export interface Anchor {
  readonly agency: string;
  readonly year: number;
}

export interface Ordering {
  /** SQL of the figure that is sorted by before agency and year; null where by those alone. */
  readonly key: string | null;
  /** The column whose figure that is; null for the year. */
  readonly column: DataColumn | null;
  readonly descending: boolean;
  /** What the figure is multiplied by before it is put into bins: see `binSql`. */
  readonly scale: number;
  /** `ORDER BY …` in whole. */
  readonly sql: string;
}

/**
 * How to sort, by figures that are read as `value` says; by agency and year where the order names no
 * column. Empty ones come last.
 */
export function ordering(
  columns: readonly DataColumn[],
  order: DataOrder,
  value = ({ expression }: DataColumn): string => expression,
): Ordering {
  const { by, descending } = order;
  const column = columns.find(({ id }) => id === by);
  const direction = descending ? 'DESC' : 'ASC';
  const key = by === 'year' ? 'year' : column ? `(${value(column)})` : null;
  return {
    key,
    column: column ?? null,
    descending,
    scale: scaleOf(column?.quantity ?? null),
    sql:
      key === null
        ? `agency_id ${direction}, year ${direction}`
        : `${key} ${direction} NULLS LAST, agency_id, year`,
  };
}

/** Conditions for rows at an anchor or behind it, by agency and year. */
export function from({ agency, year }: Anchor): string[] {
  return [
    `agency_id >= ${literal(agency)}`,
    `(agency_id > ${literal(agency)} OR year >= ${literal(year)})`,
  ];
}

/** Conditions for rows before an anchor. */
export function before({ agency, year }: Anchor): string[] {
  return [
    `agency_id <= ${literal(agency)}`,
    `(agency_id < ${literal(agency)} OR year < ${literal(year)})`,
  ];
}

/** Conditions for rows before an anchor, and it. */
export function upTo({ agency, year }: Anchor): string[] {
  return [
    `agency_id <= ${literal(agency)}`,
    `(agency_id < ${literal(agency)} OR year <= ${literal(year)})`,
  ];
}

/** Conditions for rows behind an anchor. */
export function behind({ agency, year }: Anchor): string[] {
  return [
    `agency_id >= ${literal(agency)}`,
    `(agency_id > ${literal(agency)} OR year > ${literal(year)})`,
  ];
}
