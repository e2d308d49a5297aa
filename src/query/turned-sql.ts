import { quantities } from './questions/trend';
import { definitions, MIXED_FORM } from '../model/quantity';
import { literal, name } from './sql';
import type { Family } from '../model/family';

/** SQL of each way to turn sums by year; `total` and `agencies` are of one year and definition. */
const VALUES = {
  share: 'total / NULLIF(SUM(total) OVER (PARTITION BY year), 0)',
  agency: 'total / agencies',
  // What is not above 0 comes last, so that the first value is that of the first year above it.
  index: `100 * total / NULLIF(FIRST_VALUE(total) OVER (
    PARTITION BY series, definition ORDER BY total > 0 DESC, year), 0)`,
} as const;

/**
 * The SQL of sums turned into averages over agencies, an index or shares of all series together,
 * made of the SQL that gave the sums: a row a series and year, as it is drawn. `years` keeps to
 * those that are drawn where not all are: a year that did not ask for every part has no shares.
 */
export function turnedSql(
  sums: string,
  family: Family,
  ids: readonly string[],
  basis: keyof typeof VALUES,
  years?: readonly number[],
): string {
  const kept = years === undefined ? '' : `\nWHERE year IN (${years.map(literal).join(', ')})`;
  const stated = quantities(family, ids).flatMap((of) =>
    definitions(of).flatMap((group, definition) =>
      group.map((index) => {
        const { column, forms } = of.segments[index]!;
        return `  SELECT ${literal(of.id)} AS series, ${literal(definition)} AS definition, year,
    ${name(`sum_${column}`)} AS total, ${name(`n_${column}`)} AS agencies
  FROM sums WHERE COALESCE(form, ${literal(MIXED_FORM)}) IN (${forms.map(literal).join(', ')})`;
      }),
    ),
  );
  return `WITH sums AS (
${indent(sums)}
), stated AS (
${stated.join('\n  UNION ALL\n')}
), years AS (
  SELECT series, definition, year, SUM(total) AS total, SUM(agencies) AS agencies
  FROM stated WHERE agencies > 0
  GROUP BY series, definition, year
), drawn AS (
  -- Of several definitions in one year the one that most reports state, the later of equals.
  SELECT * FROM years
  QUALIFY ROW_NUMBER() OVER (PARTITION BY series, year ORDER BY agencies DESC, definition DESC) = 1
)
SELECT series, year, ${VALUES[basis]} AS value, agencies
FROM drawn${kept}
ORDER BY series, year`;
}

const indent = (sql: string) => sql.replaceAll(/^/gm, '  ');
