import { dict } from 'pinyin-match/src/simplified_dict.js';

/** Syllables that people spell in two ways: `lv` and `lü`, `ju` and `jv`. */
const OTHER_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^([ln])v/, '$1u'],
  [/^([jqxy])u/, '$1v'],
];

let known: ReadonlyMap<string, readonly string[]> | null = null;

/** Syllables a Chinese character is read as, without tones; none for other characters. */
export function syllablesOf(character: string): readonly string[] {
  known ??= readDictionary();
  return known.get(character) ?? [];
}

function readDictionary(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(dict)) {
    const spellings = OTHER_SPELLINGS.flatMap(([pattern, other]) =>
      pattern.test(syllable) ? [syllable.replace(pattern, other)] : [],
    );
    for (const character of characters) {
      const own = found.get(character) ?? [];
      own.push(syllable, ...spellings);
      found.set(character, own);
    }
  }
  return found;
}
