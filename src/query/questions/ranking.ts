import { definitionColumns, valueSql } from '../peer-values';
import type { Quantity } from '../../model/quantity';
import { text } from '../rows';
import type { Source } from '../source';
import { fromReports, literal } from '../sql';
import type { Text } from '../../model/text';
import type { Answer, Filter, Point, Rank, Ranking, Row } from '../types';
import { quantities } from './trend';

/** Agencies outside the order that are listed by name; the others are counted. */
const LISTED = 100;

/**
 * Agencies of a group in order of a series or indicator in one year, largest first. A rate over
 * fewer cases than the indicator's minimum is not ranked but listed as too small; an agency that
 * reported but states nothing is listed as without data. A report is an agency's only one of its
 * year and scope, so no sums are taken.
 */
export async function ranking(
  source: Source,
  filter: Filter,
  id: string,
  year: number,
  limit = 30,
): Promise<Answer<Ranking>> {
  const from = valuesSql(source, quantities(source.family, [id])[0]!, filter, year);
  const ask = (sql: string) => source.connector.query(sql);
  // `reports` are in the order of agencies: of them the engine stops when it has enough.
  const sorted = from.includes('FROM reports_by_sector') ? ' ORDER BY agency_id' : '';
  const named = (kind: string) =>
    ask(`SELECT agency_id, label FROM ${from}
WHERE kind = ${literal(kind)}${sorted} LIMIT ${literal(LISTED)}`);
  const sql = `SELECT agency_id, label, value, over FROM ${from}
WHERE kind = 'ranked' ORDER BY value DESC, agency_id LIMIT ${literal(limit)}`;
  const [counted, rows] = await Promise.all([
    ask(`SELECT kind, COUNT(*)::DOUBLE AS n FROM ${from} GROUP BY kind`),
    ask(sql),
  ]);
  const counts = new Map(counted.map((row) => [text(row.kind), Number(row.n)]));
  const of = (kind: string) => counts.get(kind) ?? 0;
  const [without, small] = await Promise.all(
    ['without', 'small'].map((kind) => (of(kind) > 0 ? named(kind) : [])),
  );
  const listed = (some: readonly Row[]) =>
    some.map((row) => ({ agency: text(row.agency_id), label: labelOf(row) }));
  return {
    data: {
      year,
      ranks: ranked(rows),
      total: of('ranked'),
      withoutData: listed(without!),
      tooSmall: listed(small!),
      unlisted: {
        withoutData: of('without') - without!.length,
        tooSmall: of('small') - small!.length,
      },
    },
    sql,
  };
}

/** Every agency's value of the year under the latest definition that it states, and its kind. */
function valuesSql(source: Source, of: Quantity, filter: Filter, year: number): string {
  const all = definitionColumns(of).toReversed();
  const states = ({ top, over }: (typeof all)[number]) =>
    [top, ...(over === null ? [] : [over])].map((sql) => `${sql} IS NOT NULL`).join(' AND ');
  const first = (part: (one: (typeof all)[number]) => string) =>
    `CASE ${all.map((one) => `WHEN ${states(one)} THEN ${part(one)}`).join(' ')} END`;
  const columns = [
    `${first(({ top }) => top)}::DOUBLE AS top`,
    `${of.rate === null ? 'NULL' : first(({ over }) => over!)}::DOUBLE AS over`,
  ];
  const least = of.rate?.minimumDenominator ?? 0;
  return `(SELECT agency_id, label, value, over,
       CASE WHEN over < ${literal(least)} THEN 'small' WHEN value IS NULL THEN 'without' ELSE 'ranked' END AS kind
FROM (SELECT agency_id, label, over, ${valueSql('top', of.rate === null ? null : 'over', 0)} AS value
FROM (SELECT agency_id, agency_name AS label, ${columns.join(',\n       ')}
${fromReports(source, { ...filter, years: [year, year] }, columns)})))`;
}

function ranked(rows: readonly Row[]): Rank[] {
  let rank = 1;
  return rows.map((row, i): Rank => {
    if (row.value !== rows[i - 1]?.value) rank = i + 1;
    return {
      agency: text(row.agency_id),
      label: labelOf(row),
      value: Number(row.value),
      ...(row.over === null ? {} : { denominator: Number(row.over) }),
      rank,
    };
  });
}

function labelOf(row: Row): Text {
  const label = text(row.label);
  return { zh: label, en: label };
}

/** One of those that are put in order, with its value of the year. */
export interface Ranked {
  readonly key: string;
  readonly label: Text;
  readonly point: Point;
}

/** The largest first; what states nothing or divides by too little is listed apart. */
export function inOrder(
  of: Quantity,
  all: readonly Ranked[],
  year: number,
  limit: number,
): Ranking {
  const least = of.rate?.minimumDenominator ?? 0;
  const isSmall = (one: Ranked) => of.rate !== null && (one.point.denominator ?? Infinity) < least;
  const ranked = all
    .filter((one) => one.point.value !== null && !isSmall(one))
    .sort((a, b) => b.point.value! - a.point.value! || a.key.localeCompare(b.key));
  let rank = 1;
  const ranks = ranked.map((one, i): Rank => {
    if (one.point.value !== ranked[i - 1]?.point.value) rank = i + 1;
    const { value, denominator } = one.point;
    return {
      agency: one.key,
      label: one.label,
      value: value!,
      ...(denominator === undefined ? {} : { denominator }),
      rank,
    };
  });
  const listed = (some: readonly Ranked[]) =>
    some.map(({ key, label }) => ({ agency: key, label }));
  return {
    year,
    ranks: ranks.slice(0, limit),
    total: ranks.length,
    withoutData: listed(all.filter((one) => one.point.value === null && !isSmall(one))),
    tooSmall: listed(all.filter(isSmall)),
  };
}
