import type { BlockSpec } from '../model/form';
import type { BlockHeader } from './context';
import type { FoundCell } from './readings';
import { fold } from './fold';

/** A cell of a row of values; `x` and `width` count only where the grid is aligned. */
export interface ValueCell extends FoundCell {
  readonly x: number;
  readonly width: number;
}

/**
 * What the blank behind the last separator of a row is: a `cell`, nothing but the `bar` that closes
 * the row, or one of the two.
 */
export type RowEnd = 'cell' | 'bar' | 'unsure';

const isBlank = (cell: FoundCell | undefined) => cell !== undefined && fold(cell.text) === '';

/**
 * Gives each column of a block its cell, in official order. Null where the row does not say:
 * then nobody may guess. `grid` is the grid the row stands in, -1 for text.
 */
export function assignCells(
  block: BlockSpec,
  values: readonly ValueCell[],
  header: BlockHeader,
  grid: number,
  end: RowEnd = 'cell',
): (FoundCell | null)[] {
  const n = block.columns.length;
  const none = block.columns.map(() => null);
  if (end === 'bar') return assignCells(block, values.slice(0, -1), header, grid);
  if (end === 'unsure' && values.length <= n + 1 && isBlank(values[0]) && !values.every(isBlank)) {
    // Padding before the first cell, or a bar behind the last: one of the two is no cell.
    return none;
  }
  if (end === 'unsure' && values.length === n + 1) return values.slice(0, n);
  const complete = header.fit === 1 && header.cells.every((c) => c !== null && c.grid === grid);
  if (values.length === n) return permute(block, values, header, complete && grid >= 0);
  if (values.length === 0) return none;
  if (values.every(isBlank)) return block.columns.map((_, i) => values[i] ?? values.at(-1)!);
  if (complete && grid >= 0) {
    const placed = byOverlap(values, header);
    if (placed) return placed;
  }
  if (values.length > n) {
    // Padding only at the ends: what is left in between fills the columns exactly.
    const first = values.findIndex((v) => !isBlank(v));
    let last = values.length - 1;
    while (isBlank(values[last])) last--;
    if (last - first + 1 === n) return values.slice(first, last + 1);
    // Blank cells behind the row only (`0 | 0 | 0 | |`): the row begins where its label ends.
    if (first === 0 && values.slice(n).every(isBlank)) return values.slice(0, n);
  }
  return none;
}

/** As many cells as columns: official order, or the header's own where it differs. */
function permute(
  block: BlockSpec,
  values: readonly ValueCell[],
  header: BlockHeader,
  aligned: boolean,
): (FoundCell | null)[] {
  if (!aligned) return inHeaderOrder(block, values, header);
  const order = header.cells.map((cell) => cell!.x);
  const ranks = [...order].sort((a, b) => a - b);
  return order.map((x) => values[ranks.indexOf(x)] ?? null);
}

/**
 * Columns out of official order under a header without positions: the order of the heads as
 * printed, or null where it is official. The first column and the total span all header rows,
 * so extraction prints them out of turn (云林 2019: 总计 before 自然人): they say nothing.
 */
export function headerOrder(block: BlockSpec, header: BlockHeader): number[] | null {
  if (header.fit < 1 || block.columns.length < 2) return null;
  const spanning = block.totalColumn !== undefined;
  const all = block.columns.map((_, i) => i);
  const inner = spanning
    ? all.filter((i) => i > 0 && block.columns[i]!.id !== block.totalColumn)
    : all;
  const printed = [...inner].sort((a, b) => header.cells[a]!.order - header.cells[b]!.order);
  if (printed.every((column, i) => column === inner[i])) return null;
  return all.map((i) => (inner.includes(i) ? printed[inner.indexOf(i)]! : i));
}

/** The doubt of a row read in the order of an unusual header. */
export function orderDoubt(block: BlockSpec, header: BlockHeader) {
  const order = headerOrder(block, header);
  if (!order) return [];
  const detail = order.map((i) => block.columns[i]!.label).join('、');
  return [{ kind: 'header_order' as const, detail }];
}

function inHeaderOrder(
  block: BlockSpec,
  values: readonly ValueCell[],
  header: BlockHeader,
): FoundCell[] {
  const order = headerOrder(block, header);
  if (!order) return [...values];
  return block.columns.map((_, i) => values[order.indexOf(i)]!);
}

/** Each column the one cell that lies under its header; null if any is shared or missing. */
function byOverlap(values: readonly ValueCell[], header: BlockHeader): FoundCell[] | null {
  const used = new Set<ValueCell>();
  const placed: FoundCell[] = [];
  for (const head of header.cells) {
    const under = values.filter(
      (v) => Math.min(v.x + v.width, head!.x + head!.width) > Math.max(v.x, head!.x),
    );
    if (under.length === 0) return null;
    const filled = under.filter((v) => !isBlank(v));
    // A figure repeated under a merged head is one figure, printed once a column.
    const one = new Set(filled.map((v) => fold(v.text))).size <= 1;
    const cell = one ? (filled[0] ?? under[0]!) : null;
    if (!cell || (used.has(cell) && !isBlank(cell))) return null;
    for (const v of filled) used.add(v);
    used.add(cell);
    placed.push(cell);
  }
  // A number that stands under no column would be lost without a word.
  return values.some((v) => !isBlank(v) && !used.has(v)) ? null : placed;
}

/** Cells without the blank padding at either end, if exactly `n` then remain. */
export function trimTo<T extends FoundCell>(values: readonly T[], n: number): T[] | null {
  if (values.length === n) return [...values];
  if (values.length < n) return null;
  const first = values.findIndex((v) => fold(v.text) !== '');
  if (first < 0) return values.slice(0, n);
  let last = values.length - 1;
  while (fold(values[last]!.text) === '') last--;
  if (last - first + 1 === n) return values.slice(first, last + 1);
  if (first === 0 && values.slice(n).every((v) => fold(v.text) === '')) return values.slice(0, n);
  return null;
}
