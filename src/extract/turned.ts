import type { Block, Grid, GridCell, GridRow } from '../model/document';
import type { BlockSpec, ColumnSpec, RowSpec } from '../model/form';
import { fold } from './fold';
import type { Lexicon } from './lexicon';
import { looksLikeValue, looksNumeric } from './value';

const LEAST = 3;

/**
 * Tables that stand on their side, rows across and columns down (结果维持 … 总计 one below the
 * other), are turned back, so that they read like the form's own.
 */
export function turnBack(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  return blocks.map((block) =>
    block.kind === 'grid' && block.aligned && standsOnItsSide(block, lexicon)
      ? transposed(block)
      : block,
  );
}

/** A line of row labels, and below it lines that begin with heads of columns of the same block. */
function standsOnItsSide({ rows }: Grid, lexicon: Lexicon): boolean {
  const heads = columnsDown(rows, lexicon);
  if (heads.size === 0) return false;
  return rows.some((row) => {
    if (row.length < LEAST || row.some((cell) => looksNumeric(cell.text))) return false;
    const across = new Map<BlockSpec, Set<RowSpec>>();
    for (const cell of row)
      for (const entry of entriesOf(cell, lexicon))
        if (entry.role === 'row')
          across.set(entry.block, (across.get(entry.block) ?? new Set()).add(entry.row));
    return [...across].some(([block, named]) => named.size >= LEAST && heads.has(block));
  });
}

/** Blocks of which most columns are named at the beginning of lines of values. */
function columnsDown(rows: readonly GridRow[], lexicon: Lexicon): Set<BlockSpec> {
  const named = new Map<BlockSpec, Set<ColumnSpec>>();
  for (const row of rows) {
    const at = row.findIndex((cell) => looksNumeric(cell.text));
    const labels = at < 0 ? row.slice(0, 1) : row.slice(0, at);
    const label = labels.filter((cell) => fold(cell.text) !== '').at(-1);
    const rest = row.slice(labels.length);
    if (!label || rest.length === 0 || !rest.every((cell) => looksLikeValue(cell.text))) continue;
    for (const entry of entriesOf(label, lexicon))
      if (entry.role === 'column')
        named.set(entry.block, (named.get(entry.block) ?? new Set()).add(entry.column));
  }
  const most = ([block, columns]: [BlockSpec, Set<ColumnSpec>]) =>
    columns.size >= LEAST && columns.size * 2 > block.columns.length;
  return new Set([...named].filter(most).map(([block]) => block));
}

const entriesOf = (cell: GridCell, lexicon: Lexicon) =>
  fold(cell.text) === '' || looksLikeValue(cell.text)
    ? []
    : (lexicon.matchCell(cell.text)?.entries ?? []);

function transposed(grid: Grid): Grid {
  const rows: GridCell[][] = [];
  grid.rows.forEach((row, y) => {
    for (const { text, x, width, height, place } of row)
      (rows[x] ??= []).push({ text, x: y, width: height, height: width, place });
  });
  return { ...grid, rows: Array.from(rows, (row) => row ?? []) };
}
