import { syllablesOf } from './syllables';

/**
 * Names made ready for search by a few keys typed, in one pass over all of them: every distinct
 * character gets a number, every name is a run of numbers. 120,000 names answer in a few ms.
 */
export interface NameIndex {
  /** Names in lower case, in the order given. */
  readonly names: readonly string[];
  readonly characters: readonly string[];
  /** Numbers of all names' characters, one name after the other. */
  readonly codes: Uint16Array;
  /** Where each name begins in `codes`; one more at the end. */
  readonly starts: Uint32Array;
}

/** Where the text typed was found: as written at the start or within, as pinyin likewise. */
export type NameMatch = 'starts' | 'contains' | 'pinyin_starts' | 'pinyin_contains';

/** More keys than this add nothing, and places in the text must fit the bits of a number. */
const MOST_KEYS = 30;

export function indexNames(names: readonly string[]): NameIndex {
  const folded = names.map((name) => {
    const lower = name.toLowerCase();
    // The same text in the same place: 120,000 copies of Chinese names would say nothing new.
    return lower === name ? name : lower;
  });
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(folded.length + 1);
  folded.forEach((name, i) => {
    starts[i + 1] = starts[i]! + name.length;
  });
  const codes = new Uint16Array(starts[folded.length]!);
  folded.forEach((name, i) => {
    for (let at = 0; at < name.length; at++) {
      const character = name[at]!;
      const number = numbers.get(character) ?? numbers.size;
      numbers.set(character, number);
      codes[starts[i]! + at] = number;
    }
  });
  return { names: folded, characters: [...numbers.keys()], codes, starts };
}

/**
 * Tells of every name how it matches what was typed: its characters as written, or each by its
 * syllable or initial (`zhanghe`, `zhq`, `湛hq`), the last syllable perhaps not typed to its end.
 *
 * @returns a function from a name's place to its match, null for none
 */
export function matcher(index: NameIndex, typed: string): (place: number) => NameMatch | null {
  const wanted = fold(typed);
  const steps = stepsOf(index.characters, wanted);
  return (place) => {
    const name = index.names[place]!;
    const written = name.indexOf(wanted);
    if (written === 0) return 'starts';
    if (written > 0) return 'contains';
    return spoken(index, place, steps, wanted.length);
  };
}

function fold(typed: string): string {
  const plain = typed.replace(/\s+/g, '').toLowerCase().replaceAll('ü', 'v');
  return plain.slice(0, MOST_KEYS);
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
  const end = index.starts[place + 1]!;
  const done = 1 << length;
  let begun = 1;
  let all = 0;
  let within = false;
  for (let at = index.starts[place]!; at < end; at++) {
    const row = index.codes[at]! * length;
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
