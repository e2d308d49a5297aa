import { fold, foldWithMap, splitNumbering, type Folded } from './fold';
import type { Entry, Lexicon, Match, Wording } from './lexicon';

/** A label found in running text. Positions are those of the folded text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly match: Match;
}

export interface Scanned {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
}

const HAN_NUMBERING = /(?:\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]{1,2}、)$/;
const BRACKET_LIMIT = 160;

/** Finds every label of the forms in a text, longest first, left to right, none twice. */
export function scan(original: string, lexicon: Lexicon): Scanned {
  const folded = foldWithMap(original);
  const byHead = headIndex(lexicon);
  const tokens: Token[] = [];
  const text = folded.text;
  for (let i = 0; i < text.length;) {
    const split = splitWordingAt(text, i, byHead);
    const found = split?.wording ?? wordingAt(folded, i, byHead);
    if (!found) {
      i++;
      continue;
    }
    const previousEnd = tokens.at(-1)?.end ?? 0;
    const number = numberingBefore(folded, i, previousEnd, found.numbers);
    const match = { entries: found.entries, number, similarTo: null };
    if (split) {
      // The figures stand between the two halves; the second half ends them and means nothing.
      tokens.push({ start: i - number.length, end: i + split.head, match });
      const rest = { entries: [], number: '', similarTo: null };
      tokens.push({ start: split.restStart, end: split.restEnd, match: rest });
      i = split.restEnd;
      continue;
    }
    const end = skipBracket(text, i + found.text.length, found.entries);
    tokens.push({ start: i - number.length, end, match });
    i = end;
  }
  return { folded, tokens: withMisspelt(folded, tokens, lexicon) };
}

/** Text of a label: no figures, and Chinese in it. */
const MISSPELT = /[^\d+/_]*\p{Script=Han}[^\d+/_]*/gu;
const LEAST_MISSPELT = 6;

/**
 * Labels with a slip of the pen. What stands between known labels and the figures behind it is
 * compared with the forms' wordings as a cell would be; a known label that goes on in a way not
 * known (`…其政政府信息公开申请`) is taken whole, and so is a short head that the slip brought
 * about within a longer label (`一、本年新政府信息公开申请数量`).
 */
function withMisspelt(folded: Folded, tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const { text } = folded;
  const all: Token[] = [];
  let from = 0;
  tokens.forEach((token, t) => {
    if (token.start < from) return;
    all.push(token);
    let next = t + 1;
    while (next < tokens.length && isTail(folded, tokens[next]!, tokens[next - 1]!)) next++;
    const limit = tokens[next]?.start ?? text.length;
    const between = text.slice(token.end, limit);
    for (const found of between.matchAll(MISSPELT)) {
      const begin = token.end + found.index;
      const end = begin + found[0].length;
      if (begin < from) continue;
      if (end >= limit && limit < text.length) break;
      const previous = all.at(-2)?.end ?? 0;
      const whole = found.index === 0 && misspelt(folded, token.start, end, lexicon);
      if (whole && mayBegin(token, whole)) {
        all.pop();
        all.push(token.match.number === '' ? numbered(folded, whole, previous) : whole);
      } else {
        const goesOn = found.index === 0 && isRow(token) && folded.gap[begin] === 'none';
        const alone = misspelt(folded, begin, end, lexicon);
        // `其他主动公开文件` is one word: what follows 其他 there is no label of its own.
        if (!alone || (goesOn && splitNumbering(found[0]).number === '')) continue;
        all.push(numbered(folded, alone, token.end));
      }
      from = end;
    }
  });
  return all;
}

/** The row that a stretch of text names but for a slip, or null. */
function misspelt({ text }: Folded, start: number, end: number, lexicon: Lexicon): Token | null {
  if (end - start < LEAST_MISSPELT || end - start > BRACKET_LIMIT) return null;
  const match = lexicon.matchCell(text.slice(start, end));
  const row = match?.similarTo && match.entries.some((e) => e.role === 'row');
  return row ? { start, end, match } : null;
}

const SHORT = 3;

/** Whether a known label may be but the beginning of a misspelt one: of the same row, or by chance. */
function mayBegin(token: Token, whole: Token): boolean {
  if (isNumberedHead(token) || token.end - token.start <= SHORT) return true;
  return isRow(token) && sharesRow(token, whole.match);
}

const isHan = (character: string | undefined) =>
  character !== undefined && /\p{Script=Han}/u.test(character);

/** A head of a column that only ends a longer word not known (`…公开申` + `数量`). */
function isTail({ text, gap }: Folded, token: Token, before: Token): boolean {
  const column = token.match.entries.every((e) => e.role === 'column');
  const joined = token.start > before.end && gap[token.start] === 'none';
  return column && token.match.number === '' && joined && isHan(text[token.start - 1]);
}

