import { reportsFor } from '../../model/before';
import { workedColumn } from '../../model/worked';
import type { DataColumn } from '../data-columns';
import type { Source } from '../source';
import { literal, name, sumExpression, where } from '../sql';
import type { Filter } from '../types';
import type { DataOrder } from './data-order';

/** Where rows of the data table are read. */
export interface DataSource {
  /** SQL of a column's value. */
  readonly value: (column: DataColumn) => string;
  /** `FROM … WHERE …` over the rows of a filter, for SQL expressions over its columns. */
  readonly rows: (
    filter: Filter,
    more: readonly string[],
    expressions: readonly string[],
  ) => string;
  /** Whether a column's value is a column there: by its bounds the engine skips rows. */
  readonly isColumn: (column: DataColumn) => boolean;
  /** Rows stand in the order asked for, the largest first, and `part` tells where in the file. */
  readonly sorted: boolean;
}

/** The reports themselves: they have every column, and stand in the order of agencies. */
export const REPORTS: DataSource = reportsWith([]);

/** The same, where some figures are worked out in columns of their own. */
function reportsWith(worked: readonly string[]): DataSource {
  const known = new Set(worked);
  const value = ({ id, expression }: DataColumn) =>
    known.has(id) ? name(workedColumn(id)) : expression;
  return {
    value,
    rows: (filter, more, expressions) =>
      `FROM ${reportsFor(...expressions)}\n${where(filter, ...more)}`,
    isColumn: (column) =>
      known.has(column.id) ||
      (column.measures?.length === 1 &&
        column.expression === sumExpression({ plus: column.measures })),
    sorted: false,
  };
}

/**
 * Where the reports stand in the order asked for, among them those that have `columns`; else the
 * reports. Reports of one place lie together in `reports`, which is found as fast.
 */
export function dataSource(
  { shortcuts }: Pick<Source, 'shortcuts'>,
  { province, prefecture, county, agencies }: Filter,
  { by }: DataOrder,
  columns: readonly DataColumn[],
): DataSource {
  const has = shortcuts?.figures ?? [];
  const elsewhere = [province, prefecture, county, agencies].some((one) => one !== undefined);
  if (elsewhere || !has.includes(by) || !columns.every(({ id }) => has.includes(id))) {
    return reportsWith(shortcuts?.worked ?? []);
  }
  return {
    value: ({ id }) => name(id),
    rows: (filter, more) => `FROM figures\n${where(filter, `sorted_by = ${literal(by)}`, ...more)}`,
    isColumn: () => true,
    sorted: true,
  };
}
