import { foldLine, yearsOf } from '../fold';
import { namesOf } from '../names';
import { talliesOfBodies } from '../own-scope';
import type { Source } from '../source';
import type { Answer, Filter, Line } from '../types';
import { quantities } from './trend';

/**
 * One series or indicator of several agencies over the years, a line each, in the order of
 * `agencies`, each in a scope it reports in. Agencies without a report keep their (empty) line, so
 * that they can be named.
 */
export async function compareAgencies(
  source: Source,
  filter: Omit<Filter, 'agencies'>,
  agencies: readonly string[],
  id: string,
): Promise<Answer<Line[]>> {
  const wanted = quantities(source.family, [id]);
  const [{ tallies, sql }, label] = await Promise.all([
    talliesOfBodies(source, { ...filter, agencies }, wanted),
    namesOf(source, agencies),
  ]);
  const years = yearsOf(tallies, filter.years);
  const data = agencies.map((agency) => {
    const text = label.get(agency) ?? agency;
    const own = tallies.filter((tally) => tally.key === agency);
    return foldLine(wanted[0]!, own, years, {
      label: { zh: text, en: text },
      key: agency,
      single: true,
    });
  });
  return { data, sql };
}
