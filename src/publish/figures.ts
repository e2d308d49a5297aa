import type { Family } from '../model/family';
import { LAID_OUT_BY, figuresSortedBy, headlineFigures } from '../model/figures';
import { name } from '../model/sql';
import type { Column } from './schema';

/** Rows a row group, and a part: small, since a block of a sorted table lies in one or two. */
export const FIGURES_ROWS = 40_960;

const SORTED_BY: Column = {
  name: 'sorted_by',
  type: 'VARCHAR',
  title: { zh: '按何数排列', en: 'Sorted by' },
  description: {
    zh: '每份报告在每种排列中各占一行；求和前须先选定一种。',
    en: 'Every report has a row in each order: choose one before summing.',
  },
};

const PART: Column = {
  name: 'part',
  type: 'INTEGER',
  title: { zh: '所在段', en: 'Part of the file' },
};

/**
 * Columns of `figures.parquet`: which order a row is of and where it stands, who and when, and the
 * headline figures.
 */
export function figureColumns(family: Family, reports: readonly Column[]): Column[] {
  const told = LAID_OUT_BY.flatMap((id) => reports.find((column) => column.name === id) ?? []);
  const figures = headlineFigures(family).map(({ id, label, unit }): Column => ({
    name: id,
    type: 'DOUBLE',
    title: label,
    unit,
  }));
  return [SORTED_BY, PART, ...told, ...figures];
}

/**
 * Statements that make its rows, as a table `figures_rows`, out of `reports`: all of them once for
 * each headline figure, the largest first and those without one last; reports of one figure by
 * agency and year, as in `reports`. One order after the other: sorting all at once takes memory.
 */
export function figuresStatements(family: Family): string[] {
  return headlineFigures(family).map(({ id }, nth) => {
    const begin = nth === 0 ? 'CREATE TABLE figures_rows AS' : 'INSERT INTO figures_rows';
    return `${begin} ${figuresSortedBy(family, id)}
ORDER BY ${name(id)} DESC NULLS LAST, agency_id, year, scope`;
  });
}

/** Its rows out of `figures_rows`, each with the part of so many rows that it lies in. */
export function figuresQuery(rows = FIGURES_ROWS): string {
  return `SELECT sorted_by, (rowid // ${String(rows)})::INTEGER AS part, * EXCLUDE (sorted_by)
FROM figures_rows ORDER BY rowid`;
}
