import type { Family, PeerBasis } from '../model/family';
import type { Scope } from '../model/report';
import type { Text } from '../model/text';
import {
  chanceOf,
  peerFilter,
  peersOf,
  quantity,
  shareId,
  withLeast,
  type AgencyEntry,
  type AgencyList,
  type Filter,
  type Line,
  type Quantity,
} from '../query';
import { ownText, scopeText, type ReleaseNote } from '../chart';
import { scopesOf, yearsOf } from './agencies';
import { CATALOGUES } from './messages';

/** Ways to draw a comparison, in the order in which they are offered. */
export const DRAWINGS = ['lines', 'multiples', 'slope', 'rank', 'scatter', 'funnel'] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** Those that show one year. */
export const ONE_YEAR: readonly Drawing[] = ['rank', 'scatter', 'funnel'];

/** Orders of the agencies picked. */
export const ORDERS = ['picked', 'value', 'change', 'name'] as const;
export type Order = (typeof ORDERS)[number];

/** The drawing of an address; lines where it names none that the quantity can have. */
export function drawingOf(family: Family, of: Quantity, chosen: string | null): Drawing {
  const found = DRAWINGS.find((one) => one === chosen) ?? 'lines';
  return found === 'funnel' && chanceOf(family, of) === null ? 'lines' : found;
}

/** What a series can be turned into: a rate is compared as it is. */
export function basesOf(family: Family, of: Quantity): ('share' | 'index')[] {
  if (of.rate !== null) return [];
  return [...(shareId(family, of.id) === null ? [] : (['share'] as const)), 'index'];
}

/** The quantity that is asked for: as chosen, or its share of the whole, with the least denominator. */
export function askedQuantity(
  family: Family,
  of: Quantity,
  basis: 'share' | 'index' | null,
  least: number | null,
): Quantity {
  const share = basis === 'share' ? shareId(family, of.id) : null;
  const found = share === null ? of : (quantity(family, share) ?? of);
  return withLeast(found, least);
}

/** A choice of peers: whose like is shown behind those picked. */
export interface PeerChoice {
  /** As the address says it. */
  readonly id: string;
  readonly label: Text;
  readonly filter: Filter;
}

const BASES: readonly PeerBasis[] = ['level_sector', 'parent', 'level'];

/**
 * The scope in which an agency and its peers are shown: the one chosen, or where every body has
 * one scope only, its own.
 */
export function scopeOf(family: Family, agency: AgencyEntry | undefined, chosen: Scope): Scope {
  if (agency === undefined || family.oneScopeEach === undefined) return chosen;
  return agency.years[chosen] ? chosen : (scopesOf(agency)[0]?.value ?? chosen);
}

/** What a picture of agencies says of their scope: the one they share, or each that is drawn. */
export function scopeShown(
  family: Family,
  agencies: readonly AgencyEntry[],
  chosen: Scope,
  release: ReleaseNote,
): { readonly scope: Scope; readonly release: ReleaseNote } {
  const [only, ...more] = new Set(agencies.map((one) => scopeOf(family, one, chosen)));
  if (only === undefined || more.length === 0) return { scope: only ?? chosen, release };
  const all = [only, ...more];
  const named = (language: 'zh' | 'en') =>
    all
      .map((scope) => scopeText(scope, language, release.scopes))
      .join(CATALOGUES[language].punctuation.item);
  const together = { zh: named('zh'), en: named('en') };
  return {
    scope: chosen,
    release: { ...release, scopes: { ...release.scopes, [chosen]: together } },
  };
}

/** Years for which any of the agencies reports in the scope it is shown in, ascending. */
export function yearsShown(
  family: Family,
  agencies: readonly AgencyEntry[],
  chosen: Scope,
): number[] {
  const all = agencies.flatMap((one) => yearsOf([one], scopeOf(family, one, chosen)));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Peers that an agency can have, most telling first, then everybody of its scope. */
export function peerChoices(
  family: Family,
  agencies: AgencyList,
  agency: AgencyEntry | undefined,
  scope: Scope,
): PeerChoice[] {
  if (agency === undefined) return [];
  const order = [...new Set([...(family.peers ?? []), ...BASES])];
  const found = order.flatMap((basis): PeerChoice[] => {
    const set = peersOf(agencies, agency, [basis]);
    if (set === null) return [];
    const parent = () => agencies.nameOf(set.parent ?? '') ?? set.parent ?? '';
    const label =
      basis === 'parent'
        ? say((m) => m.peersOfParent(parent()))
        : kindOf(family, set.level, set.sector);
    return [{ id: basis, label, filter: peerFilter(set, scope) }];
  });
  return [
    ...found,
    {
      id: 'all',
      label: ownText(
        say((m) => m.peersAll),
        family,
      ),
      filter: { scope },
    },
  ];
}

/** Peers of an address: those named, none, or the most telling ones. */
export function chosenPeers(
  choices: readonly PeerChoice[],
  chosen: string | null,
): PeerChoice | null {
  if (chosen === 'none') return null;
  return choices.find(({ id }) => id === chosen) ?? choices[0] ?? null;
}

type CompareWords = (typeof CATALOGUES)['zh']['compare'];

function say(words: (m: CompareWords) => string): Text {
  return { zh: words(CATALOGUES.zh.compare), en: words(CATALOGUES.en.compare) };
}

/** Level and sector in words; where one says the other as well, it alone. */
function kindOf(family: Family, level: string | null, sector: string | null): Text {
  const name = (kind: 'levels' | 'sectors', value: string | null) =>
    value === null ? null : (family[kind][value] ?? { zh: value, en: value });
  const [a, b] = [name('levels', level), name('sectors', sector)];
  const join = (language: 'zh' | 'en') => {
    const [one, other] = [a?.[language], b?.[language]];
    if (one === undefined || other === undefined) return one ?? other ?? '';
    if (other.includes(one)) return other;
    return one + CATALOGUES[language].punctuation.item + other;
  };
  return { zh: join('zh'), en: join('en') };
}

/** Years in which any line has a value, ascending. */
export function valuedYears(lines: readonly Line[]): number[] {
  const points = lines.flatMap((line) => line.points.filter(({ value }) => value !== null));
  return [...new Set(points.map(({ year }) => year))].sort((a, b) => a - b);
}

/** Keys of lines in an order; those without what is sorted by come last, as picked. */
export function orderedKeys(
  picked: readonly AgencyEntry[],
  lines: readonly Line[],
  order: Order,
): string[] {
  const ids = picked.map(({ id }) => id);
  if (order === 'picked') return ids;
  if (order === 'name') {
    const name = new Map(picked.map((one) => [one.id, one.name]));
    return [...ids].sort((a, b) => name.get(a)!.localeCompare(name.get(b)!, 'zh-CN'));
  }
  const size = (id: string): number => {
    const values = (lines.find(({ key }) => key === id)?.points ?? []).filter(
      (point) => point.value !== null,
    );
    const [first, last] = [values[0]?.value, values.at(-1)?.value];
    if (first == null || last == null) return -Infinity;
    return order === 'value' ? last : last - first;
  };
  return [...ids].sort((a, b) => size(b) - size(a) || ids.indexOf(a) - ids.indexOf(b));
}
