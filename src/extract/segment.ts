import { fold } from './fold';
import { looksLikeValue } from './value';

/**
 * The text between a row label and the next one, cut into the cells it holds. Three cases: cells
 * parted by tabs or `|` (blanks are visible), figures parted by white space or lines (blanks are
 * not), and figures that run together.
 */
export interface Segment {
  readonly kind: 'separated' | 'spaced' | 'empty';
  /** Texts of the cells in order. For `spaced`, tokens that may still be several cells each. */
  readonly cells: readonly string[];
  /** The last cell is only what stands behind a bar that closes the row. */
  readonly terminated?: boolean;
  /** A text that is no figure stands behind the last cell. */
  readonly stopped?: boolean;
  /** Figures stand on the label's own line and on lines below it. */
  readonly broken?: boolean;
  /** Rows of figures that follow on lines of their own, without a label. */
  readonly orphans: readonly (readonly string[])[];
  /** Text that stands before any figure: a sub-label, or prose. */
  readonly strange: string | null;
  /** A word follows the figures without a gap (`2件，占…`): running text, if too few figures. */
  readonly prose?: boolean;
  /** The figures are counted in words (`100 件，`), as only running text does. */
  readonly counted?: boolean;
}

const SEPARATOR = /[\t|｜]/;
/** A figure, or several run together with their signs, at the head of a word. */
const LEADING_VALUE =
  /^[+\-−－]?[\d０-９][\d０-９,，.．+\-−－]*(?:元|万元|亿元)?(?:[（(][^()（）]{0,40}[)）])?/u;
