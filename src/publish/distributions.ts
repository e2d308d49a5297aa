import { reportsFor } from '../model/before';
import { binSql, scaleOf } from '../model/bins';
import type { Family } from '../model/family';
import { headlineFigures } from '../model/figures';
import type { Quantity } from '../model/quantity';
import { literal, name } from '../model/sql';
import { valueInReport } from '../model/value-in-report';
import { allFigures } from '../model/worked';
import type { Column } from './schema';

/** Rows a row group: a question reads one figure in one scope. */
export const DISTRIBUTION_ROWS = 20_480;

/** Columns of `distributions.parquet`. */
export function distributionColumns(reports: readonly Column[]): Column[] {
  const told = (id: string) => reports.filter((column) => column.name === id);
  return [
    { name: 'figure', type: 'VARCHAR', title: { zh: '数字', en: 'Figure' } },
    ...told('scope'),
    ...told('year'),
    {
      name: 'part',
      type: 'INTEGER',
      title: { zh: 'figures 中所在段', en: 'Part of the file of figures' },
      description: {
        zh: '只有在 figures.parquet 中排列过的数字才有。',
        en: 'Only of figures that stand sorted in figures.parquet.',
      },
    },
    {
      name: 'bin',
      type: 'DOUBLE',
      title: { zh: '大小', en: 'Size' },
      description: {
        zh: '一千以内的整数各成一档；其余按档合并；空为没有此数的报告。',
        en: 'Whole numbers up to 1000 by themselves, others in steps; empty: reports without it.',
      },
    },
    { name: 'reports', type: 'INTEGER', title: { zh: '报告数', en: 'Reports' } },
  ];
}

/**
 * Statements that make its rows, as a table `distributions_rows`: for each figure how many reports
 * there are of which size, by scope and year. Out of `reports`, and of `figures_rows` as
 * `figuresStatements` leaves it for the figures that stand sorted there, `rows` to a part.
 */
export function distributionStatements(family: Family, rows: number): string[] {
  const sorted = new Set(headlineFigures(family).map(({ id }) => id));
  return allFigures(family).map((of, nth) => {
    const begin =
      nth === 0 ? 'CREATE TABLE distributions_rows AS' : 'INSERT INTO distributions_rows';
    const counted = sorted.has(of.id) ? countedInFigures(of, rows) : countedInReports(family, of);
    return `${begin} ${distributionOf(of, counted)} ORDER BY scope, bin, part, year`;
  });
}

/** Of one figure, out of SQL with `scope, year, part, size, n`. */
function distributionOf(of: Quantity, counted: string): string {
  return `SELECT ${literal(of.id)} AS figure, scope, year, part, ${binSql('size', scaleOf(of))} AS bin, SUM(n)::INTEGER AS reports
FROM (${counted}) GROUP BY scope, year, part, bin`;
}

/** Counted by figure first: there are far fewer of them than reports to put into bins. */
function countedInReports(family: Family, of: Quantity): string {
  const value = valueInReport(family, of);
  return `SELECT scope, year, NULL::INTEGER AS part, (${value})::DOUBLE AS size, COUNT(*) AS n
FROM ${reportsFor(value)} GROUP BY scope, year, size`;
}

function countedInFigures({ id }: Quantity, rows: number): string {
  return `SELECT scope, year, (rowid // ${String(rows)})::INTEGER AS part, ${name(id)} AS size, COUNT(*) AS n
FROM figures_rows WHERE sorted_by = ${literal(id)} GROUP BY scope, year, part, size`;
}

/** Its rows out of `distributions_rows`. */
export const DISTRIBUTION_QUERY = 'SELECT * FROM distributions_rows ORDER BY rowid';
