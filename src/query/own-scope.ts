import type { Family } from '../model/family';
import type { Scope } from '../model/report';
import { groupBy } from './group';
import type { Quantity } from '../model/quantity';
import type { Source } from './source';
import { askTallies, type Tally } from './tally';
import type { Filter } from './types';

/** A filter that names the bodies it is about. */
export type OfBodies = Filter & { readonly agencies: readonly string[] };

/**
 * A filter once for each scope that the bodies it names may report in. Mostly that is its own;
 * where every body has one scope only, a whole and its parts are asked for each in theirs. What is
 * asked so may be listed or drawn side by side; the answers of two scopes are never added up.
 */
export function eachInItsScope(family: Family, filter: Filter): Filter[] {
  if (family.oneScopeEach === undefined || filter.agencies === undefined) return [filter];
  const others = (Object.keys(family.scopes ?? {}) as Scope[]).filter(
    (scope) => scope !== filter.scope,
  );
  return [filter, ...others.map((scope) => ({ ...filter, scope }))];
}

/** Tallies by body, of each in the first scope in which it has a report. */
export async function talliesOfBodies(
  source: Source,
  filter: OfBodies,
  wanted: readonly Quantity[],
): Promise<{ readonly tallies: Tally[]; readonly sql: string }> {
  const answers = await Promise.all(
    eachInItsScope(source.family, filter).map((one) =>
      askTallies(source, one, wanted, 'agency_id'),
    ),
  );
  const byScope = answers.map(({ tallies }) => groupBy(tallies, ({ key }) => key));
  const tallies = filter.agencies.flatMap(
    (agency) => byScope.find((own) => own.has(agency))?.get(agency) ?? [],
  );
  return { tallies, sql: answers.map(({ sql }) => sql).join(';\n\n') };
}
