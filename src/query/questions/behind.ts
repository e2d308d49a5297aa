import { measureBefore, reportsFor } from '../../model/before';
import type { Sum } from '../../model/measure';
import { eachInItsScope } from '../own-scope';
import { carries, type Quantity } from '../quantity';
import { REPORT_COLUMNS, REPORT_TABLES, numberOrNull, reportEntry } from '../rows';
import type { Source } from '../source';
import { name, where } from '../sql';
import type { Answer, Contribution, Filter, Row } from '../types';
import { quantities } from './trend';

/**
 * The reports behind a point: every report of the group in that year, what it contributes and
 * which measures to look up for it, largest first. Those that contribute nothing come last.
 */
export async function reportsBehind(
  source: Source,
  filter: Filter,
  id: string,
  year: number,
): Promise<Answer<Contribution[]>> {
  const wanted = quantities(source.family, [id])[0]!;
  const measures = [...new Set(wanted.segments.flatMap(measuresOf))];
  const columns = measures.map((id) => `, r.${name(id)}::DOUBLE AS ${name(id)}`);
  const sqls = eachInItsScope(source.family, { ...filter, years: [year, year] }).map((one) => {
    const inner = `SELECT * FROM ${reportsFor(...columns)} ${where(one)}`;
    return [
      `SELECT ${REPORT_COLUMNS}${columns.join('')}`,
      `FROM ${REPORT_TABLES.replace('reports r', `(${inner}) r`)}`,
      'ORDER BY r.agency_id',
    ].join('\n');
  });
  const answers = await Promise.all(sqls.map((sql) => source.connector.query(sql)));
  const data = answers.flat().map((row) => contribution(wanted, row));
  data.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  return { data, sql: sqls.join(';\n\n') };
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
