import { measureBefore } from '../model/before';
import type { Family } from '../model/family';
import { LAID_OUT_BY } from '../model/figures';
import { name } from '../model/sql';
import type { Column } from './schema';
import { flattenSum } from './summary';

/** Rows a row group: a sector of a nation lies in two or three. */
export const BY_SECTOR_ROWS = 40_960;

/**
 * Columns of `reports_by_sector.parquet`: who and when, and the measures that the family's headline
 * series and its indicators are made of. All series would make it more than twice as large.
 */
export function bySectorColumns(family: Family, reports: readonly Column[]): Column[] {
  const first = family.series.filter(({ id }) => family.headline?.includes(id));
  const sums = [
    ...first.flatMap(({ segments }) => segments.map(({ measure }) => ({ plus: [measure] }))),
    ...family.indicators.flatMap(({ numerator, denominator }) => [numerator, denominator]),
  ];
  const measures = new Set(
    sums.flatMap((sum) => flattenSum(family, sum)).map(({ id }) => measureBefore(id) ?? id),
  );
  const wanted = new Set<string>([...LAID_OUT_BY, ...measures]);
  return reports.filter((column) => wanted.has(column.name));
}

/** Its rows, as a query over `reports`. */
export function bySectorQuery(columns: readonly Column[]): string {
  const names = columns.map((column) => name(column.name));
  return `SELECT ${names.join(', ')} FROM reports ORDER BY sector, level, agency_id, year, scope`;
}
