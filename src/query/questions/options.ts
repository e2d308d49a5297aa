import { text } from '../rows';
import type { Scope } from '../../model/report';
import type { Source } from '../source';
import { literal, name, summaryWith } from '../sql';
import type { Answer, FilterOptions, Option } from '../types';

/** What narrows the choices: the scope shown, and of smaller places the one they lie in. */
export interface Within {
  readonly scope?: Scope;
  readonly province?: string;
  readonly prefecture?: string;
}

/**
 * What a filter can be set to. Prefectures are listed within a province, counties within a
 * prefecture: without one there are none, since county names repeat over the country.
 */
export async function filterOptions(
  source: Source,
  within: Within = {},
): Promise<Answer<FilterOptions>> {
  const keys = ['year', 'province', 'level', 'sector'];
  const summary = summaryWith(source, ['scope', ...keys]);
  // Each by itself: a nation has tens of thousands of combinations of them.
  const sql = `SELECT scope, ${keys.join(', ')}, ${summary ? 'SUM(reports)' : 'COUNT(*)'}::DOUBLE AS reports
FROM ${summary ?? 'reports'}
GROUP BY GROUPING SETS (${keys.map((key) => `(scope, ${key})`).join(', ')})`;
  const [rows, prefectures, counties] = await Promise.all([
    source.connector.query(sql),
    within.province === undefined
      ? Promise.resolve([])
      : source.connector.query(
          places(source, within.scope, ['prefecture', 'province', within.province]),
        ),
    within.prefecture === undefined
      ? Promise.resolve([])
      : source.connector.query(
          places(source, within.scope, ['county', 'prefecture', within.prefecture]),
        ),
  ]);
  // Every report has a year, so that those of all years are all reports.
  const ofYears = rows.filter(({ year }) => year !== null);
  const shown = rows.filter(({ scope }) => within.scope === undefined || scope === within.scope);
  const count = (column: string, counted = shown): Option[] => {
    const sums = new Map<string, number>();
    for (const row of counted) {
      if (row[column] === null || row[column] === undefined) continue;
      const value = text(row[column]);
      sums.set(value, (sums.get(value) ?? 0) + Number(row.reports));
    }
    return [...sums]
      .map(([value, reports]) => ({ value, reports }))
      .sort((a, b) => b.reports - a.reports || a.value.localeCompare(b.value));
  };
  const options = (some: typeof rows): Option[] =>
    some.map((row) => ({ value: text(row.value), reports: Number(row.reports) }));
  return {
    data: {
      years: [...new Set(ofYears.map((row) => Number(row.year)))].sort((a, b) => a - b),
      scopes: count('scope', ofYears),
      provinces: count('province'),
      prefectures: options(prefectures),
      counties: options(counties),
      levels: count('level'),
      sectors: count('sector'),
    },
    sql,
  };
}

function places(
  source: Source,
  scope: Scope | undefined,
  [column, above, value]: readonly [column: string, above: string, value: string],
): string {
  const summary = summaryWith(source, ['scope', column, above]);
  const ofScope = scope === undefined ? '' : ` AND scope = ${literal(scope)}`;
  return `SELECT ${name(column)} AS value, ${summary ? 'SUM(reports)' : 'COUNT(*)'}::DOUBLE AS reports
FROM ${summary ?? 'reports'}
WHERE ${name(above)} = ${literal(value)} AND ${name(column)} IS NOT NULL${ofScope}
GROUP BY 1
ORDER BY 2 DESC, 1`;
}
