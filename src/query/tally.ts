import type { Filter, Row, Sums } from './types';
import type { Quantity, QuantitySegment } from '../model/quantity';
import { textOrNull } from './rows';
import type { Source } from './source';
import { spread } from './spread';
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
 * come together are one question to the engine, and a summary is asked for neighbouring groups as
 * well (`spread.ts`). The SQL returned is that of the group alone.
 */
export async function askTallies(
  source: Source,
  filter: Filter,
  quantities: readonly Quantity[],
  by: Key | null = null,
  conditions: readonly string[] = [],
): Promise<{ readonly tallies: Tally[]; readonly sql: string }> {
  const own = tallySums(source, filter, quantities, by, conditions);
  const sql = sumsSql(own.sums);
  if (own.summary === null || by !== null) {
    const rows = await source.connector.query(sql, { sums: own.sums });
    return { tallies: readTallies(rows, quantities, by), sql };
  }
  const wide = spread(filter);
  const { sums } = tallySums(source, wide.filter, quantities, wide.by, conditions);
  const rows = await source.connector.query(sumsSql(sums), { sums });
  return { tallies: readTallies(rows.filter(wide.keeps), quantities, null), sql };
}

function tallySums(
  source: Source,
  filter: Filter,
  quantities: readonly Quantity[],
  by: Key | null,
  conditions: readonly string[],
): { readonly sums: Sums; readonly summary: string | null } {
  const segments = distinctSegments(quantities);
  const summed =
    conditions.length === 0 &&
    quantities.every(({ summable }) => summable) &&
    segments.every((one) => summaryNames(one).every((id) => source.columns?.has(id) ?? true));
  const summary = summed ? summaryFor(source, filter, by) : null;
  // A report is a body's only one of its year and scope: there is nothing to add up.
  const single = by === 'agency_id' && filter.agencies !== undefined;
  const columns = segments.flatMap(
    summary ? summaryColumns : single ? reportValues : reportColumns,
  );
  const keys = [...(by ? [name(by)] : []), 'year', 'form'];
  const count = summary ? 'SUM(reports)' : single ? '1' : 'COUNT(*)';
  const select = [...keys, `${count}::DOUBLE AS reports`];
  const sums: Sums = {
    head: `SELECT ${select.join(',\n       ')}`,
    columns,
    tail: [
      summary
        ? `FROM ${summary}\n${where(filter)}`
        : fromReports(source, filter, columns, ...conditions),
      ...(single ? [] : [`GROUP BY ${keys.join(', ')}`]),
      `ORDER BY ${keys.join(', ')}`,
    ].join('\n'),
  };
  return { sums, summary };
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
      segments.map((segment) => {
        const sum = row[`${segment.denominator ? 'num' : 'sum'}_${segment.column}`] ?? null;
        const stated = row[`n_${segment.column}`];
        return [
          segment.column,
          {
            sum: Number(sum ?? 0),
            denominator: segment.denominator ? Number(row[`den_${segment.column}`] ?? 0) : null,
            // Values of single reports come without a count.
            stated: stated === undefined ? (sum === null ? 0 : 1) : Number(stated ?? 0),
          },
        ];
      }),
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

/** The same of one report. */
function reportValues(segment: QuantitySegment): string[] {
  const value = sumExpression(segment.numerator);
  const as = (prefix: string) => name(`${prefix}_${segment.column}`);
  if (!segment.denominator) return [`${value}::DOUBLE AS ${as('sum')}`];
  const over = sumExpression(segment.denominator);
  return [
    `CASE WHEN ${over} IS NOT NULL THEN ${value} END::DOUBLE AS ${as('num')}`,
    `CASE WHEN ${value} IS NOT NULL THEN ${over} END::DOUBLE AS ${as('den')}`,
  ];
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
