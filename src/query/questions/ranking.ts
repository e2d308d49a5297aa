import { groupBy } from '../group';
import { foldLine } from '../fold';
import type { Source } from '../source';
import { literal, name, where } from '../sql';
import { readTallies, tallySql } from '../tally';
import type { Quantity } from '../quantity';
import type { Text } from '../../model/text';
import type { Answer, Filter, Point, Rank, Ranking } from '../types';
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
    return {
      key: agency,
      label: { zh: text, en: text },
      point: foldLine(of, own, [year]).points[0]!,
    };
  });
  return { data: inOrder(of, all, year, limit), sql };
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
