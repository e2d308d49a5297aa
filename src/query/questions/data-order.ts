import type { DataColumn } from '../data-columns';
import { literal, name } from '../sql';

/** What the table is sorted by: `agency` (then year), `year`, or one of its columns. */
export interface DataOrder {
  readonly by: string;
  readonly descending: boolean;
}

/** The first row of a block: where it stands in the order. */
export interface Anchor {
  readonly key: number | string | null;
  readonly agency: string;
  readonly year: number;
}

export interface Ordering {
  /** SQL of what is sorted by before agency and year; null where by those alone. */
  readonly key: string | null;
  /** `ASC` or `DESC`, empty ones last. */
  readonly direction: string;
  readonly descending: boolean;
  /** `ORDER BY …` in whole. */
  readonly sql: string;
}

/** How to sort; by agency and year where the order names no column. */
export function ordering(columns: readonly DataColumn[], order: DataOrder): Ordering {
  const column = columns.find(({ id }) => id === order.by);
  const key =
    order.by === 'year'
      ? 'year'
      : column
        ? `(${column.expression})`
        : order.descending
          ? 'agency_id'
          : null;
  const direction = `${order.descending ? 'DESC' : 'ASC'} NULLS LAST`;
  const rest = 'agency_id, year';
  return {
    key: column?.plain ? name(column.id) : key,
    direction,
    descending: order.descending,
    sql: key === null ? rest : `${key} ${direction}, ${rest}`,
  };
}

/** Conditions for rows at or behind an anchor. */
export function after(of: Ordering, from: Anchor): string[] {
  const tied = `(agency_id > ${literal(from.agency)} OR (agency_id = ${literal(from.agency)} AND year >= ${literal(from.year)}))`;
  if (of.key === null) return [`agency_id >= ${literal(from.agency)}`, tied];
  if (from.key === null) return [`${of.key} IS NULL`, tied];
  const value = constant(from.key);
  const beyond = `${of.key} ${of.descending ? '<' : '>'} ${value} OR ${of.key} IS NULL`;
  return [`(${beyond} OR (${of.key} = ${value} AND ${tied}))`];
}

/** Conditions for rows before the next anchor; what lets the engine skip rows comes first. */
export function before(of: Ordering, from: Anchor, to: Anchor): string[] {
  const tied = `(agency_id < ${literal(to.agency)} OR (agency_id = ${literal(to.agency)} AND year < ${literal(to.year)}))`;
  const upTo = `agency_id <= ${literal(to.agency)}`;
  if (of.key === null) return [upTo, tied];
  // Within one value the order is that of the file, so that the engine can skip by agency.
  const between = from.key === to.key ? [`agency_id >= ${literal(from.agency)}`, upTo] : [];
  if (to.key === null) {
    return from.key === null ? [...between, tied] : [`(${of.key} IS NOT NULL OR ${tied})`];
  }
  const [value, least] = [constant(to.key), constant(from.key ?? to.key)];
  const range = of.descending
    ? [`${of.key} <= ${least}`, `${of.key} >= ${value}`]
    : [`${of.key} >= ${least}`, `${of.key} <= ${value}`];
  const closer = `${of.key} ${of.descending ? '>' : '<'} ${value}`;
  return [...range, ...between, `(${closer} OR ${tied})`];
}

/** A number goes through its text: the engine would read its digits as a decimal and round. */
function constant(value: number | string): string {
  return typeof value === 'string' ? literal(value) : `'${String(value)}'::DOUBLE`;
}
