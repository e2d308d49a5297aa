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
  /** The column whose figure that is; null for the year. */
  readonly column: DataColumn | null;
  readonly descending: boolean;
  /** What the figure is multiplied by before it is put into bins: see `binSql`. */
  readonly scale: number;
  /** `ORDER BY …` in whole. */
  readonly sql: string;
}

/** Shares lie between 0 and 1: there a bin is a thousandth, else one. */
const SCALES = { rate: 1000, figure: 1 } as const;

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
    scale: column?.quantity.rate ? SCALES.rate : SCALES.figure,
    sql:
      key === null
        ? `agency_id ${direction}, year ${direction}`
        : `${key} ${direction} NULLS LAST, agency_id, year`,
  };
}

/** Up to this size every whole number has a bin of its own; beyond, bins hold so many of them. */
const EXACT = 1000;
const WIDE = 64;

/**
 * SQL that puts a figure into one of some thousand bins that keep its order: whole numbers up to
 * 1000 have bins of their own, named after them; what lies between lies in steps of 1 ÷ `scale`.
 * NULL stays NULL.
 */
export function binSql(figure: string, scale: number): string {
  const between =
    scale === 1
      ? `floor(${figure}) + 0.5`
      : `(floor(${figure} * ${literal(scale)}) + 0.5) / ${literal(scale)}`;
  const beyond = (of: string) =>
    `${literal(EXACT + 0.5)} + floor((${of} - ${literal(EXACT)}) / ${literal(WIDE)}) * ${literal(WIDE)}`;
  return `CASE WHEN ${figure} > ${literal(EXACT)} THEN ${beyond(figure)}
  WHEN ${figure} < ${literal(-EXACT)} THEN -(${beyond(`-${figure}`)})
  WHEN ${figure} = floor(${figure}) THEN ${figure} ELSE ${between} END::DOUBLE`;
}

/**
 * Figures that lie in bins from one to another lie between these. Of shares a step is added at both
 * ends: what a computer multiplies may come out a hair beside the step.
 */
export function boundsOf(first: number, last: number, scale: number): readonly [number, number] {
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const spare = scale === 1 ? 0 : 1;
  return [
    low < -EXACT ? low - WIDE : (Math.floor(low * scale) - spare) / scale,
    high > EXACT ? high + WIDE : (Math.ceil(high * scale) + spare) / scale,
  ];
}

/** Whether all rows of a bin have the same figure, or none. */
export const holdsOneValue = (bin: number | null): boolean => bin === null || Number.isInteger(bin);

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
