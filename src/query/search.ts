import { indexNames, matcher, type NameIndex, type NameMatch } from './name-index';
import type { AgencyEntry } from './types';

/** A list of agencies made ready for search. */
interface Index {
  readonly own: NameIndex;
  readonly other: NameIndex;
  /** The agency, by its place in the list, whose name each entry of `other` is. */
  readonly otherOf: readonly number[];
}

const indexes = new WeakMap<readonly AgencyEntry[], Index>();

/** The index of a list, made once. */
function indexOf(entries: readonly AgencyEntry[]): Index {
  const known = indexes.get(entries);
  if (known) return known;
  const others = entries.flatMap((one, place) =>
    one.aliases.map((alias) => ({ name: alias.name, place })),
  );
  const index = {
    own: indexNames(entries.map((one) => one.name)),
    other: indexNames(others.map((one) => one.name)),
    otherOf: others.map((one) => one.place),
  };
  indexes.set(entries, index);
  return index;
}

/** Makes a list ready for search before the first key is typed. */
export function prepareSearch(entries: readonly AgencyEntry[]): void {
  indexOf(entries);
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
 * the order of `entries`. An empty text finds the first `limit`. `without`: ids not to offer.
 */
export function searchAgencies(
  entries: readonly AgencyEntry[],
  typed: string,
  limit = 50,
  without: readonly string[] = [],
): AgencyEntry[] {
  const wanted = typed.trim();
  const left = new Set(without);
  const found: AgencyEntry[][] = [];
  const scores = wanted === '' ? null : scoresOf(entries, wanted);
  for (let place = 0; place < entries.length; place++) {
    const score = scores === null ? 0 : scores[place]!;
    const one = entries[place]!;
    if (score === NOT_FOUND || left.has(one.id)) continue;
    const same = (found[score] ??= []);
    if (same.length < limit) same.push(one);
    else if (score === 0) break;
  }
  return found.flat().slice(0, limit);
}

const NOT_FOUND = 255;

/** How well each entry matches, 0 best. */
function scoresOf(entries: readonly AgencyEntry[], wanted: string): Uint8Array {
  const index = indexOf(entries);
  const isCode = /^\d+$/.test(wanted);
  const matchOf = matcher(index.own, wanted);
  const scores = new Uint8Array(entries.length).fill(NOT_FOUND);
  for (let place = 0; place < entries.length; place++) {
    const { id, regionCode } = entries[place]!;
    if (id === wanted || regionCode === wanted) {
      scores[place] = 0;
      continue;
    }
    const match = matchOf(place);
    if (match !== null) scores[place] = SCORES[match];
    if (isCode && regionCode?.startsWith(wanted)) {
      scores[place] = Math.min(scores[place]!, BY_CODE);
    }
  }
  const otherMatchOf = matcher(index.other, wanted);
  const exact = wanted.toLowerCase();
  index.otherOf.forEach((place, i) => {
    // An abbreviation typed whole means its bearer, not all whose names hold it.
    if (index.other.names[i] === exact) scores[place] = 0;
    if (scores[place] === NOT_FOUND && otherMatchOf(i) !== null) scores[place] = BY_OTHER_NAME;
  });
  return scores;
}
