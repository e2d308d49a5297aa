import { earlierColumns, measuresBefore, WITH_EARLIER } from '../model/before';
import type { Family } from '../model/family';
import { workedColumn, workedFigures, workedValues } from '../model/worked';
import type { Column } from './schema';

/** Measures of the year before, a row for each report, in the order of `reports`. */
const EARLIER = 'earlier_values';

/** Columns that `reports.parquet` of a very large release has behind all others. */
export function workedColumns(family: Family): Column[] {
  return workedFigures(family).map((of) => ({
    name: workedColumn(of.id),
    type: 'DOUBLE',
    title: of.label,
    unit: of.unit,
    description: {
      zh: '由本行各栏算出，供排序用；合计须用其各组成部分。',
      en: 'Worked out from the columns of this row, for sorting; for totals, sum its parts.',
    },
  }));
}

/**
 * What to read from to work them out: the reports in their order. Statements to run before, and to
 * clear up: values of the year before are put beside the reports by their place, since a join of
 * whole rows would sort two million of them again.
 */
export function workedSource(family: Family): {
  readonly before: readonly string[];
  readonly from: string;
  readonly after: readonly string[];
} {
  const ids = measuresBefore(workedValues(family));
  if (ids.length === 0) return { before: [], from: 'reports', after: [] };
  return {
    before: [
      `CREATE TABLE ${EARLIER} AS SELECT ${earlierColumns(ids)} FROM ${WITH_EARLIER} ORDER BY reports.rowid`,
    ],
    from: `reports POSITIONAL JOIN ${EARLIER}`,
    after: [`DROP TABLE ${EARLIER}`],
  };
}
