import { SIMPLIFIED, TRADITIONAL } from './traditional';

const TABLE: ReadonlyMap<string, string> = new Map(
  Array.from(TRADITIONAL, (character, i) => [character, SIMPLIFIED[i]!]),
);

/**
 * Pinyin that mirror sites print behind a character: `務(wù)`, `公(gong)`. Never upper case, and
 * never one plain letter: that is a number (`表(a)`).
 */
const PINYIN =
  /(?<=\p{Script=Han})[(（](?:[a-zü]{2,7}|[a-z]{0,5}[\u00e0-\u01dc\u0144\u0148\u1e3f][a-z]{0,5})[)）]/gu;

/** Taiwan's words for the terms of the forms and of public bodies, in simplified characters. */
const TERMS: readonly (readonly [RegExp, string])[] = [
  [/规范性档案/g, '规范性文件'],
  [/(?<=公开|政策|其他|其它)档案(?![局馆室])/g, '文件'],
  [/专案(?=数|总|数量|$)/g, '项目'],
  [/资讯/g, '信息'],
  [/网路/g, '网络'],
];

/** The simplified form of one character; the character itself if it has no other. */
export function simplifyCharacter(character: string): string {
  return TABLE.get(character) ?? character;
}

/**
 * Text of a traditional or mirror copy in the simplified wording the forms are declared in:
 * inline pinyin removed, characters simplified one by one, Taiwan's words for 文件, 项目, 信息
 * put back. Simplified text comes back unchanged, save for inline pinyin. Lengths may change:
 * whoever needs positions works character by character with `simplifyCharacter`.
 */
export function simplify(text: string): string {
  const bare = text.replace(PINYIN, '');
  let traditional = false;
  let out = '';
  for (const character of bare) {
    const simple = simplifyCharacter(character);
    traditional ||= simple !== character;
    out += simple;
  }
  if (!traditional) return bare;
  return TERMS.reduce((result, [from, to]) => result.replace(from, to), out);
}
