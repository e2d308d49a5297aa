import { groupBy } from '../group';
import { text } from '../rows';
import { namesOf } from '../names';
import { talliesOfBodies } from '../own-scope';
import type { Source } from '../source';
import { fromReports, literal, sumExpression } from '../sql';
import type { AgencyCompositions, Answer, Filter } from '../types';
import { foldComposition, topicOf, topicQuantities } from './composition';
import { quantities } from './trend';

/** Agencies by name, or so many of those with most of a series. */
export type Choice =
  { readonly agencies: readonly string[] } | { readonly largest: number; readonly by: string };

/**
 * A topic's parts of several agencies in one year. Agencies asked for by name keep their place
 * although they have no report; the largest are those that state the series.
 */
export async function compositionByAgency(
  source: Source,
  filter: Filter,
  topicId: string,
  year: number,
  choice: Choice,
): Promise<Answer<AgencyCompositions>> {
  const topic = topicOf(source.family, topicId);
  const wanted = topicQuantities(source.family, topic);
  const oneYear = { ...filter, years: [year, year] } as const;
  const chosen =
    'agencies' in choice ? [] : await source.connector.query(largestSql(source, oneYear, choice));
  const labels =
    'agencies' in choice
      ? await namesOf(source, choice.agencies)
      : new Map(chosen.map((row) => [text(row.agency_id), text(row.label)]));
  const ids = 'agencies' in choice ? choice.agencies : [...labels.keys()];
  const { tallies, sql } = await talliesOfBodies(source, { ...oneYear, agencies: ids }, wanted);
  const byAgency = groupBy(tallies, (tally) => tally.key ?? '');
  const rows = ids.map((agency) => {
    const label = labels.get(agency) ?? agency;
    // The year keeps its place for an agency without a report: a tally of nothing holds it.
    const own = byAgency.get(agency) ?? [NOTHING(year)];
    return {
      agency,
      label: { zh: label, en: label },
      composition: foldComposition(source.family, topic, own, { ...oneYear, agencies: [agency] }),
    };
  });
  const agencies = 'agencies' in choice ? labels.size : Number(chosen[0]?.agencies ?? 0);
  return { data: { year, rows, agencies }, sql };
}

const NOTHING = (year: number) => ({ key: null, year, form: null, reports: 0, sums: new Map() });

/** Whatever form states the series: here it only decides who is shown. */
function largestSql(
  source: Source,
  filter: Filter,
  choice: { readonly largest: number; readonly by: string },
): string {
  const [of] = quantities(source.family, [choice.by]);
  const values = of!.segments.map((segment) => sumExpression(segment.numerator)).toReversed();
  return [
    'SELECT agency_id, label, COUNT(*) OVER ()::DOUBLE AS agencies',
    `FROM (SELECT agency_id, MAX(agency_name) AS label, SUM(COALESCE(${values.join(', ')})) AS size`,
    `      ${fromReports(source, filter, values)}`,
    '      GROUP BY agency_id)',
    'WHERE size IS NOT NULL',
    `ORDER BY size DESC, agency_id LIMIT ${literal(choice.largest)}`,
  ].join('\n');
}
