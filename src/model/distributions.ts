import { reportsFor } from './before';
import { binSql, scaleOf } from './bins';
import type { Family } from './family';
import type { Quantity } from './quantity';
import { literal } from './sql';
import { valueInReport } from './value-in-report';

/**
 * SQL of the rows of `distributions.parquet` for one figure: how many reports of a scope and year
 * have it in which size.
 *
 * @param counted SQL with `scope, year, part, size, n`: how many reports have which figure
 */
export function distributionOf(of: Quantity, counted: string): string {
  return `SELECT ${literal(of.id)} AS figure, scope, year, part, ${binSql('size', scaleOf(of))} AS bin, SUM(n)::INTEGER AS reports
FROM (${counted}) GROUP BY scope, year, part, bin`;
}

/** That from `reports`. Counted by figure first: there are far fewer of them than reports. */
export function countedInReports(family: Family, of: Quantity): string {
  const value = valueInReport(family, of);
  return `SELECT scope, year, NULL::INTEGER AS part, (${value})::DOUBLE AS size, COUNT(*) AS n
FROM ${reportsFor(value)} GROUP BY scope, year, size`;
}
