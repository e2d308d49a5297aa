import { before, measureBefore } from './before';
import type { Family } from './family';
import type { Indicator, Sum } from './measure';
import type { Text } from './text';
import { shareQuantity } from './share';

/**
 * Anything that can be followed over the years: a series, an indicator, or a single measure.
 * Questions and charts treat all three alike.
 */
export interface Quantity {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  /** Definitions in order of time. */
  readonly segments: readonly QuantitySegment[];
  /** Of an indicator: its formula and the least denominator for a rate without a caution. */
  readonly rate: { readonly formula: Text; readonly minimumDenominator: number } | null;
  /** False for medians, averages, ages: of several reports together there is no such figure. */
  readonly summable: boolean;
}

export interface QuantitySegment {
  /** Id of the measure, derived measure or indicator: names its columns in `summary`. */
  readonly column: string;
  readonly forms: readonly string[];
  readonly joins: 'same' | 'break';
  readonly note: Text | null;
  /** What is summed, in measures of a form; with `denominator`, both over the same reports. */
  readonly numerator: Sum;
  readonly denominator: Sum | null;
}

/** Form of a report whose tables come from several forms. It may state any measure. */
export const MIXED_FORM = 'mixed';

/**
 * Whether a report in a form can state a segment's quantity. A report of which only a table
 * survives that several forms share has no form (null): it counts like a mixed one.
 */
export function carries(segment: QuantitySegment, form: string | null): boolean {
  return segment.forms.includes(form ?? MIXED_FORM);
}

/**
 * A series, indicator, derived measure or measure by its id, or a series' share of its whole
 * (`share:<series>`); undefined for an unknown id.
 */
export function quantity(family: Family, id: string): Quantity | undefined {
  const series = family.series.find((one) => one.id === id);
  if (series) {
    return {
      id,
      label: series.label,
      unit: series.unit,
      rate: null,
      summable: series.segments.every(({ measure }) => isSummable(family, measure)),
      segments: withMixed(
        series.segments.map((segment) => ({
          column: segment.measure,
          forms: segment.forms,
          joins: segment.joins,
          note: segment.note ?? null,
          numerator: expand(family, { plus: [segment.measure] }),
          denominator: null,
        })),
      ),
    };
  }
  const indicator = family.indicators.find((one) => one.id === id);
  if (indicator) return ofIndicator(family, indicator);
  const measure =
    family.measures.find((one) => one.id === id) ?? family.derived.find((one) => one.id === id);
  if (!measure) return shareQuantity(family, id);
  const sum = expand(family, { plus: [id] });
  return {
    id,
    label: measure.label,
    unit: measure.unit,
    rate: null,
    summable: isSummable(family, id),
    segments: withMixed([
      {
        column: id,
        forms: formsOf(family, sum),
        joins: 'same',
        note: null,
        numerator: sum,
        denominator: null,
      },
    ]),
  };
}

function ofIndicator(family: Family, indicator: Indicator): Quantity {
  return {
    id: indicator.id,
    label: indicator.name,
    unit: indicator.unit,
    rate: { formula: indicator.formula, minimumDenominator: indicator.minimumDenominator },
    summable: true,
    segments: withMixed(indicatorSegments(family, indicator)),
  };
}

/** An indicator and those that were the same rate on earlier forms, oldest first. */
function indicatorSegments(family: Family, indicator: Indicator): QuantitySegment[] {
  const numerator = expand(family, indicator.numerator);
  const denominator = expand(family, indicator.denominator);
  const before = family.indicators.find((one) => one.id === indicator.earlier?.indicator);
  return [
    ...(before ? indicatorSegments(family, before) : []),
    {
      column: indicator.id,
      forms: formsOf(family, {
        plus: [numerator, denominator].flatMap((sum) => [...sum.plus, ...(sum.minus ?? [])]),
      }),
      joins: indicator.earlier?.joins ?? 'same',
      note: indicator.earlier?.note ?? null,
      numerator,
      denominator,
    },
  ];
}

function isSummable(family: Family, id: string): boolean {
  return expand(family, { plus: [id] }).plus.every(
    (part) => family.measures.find((measure) => measure.id === part)?.summable !== false,
  );
}

/** The same sum in measures that forms print, derived ones replaced by their parts. */
export function expand(family: Family, sum: Sum): Sum {
  const plus: string[] = [];
  const minus: string[] = [];
  const add = (id: string, sign: 1 | -1): void => {
    const earlier = measureBefore(id);
    const derived = family.derived.find((one) => one.id === (earlier ?? id));
    if (!derived) {
      (sign === 1 ? plus : minus).push(id);
      return;
    }
    const of = (part: string) => (earlier === null ? part : before(part));
    for (const part of derived.plus) add(of(part), sign);
    for (const part of derived.minus ?? []) add(of(part), sign === 1 ? -1 : 1);
  };
  for (const id of sum.plus) add(id, 1);
  for (const id of sum.minus ?? []) add(id, -1);
  return minus.length > 0 ? { plus, minus } : { plus };
}

/** Forms that carry every part of a sum; in which form the year before was told does not matter. */
function formsOf(family: Family, sum: Sum): string[] {
  const ids = [...sum.plus, ...(sum.minus ?? [])].filter((id) => measureBefore(id) === null);
  const parts = ids.map((id) => family.measures.find((one) => one.id === id)?.forms ?? []);
  const first = parts[0] ?? [];
  return first.filter((form) => parts.every((forms) => forms.includes(form)));
}

/**
 * A mixed report counts where it states the segment's column. Of segments that share a column
 * only the last takes it, so that no report counts twice.
 */
function withMixed(segments: readonly QuantitySegment[]): QuantitySegment[] {
  return segments.map((segment, i) => {
    const later = segments.slice(i + 1).some((other) => other.column === segment.column);
    return later ? segment : { ...segment, forms: [...segment.forms, MIXED_FORM] };
  });
}

/** The quantity with another least denominator; unchanged where it is no rate or none is given. */
export function withLeast(of: Quantity, least: number | null): Quantity {
  if (of.rate === null || least === null) return of;
  return { ...of, rate: { ...of.rate, minimumDenominator: least } };
}

/** What a point of a line has to tell for that. */
interface Joined {
  readonly year: number;
  readonly value: number | null;
  /** Index of the segment of the quantity that it is of. */
  readonly segment: number;
}

/** Whether one line may connect two of its points: consecutive, valued, of one definition. */
export function mayJoin(of: Pick<Quantity, 'segments'>, a: Joined, b: Joined): boolean {
  if (Math.abs(a.year - b.year) !== 1 || a.value === null || b.value === null) return false;
  return sameDefinition(of, a.segment, b.segment);
}

/** Whether no break lies between two segments. */
export function sameDefinition(of: Pick<Quantity, 'segments'>, a: number, b: number): boolean {
  const [first, last] = a < b ? [a, b] : [b, a];
  return of.segments.slice(first + 1, last + 1).every((segment) => segment.joins === 'same');
}

/** Segments grouped into definitions: sums may be taken within one, never across two. */
export function definitions(of: Pick<Quantity, 'segments'>): number[][] {
  const groups: number[][] = [];
  of.segments.forEach((segment, index) => {
    const last = groups.at(-1);
    if (last && segment.joins === 'same') last.push(index);
    else groups.push([index]);
  });
  return groups;
}