const isNumberedHead = (token: Token) =>
  token.match.number !== '' && token.match.entries.every((e) => e.role === 'column');

/** Takes the number before a misspelt label to it, lest it be read as the last figure above. */
function numbered(folded: Folded, token: Token, from: number): Token {
  const { text, gap } = folded;
  const mark = /^[.、,:)]/.test(text.slice(token.start)) ? 1 : 0;
  const label = token.start + mark;
  const official = new Set(
    token.match.entries.flatMap((e) => (e.role === 'row' ? [fold(e.row.number)] : [])),
  );
  const known = numberingBefore(folded, label, from, official);
  if (known !== '')
    return { ...token, start: label - known.length, match: { ...token.match, number: known } };
  const digits = mark === 1 ? (/\d{1,2}$/.exec(text.slice(from, token.start))?.[0] ?? '') : '';
  const begins = digits !== '' && gap[token.start - digits.length] !== 'none';
  return begins ? { ...token, start: token.start - digits.length } : token;
}

const isRow = (token: Token) => token.match.entries.some((e) => e.role === 'row');

const sharesRow = (token: Token, match: Match) =>
  token.match.entries.some((a) =>
    match.entries.some((b) => a.role === 'row' && b.role === 'row' && a.row === b.row),
  );

const indexCache = new WeakMap<Lexicon, Map<string, Wording[]>>();

function headIndex(lexicon: Lexicon): Map<string, Wording[]> {
  const known = indexCache.get(lexicon);
  if (known) return known;
  const index = new Map<string, Wording[]>();
  for (const wording of lexicon.wordings()) {
    const head = wording.text.slice(0, 2);
    const list = index.get(head);
    if (list) list.push(wording);
    else index.set(head, [wording]);
  }
  indexCache.set(lexicon, index);
  return index;
}

function wordingAt(folded: Folded, i: number, byHead: Map<string, Wording[]>): Wording | null {
  for (const wording of byHead.get(folded.text.slice(i, i + 2)) ?? [])
    if (folded.text.startsWith(wording.text, i)) return wording;
  return null;
}

const LEAST_HEAD = 4;
const FIGURES = /(?:[\d+\-/_.]|,(?=\d))+/y;

/**
 * A label wrapped around its own figures, as in text taken from a PDF: its first line, the
 * figures, its second line. Both halves together must be the whole wording.
 */
function splitWordingAt(text: string, i: number, byHead: Map<string, Wording[]>) {
  for (const wording of byHead.get(text.slice(i, i + 2)) ?? []) {
    let head = 2;
    while (head < wording.text.length && text[i + head] === wording.text[head]) head++;
    if (head < LEAST_HEAD || head === wording.text.length) continue;
    FIGURES.lastIndex = i + head;
    const figures = FIGURES.exec(text)?.[0];
    // Punctuation alone is a variant of the wording, not a row of figures.
    if (figures === undefined || !/[\d_/-]/.test(figures)) continue;
    const restStart = i + head + figures.length;
    const rest = wording.text.slice(head);
    if (text.startsWith(rest, restStart))
      return { wording, head, restStart, restEnd: restStart + rest.length };
  }
  return null;
}

/**
 * Numbering that belongs to the label at `i`. Digits are taken only when they are the form's own
 * number for it: in `00000002.其他法律…` the zeros are figures and `2.` is not.
 */
function numberingBefore(
  folded: Folded,
  i: number,
  from: number,
  official: ReadonlySet<string>,
): string {
  const before = folded.text.slice(Math.max(from, i - 6), i);
  const han = HAN_NUMBERING.exec(before);
  if (han) return han[0];
  for (const number of official) {
    const digit = /^(\d)[.、]$/.exec(number)?.[1];
    if (digit === undefined) continue;
    const punctuated = new RegExp(`${digit}[.、,:)]$`).exec(before);
    if (punctuated) return punctuated[0];
    // `5属于三类内部事务信息`: a bare digit counts only where it begins a line or cell and the
    // label follows at once; else it is the last figure of the row before.
    const gap = folded.gap[i - 1];
    const begins = gap === 'line' || gap === 'separator';
    if (before.endsWith(digit) && begins && folded.gap[i] === 'none') return digit;
  }
  return '';
}

/** Brackets behind a label explain it (`规章（设区的市…应提供）`) unless they hold the next label's number. */
function skipBracket(text: string, end: number, entries: readonly Entry[]): number {
  if (text[end] !== '(' || entries.every((e) => e.role === 'anchor')) return end;
  let depth = 0;
  for (let i = end; i < text.length && i - end <= BRACKET_LIMIT; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) {
      const inside = text.slice(end + 1, i);
      return /^[一二三四五六七八九十]{1,2}$/.test(inside) || /^\d*$/.test(inside) ? end : i + 1;
    }
  }
  return end;
}
