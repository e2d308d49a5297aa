import { reportsFor } from '../../model/before';
import { binSql, boundsOf } from '../../model/bins';
import { dataColumns, type DataColumn } from '../data-columns';
import { text } from '../rows';
import type { Source } from '../source';
import { literal, name } from '../sql';
import type { Filter } from '../types';
import { from, ordering, upTo, type Anchor, type Ordering } from './data-order';
import type { DataRequest, Stretch } from './data-plan';
import { REPORTS, dataSource, type DataSource } from './data-source';

/**
 * Columns that stand before the figures. On screen ids of reports are made anew: each is a text of
 * its own, which makes them the longest column to read.
 */
export const FRONT = ['agency_id', 'agency_name', 'year', 'form', 'province', 'level'];

/** `SELECT … FROM … WHERE …` of rows of the table, in lines. */
export function select(
  columns: readonly DataColumn[],
  filter: Filter,
  more: readonly string[] = [],
  from: DataSource = REPORTS,
  front: readonly string[] = FRONT,
): string[] {
  const values = columns.map((column) => `(${from.value(column)})::DOUBLE AS ${name(column.id)}`);
  return [`SELECT ${[...front, ...values].join(',\n       ')}`, from.rows(filter, more, values)];
}

/**
 * SQL for a stretch of rows in the order of a figure. Many rows of one figure stand in the file as
 * they must be shown: which of them are wanted is found first, in few columns, and they then lie
 * in a part of the file.
 */
export async function bySize(
  source: Source,
  columns: readonly DataColumn[],
  { filter, order }: DataRequest,
  stretch: Stretch,
): Promise<string | null> {
  const lying = dataSource(source, filter, order, columns);
  const of = ordering(columns, order, lying.value);
  const within = withinBins(of, stretch, lying);
  const cut = `LIMIT ${literal(stretch.rows)} OFFSET ${literal(stretch.offset)}`;
  if (!stretch.tied) {
    const branches = byMeasure(columns, filter, of, stretch, lying) ?? [
      select(columns, filter, [within], lying),
    ];
    const [only, ...others] = branches;
    if (others.length === 0) return [...only!, `ORDER BY ${of.sql}`, cut].join('\n');
    const order = of.sql.replace(of.key!, name(of.column!.id));
    const all = branches.map((lines) => lines.join('\n')).join('\nUNION ALL ');
    return `SELECT * FROM (${all})\nORDER BY ${order}\n${cut}`;
  }
  // A part is small enough to be read in all its columns.
  if (lying.sorted) return [...select(columns, filter, [within], lying), cut].join('\n');
  const range = await placeOfTied(source, filter, order, stretch);
  if (range === null) return null;
  const lines = select(columns, filter, [...range, within], lying);
  return [...lines, 'ORDER BY agency_id, year'].join('\n');
}

/** Conditions for where a stretch of rows of one figure lies; null where there is none. */
async function placeOfTied(
  source: Source,
  filter: Filter,
  order: DataRequest['order'],
  stretch: Stretch,
): Promise<string[] | null> {
  const sortedBy = dataColumns(source.family, [order.by]);
  const lying = dataSource(source, filter, order, sortedBy);
  const of = ordering(sortedBy, order, lying.value);
  const rows = lying.rows(filter, [withinBins(of, stretch, lying)], [of.key!]);
  // Both files hold reports of one figure by agency and year, so their place stands for both.
  const sorted = reportsFor(of.key!) === 'reports' ? '' : 'ORDER BY agency_id, year';
  const found = await source.connector.query(
    `SELECT agency_id, year ${rows} ${sorted} LIMIT ${literal(stretch.rows)} OFFSET ${literal(stretch.offset)}`,
  );
  if (found.length === 0) return null;
  const [first, last] = [found[0], found.at(-1)].map((row): Anchor => ({
    agency: text(row?.agency_id),
    year: Number(row?.year),
  })) as [Anchor, Anchor];
  return [...from(first), ...upTo(last)];
}

/**
 * Condition for rows of the bins of a stretch, which follow each other. Their bounds are told as
 * well: by those of a column the engine skips what lies elsewhere, and it works out the bins of few
 * rows only.
 */
function withinBins(of: Ordering, { bins, tied, part }: Stretch, { sorted }: DataSource): string {
  const key = of.key!;
  const [first, ...others] = bins.filter((bin) => bin !== null);
  const there = sorted && part !== null ? `part = ${literal(part)} AND ` : '';
  const none = `${there}${key} IS NULL`;
  if (first === undefined) return none;
  const last = others.at(-1) ?? first;
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const some = tied
    ? `${there}${key} = ${literal(first)}`
    : `${between(key, boundsOf(low, high, of.scale))} AND (${binSql(key, of.scale)}) BETWEEN ${literal(low)} AND ${literal(high)}`;
  return bins.includes(null) ? `((${some}) OR ${none})` : some;
}

const between = (figure: string, [low, high]: readonly [number, number]): string =>
  `${figure} >= ${literal(low)} AND ${figure} <= ${literal(high)}`;

/**
 * The rows of a stretch by the measure that is their figure: by the range of one measure the engine
 * skips most of a file, by that of several it reads all. Null where the figure is no measure, and
 * where it is a column of its own anyway.
 */
function byMeasure(
  columns: readonly DataColumn[],
  filter: Filter,
  of: Ordering,
  stretch: Stretch,
  lying: DataSource,
): string[][] | null {
  const measures = of.column?.measures ?? null;
  const bins = stretch.bins.filter((bin) => bin !== null);
  if (measures === null || lying.isColumn(of.column!) || of.scale !== 1) return null;
  if (bins.length < stretch.bins.length) return null;
  const bounds = boundsOf(bins[0]!, bins.at(-1)!, of.scale);
  const [low, high] = bounds.map(literal) as [string, string];
  return measures.map((measure, i) => {
    const others = measures
      .slice(0, i)
      .map((one) => `(${name(one)} IS NULL OR ${name(one)} < ${low} OR ${name(one)} > ${high})`);
    const own = between(name(measure), bounds);
    return select(columns, filter, [own, ...others, withinBins(of, stretch, lying)], lying);
  });
}
