import type { BlockSpec } from '../model/form';
import { overlaps, type BlockHeader, type HeaderCell } from './header';
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

/** What a column of a row comes to: its cell, null where the row does not say, or no such column. */
export type Assigned = FoundCell | null | 'absent';

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
): Assigned[] {
  const n = block.columns.length;
  const none = block.columns.map(() => null);
  if (end === 'bar') return assignCells(block, values.slice(0, -1), header, grid);
  if (end === 'unsure' && values.length <= n + 1 && isBlank(values[0]) && !values.every(isBlank)) {
    // Padding before the first cell, or a bar behind the last: one of the two is no cell.
    return none;
  }
  if (end === 'unsure' && values.length === n + 1) return values.slice(0, n);
  if (grid >= 0 && header.fit > 0 && header.cells.every((c) => c === null || c.grid === grid))
    return underHeads(block, values, header, grid);
  if (values.length === n) return inHeaderOrder(block, values, header);
  if (values.length === 0) return none;
  if (values.every(isBlank)) return block.columns.map((_, i) => values[i] ?? values.at(-1)!);
  return trimTo(values, n, grid >= 0) ?? none;
}

/** A row of a table whose heads stand over it: places tell, and order where they do not. */
function underHeads(
  block: BlockSpec,
  all: readonly ValueCell[],
  header: BlockHeader,
  grid: number,
): Assigned[] {
  const n = block.columns.length;
  const none = block.columns.map(() => null);
  const heads = header.cells.filter((c) => c !== null);
  const beside = header.foreign.filter((f) => !heads.some((h) => overlaps(h, f)));
  if (isSplit(heads, header.foreign)) return none;
  const missing = n - heads.length;
  const sums = beside.filter((f) => missing === 0 || f.columns.length > 0 || OWN_HEAD.test(f.text));
  const values = all.filter((v) => {
    return !sums.some((f) => overlaps(f, v)) || heads.some((h) => overlaps(h, v));
  });
  if (missing === 0) {
    if (values.length === n) return permute(block, values, header);
    if (values.length === 0) return none;
    if (values.every(isBlank)) return block.columns.map((_, i) => values[i] ?? values.at(-1)!);
    return byOverlap(values, header.cells) ?? none;
  }
  if (values.length === n && beside.length <= missing && sums.length === 0)
    return inHeaderOrder(block, values, header);
  const known = byOverlap(values, heads);
  if (known === null || values.length !== heads.length)
    return beside.length > 0 ? none : (trimTo(values, n, grid >= 0) ?? none);
  const gone = beside.length > 0 ? null : 'absent';
  return header.cells.map((head) => (head === null ? gone : known[heads.indexOf(head)]!));
}

/** Heads that an agency adds to the form's: sums of its own, another year. */
const OWN_HEAD = /[小合]计|总[计数]|备注|说明|占比|比例|[%％]/u;

/** Heads of years, or two of any kind under one of the form's: it is not for us to choose. */
export const isSplit = (heads: readonly HeaderCell[], others: readonly HeaderCell[]): boolean =>
  others.some((other) => YEAR_HEAD.test(fold(other.text))) ||
  heads.some((head) => others.filter((other) => isPart(other, head)).length > 1);

const YEAR_HEAD = /^(?:[本上去]年度?(?:数|同期)?|同期|\d{4}年度?数?)$/u;

/** Whether a head stands under another one, in a part of its columns. */
const isPart = (part: HeaderCell, head: HeaderCell) =>
  part.order > head.order &&
  part.x >= head.x &&
  part.x + part.width <= head.x + head.width &&
  part.width < head.width;

/** As many cells as columns under a whole header: each takes its own in the order of the heads. */
function permute(block: BlockSpec, values: readonly ValueCell[], header: BlockHeader): Assigned[] {
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

/** Each head the one cell that lies under it; null if any is shared or missing. */
export function byOverlap(
  values: readonly ValueCell[],
  heads: readonly (HeaderCell | null)[],
): ValueCell[] | null {
  const used = new Set<ValueCell>();
  const placed: ValueCell[] = [];
  for (const head of heads) {
    const under = values.filter((v) => overlaps(v, head!));
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

/**
 * Cells without the blank padding at either end, if exactly `n` then remain. `strict`: a blank
 * among them may be padding as well, so there must be none.
 */
export function trimTo<T extends FoundCell>(
  values: readonly T[],
  n: number,
  strict: boolean,
): T[] | null {
  if (values.length === n) return [...values];
  if (values.length < n) return null;
  const first = values.findIndex((v) => fold(v.text) !== '');
  if (first < 0) return values.slice(0, n);
  let last = values.length - 1;
  while (fold(values[last]!.text) === '') last--;
  const whole = last - first + 1 === n;
  const behind = first === 0 && last < n;
  if (!whole && !behind) return null;
  const kept = values.slice(first, first + n);
  return strict && kept.some((v) => fold(v.text) === '') ? null : kept;
}
