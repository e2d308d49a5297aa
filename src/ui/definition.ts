import { measureBefore } from '../model/before';
import { comparabilityOf, type ComparabilityRow } from '../model/comparability';
import type { Family, FormInfo } from '../model/family';
import type { Measure, Sum } from '../model/measure';
import type { Text } from '../model/text';
import { quantity, type Quantity } from '../query';
import type { ItemKind } from './measure-tree';

/** One part of a sum, in words. */
export interface Part {
  readonly sign: '+' | '−';
  readonly id: string;
  readonly label: Text;
  /** Of the report of the year before. */
  readonly before: boolean;
}

/** What stands for an entry on one form. */
export interface OnForm {
  readonly form: FormInfo;
  readonly comparability: ComparabilityRow['comparability'];
  readonly counterpart: Text | null;
  readonly note: Text | null;
}

/** Everything there is to say about a measure, sum, series or rate. */
export interface Definition {
  readonly id: string;
  readonly kind: ItemKind;
  readonly quantity: Quantity;
  /** Where it stands on the forms, in official words. */
  readonly measures: readonly Measure[];
  /** Forms that state it, with what it is made of where it is made of several. */
  readonly forms: readonly FormInfo[];
  readonly parts: readonly Part[];
  readonly numerator: readonly Part[];
  readonly denominator: readonly Part[];
  readonly onForms: readonly OnForm[];
}

const comparability = new WeakMap<Family, readonly ComparabilityRow[]>();

function rowsOf(family: Family): readonly ComparabilityRow[] {
  const known = comparability.get(family) ?? comparabilityOf(family);
  comparability.set(family, known);
  return known;
}

/** The definition of an id; undefined for one that the family does not declare. */
export function definitionOf(family: Family, id: string): Definition | undefined {
  const of = quantity(family, id);
  if (of === undefined) return undefined;
  const latest = of.segments.at(-1);
  const segments = of.segments.map(({ column }) => column);
  const indicator = family.indicators.find((one) => one.id === id);
  const derived = family.derived.find((one) => one.id === id || one.id === latest?.column);
  const kind: ItemKind = family.series.some((one) => one.id === id)
    ? 'series'
    : indicator
      ? 'indicator'
      : family.derived.some((one) => one.id === id)
        ? 'derived'
        : 'measure';
  return {
    id,
    kind,
    quantity: of,
    measures: family.measures.filter((one) => segments.includes(one.id)),
    forms: family.forms.filter((form) => of.segments.some(({ forms }) => forms.includes(form.id))),
    parts: derived && !indicator ? partsOf(family, derived) : [],
    numerator: indicator ? partsOf(family, indicator.numerator) : [],
    denominator: indicator ? partsOf(family, indicator.denominator) : [],
    onForms: indicator ? rateOnForms(family, of) : onForms(family, latest?.column ?? id),
  };
}

function partsOf(family: Family, sum: Sum): Part[] {
  const part = (sign: Part['sign']) => (written: string) => {
    const id = measureBefore(written) ?? written;
    return { sign, id, label: nameOf(family, id), before: id !== written };
  };
  return [...sum.plus.map(part('+')), ...(sum.minus ?? []).map(part('−'))];
}

function nameOf(family: Family, id: string): Text {
  return quantity(family, id)?.label ?? { zh: id, en: id };
}

function onForms(family: Family, measure: string): OnForm[] {
  return family.forms.flatMap((form) => {
    const row = rowsOf(family).find((one) => one.measure === measure && one.form === form.id);
    if (!row) return [];
    const counterpart = row.counterpart === null ? null : nameOf(family, row.counterpart);
    return [{ form, comparability: row.comparability, counterpart, note: row.note }];
  });
}

/** A rate goes on to earlier forms only where the family says which rate it was there. */
function rateOnForms(family: Family, of: Quantity): OnForm[] {
  return family.forms.map((form) => {
    const at = of.segments.findLastIndex(({ forms }) => forms.includes(form.id));
    const later = of.segments.slice(at + 1).find(({ joins }) => joins === 'break');
    const segment = of.segments[at];
    return {
      form,
      comparability: !segment ? 'not_comparable' : later ? 'break' : 'same',
      counterpart: segment ? nameOf(family, segment.column) : null,
      note: later?.note ?? null,
    };
  });
}
