import type { Paragraph } from '../model/document';
import type { Scanned } from './scan';

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
