import type { Block, Grid, GridCell, GridRow, Paragraph } from '../model/document';
import { dataRows, type BlockSpec, type ColumnSpec } from '../model/form';
import { fold } from './fold';
import type { Entry, Lexicon } from './lexicon';
import { looksLikeValue, looksNumeric } from './value';

type ColumnEntry = Extract<Entry, { role: 'column' }>;

const LEAST_ROWS = 3;
const LEAST_SEPARATORS = 2;

/**
 * Tables printed as lines of text, as a spreadsheet or a browser gives them away: every line has as
 * many separators as the others, so that a field's place in its line is its column. This is
 * believed only where the table proves it: all heads of a block stand side by side in the
 * form's order, and no row has its label or a figure on the wrong side of the first of them.
 */
export function alignBlocks(blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const out: Block[] = [];
  let run: Paragraph[] = [];
  let separators = 0;
  const flush = () => {
    const grid = run.length >= LEAST_ROWS ? gridOf(run) : null;
    if (grid && provesColumns(grid, lexicon)) out.push(grid);
    else out.push(...run);
    run = [];
  };
  for (const block of blocks) {
    const count = block.kind === 'paragraph' ? separatorsOf(block.text) : 0;
    if (block.kind === 'paragraph' && count >= LEAST_SEPARATORS) {
      if (count !== separators) flush();
      separators = count;
      run.push(block);
      continue;
    }
    flush();
    out.push(block.kind === 'grid' ? aligned(block, lexicon) : block);
  }
  flush();
  return out;
}

const SEPARATOR = /[\t|｜]/g;

/** Separators of a line of text; none if it is several lines, or mixes tabs and bars. */
function separatorsOf(text: string): number {
  const found: readonly string[] = text.match(SEPARATOR) ?? [];
  const mixed = found.includes('\t') && found.some((c) => c !== '\t');
  return text.includes('\n') || mixed ? 0 : found.length;
}

function gridOf(lines: readonly Paragraph[]): Grid {
  const rows = lines.map(({ text, place }) =>
    merged(
      text.split(SEPARATOR).map((field, x): GridCell => {
        return { text: field.trim(), x, width: 1, height: 1, place: `${place}, cell ${x + 1}` };
      }),
    ),
  );
  return { kind: 'grid', rows, aligned: true, place: lines[0]!.place };
}

/** Words repeated side by side are one merged cell, as scripts print it that walk over columns. */
function merged(row: GridRow): GridRow {
  const cells: GridCell[] = [];
  for (const cell of row) {
    const before = cells.at(-1);
    const same = before?.text === cell.text && !looksLikeValue(cell.text);
    if (before && same) cells[cells.length - 1] = { ...before, width: before.width + 1 };
    else cells.push(cell);
  }
  return cells;
}

/** A table cut at separators whose rows prove that they are of one piece. */
function aligned(grid: Grid, lexicon: Lexicon): Grid {
  if (grid.aligned || grid.rows.length < LEAST_ROWS) return grid;
  const width = grid.rows[0]!.length;
  if (grid.rows.some((row) => row.length !== width)) return grid;
  const joined = { ...grid, aligned: true, rows: grid.rows.map(merged) };
  return provesColumns(joined, lexicon) ? joined : grid;
}

function provesColumns({ rows }: Grid, lexicon: Lexicon): boolean {
  const heads = new Map<ColumnSpec, Set<number>>();
  const blocks = new Set<BlockSpec>();
  for (const row of rows) {
    if (row.some((cell) => looksNumeric(cell.text))) continue;
    const found = row.flatMap((cell) =>
      columnsOf(cell, lexicon).map((entry) => ({ entry, x: cell.x })),
    );
    if (new Set(found.map(({ x }) => x)).size < 2) continue;
    for (const { entry, x } of found) {
      heads.set(entry.column, (heads.get(entry.column) ?? new Set()).add(x));
      blocks.add(entry.block);
    }
  }
  for (const block of blocks) {
    if (block.layout === 'across' && provesGroups(rows, block, lexicon)) return true;
    if (block.layout !== 'down' || block.columns.length < 2) continue;
    const places = block.columns.map((column) => [...(heads.get(column) ?? [])]);
    const first = places[0]![0] ?? 0;
    if (first < 1 || places.some((x, i) => x.length !== 1 || x[0] !== first + i)) continue;
    if (rows.every((row) => startsAt(row, first, lexicon))) return true;
  }
  return false;
}

/** A line of heads, all of them for each group in turn, with a line of as many figures below. */
function provesGroups(rows: readonly GridRow[], block: BlockSpec, lexicon: Lexicon): boolean {
  const n = dataRows(block).length * block.columns.length;
  const heads = rows.findIndex(
    (row) =>
      row.length === n &&
      row.every((cell, i) =>
        columnsOf(cell, lexicon).some(
          (e) => e.block === block && e.column === block.columns[i % block.columns.length],
        ),
      ),
  );
  return heads >= 0 && rows.slice(heads + 1).some((row) => row.length === n);
}

function columnsOf(cell: GridCell, lexicon: Lexicon): ColumnEntry[] {
  const match = fold(cell.text) === '' ? null : lexicon.matchCell(cell.text);
  return (match?.entries ?? []).flatMap((e) => (e.role === 'column' ? [e] : []));
}

/** Whether a row has its labels before column `first`, and no figure there. */
function startsAt(row: GridRow, first: number, lexicon: Lexicon): boolean {
  const figures = row.filter((cell) => looksNumeric(cell.text));
  if (figures.length === 0) return true;
  const labels = row.filter(
    (cell) =>
      !figures.includes(cell) &&
      lexicon.matchCell(cell.text)?.entries.some((e) => e.role === 'row') === true,
  );
  if (labels.length === 0) return true;
  return figures.every((cell) => cell.x >= first) && labels.every((cell) => cell.x < first);
}
