import { reportsFor } from '../../model/before';
import type { DataColumn } from '../data-columns';
import type { Source } from '../source';
import { literal, name, where } from '../sql';
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
  /**
   * Rows stand in the order asked for, the largest first: the figure that they are sorted by is a
   * column, and `part` tells where in the file a row stands.
   */
  readonly sorted: boolean;
}

/** The reports themselves: they have every column, and stand in the order of agencies. */
export const REPORTS: DataSource = {
  value: ({ expression }) => expression,
  rows: (filter, more, expressions) =>
    `FROM ${reportsFor(...expressions)}\n${where(filter, ...more)}`,
  sorted: false,
};

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
    return REPORTS;
  }
  return {
    value: ({ id }) => name(id),
    rows: (filter, more) => `FROM figures\n${where(filter, `sorted_by = ${literal(by)}`, ...more)}`,
    sorted: true,
  };
}
