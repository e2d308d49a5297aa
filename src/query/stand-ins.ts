import { countedInReports, distributionOf } from '../model/distributions';
import type { Family } from '../model/family';
import { figuresSortedBy, headlineFigures } from '../model/figures';
import { allFigures } from '../model/worked';

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

/** In no part: nothing says where in a file of figures the rows stand. */
function distributions(family: Family): string {
  const each = allFigures(family).map((of) => distributionOf(of, countedInReports(family, of)));
  return each.join('\nUNION ALL ');
}
