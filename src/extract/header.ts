import type { BlockSpec, ColumnSpec } from '../model/form';
import { fold } from './fold';

/** A header cell met on the way, with its columns. */
export interface HeaderCell {
  readonly order: number;
  readonly text: string;
  readonly columns: readonly ColumnSpec[];
  readonly x: number;
  readonly width: number;
  /** Grid it stood in, or -1 in running text. */
  readonly grid: number;
  /** Which run of headers it belongs to: rows of figures part the runs. */
  readonly run: number;
}

/** A header over one block: the cell of each column, as far as found. */
export interface BlockHeader {
  /** Heads beside those of the block: columns that the form has not, or that nobody knows. */
  readonly foreign: readonly HeaderCell[];
  readonly cells: readonly (HeaderCell | null)[];
  readonly units: readonly (string | null)[];
  /** Columns found ÷ columns of the block. */
  readonly fit: number;
  /** Header cells of the block ÷ header cells there are in its run. */
  readonly explained: number;
  readonly latest: number;
}

/** In running text one header is a run of neighbours: at most one cell a column, newest first. */
export function lastCells(mine: readonly HeaderCell[], block: BlockSpec): HeaderCell[] {
  const run: HeaderCell[] = [];
  for (const cell of [...mine].reverse()) {
    if (run.length >= block.columns.length) break;
    if (run.length > 0 && cell.grid !== run[0]!.grid) break;
    run.unshift(cell);
  }
  return run;
}

/** In a grid it is all heads with no row of figures between; printed twice, the second counts. */
export function oneHeader(mine: readonly HeaderCell[], newest: HeaderCell): HeaderCell[] {
  const run: HeaderCell[] = [];
  for (const cell of [...mine].reverse()) {
    if (cell.grid !== newest.grid || cell.run !== newest.run) break;
    if (!run.some((known) => overlaps(known, cell))) run.unshift(cell);
  }
  return run;
}

/** Whether two cells of a grid have a column in common. */
export const overlaps = (
  a: { readonly x: number; readonly width: number },
  b: { readonly x: number; readonly width: number },
): boolean => Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x);

/** Gives each column its header cell: each cell to one column, in printed order. */
export function assignHeader(block: BlockSpec, run: readonly HeaderCell[]): (HeaderCell | null)[] {
  const ordered = [...run].sort((a, b) => (a.grid >= 0 ? a.x - b.x : a.order - b.order));
  // As many cells as columns, each allowed where it stands or typed wrong (`本年新制作数量` twice):
  // printed order is official order unless the labels plainly say otherwise.
  if (ordered.length === block.columns.length) {
    const inOrder = ordered.every((cell, i) => cell.columns.includes(block.columns[i]!));
    if (inOrder) return ordered;
    const distinct = new Set(ordered.map((c) => c.columns.find((x) => block.columns.includes(x))));
    if (distinct.size < block.columns.length) return ordered;
  }
  const free = new Set(ordered);
  const spare = ordered.length > block.columns.length;
  return block.columns.map((column) => {
    const fitting = [...free].filter((cell) => cell.columns.includes(column));
    // More heads than columns: the form's own wording decides (总计 beside a 合计 that is but a part).
    const own = fitting.filter((cell) => fold(cell.text) === fold(column.label));
    const chosen = spare && fitting.length > 1 ? (own.length === 1 ? own[0]! : null) : fitting[0];
    if (!chosen) return null;
    free.delete(chosen);
    return chosen;
  });
}
