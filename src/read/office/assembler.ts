import { BlockList, gridFromEdges, tidy, type EdgeCell } from './layout';

/** How a row mark describes one of its cells, in twips. */
export interface CellFrame {
  readonly left: number;
  readonly right: number;
  readonly vertical: EdgeCell['vertical'];
  /** Belongs to the cell on its left. */
  readonly merged: boolean;
}

/** Edges nearer than this are one: 5 points in twips, less than the narrowest glyph. */
const TOLERANCE = 100;
/** Tables in tables deeper than this are no document any more. */
const MAX_DEPTH = 64;

type Content = (string | OpenTable)[];

interface OpenTable {
  readonly rows: { readonly frames: readonly CellFrame[]; readonly cells: readonly Content[] }[];
  cells: Content[];
  content: Content;
}

/**
 * Puts tables together from a stream of paragraphs, cell marks and row marks, as DOC and RTF
 * hold them. `depth` is 0 for the page itself, 1 for a table, 2 for a table in a cell of it.
 */
export class TableAssembler {
  readonly list = new BlockList();
  private readonly open: OpenTable[] = [];

  paragraph(text: string, depth: number): void {
    const table = this.at(depth);
    if (table) table.content.push(text);
    else this.list.paragraph(text);
  }

  /** End of a cell, with the text of its last paragraph. */
  cellEnd(text: string, depth: number): void {
    const table = this.at(Math.max(1, depth))!;
    table.content.push(text);
    table.cells.push(table.content);
    table.content = [];
  }

  rowEnd(depth: number, frames: readonly CellFrame[]): void {
    const table = this.at(Math.max(1, depth))!;
    if (table.cells.length > 0) table.rows.push({ frames, cells: table.cells });
    table.cells = [];
    table.content = [];
  }

  finish(): void {
    this.at(0);
  }

  /** The table at this depth, opened if need be; deeper ones end, all of them at 0. */
  private at(depth: number): OpenTable | undefined {
    const wanted = Math.min(depth, MAX_DEPTH);
    while (this.open.length > wanted) {
      const ended = this.open.pop()!;
      if (ended.cells.length > 0) ended.rows.push({ frames: [], cells: ended.cells });
      const outer = this.open.at(-1);
      if (outer) outer.content.push(ended);
      else this.emit(ended);
    }
    while (this.open.length < wanted) this.open.push({ rows: [], cells: [], content: [] });
    return this.open.at(-1);
  }

  private emit(table: OpenTable): void {
    const inner = table.rows.flatMap((row) =>
      row.cells.flatMap((cell) => cell.filter((part) => typeof part !== 'string')),
    );
    if (inner.length > 0 && table.rows.every((row) => row.cells.length === 1)) {
      // A frame around other tables: what it holds stands on the page itself.
      for (const part of table.rows.flatMap((row) => row.cells.flat())) {
        if (typeof part === 'string') this.list.paragraph(part);
        else this.emit(part);
      }
      return;
    }
    const place = `table ${this.list.nextTable()}`;
    const rows = table.rows.map(({ frames, cells }, r) =>
      framed(frames, cells, `${place}, row ${r + 1}`),
    );
    this.list.grid(gridFromEdges(rows, place, TOLERANCE));
    for (const nested of inner) this.emit(nested);
  }
}

function framed(
  frames: readonly CellFrame[],
  cells: readonly Content[],
  place: string,
): EdgeCell[] {
  const out: EdgeCell[] = [];
  cells.forEach((content, c) => {
    const frame = frames[c] ?? beyond(frames, c);
    const text = tidy(content.filter((part) => typeof part === 'string').join('\n'));
    const last = out.at(-1);
    if (frame.merged && last) {
      out[out.length - 1] = { ...last, right: frame.right, text: last.text || text };
      return;
    }
    const { left, right, vertical } = frame;
    out.push({ left, right, vertical, text, place: `${place}, cell ${c + 1}` });
  });
  return out;
}

/** Frame for a cell that the row mark forgot: to the right of the others, 50 points wide. */
function beyond(frames: readonly CellFrame[], index: number): CellFrame {
  const end = frames.at(-1)?.right ?? 0;
  const left = end + (index - frames.length) * 1000;
  return { left, right: left + 1000, vertical: 'none', merged: false };
}
