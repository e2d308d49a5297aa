import type { Truth, TruthCell } from '../paper';

interface Span {
  readonly measure: string;
  readonly start: number;
  readonly end: number;
}

/** Writes text and remembers where the figure of each measure came to stand. */
export class Pen {
  text = '';
  readonly spans: Span[] = [];

  write(text: string, measure?: string): this {
    if (measure !== undefined) {
      this.spans.push({ measure, start: this.text.length, end: this.text.length + text.length });
    }
    this.text += text;
    return this;
  }

  line(text = ''): this {
    return this.write(`${text}\n`);
  }
}

export const UNREADABLE: TruthCell = { state: 'unreadable', value: null, unitKnown: true };

/** Undecidable from the file, though a reader that names the very value is not wrong. */
export function undecided(cell: TruthCell | undefined): TruthCell {
  if (cell?.state !== 'stated' || cell.value === null) return UNREADABLE;
  return { ...UNREADABLE, unitKnown: cell.unitKnown, alsoAccept: cell.value };
}

/** A copy of the truth with the given measures replaced. */
export function withCells(truth: Truth, changes: Iterable<readonly [string, TruthCell]>): Truth {
  const copy = new Map(truth);
  for (const [measure, cell] of changes) copy.set(measure, cell);
  return copy;
}
