import { fold } from './html-text';
import type { TableItem } from './html-shape';

/** What a page, a cell or a caption holds, in order. */
export type Item = Line | TableItem | Group;

export interface Line {
  readonly kind: 'line';
  readonly text: string;
}

/** Items without a table of their own around them: a layout table's, a script string's. */
export interface Group {
  readonly kind: 'group';
  readonly items: readonly Item[];
  /** Whether they stood in a string of a script. */
  readonly script: boolean;
  /** Cells with text, those of tables inside counted too. */
  readonly weight: number;
}

/** Collects text into lines, and lines and tables into items. */
export class Flow {
  readonly items: Item[] = [];
  /** Images met, for cells that hold nothing else. */
  images = 0;
  private pending = '';

  /**
   * `keepsBlanks`: a block of nothing but fixed spaces is a line of its own, since on a page
   * without tables it is what an empty cell looks like.
   */
  constructor(private readonly keepsBlanks = false) {}

  text(text: string, preformatted: boolean): void {
    if (!preformatted) {
      this.pending += text;
      return;
    }
    const [first = '', ...others] = text.split(/\r\n?|\n/);
    this.pending += first;
    for (const line of others) {
      this.endLine();
      this.pending += line;
    }
  }

  endLine(): void {
    if (this.pending === '') return;
    const text = fold(this.pending);
    const blank = this.pending.includes('\u00a0');
    this.pending = '';
    if (text !== '') this.items.push({ kind: 'line', text });
    else if (this.keepsBlanks && blank) this.items.push({ kind: 'line', text: '\u00a0' });
  }

  add(item: Item): void {
    this.endLine();
    this.items.push(item);
  }

  /** Own lines from an item on, those of tables inside left out. */
  lines(from = 0): string[] {
    return this.items.slice(from).flatMap((item) => (item.kind === 'line' ? [item.text] : []));
  }
}
