import type { Scope } from '../model/report';
import type { AgencyEntry, AgencyList, Option } from '../query';

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
  agencies: AgencyList,
  count: number,
  levels: readonly string[] = [],
): AgencyEntry[] {
  const years = ofValues(agencies.years, (of) =>
    Math.max(0, ...Object.values(of).map((some) => some.length)),
  );
  const rank = ofValues(agencies.column('level'), (level) => {
    const place = levels.indexOf(level ?? '');
    return place < 0 ? levels.length : place;
  });
  const first: number[] = [];
  for (let place = 0; place < agencies.length; place++) {
    const after = (one: number) => years(one) - years(place) || rank(place) - rank(one);
    let at = first.length;
    while (at > 0 && after(first[at - 1]!) < 0) at -= 1;
    if (at < count) first.splice(at, 0, place);
    if (first.length > count) first.pop();
  }
  return first.map((place) => agencies.at(place));
}

/** Something of each place that follows from a value which many share. */
function ofValues<T>(
  column: { readonly values: readonly T[]; code(place: number): number },
  make: (value: T) => number,
): (place: number) => number {
  const made = column.values.map(make);
  return (place) => made[column.code(place)]!;
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
