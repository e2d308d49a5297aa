import { foldLine, yearsOf } from '../fold';
import { quantity, type Quantity } from '../../model/quantity';
import type { Source } from '../source';
import { askTallies } from '../tally';
import type { Family } from '../../model/family';
import type { Answer, Filter, Line } from '../types';

/**
 * Series, indicators or measures of a group over the years, one line each. A rate is the ratio
 * of sums over the reports that state both parts. Ids that the family does not declare are a
 * mistake of the caller and throw.
 */
export async function trend(
  source: Source,
  filter: Filter,
  ids: readonly string[],
): Promise<Answer<Line[]>> {
  const wanted = quantities(source.family, ids);
  const { tallies, sql } = await askTallies(source, filter, wanted);
  const years = yearsOf(tallies, filter.years);
  const single = filter.agencies?.length === 1;
  return { data: wanted.map((one) => foldLine(one, tallies, years, { single })), sql };
}

/** The quantities of ids; throws for an id that the family does not declare. */
export function quantities(family: Family, ids: readonly string[]): Quantity[] {
  return ids.map((id) => {
    const found = quantity(family, id);
    if (!found) throw new RangeError(`${family.id} declares no series or indicator ${id}`);
    return found;
  });
}