const HAN = /^\p{Script=Han}/u;
/** What may follow figures on their line in a table: the next section or a part of the row. */
const SECTION = /^(?:其中|[（(]?[一二三四五六七八九十])/u;

/** Mark of a note on the label before. */
const NOTE_OF_LABEL = /^(?:[①-⑳*※†‡¹²³⁰⁴-⁹]|[〔[【]\d{1,2}[〕\]】])+/u;

/** The number of a label, with the label behind it. */
const NUMBERED = /^[\d０-９]{1,2}\s*[.．、,，:：)）]\s*[“"]?\p{Script=Han}/u;

const APPROXIMATE = /^(?:[件条项次份宗个篇人起]次?)?[余多约左以几上下]/u;

const COUNT_WORD = /^(?:[条件元次篇个人份项宗]|人次|万元)$/u;

/** A unit of count with more text behind it: a sentence. */
const COUNTED = /^(?:[条件元次篇个人份项宗]|人次|万元)[^\s|]/u;

/** `leading`: what precedes the first separator: the rest of a label, or a cell of its own. */
export function cutSegment(behind: string, columns: number, leading: 'label' | 'cell'): Segment {
  const text = behind.replace(NOTE_OF_LABEL, '');
  return SEPARATOR.test(text) ? cutSeparated(text, leading) : cutSpaced(text, columns);
}

/**
 * A row that fills its line ends there: a figure that opens a line below, with a separator behind
 * it, numbers the next row and is not the cell this one leaves empty.
 */
function ownLine(text: string): string {
  const [first = '', ...others] = text.split('\n');
  if ((first.match(/[\t|｜]/g)?.length ?? 0) < 2) return text;
  const next = others.findIndex((line) => /^\s*[\d０-９]{1,3}\s*[\t|｜]/u.test(line));
  return next < 0 ? text : [first, ...others.slice(0, next)].join('\n');
}

function cutSeparated(whole: string, leading: 'label' | 'cell'): Segment {
  const text = leading === 'label' ? ownLine(whole) : whole;
  const pieces = text.split(SEPARATOR);
  if (leading === 'label' && fold(pieces[0]!) === '') pieces.shift();
  const cells: string[] = [];
  let terminated = false;
  for (const piece of pieces) {
    // Two figures on two lines of one piece are two cells; a figure and white space are one.
    const lines = piece.split('\n').filter((line) => fold(line) !== '');
    if (lines.length <= 1) cells.push((lines[0] ?? '').trim());
    else cells.push(...lines.map((line) => line.trim()));
  }
  // `0 | 0 | 0 |`: a bar that ends the row opens no cell.
  if (/[\t|｜]\s*$/u.test(text) && fold(cells.at(-1) ?? 'x') === '') terminated = true;
  // A figure with a word behind it is a cell of its own kind (`20余`), unless a section begins.
  const stop = cells.findIndex((cell) => !looksLikeValue(cell) && !isSpoiledCell(cell));
  if (stop < 0) return { kind: 'separated', cells, terminated, orphans: [], strange: null };
  const before = cells.slice(0, stop);
  const label = cells[stop]!;
  const glued = NUMBERED.test(label) ? null : LEADING_VALUE.exec(label)?.[0];
  if (glued) before.push(glued);
  else if (opensLine(pieces, label)) {
    before.push('');
    terminated = true;
  }
  const strange = before.every((cell) => fold(cell) === '') ? label : null;
  if (strange !== null) return { kind: 'separated', cells: [], orphans: [], strange };
  return { kind: 'separated', cells: before, terminated, orphans: [], strange, stopped: true };
}

/** Whether a text stands on a new line behind the last bar of the line before. */
const opensLine = (pieces: readonly string[], text: string) =>
  pieces.some((piece) => /^[^\S\n]*\n/u.test(piece) && piece.trim() === text);

/** The cells of a column of lines, blank ones (a lone fixed space) included, if they fill a row. */
function fixedBlanks(text: string, figures: number, columns: number): string[] | null {
  if (figures >= columns || !text.includes('\u00a0')) return null;
  const lines = text.split('\n').filter((line) => line !== '' && !/^[ \t]+$/.test(line));
  const cells = lines.map((line) => line.trim());
  const full = cells.length === columns && cells.every((cell) => looksLikeValue(cell));
  return full ? cells : null;
}

/** A figure that a word makes uncertain: `20余`, `3起以上`. Units of count and headings do not. */
function isSpoiledFigure(text: string): boolean {
  const head = LEADING_VALUE.exec(text.trim())?.[0];
  const rest = text.trim().slice(head?.length ?? 0);
  return head !== undefined && APPROXIMATE.test(rest) && rest.length <= 8;
}

/** A cell of its own that begins with a figure and goes on otherwise (`3/5`, `3件左右`). */
function isSpoiledCell(text: string): boolean {
  if (NUMBERED.test(text)) return false;
  const head = LEADING_VALUE.exec(text)?.[0];
  return head !== undefined && !SECTION.test(text.slice(head.length).trim());
}

function cutSpaced(text: string, columns: number): Segment {
  const lines: string[][] = [];
  const onLabelLine = /^[^\S\n]*[^\s]/u.test(text);
  let strange: string | null = null;
  let prose = false;
  let counted = false;
  for (const line of text.split('\n')) {
    const tokens: string[] = [];
    let stopped = false;
    for (const word of line.split(/\s+/u).filter((w) => fold(w) !== '')) {
      if (looksLikeValue(word)) {
        tokens.push(word);
        continue;
      }
      if (NUMBERED.test(word) && (tokens.length > 0 || lines.length > 0)) {
        stopped = true;
        break;
      }
      const head = LEADING_VALUE.exec(word)?.[0];
      const rest = word.slice(head?.length ?? 0);
      if (head && rest === '') {
        tokens.push(head);
        continue;
      }
      if (head && HAN.test(rest)) {
        tokens.push(isSpoiledFigure(word) ? word : head);
        prose = !SECTION.test(rest);
        counted = COUNTED.test(rest);
      }
      if (tokens.length === 0 && lines.length === 0) strange = word;
      else if (tokens.length > 0 && COUNTED.test(word)) counted = true;
      else if (tokens.length > 0 && !COUNT_WORD.test(word) && !SECTION.test(word)) prose = true;
      stopped = true;
      break;
    }
    if (tokens.length > 0) lines.push(tokens);
    if (stopped) break;
  }
  if (strange !== null) return { kind: 'spaced', cells: [], orphans: [], strange };
  if (lines.length === 0) return { kind: 'empty', cells: [], orphans: [], strange: null };
  // Where the blanks of a page came through as fixed spaces, they count if the row is then whole.
  const withBlanks = fixedBlanks(text, lines.flat().length, columns);
  if (withBlanks) return { kind: 'spaced', cells: withBlanks, orphans: [], strange: null };
  // Whole rows line by line: the first belongs to the label, the others have lost theirs.
  if (columns > 1 && lines.length > 1 && lines.every((line) => line.length === columns))
    return { kind: 'spaced', cells: lines[0]!, orphans: lines.slice(1), strange: null };
  // A page number on a line of its own behind a whole row belongs to nobody.
  const [first = [], ...others] = lines;
  const whole = first.length === columns && columns > 1;
  const page = whole && others.every((line) => line.length === 1 && /^\d{1,3}$/.test(line[0]!));
  const cells = page ? first : lines.flat();
  const broken = !page && onLabelLine && lines.length > 1;
  return {
    kind: 'spaced',
    cells,
    orphans: [],
    strange: null,
    prose,
    counted,
    broken,
  };
}
