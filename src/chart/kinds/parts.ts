import type { Composition, CompositionGroup, Line, Point } from '../../query/types';

/** Parts of a group as drawn: those of its forms, then the single row of forms without them. */
export function partsOf(group: CompositionGroup): Line[] {
  return [...group.parts, ...(group.undivided ? [group.undivided] : [])];
}

/** Years of a composition, ascending. */
export function yearsIn(composition: Composition): number[] {
  return composition.groups[0]?.parts[0]?.points.map((point) => point.year) ?? [];
}

/**
 * What the forms of a year ask for, a point each: the parts of every group, or the single row
 * that stands in for them. Where reports of both forms meet, a part counts as stated by either.
 */
export function askedFor(composition: Composition, i: number): Point[] {
  return composition.groups.flatMap((group) => {
    const parts = group.parts.map((line) => line.points[i]!);
    const single = group.undivided?.points[i];
    if (single === undefined || single.gap === 'not_collected' || single.gap === 'no_report') {
      return parts;
    }
    if (parts.every((point) => point.gap === 'not_collected')) return [single];
    return parts.map((point) => ({ ...point, stated: point.stated + single.stated }));
  });
}

/**
 * The whole of a year as far as shares may be taken of it: the sum of its parts where the forms
 * ask for all of them. Null otherwise, and where nothing is stated.
 */
export function wholeOf(composition: Composition, i: number): number | null {
  if (askedFor(composition, i).some((point) => point.gap === 'not_collected')) return null;
  const values = composition.groups.flatMap(partsOf).flatMap((line) => line.points[i]!.value ?? []);
  return values.length === 0 ? null : values.reduce((a, b) => a + b, 0);
}
