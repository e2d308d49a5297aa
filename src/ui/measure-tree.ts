import type { Family } from '../model/family';
import type { Text } from '../model/text';
import { groupBy } from '../query/group';
import { choicesByTopic } from './topics';

/** Anything that can be a column, or has a definition to read. */
export interface Item {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly kind: ItemKind;
  /** Official wording, formula: what else a person may search for. */
  readonly also: string;
}

export type ItemKind = 'indicator' | 'series' | 'derived' | 'measure';

export interface ItemGroup {
  readonly id: string;
  /** Null for groups that the catalogue names: rates, sums. */
  readonly title: Text | null;
  readonly kind: ItemKind;
  readonly items: readonly Item[];
}

/**
 * All that the family follows: rates, series by topic, sums, and measures by statutory table in
 * the order of the forms. A series with the id of a measure is that measure over the years.
 */
export function itemGroups(family: Family): ItemGroup[] {
  const seriesIds = new Set(family.series.map(({ id }) => id));
  const indicators = family.indicators.map(({ id, name, unit, formula }): Item => ({
    id,
    label: name,
    unit,
    kind: 'indicator',
    also: `${formula.zh} ${formula.en}`,
  }));
  const topics = choicesByTopic(family).map(({ topic, series }): ItemGroup => ({
    id: `series.${topic.id}`,
    title: topic.title,
    kind: 'series',
    items: series.map((one) => ({ ...one, kind: 'series', also: wordings(family, one) })),
  }));
  const listed = new Set(topics.flatMap(({ items }) => items.map(({ id }) => id)));
  const rest = family.series.filter(({ id }) => !listed.has(id));
  const measures = family.measures.filter(({ id }) => !seriesIds.has(id));
  return [
    { id: 'indicators', title: null, kind: 'indicator' as const, items: indicators },
    ...topics,
    {
      id: 'series.rest',
      title: null,
      kind: 'series' as const,
      items: rest.map((one): Item => ({ ...one, kind: 'series', also: wordings(family, one) })),
    },
    {
      id: 'derived',
      title: null,
      kind: 'derived' as const,
      items: family.derived
        .filter(({ id }) => !seriesIds.has(id))
        .map((one): Item => ({ ...one, kind: 'derived', also: '' })),
    },
    ...[...groupBy(measures, ({ table }) => table)].map(([table, of]): ItemGroup => ({
      id: `table.${table}`,
      title: family.tables?.[table] ?? { zh: table, en: table },
      kind: 'measure',
      items: of.map((one) => ({
        id: one.id,
        label: one.label,
        unit: one.unit,
        kind: 'measure',
        also: `${one.officialRow} ${one.officialColumn}`,
      })),
    })),
  ].filter(({ items }) => items.length > 0);
}

function wordings(family: Family, of: Family['series'][number]): string {
  return of.segments
    .flatMap(({ measure }) => family.measures.find(({ id }) => id === measure)?.officialRow ?? [])
    .join(' ');
}

/** Groups with the items that hold every word typed, by name, wording or id; empty groups go. */
export function findItems(groups: readonly ItemGroup[], typed: string): ItemGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...groups];
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => {
        const text = `${item.id} ${item.label.zh} ${item.label.en} ${item.also}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ items }) => items.length > 0);
}
