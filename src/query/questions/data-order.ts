import type { DataColumn } from '../data-columns';
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
  readonly descending: boolean;
  /** What the figure is multiplied by before it is put into bins: see `binSql`. */
  readonly scale: number;
  /** `ORDER BY …` in whole. */
  readonly sql: string;
}

/** Shares lie between 0 and 1: there a bin is a thousandth, else one. */
const SCALES = { rate: 1000, figure: 1 } as const;

/** How to sort; by agency and year where the order names no column. Empty ones come last. */
export function ordering(columns: readonly DataColumn[], order: DataOrder): Ordering {
  const { by, descending } = order;
  const column = columns.find(({ id }) => id === by);
  const direction = descending ? 'DESC' : 'ASC';
  const key = by === 'year' ? 'year' : column ? `(${column.expression})` : null;
  return {
    key,
    descending,
    scale: column?.quantity.rate ? SCALES.rate : SCALES.figure,
    sql:
      key === null
        ? `agency_id ${direction}, year ${direction}`
        : `${key} ${direction} NULLS LAST, agency_id, year`,
  };
}

/** Up to this many times the scale every whole number has a bin of its own; beyond they widen. */
const EXACT = 1000;

/** Bins for each time that a large figure grows by the factor e. */
const STEPS = 300;

/**
 * SQL that puts a figure into one of a few thousand bins that keep its order: even ones hold one
 * value only, odd ones what lies between. NULL stays NULL.
 */
export function binSql(figure: string, scale: number): string {
  const x = scale === 1 ? figure : `${figure} * ${literal(scale)}`;
  const far = `${literal(2 * EXACT + 3)} + 2 * floor(ln(abs(${x}) / ${literal(EXACT)}) * ${literal(STEPS)})`;
  return `CASE WHEN abs(${x}) <= ${literal(EXACT)} THEN 2 * floor(${x}) + CASE WHEN ${x} > floor(${x}) THEN 1 ELSE 0 END
  WHEN ${x} > 0 THEN ${far} WHEN ${x} < 0 THEN -(${far}) END::DOUBLE`;
}

/** Whether all rows of a bin have the same figure, or none. */
export const holdsOneValue = (bin: number | null): boolean => bin === null || bin % 2 === 0;

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
