import type { Paragraph } from '../model/document';
import type { RowEnd } from './assign';
import type { Scanned, Token } from './scan';
import type { Segment } from './segment';

/** A run of paragraphs with the labels found in it, and the way back to their text and place. */
export class TextView {
  private readonly starts: number[] = [];

  constructor(
    private readonly paragraphs: readonly Paragraph[],
    readonly scanned: Scanned,
  ) {
    let at = 0;
    for (const p of paragraphs) {
      this.starts.push(at);
      at += p.text.length + 1;
    }
  }

  /**
   * What the blank behind the last separator of a row is. Rows whose last cell is filled tell: they
   * all end with a separator, or none does, or the text is of two minds.
   */
  rowEnd(segment: Segment): RowEnd {
    if (segment.terminated !== true) return segment.stopped === true ? 'unsure' : 'cell';
    this.closed ??= closedShare(this.paragraphs);
    return this.closed === 0 ? 'cell' : this.closed === 1 ? 'bar' : 'unsure';
  }

  /** Rows of this text stand on a line, label and figures: a lone number below is none of them. */
  get inline(): boolean {
    this.rowLines ??= this.paragraphs.filter(({ text }) => ROW_LINE.test(text)).length;
    return this.rowLines >= LEAST_ROW_LINES;
  }

  private rowLines: number | undefined;
  private closed: number | undefined;

  /** Whether the text ends with the last figure of a row behind this label: it may be cut there. */
  endsWith(label: Token, { cells }: Segment): boolean {
    const last = cells.at(-1)?.trim() ?? '';
    const { folded, tokens } = this.scanned;
    return label === tokens.at(-1) && last !== '' && folded.original.endsWith(last);
  }

  get end(): number {
    return this.scanned.folded.text.length;
  }

  /** Original text between two folded positions. */
  between(from: number, to: number): string {
    const { at, after, original } = this.scanned.folded;
    const start = from === 0 ? 0 : after[from - 1]!;
    const end = to < at.length ? at[to]! : original.length;
    return original.slice(start, end);
  }

  /** Original text of a label. */
  textOf(from: number, to: number): string {
    const { at, original } = this.scanned.folded;
    return original.slice(at[from]!, at[to - 1]! + 1);
  }

  /** Place of the paragraph a folded position stands in. */
  placeOf(foldedIndex: number): string {
    const { at, original } = this.scanned.folded;
    const position = at[foldedIndex] ?? original.length;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return this.paragraphs[low]!.place;
  }
}

const ROW_LINE = /(?:^|\s)[\d０-９]+(?:[^\S\n]+[\d０-９]+){2,}\s*$/u;
const LEAST_ROW_LINES = 5;

const OPEN = /[\t|｜][^\S\t\n]*[^\s|｜][^\t\n|｜]*$/u;
const CLOSED = /[^\s|｜][^\S\t\n]*[\t|｜][^\S\t\n]*$/u;

/** Of the lines cut by separators whose last cell is filled, those that a separator closes. */
function closedShare(paragraphs: readonly Paragraph[]): number | undefined {
  let open = 0;
  let closed = 0;
  for (const { text } of paragraphs)
    for (const line of text.split('\n')) {
      if (OPEN.test(line)) open++;
      else if (CLOSED.test(line) || /^\s*[|｜]\s*$/u.test(line)) closed++;
    }
  return open + closed === 0 ? undefined : closed / (open + closed);
}
