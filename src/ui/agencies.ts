import type { Scope } from '../model/report';
import type { AgencyEntry, Option } from '../query';

/** More lines than this cannot be told apart by colour and label. */
export const MOST_COMPARED = 12;

/** Scopes an agency reports in, the one with most years first. */
export function scopesOf(agency: AgencyEntry): (Option & { readonly value: Scope })[] {
  return (Object.entries(agency.years) as [Scope, readonly number[]][])
    .map(([value, years]) => ({ value, reports: years.length }))
    .filter(({ reports }) => reports > 0)
    .sort((a, b) => b.reports - a.reports);
}

/** Years for which any of the agencies reports in a scope, ascending. */
export function yearsOf(agencies: readonly AgencyEntry[], scope: Scope): number[] {
  return [...new Set(agencies.flatMap((agency) => agency.years[scope] ?? []))].sort(
    (a, b) => a - b,
  );
}

/**
 * Agencies worth starting with: those with the longest record, in whatever scope; of equals the
 * highest in rank, by the order in which the family lists its levels.
 */
export function longestRecords(
  agencies: readonly AgencyEntry[],
  count: number,
  levels: readonly string[] = [],
): AgencyEntry[] {
  const years = (agency: AgencyEntry) => scopesOf(agency)[0]?.reports ?? 0;
  const rank = ({ level }: AgencyEntry) => {
    const place = levels.indexOf(level ?? '');
    return place < 0 ? levels.length : place;
  };
  return [...agencies].sort((a, b) => years(b) - years(a) || rank(a) - rank(b)).slice(0, count);
}

/** A list with one entry moved by one place; the same list where there is no such place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  const next = [...ids];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}
