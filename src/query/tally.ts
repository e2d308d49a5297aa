import type { Filter, Row, Sums } from './types';
import type { Quantity, QuantitySegment } from './quantity';
import { reportsFor } from '../model/before';
import { textOrNull } from './rows';
import type { Source } from './source';
import { fromReports, name, sumExpression, summaryFor, sumsSql, where } from './sql';

/**
 * Sums of one group: a year, a form and perhaps an agency. Whatever the source (the summary,
 * the reports, `overview.json`), everything is folded from these.
 */
export interface Tally {
  readonly key: string | null;
  readonly year: number;
  readonly form: string | null;
  readonly reports: number;
  /** By segment column. Undefined: the source does not carry this column at all. */
  readonly sums: ReadonlyMap<string, ColumnTally>;
}

export interface ColumnTally {
  /** Sum over the reports that state it (of an indicator: of its numerator). */
  readonly sum: number;
  readonly denominator: number | null;
  /** Reports that state every part. */
  readonly stated: number;
}

/** What sums are told apart by, besides year and form. */
export type Key = 'agency_id' | 'province' | 'prefecture' | 'county' | 'level' | 'sector';

/**
 * Sums of quantities by year and form, from the summary where its groups are fine enough, else from
 * the reports; with further conditions always from the reports. Questions for the same group that
 * come together are one question to the engine.
 */
export async function askTallies(
  source: Source,
  filter: Filter,
  quantities: readonly Quantity[],
  by: Key | null = null,
  conditions: readonly string[] = [],
): Promise<{ readonly tallies: Tally[]; readonly sql: string }> {
  const sums = tallySums(source, filter, quantities, by, conditions);
  const sql = sumsSql(sums);
  const rows = await source.connector.query(sql, { sums });
  return { tallies: readTallies(rows, quantities, by), sql };
}

function tallySums(
  source: Source,
  filter: Filter,
  quantities: readonly Quantity[],
  by: Key | null,
  conditions: readonly string[],
): Sums {
  const segments = distinctSegments(quantities);
  const summed =
    conditions.length === 0 &&
    quantities.every(({ summable }) => summable) &&
    segments.every((one) => summaryNames(one).every((id) => source.columns?.has(id) ?? true));
  const summary = summed ? summaryFor(source, filter, by) : null;
  const columns = segments.flatMap(summary ? summaryColumns : reportColumns);
  const keys = [...(by ? [name(by)] : []), 'year', 'form'];
  const select = [...keys, `${summary ? 'SUM(reports)' : 'COUNT(*)'}::DOUBLE AS reports`];
  return {
    head: `SELECT ${select.join(',\n       ')}`,
    columns,
    tail: [
      summary
        ? `FROM ${summary}\n${where(filter)}`
        : fromReports(filter, reportsFor(...columns), ...conditions),
      `GROUP BY ${keys.join(', ')}`,
      `ORDER BY ${keys.join(', ')}`,
    ].join('\n'),
  };
}

function readTallies(
  rows: readonly Row[],
  quantities: readonly Quantity[],
  by: Key | null,
): Tally[] {
  const segments = distinctSegments(quantities);
  return rows.map((row) => ({
    key: by ? textOrNull(row[by]) : null,
    year: Number(row.year),
    form: row.form === null || row.form === undefined ? null : String(row.form),
    reports: Number(row.reports),
    sums: new Map(
      segments.map((segment) => [
        segment.column,
        {
          sum: Number(row[`${segment.denominator ? 'num' : 'sum'}_${segment.column}`] ?? 0),
          denominator: segment.denominator ? Number(row[`den_${segment.column}`] ?? 0) : null,
          stated: Number(row[`n_${segment.column}`] ?? 0),
        },
      ]),
    ),
  }));
}

function distinctSegments(quantities: readonly Quantity[]): QuantitySegment[] {
  const all = new Map<string, QuantitySegment>();
  for (const segment of quantities.flatMap((one) => one.segments)) all.set(segment.column, segment);
  return [...all.values()];
}

function summaryColumns(segment: QuantitySegment): string[] {
  return summaryNames(segment).map((column) => `SUM(${name(column)})::DOUBLE AS ${name(column)}`);
}

function summaryNames(segment: QuantitySegment): string[] {
  const prefixes = segment.denominator ? ['num', 'den', 'n'] : ['sum', 'n'];
  return prefixes.map((prefix) => `${prefix}_${segment.column}`);
}

function reportColumns(segment: QuantitySegment): string[] {
  const value = sumExpression(segment.numerator);
  const as = (prefix: string) => name(`${prefix}_${segment.column}`);
  if (!segment.denominator) {
    return [`SUM(${value})::DOUBLE AS ${as('sum')}`, `COUNT(${value})::DOUBLE AS ${as('n')}`];
  }
  const over = sumExpression(segment.denominator);
  const both = `${value} IS NOT NULL AND ${over} IS NOT NULL`;
  return [
    `SUM(CASE WHEN ${both} THEN ${value} END)::DOUBLE AS ${as('num')}`,
    `SUM(CASE WHEN ${both} THEN ${over} END)::DOUBLE AS ${as('den')}`,
    `COUNT(CASE WHEN ${both} THEN 1 END)::DOUBLE AS ${as('n')}`,
  ];
}
