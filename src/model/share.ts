import type { Family, Topic, TopicGroup } from './family';
import type { Series, SeriesSegment } from './measure';
import type { Text } from './text';
import { MIXED_FORM, expand, type Quantity, type QuantitySegment } from './quantity';

/** Stands before a series id: its share of the whole that its topic divides. */
const PREFIX = 'share:';

/** A share over fewer cases than this swings by chance. */
const LEAST = 20;

/** Id of the share that a series has in the whole that it is a part of; null where it is of none. */
export function shareId(family: Family, series: string): string | null {
  const id = PREFIX + series;
  return shareQuantity(family, id) === undefined ? null : id;
}

/**
 * The quantity of an id like `share:granted`: a part over the sum of all parts of its topic, both
 * as one form asks for them. A report that leaves one of the parts blank has no share. Undefined
 * for other ids and for series that no topic has as a part.
 */
export function shareQuantity(family: Family, id: string): Quantity | undefined {
  if (!id.startsWith(PREFIX)) return undefined;
  const series = family.series.find((one) => one.id === id.slice(PREFIX.length));
  if (series === undefined) return undefined;
  for (const topic of family.topics) {
    if (topic.chart !== 'stack') continue;
    if (!topic.groups.some((group) => group.series.includes(series.id))) continue;
    const segments = segmentsOf(family, topic, series, id);
    if (segments.length > 0) return build(series, topic, id, segments);
  }
  return undefined;
}

function build(
  series: Series,
  topic: Topic,
  id: string,
  segments: readonly QuantitySegment[],
): Quantity {
  return {
    id,
    label: {
      zh: `${series.label.zh}占“${topic.title.zh}”合计`,
      en: `${series.label.en}, share of ${topic.title.en.toLowerCase()}`,
    },
    unit: 'percent',
    segments,
    rate: {
      formula: {
        zh: `${series.label.zh} ÷ “${topic.title.zh}”各项之和`,
        en: `${series.label.en} ÷ sum of all items of “${topic.title.en}”`,
      },
      minimumDenominator: LEAST,
    },
    summable: true,
  };
}

/** A segment a form, in order of time; forms that divide the whole alike are one. */
function segmentsOf(family: Family, topic: Topic, series: Series, id: string): QuantitySegment[] {
  const found: (QuantitySegment & { readonly parts: Parts })[] = [];
  for (const own of series.segments) {
    for (const form of own.forms) {
      const parts = partsOn(family, topic, form);
      if (parts === null) continue;
      const denominator = expand(family, { plus: parts.map(({ segment }) => segment.measure) });
      const last = found.at(-1);
      const key = denominator.plus.join();
      if (last?.denominator?.plus.join() === key && last.numerator.plus[0] === own.measure) {
        found[found.length - 1] = { ...last, forms: [...last.forms, form] };
        continue;
      }
      const broken = last === undefined ? null : breakBetween(last.parts, parts);
      found.push({
        column: `${id}@${form}`,
        forms: [form],
        joins: broken === null ? 'same' : 'break',
        note: broken,
        numerator: expand(family, { plus: [own.measure] }),
        denominator,
        parts,
      });
    }
  }
  // A mixed report counts under the latest form, as everywhere.
  return found.map(({ parts: _, ...segment }, i) =>
    i === found.length - 1 ? { ...segment, forms: [...segment.forms, MIXED_FORM] } : segment,
  );
}

type Parts = readonly { readonly series: Series; readonly segment: SeriesSegment }[];

/** What a form asks for of the whole; null where it does not ask for all of it. */
function partsOn(family: Family, topic: Topic, form: string): Parts | null {
  const all = topic.groups.map((group) => groupOn(family, group, form));
  return all.includes(null) ? null : all.flatMap((one) => one ?? []);
}

function groupOn(family: Family, group: TopicGroup, form: string): Parts | null {
  const pick = (ids: readonly string[]) => {
    const parts = ids.flatMap((id) => {
      const series = family.series.find((one) => one.id === id);
      const segment = series?.segments.findLast(({ forms }) => forms.includes(form));
      return series && segment ? [{ series, segment }] : [];
    });
    return parts.length === ids.length ? parts : null;
  };
  return pick(group.series) ?? (group.undivided === undefined ? null : pick([group.undivided]));
}

/** What changed in any part from one form to a later one; null where all parts stayed the same. */
function breakBetween(earlier: Parts, later: Parts): Text | null {
  for (const { series, segment } of later) {
    const before = earlier.find((one) => one.series.id === series.id);
    if (before === undefined) continue;
    const [from, to] = [before.segment, segment].map((one) => series.segments.indexOf(one));
    const broken = series.segments
      .slice(from! + 1, to! + 1)
      .findLast((one) => one.joins === 'break');
    if (broken) return broken.note ?? { zh: '口径变化', en: 'definition changed' };
  }
  return null;
}
