import type { BlockSpec, ColumnSpec, RowSpec, TableSpec } from '../model/form';
import { dataRows } from '../model/form';
import type { Entry, Match } from './lexicon';
import { fold } from './fold';
import type { FoundCell } from './readings';
import { moneyUnitIn } from './value';

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

export interface ResolvedRow {
  readonly block: BlockSpec;
  readonly table: TableSpec;
  readonly row: RowSpec;
}

/** A header over one block: the cell of each column, as far as found. */
export interface BlockHeader {
  readonly cells: readonly (HeaderCell | null)[];
  readonly units: readonly (string | null)[];
  /** Columns found ÷ columns of the block. */
  readonly fit: number;
  /** Header cells of the block ÷ header cells there are in its run. */
  readonly explained: number;
  readonly latest: number;
}

/**
 * What has been read so far and bears on the next row: headers, headings, the table one is in.
 * It outlives a grid, since tables are split over pages and rows.
 */
export class Context {
  private clock = 0;
  readonly headers: HeaderCell[] = [];
  /** Last heading or row met, by id: what the next row stands under. */
  under: string[] = [];
  table: TableSpec | null = null;
  /** The table is one of several that share the title met last; which one is not known. */
  tableShared = false;
  /** Last block title met (`第二十条第（五）项`). */
  titles: readonly BlockSpec[] = [];
  lastRow: ResolvedRow | null = null;
  /** Groups of an `across` block named since its last line of values, in order. */
  groups: { block: BlockSpec; table: TableSpec; row: RowSpec; x: number; width: number }[] = [];
  groupsUsed = false;
  /** Reads an empty row under the groups as their line of values, or null if there was none. */
  blankRow: (() => void) | null = null;
  /** Rows of figures met before any label. */
  readonly unclaimed: { cells: FoundCell[]; table: number }[] = [];
  private run = 0;
  private rowSinceHeader = false;

  tick(): number {
    return ++this.clock;
  }

  addHeader(text: string, entries: readonly Entry[], x: number, width: number, grid: number): void {
    const columns = entries.flatMap((e) => (e.role === 'column' ? [e.column] : []));
    if (columns.length === 0) return;
    if (this.rowSinceHeader) this.run++;
    this.rowSinceHeader = false;
    this.headers.push({ order: this.tick(), text, columns, x, width, grid, run: this.run });
  }

  /** Notes that a row of figures was read: the next header begins a new run. */
  enterRow(resolved: ResolvedRow): void {
    this.table = resolved.table;
    this.tableShared = false;
    this.lastRow = resolved;
    this.rowSinceHeader = true;
    this.enter(resolved.row.id);
  }

  /** Notes a heading or row, so that rows of equal wording below it can be told apart. */
  enter(id: string): void {
    this.under = [...this.under.slice(-5), id];
  }

  /**
   * The most recent header over a block. The cells must belong to one header: those met after
   * the newest one that is followed by another header of the same column are left out.
   */
  headerOf(block: BlockSpec): BlockHeader {
    const mine = this.headers.filter((h) => h.columns.some((c) => block.columns.includes(c)));
    const latest = mine.at(-1)?.order ?? 0;
    // One header is a run of neighbours: at most one cell per column, newest first.
    const run: HeaderCell[] = [];
    for (const cell of [...mine].reverse()) {
      if (run.length >= block.columns.length) break;
      if (run.length > 0 && cell.grid !== run[0]!.grid) break;
      run.unshift(cell);
    }
    const cells = assignHeader(block, run);
    const found = cells.filter((c) => c !== null).length;
    const units = block.columns.map((_, i) => {
      const cell = cells[i];
      return cell ? moneyUnitIn(cell.text) : null;
    });
    const lastRun = mine.at(-1)?.run;
    const around = this.headers.filter((h) => h.run === lastRun);
    const explained =
      around.length === 0
        ? 0
        : around.filter((h) => h.columns.some((c) => block.columns.includes(c))).length /
          around.length;
    return { cells, units, fit: found / block.columns.length, explained, latest };
  }

  /** Chooses which row of which block a label means here; null if the context cannot tell. */
  resolveRow(match: Match, valueCount: number | null): ResolvedRow | null {
    const options = match.entries.flatMap((e) =>
      e.role === 'row' && e.block.layout === 'down' ? [e] : [],
    );
    if (options.length === 0) return null;
    const scored = options.map((entry) => {
      const header = this.headerOf(entry.block);
      let score = header.fit * 10 + header.explained * 5;
      if (header.fit > 0) score += header.latest / (this.clock + 1);
      if (this.table === entry.table && !this.tableShared) score += 2;
      else if (this.table?.kind === entry.table.kind) score += 1;
      if (this.titles.includes(entry.block)) score += 1;
      if (entry.row.under !== undefined) score += this.underScore(entry.row.under);
      const own = bareNumber(entry.row.number);
      const printed = bareNumber(match.number);
      if (own !== '' && printed !== '') score += own === printed ? 3 : -3;
      else if (own !== '' && this.follows(entry.block, entry.row)) score += 8;
      if (valueCount !== null && valueCount === entry.block.columns.length)
        score += header.fit > 0 ? 0.5 : 3;
      return { entry, score, fit: header.fit };
    });
    scored.sort((a, b) => b.score - a.score);
    const best = scored[0]!;
    const second = scored[1];
    if (second && second.score === best.score && second.entry.block !== best.entry.block) {
      const same = best.entry.block.columns.every((c) => second.entry.block.columns.includes(c));
      if (!same || best.entry.row.id !== second.entry.row.id) return null;
    }
    return { block: best.entry.block, table: best.entry.table, row: best.entry.row };
  }

  /** Whether the row comes right after the last one read: what tells 其他 from 其他 without a number. */
  private follows(block: BlockSpec, row: RowSpec): boolean {
    if (this.lastRow?.block.id !== block.id) return false;
    const rows = dataRows(block);
    const last = rows.findIndex((r) => r.id === this.lastRow?.row.id);
    return last >= 0 && rows[last + 1] === row;
  }

  /** The nearer the heading, the likelier: 被依法纠错数 stands under both remedies, one after the other. */
  private underScore(id: string): number {
    const at = this.under.lastIndexOf(id);
    return at < 0 ? -4 : 4 + at / this.under.length;
  }

  /** Notes the title of a block, which the tables of several forms may print alike. */
  enterTitle(tables: readonly TableSpec[]): void {
    if (this.table !== null && tables.includes(this.table)) return;
    this.table = tables[0] ?? this.table;
    this.tableShared = tables.length > 1;
  }

  inTable(kind: string): boolean {
    return this.table?.kind === kind;
  }
}

const bareNumber = (number: string) => fold(number).replace(/[^一二三四五六七八九十\d]/g, '');

/** Gives each column its header cell: each cell to one column, in printed order. */
function assignHeader(block: BlockSpec, run: readonly HeaderCell[]): (HeaderCell | null)[] {
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
  return block.columns.map((column) => {
    for (const cell of free)
      if (cell.columns.includes(column)) {
        free.delete(cell);
        return cell;
      }
    return null;
  });
}
