import type { Source } from '../source';
import { fromReports, literal } from '../sql';
import { askTallies } from '../tally';
import type { Answer, Filter, TwoYears } from '../types';
import { foldComposition, topicOf, topicQuantities } from './composition';

/**
 * A topic's parts in two years over the agencies that report in both: a share that moves then
 * moved among the same bodies, and not because others filed. `years` in order of time.
 */
export async function twoYears(
  source: Source,
  filter: Filter,
  topicId: string,
  years: readonly [number, number],
): Promise<Answer<TwoYears>> {
  const topic = topicOf(source.family, topicId);
  const wanted = topicQuantities(source.family, topic);
  const between = { ...filter, years };
  const either = `year IN (${years.map(literal).join(', ')})`;
  const both = `agency_id IN (
  SELECT agency_id ${fromReports(source, between, [], either)}
  GROUP BY agency_id HAVING COUNT(DISTINCT year) = ${literal(new Set(years).size)})`;
  const { tallies, sql } = await askTallies(source, between, wanted, null, [either, both]);
  const reports = tallies
    .filter((tally) => tally.year === years[1])
    .reduce((sum, tally) => sum + tally.reports, 0);
  return {
    data: {
      years,
      agencies: reports,
      composition: foldComposition(source.family, topic, tallies, between),
    },
    sql,
  };
}
