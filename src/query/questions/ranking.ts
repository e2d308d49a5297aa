import { groupBy } from '../group';
import { foldLine } from '../fold';
import type { Source } from '../source';
import { literal, name, where } from '../sql';
import { readTallies, tallySql } from '../tally';
import type { Answer, Filter, Ranking } from '../types';
import { quantities } from './trend';

/**
 * Agencies of a group in order of a series or indicator in one year, largest first. A rate over
 * fewer cases than the indicator's minimum is not ranked but listed as too small; an agency that
 * reported but states nothing is listed as without data.
 */
export async function ranking(
  source: Source,
  filter: Filter,
  id: string,
  year: number,
  limit = 30,
): Promise<Answer<Ranking>> {
  const wanted = quantities(source.family, [id]);
  const of = wanted[0]!;
  const oneYear = { ...filter, years: [year, year] } as const;
  const sql = tallySql(source, oneYear, wanted, 'agency_id');
  const namesSql = `SELECT DISTINCT agency_id, ${name('agency_name')} AS label FROM reports ${where(oneYear)} ORDER BY ${literal(1)}`;
  const [rows, names] = await Promise.all([
    source.connector.query(sql),
    source.connector.query(namesSql),
  ]);
  const labels = new Map(names.map((row) => [String(row.agency_id), String(row.label)]));
  const tallies = groupBy(readTallies(rows, wanted, 'agency_id'), (tally) => tally.key ?? '');
  const all = [...tallies].map(([agency, own]) => {
    const text = labels.get(agency) ?? agency;
    const point = foldLine(of, own, [year]).points[0]!;
    return { agency, label: { zh: text, en: text }, point };
  });
  const least = of.rate?.minimumDenominator ?? 0;
  const isSmall = (one: (typeof all)[number]) =>
    of.rate !== null && (one.point.denominator ?? Infinity) < least;
  const ranked = all
    .filter((one) => one.point.value !== null && !isSmall(one))
    .sort((a, b) => b.point.value! - a.point.value! || a.agency.localeCompare(b.agency));
  const ranks = ranked.map((one) => ({
    agency: one.agency,
    label: one.label,
    value: one.point.value!,
    ...(one.point.denominator === undefined ? {} : { denominator: one.point.denominator }),
    rank: 1 + ranked.findIndex((other) => other.point.value === one.point.value),
  }));
  const listed = (some: typeof all) => some.map(({ agency, label }) => ({ agency, label }));
  return {
    data: {
      year,
      ranks: ranks.slice(0, limit),
      total: ranks.length,
      withoutData: listed(all.filter((one) => one.point.value === null && !isSmall(one))),
      tooSmall: listed(all.filter(isSmall)),
    },
    sql,
  };
}
