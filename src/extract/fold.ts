/**
 * Folding: what two printings of the same label have in common. Width of characters, spaces,
 * kinds of brackets and quotes, traditional characters and inline pinyin do not tell labels
 * apart, so they are folded away, while every folded character remembers where it stood.
 */
import { simplifyCharacter } from '../model/chinese';

/** What lay between two neighbouring characters that folding brought together. */
export type Gap = 'none' | 'space' | 'line' | 'separator';

export interface Folded {
  readonly text: string;
  /** For each folded character, its index in the original. */
  readonly at: readonly number[];
  /** For each folded character, where in the original what belongs to it ends (pinyin included). */
  readonly after: readonly number[];
  /** For each folded character, the widest gap before it. */
  readonly gap: readonly Gap[];
  readonly original: string;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '〝': '"',
  '〞': '"',
  "'": '"',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '、': '、',
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '─': '-',
  '﹣': '-',
  '\\': '/',
  '∕': '/',
  '⁄': '/',
  '。': '。',
  '；': ';',
  '﹒': '.',
  '•': '.',
};

/** Taiwan's words for the forms' terms; same length, so that positions stay. */
const TERMS: readonly (readonly [string, string])[] = [
  ['档案', '文件'],
  ['专案', '项目'],
  ['资讯', '信息'],
  ['反覆', '反复'],
  ['覆议', '复议'],
];

const isInvisible = (code: number) =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  code === 0x2060 ||
  code === 0xfeff ||
  code < 0x09 ||
  (code > 0x0d && code < 0x20) ||
  (code >= 0xe000 && code <= 0xf8ff);

const PINYIN = /\([a-zü\u00e0-\u01dc\u0144\u0148\u1e3f]{1,7}\)/y;

const isHan = (character: string | undefined) =>
  character !== undefined && /\p{Script=Han}/u.test(character);

/** Reads the pinyin that mirror sites print behind a character (`認(rèn)真`), or 0. */
function pinyinLength(text: string, index: number): number {
  if (text[index] !== '(' || !isHan(text[index - 1])) return 0;
  PINYIN.lastIndex = index;
  return PINYIN.exec(text)?.[0].length ?? 0;
}

const wider = (a: Gap, b: Gap): Gap => {
  const order: Gap[] = ['none', 'space', 'line', 'separator'];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
};

function foldCharacter(character: string): string {
  const direct = PUNCTUATION[character];
  if (direct !== undefined) return direct;
  const code = character.charCodeAt(0);
  // Full-width forms, Kangxi radicals and compatibility ideographs; multi-letter results stay.
  const normal =
    (code >= 0xff00 && code <= 0xffef) || (code >= 0x2e80 && code <= 0x2fdf) || code >= 0xf900
      ? character.normalize('NFKC')
      : character;
  const one = normal.length === 1 ? normal : character;
  return PUNCTUATION[one] ?? simplifyCharacter(one);
}

/** Folds a text and keeps the way back. Tabs and `|` count as separators of cells. */
export function foldWithMap(original: string): Folded {
  const characters: string[] = [];
  const at: number[] = [];
  const after: number[] = [];
  const gap: Gap[] = [];
  let pending: Gap = 'none';
  for (let i = 0; i < original.length; i++) {
    const character = original[i]!;
    if (character === '\n' || character === '\r') pending = wider(pending, 'line');
    else if (character === '\t' || character === '|' || character === '｜')
      pending = wider(pending, 'separator');
    else if (/\s/u.test(character) || character === '\u3000') pending = wider(pending, 'space');
    else if (!isInvisible(character.charCodeAt(0))) {
      const skip = pinyinLength(original, i);
      if (skip > 0) {
        i += skip - 1;
        after[after.length - 1] = i + 1;
        continue;
      }
      characters.push(foldCharacter(character));
      at.push(i);
      after.push(i + 1);
      gap.push(pending);
      pending = 'none';
    }
  }
  let text = characters.join('');
  for (const [from, to] of TERMS) text = text.replaceAll(from, to);
  return { text, at, after, gap, original };
}

/** Short texts folded before: tables say the same few things again and again. */
const folded = new Map<string, string>();
const MOST_FOLDED = 4096;
const LONGEST_FOLDED = 64;

/** Folded text alone. */
export function fold(text: string): string {
  if (text.length > LONGEST_FOLDED) return foldWithMap(text).text;
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const made = foldWithMap(text).text;
  folded.set(text, made);
  return made;
}

const NUMBERING =
  /^(?:\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|[一二三四五六七八九十]{1,3}[、.,:]|\d{1,2}[、.,:)]|[①-⑳]|[#*]+)+/;

/** Splits a folded label into its numbering (`（一）`, `1.`, `三、`) and the rest. */
export function splitNumbering(folded: string): { number: string; label: string } {
  const withoutLead = folded.replace(/^(?:其中[:,]?)/, '');
  const match = NUMBERING.exec(withoutLead);
  const number = match?.[0] ?? '';
  return { number, label: withoutLead.slice(number.length).replace(/^其中[:,]?/, '') };
}

const BRACKETED = /\([^()]*(?:\([^()]*\)[^()]*)*\)/g;
const LOOSE = /[",、。;:./-]/g;

/** Marks that send to a note, behind a label. */
const NOTE_MARKS = /(?:[①-⑳*※#†‡¹²³⁰⁴-⁹]|注[¹²³⁴-⁹\d])+$/u;

/** The form under which labels are compared: no numbering, no punctuation, brackets kept. */
export function labelKey(text: string): string {
  return splitNumbering(fold(text))
    .label.replace(NOTE_MARKS, '')
    .replace(LOOSE, '')
    .replace(/[:：]$/, '');
}

/** Like `labelKey`, without what stands in brackets (remarks, units, explanations). */
export function bareKey(text: string): string {
  return splitNumbering(fold(text))
    .label.replace(BRACKETED, '')
    .replace(NOTE_MARKS, '')
    .replace(LOOSE, '');
}
