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

/** What the figures of single bodies are turned into. */
export type BodyTurn =
  /** Shares of all series together; only of bodies that state every part. */
  | { readonly basis: 'share'; readonly bodies: readonly string[] }
  /** Each body's own value in one year is 100, within one definition. */
  | { readonly basis: 'index'; readonly base: number };

/**
 * The SQL of sums turned into averages over agencies, an index or shares of all series together,
 * made of the SQL that gave the sums: a row a series and year, as it is drawn. `years` keeps to
 * those that are drawn where not all are: a year that did not ask for every part has no shares.
 * Of single bodies, made of the SQL that gave their figures: a row a body, series and year.
 */
export function turnedSql(
  sums: string,
  family: Family,
  ids: readonly string[],
  turn: keyof typeof VALUES | BodyTurn,
  years?: readonly number[],
): string {
  if (typeof turn === 'object') return ofBodies(sums, family, ids, turn);
  return `${drawnSql(sums, family, ids, (column) => name(`n_${column}`), [])}
SELECT series, year, ${VALUES[turn]} AS value, agencies
FROM drawn${years === undefined ? '' : `\nWHERE year IN (${years.map(literal).join(', ')})`}
ORDER BY series, year`;
}

function ofBodies(sums: string, family: Family, ids: readonly string[], turn: BodyTurn): string {
  // Where every body has a scope of its own, there is a question for each scope.
  const [only, ...more] = sums.split(';\n\n');
  const all =
    more.length === 0
      ? (only ?? '')
      : [only, ...more]
          .map((one) => `SELECT * FROM (\n${indent(one ?? '')}\n)`)
          .join('\nUNION ALL\n');
  const drawn = drawnSql(
    all,
    family,
    ids,
    // A body's report stands alone: it states the figure or not.
    (column) => `CASE WHEN ${name(`sum_${column}`)} IS NULL THEN 0 ELSE 1 END`,
    ['agency_id'],
  );
  if (turn.basis === 'share') {
    return `${drawn}
SELECT agency_id, series, year,
  total / NULLIF(SUM(total) OVER (PARTITION BY agency_id, year), 0) AS value
FROM drawn
WHERE agency_id IN (${turn.bodies.map(literal).join(', ') || 'NULL'})
ORDER BY agency_id, series, year`;
  }
  const base = `MAX(CASE WHEN year = ${literal(turn.base)} AND total > 0 THEN total END)
    OVER (PARTITION BY agency_id, series, definition)`;
  return `${drawn}
SELECT agency_id, series, year, 100 * total / ${base} AS value
FROM drawn
ORDER BY agency_id, series, year`;
}

/** `drawn`: what is drawn of each series in each year, by one definition, before it is turned. */
function drawnSql(
  sums: string,
  family: Family,
  ids: readonly string[],
  agencies: (column: string) => string,
  keys: readonly string[],
): string {
  const by = keys.map((key) => `${key}, `).join('');
  const stated = quantities(family, ids).flatMap((of) =>
    definitions(of).flatMap((group, definition) =>
      group.map((index) => {
        const { column, forms } = of.segments[index]!;
        return `  SELECT ${by}${literal(of.id)} AS series, ${literal(definition)} AS definition, year,
    ${name(`sum_${column}`)} AS total, ${agencies(column)} AS agencies
  FROM sums WHERE COALESCE(form, ${literal(MIXED_FORM)}) IN (${forms.map(literal).join(', ')})`;
      }),
    ),
  );
  return `WITH sums AS (
${indent(sums)}
), stated AS (
${stated.join('\n  UNION ALL\n')}
), years AS (
  SELECT ${by}series, definition, year, SUM(total) AS total, SUM(agencies) AS agencies
  FROM stated WHERE agencies > 0
  GROUP BY ${by}series, definition, year
), drawn AS (
  -- Of several definitions in one year the one that most reports state, the later of equals.
  SELECT * FROM years
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY ${by}series, year ORDER BY agencies DESC, definition DESC) = 1
)`;
}

const indent = (sql: string) => sql.replaceAll(/^/gm, '  ');
