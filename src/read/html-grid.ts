import type { Grid, GridCell } from '../model/document';
import { cellText, type SourceCell, type SourceRow } from './html-shape';

/** No table is wider; wider spans are cut. Bounds memory where spans are absurd. */
const MAX_COLUMNS = 16_384;

interface Placed {
  readonly cell: SourceCell;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Lays a table out as the HTML Standard does (4.9.12): sections one by one, the foot last, spans
 * kept inside their section. A slot belongs to the cell that came first, so cells never overlap.
 * Columns in which no cell begins are left out: they only widen their neighbour.
 *
 * @param number position of the table in the document, from 1, for the places of its cells
 */
export function toGrid(rows: readonly SourceRow[], number: number): Grid {
  const ordered = [...rows.filter((row) => !row.foot), ...rows.filter((row) => row.foot)];
  const placed = narrow(place(ordered));
  return {
    kind: 'grid',
    aligned: true,
    place: `table ${String(number)}`,
    rows: placed.map((row, y) =>
      row.map(({ cell, x, width, height }, i): GridCell => ({
        text: cellText(cell),
        x,
        width,
        height,
        place: `table ${String(number)}, row ${String(y + 1)}, cell ${String(i + 1)}`,
      })),
    ),
  };
}

function place(rows: readonly SourceRow[]): Placed[][] {
  const result: Placed[][] = [];
  let start = 0;
  while (start < rows.length) {
    const { section } = rows[start]!;
    let end = start;
    while (rows[end]?.section === section) end += 1;
    placeSection(rows, start, end, result);
    start = end;
  }
  return result;
}

function placeSection(
  rows: readonly SourceRow[],
  start: number,
  end: number,
  result: Placed[][],
): void {
  /** Per column the first row in which it is free again. */
  const freeFrom: number[] = [];
  const isTaken = (x: number, y: number): boolean => (freeFrom[x] ?? 0) > y;
  for (let y = start; y < end; y += 1) {
    let x = 0;
    result.push(
      rows[y]!.cells.map((cell) => {
        while (isTaken(x, y)) x += 1;
        const wished = Math.max(1, Math.min(cell.colspan, MAX_COLUMNS - x));
        let width = 1;
        while (width < wished && !isTaken(x + width, y)) width += 1;
        const height = cell.rowspan === 0 ? end - y : Math.min(cell.rowspan, end - y);
        for (let i = x; i < x + width; i += 1) freeFrom[i] = y + height;
        const placed = { cell, x, width, height };
        x += wished;
        return placed;
      }),
    );
  }
}

/** Drops columns in which no cell begins. */
function narrow(rows: readonly Placed[][]): Placed[][] {
  const begins = [...new Set(rows.flatMap((row) => row.map(({ x }) => x)))].sort((a, b) => a - b);
  const columnAt = new Map(begins.map((x, column) => [x, column]));
  return rows.map((row) =>
    row.map((placed) => {
      const x = columnAt.get(placed.x)!;
      return { ...placed, x, width: firstNotBefore(begins, placed.x + placed.width) - x };
    }),
  );
}

/** Index of the first of `sorted` that is at least `value`. */
function firstNotBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
