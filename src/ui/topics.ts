import type { Family, Topic } from '../model/family';
import type { Series } from '../model/measure';
import type { Colour } from '../chart';
import { quantity, type Quantity } from '../query';
import { groupBy } from '../query/group';
import type { Text } from '../model/text';
import { CATALOGUES } from './messages';

/** A card of a topic: what one drawing with one unit can show. */
export interface TopicCard {
  readonly id: string;
  readonly unit: string;
  /** Of quantities that share the unit, in the topic's order. */
  readonly quantities: readonly Quantity[];
  /** Parallel to `quantities`. */
  readonly colours: readonly Colour[];
}

/** Cards of lines for a topic: one for each unit, since one axis can hold one unit only. */
export function lineCards(family: Family, topic: Topic): TopicCard[] {
  const all = topic.groups.flatMap((group) =>
    group.series.flatMap((id, step) => {
      const found = quantity(family, id);
      const colour: Colour = { of: 'hue', hue: group.hue, step, steps: group.series.length };
      return found === undefined ? [] : [{ quantity: found, colour }];
    }),
  );
  // Names at the ends of lines are printed in their colours: the pale steps of a hue are no ink.
  const stepped = topic.groups.some((group) => group.series.length > 1);
  return [...groupBy(all, (one) => one.quantity.unit)].map(([unit, ones], i) => ({
    id: i === 0 ? topic.id : `${topic.id}-${String(i + 1)}`,
    unit,
    quantities: ones.map((one) => one.quantity),
    colours: ones.map((one, index) => (stepped ? { of: 'picked', index } : one.colour)),
  }));
}

/** Title of one of a topic's several cards: the topic, then what the card begins with. */
export function titleOfCard(topic: Topic, card: TopicCard): Text {
  const first = card.quantities[0];
  if (first === undefined) return topic.title;
  // A series often begins with the name of its topic: no need to say it twice.
  return first.label.zh.startsWith(topic.title.zh) ? first.label : joined(topic.title, first.label);
}

/** A name and what it names more closely: `复议：结果`. */
export function joined(name: Text, rest: Text): Text {
  return {
    zh: `${name.zh}${CATALOGUES.zh.punctuation.colon}${rest.zh}`,
    en: `${name.en}${CATALOGUES.en.punctuation.colon}${rest.en}`,
  };
}

/** A card of rates: drawn together, so of one unit. Ids that nobody declares are left out. */
export function rateCard(family: Family, id: string, indicators: readonly string[]): TopicCard {
  const quantities = indicators.flatMap((one) => quantity(family, one) ?? []);
  return {
    id,
    unit: quantities[0]?.unit ?? '',
    quantities,
    colours: quantities.map((_, index) => ({ of: 'picked', index })),
  };
}

/** Topics by their ids, in that order. */
export function topicsOf(family: Family, ids: readonly string[]): Topic[] {
  return ids.flatMap((id) => family.topics.find((topic) => topic.id === id) ?? []);
}

/** Series whose shares a topic's stack or heatmap shows, rows that forms do not divide among them. */
export function partsOfTopic(topic: Topic): string[] {
  return topic.groups.flatMap(({ series, undivided }) => [
    ...series,
    ...(undivided === undefined ? [] : [undivided]),
  ]);
}

/** Whether a topic's parts make a whole: several groups, or several parts in one, of one unit. */
export function isWhole(family: Family, topic: Topic): boolean {
  return topic.chart === 'stack' && lineCards(family, topic).length === 1;
}

/** Figures that head the overview: those the family names. */
export function headlineIds(family: Family): readonly string[] {
  return family.headline ?? family.topics.flatMap((topic) => topic.groups[0]?.series[0] ?? []);
}

/** Series that can be compared, grouped as the family's topics group them; each series once. */
export function choicesByTopic(family: Family): { topic: Topic; series: Series[] }[] {
  const seen = new Set<string>();
  return family.topics
    .map((topic) => ({
      topic,
      series: topic.groups
        .flatMap((group) => group.series)
        .filter((id) => !seen.has(id) && seen.add(id))
        .flatMap((id) => family.series.find((one) => one.id === id) ?? []),
    }))
    .filter(({ series }) => series.length > 0);
}

/** What is compared before anybody chose: the family's first headline figure. */
export function firstMeasure(family: Family): string {
  return headlineIds(family)[0] ?? family.series[0]?.id ?? '';
}

/** Topics with a card on the overview, in the family's order. */
export function overviewTopics(family: Family): readonly Topic[] {
  return (
    family.overview?.flatMap((id) => family.topics.find((topic) => topic.id === id) ?? []) ??
    family.topics
  );
}

/** Topics of figures that several bodies together do not have: medians, averages, ages. */
export function singleBodyTopics(family: Family): Topic[] {
  return family.topics.filter((topic) =>
    lineCards(family, topic).every(({ quantities }) =>
      quantities.every(({ summable }) => !summable),
    ),
  );
}

/** Series that show an agency at a glance: what heads the overview, then what its cards begin with. */
export function mainSeries(family: Family): string[] {
  const ids = [
    ...headlineIds(family),
    ...singleBodyTopics(family).flatMap((topic) => topic.groups[0]?.series[0] ?? []),
    ...overviewTopics(family).flatMap((topic) =>
      topic.groups.flatMap((group) => group.series[0] ?? []),
    ),
  ];
  return [...new Set(ids)].filter((id) => family.series.some((series) => series.id === id));
}
