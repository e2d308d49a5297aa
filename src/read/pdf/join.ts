import type { Grid } from '../../model/document';
import { gridFromEdges, type EdgeCell } from '../office/layout';
import type { PageCell, PageItem } from './page';

type PageTable = Extract<PageItem, { kind: 'table' }>;

interface JoinedCell {
  left: number;
  right: number;
  row: number;
  rows: number;
  text: string;
  place: string;
}

/** Borders of a table stand at the same place on every page, within this. */
const SAME_EDGE = 8;

/** A table and what follows of it on later pages. */
export class JoinedTable {
  private readonly cells: JoinedCell[] = [];
  private rowCount = 0;

  constructor(
    private readonly first: PageTable,
    page: number,
    private readonly index: number,
  ) {
    this.place = `page ${page}, table ${index}`;
    this.append(first, page, index);
  }

  readonly place: string;

  /** Whether a table at the top of the next page is the rest of this one. */
  continuesIn(next: PageTable): boolean {
    return (
      Math.abs(next.left - this.first.left) <= SAME_EDGE &&
      Math.abs(next.right - this.first.right) <= SAME_EDGE
    );
  }

  append(table: PageTable, page: number, index: number): void {
    const skip = this.repeatedRows(table);
    const firstRow = this.rowCount;
    const ordinals = new Map<number, number>();
    for (const cell of [...table.cells].sort((a, b) => a.row - b.row || a.left - b.left)) {
      if (cell.row < skip) continue;
      const ordinal = (ordinals.get(cell.row) ?? 0) + 1;
      ordinals.set(cell.row, ordinal);
      const place = `page ${page}, table ${index}, row ${cell.row + 1}, cell ${ordinal}`;
      const above = cell.row === skip && firstRow > 0 ? this.cellOver(cell) : undefined;
      if (above) {
        above.rows += cell.rows;
        above.text += cell.text;
      } else {
        const { left, right, rows, text } = cell;
        this.cells.push({ left, right, rows, text, row: cell.row - skip + firstRow, place });
      }
    }
    this.rowCount += table.rowCount - skip;
  }

  /**
   * The cell above a page break that a cell below it goes on: they stand in the same columns,
   * and one of them spans rows and says nothing, or both are one label written downwards.
   */
  private cellOver(cell: PageCell): JoinedCell | undefined {
    const above = this.cells.find(
      (c) =>
        c.row + c.rows === this.rowCount &&
        Math.abs(c.left - cell.left) <= SAME_EDGE &&
        Math.abs(c.right - cell.right) <= SAME_EDGE,
    );
    if (!above || (above.rows === 1 && cell.rows === 1)) return undefined;
    if (cell.text === '' || above.text === '') return above;
    return isNarrow(cell) && isNarrow(above) ? above : undefined;
  }

  /** Rows at the top of a later page that only repeat the table's own head. */
  private repeatedRows(table: PageTable): number {
    const rowOf = (cells: readonly (PageCell | JoinedCell)[], row: number) =>
      cells
        .filter((cell) => cell.row === row)
        .sort((a, b) => a.left - b.left)
        .map((cell) => cell.text)
        .join('\t');
    let rows = 0;
    if (this.rowCount === 0) return 0;
    while (rows < Math.min(table.rowCount - 1, this.rowCount)) {
      const own = rowOf(this.cells, rows);
      if (own !== rowOf(table.cells, rows) || (rows === 0 && !/\S.*\t.*\S/.test(own))) break;
      rows++;
    }
    // A span that reaches below the repeated rows would be cut in two.
    while (rows > 0 && table.cells.some((c) => c.row < rows && c.row + c.rows > rows)) rows--;
    return rows;
  }

  grid(): Grid {
    const rows: EdgeCell[][] = Array.from({ length: this.rowCount }, () => []);
    for (const { left, right, row, rows: height, text, place } of this.cells) {
      for (let y = 0; y < height; y++) {
        const vertical = y > 0 ? 'continue' : height > 1 ? 'begin' : 'none';
        rows[row + y]?.push({ left, right, text, vertical, place });
      }
    }
    for (const row of rows) row.sort((a, b) => a.left - b.left);
    return gridFromEdges(rows, this.place, SAME_EDGE / 2);
  }
}

/** A label written downwards: narrow, and without the number that begins another label. */
function isNarrow(cell: { left: number; right: number; text: string }): boolean {
  return (
    cell.right - cell.left < 40 && !/^[（(]?[一二三四五六七八九十\d]+[）)、.．]/.test(cell.text)
  );
}
