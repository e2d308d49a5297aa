import type { Block, Grid, GridCell } from '../../model/document';

/**
 * A cell as word processors and pages give it: where it stands from left to right in some
 * measure of length (twips, points, grid columns), not in which column.
 */
export interface EdgeCell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  /** `begin`: cells below it that say `continue` belong to it; their own text is not shown. */
  readonly vertical: 'none' | 'begin' | 'continue';
  /** Says where the cell stands in the source. */
  readonly place: string;
}

/**
 * Turns rows of cells with edges into a grid: the columns are those that some cell needs.
 * Edges nearer than `tolerance` are one, but never so many that a cell loses its width.
 */
export function gridFromEdges(
  rows: readonly (readonly EdgeCell[])[],
  place: string,
  tolerance: number,
): Grid {
  const columns = columnsOf(rows, tolerance);
  const grid: Mutable<GridCell>[][] = [];
  let above: Mutable<GridCell>[] = [];
  for (const row of rows) {
    const out: Mutable<GridCell>[] = [];
    const reaching: Mutable<GridCell>[] = [];
    for (const cell of row) {
      const x = columns(cell.left);
      const width = Math.max(1, columns(cell.right) - x);
      const over =
        cell.vertical === 'continue'
          ? above.find((a) => a.x < x + width && x < a.x + a.width)
          : undefined;
      if (over) {
        if (!reaching.includes(over)) {
          over.height++;
          reaching.push(over);
        }
      } else {
        const own = { text: cell.text, x, width, height: 1, place: cell.place };
        out.push(own);
        if (cell.vertical !== 'none') reaching.push(own);
      }
    }
    grid.push(out);
    above = reaching;
  }
  return { kind: 'grid', rows: grid, aligned: true, place };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Maps an edge to its column. */
function columnsOf(
  rows: readonly (readonly EdgeCell[])[],
  tolerance: number,
): (edge: number) => number {
  const edges: number[] = [];
  let narrowest = Infinity;
  for (const row of rows) {
    for (const { left, right } of row) {
      edges.push(left, right);
      if (right > left) narrowest = Math.min(narrowest, right - left);
    }
  }
  edges.sort((a, b) => a - b);
  const reach = Math.min(tolerance, narrowest / 2);
  const starts: number[] = [];
  for (const edge of edges) {
    const last = starts.at(-1);
    if (last === undefined || edge - last > reach) starts.push(edge);
  }
  return (edge) => {
    let column = 0;
    while (column + 1 < starts.length && starts[column + 1]! <= edge) column++;
    return column;
  };
}

/** Text of a cell or paragraph without the blanks around it. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Numbers paragraphs and tables in the order in which a reader of a file meets them. */
export class BlockList {
  readonly blocks: Block[] = [];
  private paragraphs = 0;
  private tables = 0;

  /** Adds a paragraph unless it is blank. `place` only where the format knows better. */
  paragraph(text: string, place?: string): void {
    this.paragraphs++;
    const tidied = tidy(text);
    if (tidied !== '') {
      const where = place ?? `paragraph ${this.paragraphs}`;
      this.blocks.push({ kind: 'paragraph', text: tidied, place: where });
    }
  }

  /** Number of the next table, for the places of its cells. */
  nextTable(): number {
    return ++this.tables;
  }

  grid(grid: Grid): void {
    if (grid.rows.some((row) => row.length > 0)) this.blocks.push(grid);
  }
}
