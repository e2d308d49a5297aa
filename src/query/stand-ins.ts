import { reportsFor } from '../model/before';
import { SCALES, binSql } from '../model/bins';
import type { Family } from '../model/family';
import { figuresSortedBy, headlineFigures } from '../model/figures';
import { valueInReport } from '../model/value-in-report';
import { reportingQuery } from '../model/reporting';
import { allFigures } from '../model/worked';
import { literal, oneOf } from './sql';

/**
 * SQL of what stands for a table that a release may leave out; undefined for one that every release
 * has. No rows of `tables` (very large releases have none) and `lists` (families without any); for
 * what only very large releases have, what says the same.
 */
export function standIn(table: string, family: Family): string | undefined {
  if (table === 'figures') return figures(family);
  if (table === 'distributions') return distributions(family);
  return STAND_INS[table];
}

const STAND_INS: Readonly<Record<string, string>> = {
  tables:
    'SELECT NULL::VARCHAR AS report_id, NULL::INTEGER AS table_index, NULL::VARCHAR AS kind, NULL::VARCHAR AS grid WHERE FALSE',
  summary_places: 'SELECT * FROM summary',
  summary_fine: 'SELECT * FROM summary',
  reports_by_sector: 'SELECT * FROM reports',
  reporting: reportingQuery(),
  lists:
    'SELECT NULL::VARCHAR AS report_id, NULL::VARCHAR AS list, NULL::INTEGER AS position, NULL::VARCHAR AS name, NULL::VARCHAR AS attributes, NULL::DOUBLE AS value, NULL::VARCHAR AS state, NULL::VARCHAR AS raw WHERE FALSE',
};

/** All orders, each in one part; undefined for a family without headline figures. */
function figures(family: Family): string | undefined {
  const orders = headlineFigures(family).map(({ id }) => figuresSortedBy(family, id));
  return orders.length === 0
    ? undefined
    : `SELECT *, NULL::INTEGER AS part FROM (${orders.join('\nUNION ALL ')})`;
}

/**
 * In no part: nothing says where in a file of figures the rows stand. All figures of a report at
 * once, since 130 questions put together end the browser's engine.
 */
function distributions(family: Family): string {
  const figures = allFigures(family);
  const values = figures.map((of) => `(${valueInReport(family, of)})::DOUBLE`);
  const rates = figures.filter(({ rate }) => rate !== null).map(({ id }) => id);
  const bin = (scale: number) => binSql('size', scale);
  return `SELECT figure, scope, year, NULL::INTEGER AS part,
  CASE WHEN ${oneOf('figure', rates)} THEN ${bin(SCALES.rate)} ELSE ${bin(SCALES.figure)} END AS bin,
  COUNT(*)::INTEGER AS reports
FROM (SELECT scope, year, unnest([${figures.map(({ id }) => literal(id)).join(', ')}]) AS figure,
  unnest([${values.join(', ')}]) AS size FROM ${reportsFor(...values)})
GROUP BY figure, scope, year, bin`;
}
