import { measureBefore, reportsFor } from '../../model/before';
import type { Sum } from '../../model/measure';
import { eachInItsScope } from '../own-scope';
import { carries, type Quantity } from '../../model/quantity';
import { definitionColumns, valueSql } from '../peer-values';
import { REPORT_COLUMNS, numberOrNull, reportEntry } from '../rows';
import type { Source } from '../source';
import { literal, name, summaryFor, where } from '../sql';
import type { Answer, Contribution, Filter, Row } from '../types';
import { quantities } from './trend';

/** Reports behind a point: the first of them, and how many there are. */
export interface Behind {
  readonly total: number;
  readonly reports: readonly Contribution[];
}

/**
 * The reports behind a point: every report of the group in that year, what it contributes and
 * which measures to look up for it, largest first, at most `limit`. Those that contribute nothing
 * come last.
 */
export async function reportsBehind(
  source: Source,
  filter: Filter,
  id: string,
  year: number,
  limit = Infinity,
): Promise<Answer<Behind>> {
  const wanted = quantities(source.family, [id])[0]!;
  const measures = [...new Set(wanted.segments.flatMap(measuresOf))];
  const columns = measures.map((id) => `r.${name(id)}::DOUBLE AS ${name(id)}`);
  const size = sizeSql(wanted);
  const from = reportsFor(...columns, size)
    .replace(/^reports$/, 'reports reports')
    .replace(/reports$/, 'r');
  const cut = Number.isFinite(limit) ? [`LIMIT ${literal(limit)}`] : [];
  const asked = eachInItsScope(source.family, { ...filter, years: [year, year] }).map((one) => ({
    sql: [
      `SELECT ${[REPORT_COLUMNS, ...columns].join(', ')}`,
      `FROM ${from} ${where(one)}`,
      `ORDER BY ${size} DESC NULLS LAST, r.agency_id`,
      ...cut,
    ].join('\n'),
    count: countSql(source, one),
  }));
  const answers = await Promise.all(
    asked.map(async ({ sql, count }) => {
      const rows = await source.connector.query(sql);
      if (rows.length < limit) return { rows, total: rows.length };
      const [counted] = await source.connector.query(count);
      return { rows, total: Number(counted?.n ?? 0) };
    }),
  );
  const reports = answers.flatMap(({ rows }) => rows.map((row) => contribution(wanted, row)));
  reports.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  return {
    data: {
      total: answers.reduce((sum, { total }) => sum + total, 0),
      reports: reports.slice(0, limit),
    },
    sql: asked.map(({ sql }) => sql).join(';\n\n'),
  };
}

function countSql(source: Source, filter: Filter): string {
  const summary = summaryFor(source, filter);
  return summary
    ? `SELECT SUM(reports)::DOUBLE AS n FROM ${summary} ${where(filter)}`
    : `SELECT COUNT(*)::DOUBLE AS n FROM reports ${where(filter)}`;
}

/** What a report contributes, by the latest definition that it states. */
function sizeSql(of: Quantity): string {
  const values = definitionColumns(of)
    .toReversed()
    .map(({ top, over }) => valueSql(top, over, 1));
  return `COALESCE(${values.join(', ')})`;
}

function measuresOf(segment: Quantity['segments'][number]): string[] {
  const parts = [segment.numerator, ...(segment.denominator ? [segment.denominator] : [])];
  return parts.flatMap((sum) => [...sum.plus, ...(sum.minus ?? [])]);
}

function contribution(of: Quantity, row: Row): Contribution {
  const report = reportEntry(row);
  const applying = of.segments.filter((segment) => carries(segment, report.form));
  // Of a report in a mixed form, the segment that it states; else the one of its form.
  const segment =
    applying.find((one) => valueOf(one.numerator, row) !== null) ?? applying[0] ?? null;
  if (!segment) return { report, value: null, measures: [] };
  // The report is of one year: what the year before states stands in another.
  const measures = [...new Set(measuresOf(segment))].filter((id) => measureBefore(id) === null);
  const numerator = valueOf(segment.numerator, row);
  if (!segment.denominator) return { report, value: numerator, measures };
  const denominator = valueOf(segment.denominator, row);
  const value =
    numerator === null || denominator === null || denominator === 0
      ? null
      : numerator / denominator;
  return { report, value, numerator, denominator, measures };
}

function valueOf(sum: Sum, row: Row): number | null {
  let total = 0;
  for (const [ids, sign] of [
    [sum.plus, 1],
    [sum.minus ?? [], -1],
  ] as const) {
    for (const id of ids) {
      const value = numberOrNull(row[id]);
      if (value === null) return null;
      total += sign * value;
    }
  }
  return total;
}
