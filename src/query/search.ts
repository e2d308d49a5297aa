import type { AgencyList } from './agency-list';
import { Texts } from './columns';
import { foldName, indexNames, matcher, type NameIndex, type NameMatch } from './name-index';
import type { AgencyEntry } from './types';

/** A list of agencies made ready for search. */
interface Index {
  readonly own: NameIndex;
  readonly other: NameIndex;
  /** The agency, by its place in the list, whose name each entry of `other` is. */
  readonly otherOf: readonly number[];
}

const indexes = new WeakMap<AgencyList, Index>();

/** The index of a list, made once. */
function indexOf(agencies: AgencyList): Index {
  const known = indexes.get(agencies);
  if (known) return known;
  const others = [...agencies.aliases].flatMap(([place, aliases]) =>
    aliases.map((alias) => ({ name: alias.name, place })),
  );
  const index = {
    own: indexNames(agencies.names),
    other: indexNames(new Texts(others.map((one) => one.name))),
    otherOf: others.map((one) => one.place),
  };
  indexes.set(agencies, index);
  return index;
}

/** Makes a list ready for search before the first key is typed. */
export function prepareSearch(agencies: AgencyList): void {
  indexOf(agencies);
}

/** Lower is better. */
const SCORES: Readonly<Record<NameMatch, number>> = {
  starts: 1,
  contains: 2,
  pinyin_starts: 4,
  pinyin_contains: 5,
};
const BY_CODE = 3;
const BY_OTHER_NAME = 6;

/**
 * Agencies that a person may mean by a few letters: part of a name in Chinese, its pinyin or
 * initials ("zhq" finds 湛河区), the start of a region code or an id. Best match first, then
 * the order of the list. An empty text finds the first `limit`. `without`: ids not to offer.
 */
export function searchAgencies(
  agencies: AgencyList,
  typed: string,
  limit = 50,
  without: readonly string[] = [],
): AgencyEntry[] {
  const wanted = typed.trim();
  const left = new Set(without.map((id) => agencies.ids.find(id)));
  const found: number[][] = [];
  const scores = wanted === '' ? null : scoresOf(agencies, wanted);
  for (let place = 0; place < agencies.length; place++) {
    const score = scores === null ? 0 : scores[place]!;
    if (score === NOT_FOUND || left.has(place)) continue;
    const same = (found[score] ??= []);
    if (same.length < limit) same.push(place);
    else if (score === 0) break;
  }
  return found
    .flat()
    .slice(0, limit)
    .map((place) => agencies.at(place));
}

const NOT_FOUND = 255;

/** How well each agency matches, 0 best. */
function scoresOf(agencies: AgencyList, wanted: string): Uint8Array {
  const index = indexOf(agencies);
  const matchOf = matcher(index.own, wanted);
  const regions = agencies.column('regionCode');
  const isCode = /^\d+$/.test(wanted);
  const ofRegions = Uint8Array.from(regions.values, (code) =>
    code === wanted ? 0 : isCode && code?.startsWith(wanted) ? BY_CODE : NOT_FOUND,
  );
  const scores = new Uint8Array(agencies.length);
  for (let place = 0; place < agencies.length; place++) {
    const ofRegion = ofRegions[regions.code(place)]!;
    const match = ofRegion === 0 ? null : matchOf(place);
    scores[place] = Math.min(ofRegion, match === null ? NOT_FOUND : SCORES[match]);
  }
  const exactly = agencies.ids.find(wanted);
  if (exactly >= 0) scores[exactly] = 0;
  const otherMatchOf = matcher(index.other, wanted);
  const exact = foldName(wanted);
  index.otherOf.forEach((place, i) => {
    // An abbreviation typed whole means its bearer, not all whose names hold it.
    if (index.other.names.equals(i, exact)) scores[place] = 0;
    if (scores[place] === NOT_FOUND && otherMatchOf(i) !== null) scores[place] = BY_OTHER_NAME;
  });
  return scores;
}
