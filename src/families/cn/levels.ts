import type { Text } from '../../model/text';

/** Levels of government a reporting body belongs to. */
export const levels: Readonly<Record<string, Text>> = {
  central: { zh: '中央', en: 'Central' },
  province: { zh: '省级', en: 'Province' },
  prefecture: { zh: '市级', en: 'Prefecture' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡镇街道', en: 'Township' },
};

/** What people write for a level in a manifest, besides its id. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['central', /^(?:中央|国家|部委)/],
  ['province', /^(?:省|自治区|直辖市)/],
  ['prefecture', /^(?:市|地市|地级|设区的市|州|盟)/],
  ['township', /^(?:乡|镇|街道)/],
  ['county', /^(?:县|区|旗)/],
];

/** The level a person means by `县级`, `county` …; null for anything else. */
export function levelId(text: string): string | null {
  const word = text.trim();
  if (Object.hasOwn(levels, word)) return word;
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
