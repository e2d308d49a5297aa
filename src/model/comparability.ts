import type { Family } from './family';
import type { Series, SeriesSegment } from './measure';
import type { Text } from './text';

/**
 * What stands for a measure on a form. `same`: the same quantity. `break`: usable, but a line
 * must break before it. `not_comparable`: the form has nothing that means the same.
 */
export type Comparability = 'same' | 'break' | 'not_comparable';

/** Comparability is data: one row a measure (or derived measure) and form of its family. */
export interface ComparabilityRow {
  readonly measure: string;
  readonly form: string;
  readonly comparability: Comparability;
  /** The measure or derived measure that stands for it on that form; null where none does. */
  readonly counterpart: string | null;
  /** What changed, or why the two must not be compared; null where there is nothing to say. */
  readonly note: Text | null;
}

/** Two measures that look alike and are different quantities. Neither may stand for the other. */
export interface Incomparable {
  readonly measures: readonly [string, string];
  readonly note: Text;
}

/**
 * The comparability of every measure and derived measure with every form of the family, in the
 * family's order. Derived from what charts draw, its series, so that the two cannot differ: a
 * measure is compared with another form only through a series that has both.
 */
export function comparabilityOf(family: Family): ComparabilityRow[] {
  const formsOf = formsByMeasure(family);
  const forms = family.forms.map(({ id }) => id);
  return [...family.measures, ...family.derived].flatMap(({ id }) =>
    forms.map((form) => rowOf(family, id, form, formsOf)),
  );
}

function rowOf(
  family: Family,
  measure: string,
  form: string,
  formsOf: ReadonlyMap<string, ReadonlySet<string>>,
): ComparabilityRow {
  for (const series of family.series) {
    const own = series.segments.findLastIndex((segment) => segment.measure === measure);
    if (own < 0) continue;
    const there = standIn(series, form, own);
    if (there !== null) return joined(series, measure, form, own, there);
  }
  if (formsOf.get(measure)?.has(form) === true) {
    return { measure, form, comparability: 'same', counterpart: measure, note: null };
  }
  const different = family.incomparable?.find(
    ({ measures }) =>
      measures.includes(measure) &&
      measures.some((other) => other !== measure && formsOf.get(other)?.has(form) === true),
  );
  return {
    measure,
    form,
    comparability: 'not_comparable',
    counterpart: null,
    note: different?.note ?? null,
  };
}

/** Segment of a series that a form fills; the measure's own one where the form has both. */
function standIn(series: Series, form: string, own: number): number | null {
  if (series.segments[own]?.forms.includes(form) === true) return own;
  const index = series.segments.findLastIndex((segment) => segment.forms.includes(form));
  return index < 0 ? null : index;
}

function joined(
  series: Series,
  measure: string,
  form: string,
  own: number,
  there: number,
): ComparabilityRow {
  const [first, last] = own < there ? [own, there] : [there, own];
  const between: readonly SeriesSegment[] = series.segments.slice(first + 1, last + 1);
  const broken = between.findLast((segment) => segment.joins === 'break');
  return {
    measure,
    form,
    comparability: broken === undefined ? 'same' : 'break',
    counterpart: series.segments[there]?.measure ?? null,
    note: broken?.note ?? null,
  };
}

/** Forms that carry a measure; of a derived measure, those that carry every part of it. */
function formsByMeasure(family: Family): Map<string, ReadonlySet<string>> {
  const known = new Map<string, ReadonlySet<string>>(
    family.measures.map((measure) => [measure.id, new Set(measure.forms)]),
  );
  for (const derived of family.derived) {
    const parts = [...derived.plus, ...(derived.minus ?? [])].map(
      (part) => known.get(part) ?? new Set<string>(),
    );
    const common = [...(parts[0] ?? [])].filter((form) => parts.every((part) => part.has(form)));
    known.set(derived.id, new Set(common));
  }
  return known;
}
