import { Texts } from './columns';
import { syllablesOf } from './syllables';

/**
 * Names made ready for search by a few keys typed, in one pass over all of them: every distinct
 * character gets a number. 120,000 names answer in a few ms.
 */
export interface NameIndex {
  /** Names as `foldName` leaves them, in the order given. */
  readonly names: Texts;
  readonly characters: readonly string[];
  /** Numbers of characters by their code. */
  readonly numbers: Uint16Array;
}

/** Where the text typed was found: as written at the start or within, as pinyin likewise. */
export type NameMatch = 'starts' | 'contains' | 'pinyin_starts' | 'pinyin_contains';

/** More keys than this add nothing, and places in the text must fit the bits of a number. */
const MOST_KEYS = 30;

export function indexNames(given: Texts): NameIndex {
  const names = folded(given);
  const { joined } = names;
  const numbers = new Uint16Array(2 ** 16);
  const characters: string[] = [];
  for (let at = 0; at < joined.length; at++) {
    const code = joined.charCodeAt(at);
    // One up, while 0 tells that there is none yet.
    if (numbers[code] === 0) numbers[code] = characters.push(joined[at]!);
  }
  return { names, characters, numbers: numbers.map((number) => Math.max(0, number - 1)) };
}

/** Folded; the same texts where they are that already, as Chinese names are. */
function folded(given: Texts): Texts {
  if (given.joined === foldName(given.joined)) return given;
  return new Texts(Array.from(given, foldName));
}

/** In lower case and without spaces: words are found however they are spaced. */
export function foldName(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

/**
 * Tells of every name how it matches what was typed: its characters as written, or each by its
 * syllable or initial (`zhanghe`, `zhq`, `湛hq`), the last syllable perhaps not typed to its end.
 *
 * @returns a function from a name's place to its match, null for none
 */
export function matcher(index: NameIndex, typed: string): (place: number) => NameMatch | null {
  const wanted = keysOf(typed);
  const steps = stepsOf(index.characters, wanted);
  const written = writtenIn(index.names, wanted);
  return (place) => {
    const found = written[place]!;
    if (found !== NOWHERE) return found === AT_START ? 'starts' : 'contains';
    return spoken(index, place, steps, wanted.length);
  };
}

const NOWHERE = 0;
const WITHIN = 1;
const AT_START = 2;

/** Where each name has a text as it is written. */
function writtenIn(names: Texts, wanted: string): Uint8Array {
  const found = new Uint8Array(names.length);
  if (wanted === '') return found.fill(AT_START);
  names.eachWith(wanted, (place, from) => {
    if (found[place] === NOWHERE) found[place] = from === 0 ? AT_START : WITHIN;
  });
  return found;
}

function keysOf(typed: string): string {
  return foldName(typed).replaceAll('ü', 'v').slice(0, MOST_KEYS);
}

/**
 * By character and place in the text typed: the places that reading the character leads to, a
 * bit each.
 */
function stepsOf(characters: readonly string[], wanted: string): Int32Array {
  const steps = new Int32Array(characters.length * wanted.length);
  characters.forEach((character, number) => {
    const syllables = syllablesOf(character);
    for (let from = 0; from < wanted.length; from++) {
      let leads = wanted[from] === character ? 1 << (from + 1) : 0;
      for (const syllable of syllables) {
        if (syllable[0] === wanted[from]) leads |= 1 << (from + 1);
        if (wanted.startsWith(syllable, from)) leads |= 1 << (from + syllable.length);
        if (syllable.startsWith(wanted.slice(from))) leads |= 1 << wanted.length;
      }
      steps[number * wanted.length + from] = leads;
    }
  });
  return steps;
}

/** Walks a name with all places in the text at once: those begun at its start, and all. */
function spoken(
  index: NameIndex,
  place: number,
  steps: Int32Array,
  length: number,
): NameMatch | null {
  const { numbers } = index;
  const { joined, starts } = index.names;
  const end = starts[place + 1]!;
  const done = 1 << length;
  let begun = 1;
  let all = 0;
  let within = false;
  for (let at = starts[place]!; at < end; at++) {
    const row = numbers[joined.charCodeAt(at)]! * length;
    const start = begun;
    begun = advance(steps, row, start, length);
    all = advance(steps, row, all | 1, length);
    if ((begun & done) !== 0) return 'pinyin_starts';
    if ((all & done) !== 0) within = true;
  }
  return within ? 'pinyin_contains' : null;
}

function advance(steps: Int32Array, row: number, places: number, length: number): number {
  let next = 0;
  for (let from = 0; from < length; from++) {
    if ((places & (1 << from)) !== 0) next |= steps[row + from]!;
  }
  return next;
}
