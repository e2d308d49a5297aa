import type { BlockSpec, ColumnSpec, RowSpec, TableSpec } from '../model/form';
import { dataRows } from '../model/form';
import type { Entry, Match } from './lexicon';
import { fold } from './fold';
import { assignHeader, lastCells, oneHeader, type BlockHeader, type HeaderCell } from './header';
import type { FoundCell } from './readings';
import { moneyUnitIn } from './value';

export interface ResolvedRow {
  readonly block: BlockSpec;
  readonly table: TableSpec;
  readonly row: RowSpec;
}

/**
 * What has been read so far and bears on the next row: headers, headings, the table one is in.
 * It outlives a grid, since tables are split over pages and rows.
 */
export class Context {
  private clock = 0;
  private readonly headers: HeaderCell[] = [];
  /** Heads in no form's words, of the header being read. */
  private foreign: HeaderCell[] = [];
  /** Every column of which a head was met. */
  readonly met = new Set<ColumnSpec>();
  /** Last heading or row met, by id: what the next row stands under. */
  under: string[] = [];
  table: TableSpec | null = null;
  /** The table is one of several that share the title met last; which one is not known. */
  tableShared = false;
  /** Last block title met (`第二十条第（五）项`). */
  titles: readonly BlockSpec[] = [];
  lastRow: ResolvedRow | null = null;
  /** The row whose label was met last, with figures or without. */
  private lastLabel: ResolvedRow | null = null;
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
    this.beginHeader();
    for (const column of columns) this.met.add(column);
    this.headers.push({ order: this.tick(), text, columns, x, width, grid, run: this.run });
    if (this.headers.length > 2 * MOST_HEADERS) this.headers.splice(0, MOST_HEADERS);
  }

  /** A head in words of no form, in a grid. */
  addForeignHead(text: string, x: number, width: number, grid: number): void {
    this.beginHeader();
    if (this.foreign.length > MOST_HEADERS) this.foreign = [];
    this.foreign.push({ order: this.tick(), text, columns: [], x, width, grid, run: this.run });
  }

  private beginHeader(): void {
    if (!this.rowSinceHeader) return;
    this.run++;
    this.foreign = [];
    this.rowSinceHeader = false;
  }

  /** Notes that a row of figures was read: the next header begins a new run. */
  enterRow(resolved: ResolvedRow): void {
    this.table = resolved.table;
    this.tableShared = false;
    this.lastRow = resolved;
    this.lastLabel = resolved;
    this.rowSinceHeader = true;
    this.enter(resolved.row.id);
  }

  /**
   * Notes the label of a row that has no figures beside it: the row below may be the next. A
   * wording that rows and headings share (其他) says nothing of where one is.
   */
  enterBareLabel(resolved: ResolvedRow, { entries }: Match): void {
    const own = entries.every((e) => e.role === 'row' && e.row.id === resolved.row.id);
    if (own) this.lastLabel = resolved;
    this.enter(resolved.row.id);
  }

  /** Notes a line of figures that has no label of its own: it ends the header above it. */
  enterFigures(): void {
    this.rowSinceHeader = true;
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
    const newest = mine.at(-1);
    const run = newest && newest.grid >= 0 ? oneHeader(mine, newest) : lastCells(mine, block);
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
    const others = newest ? this.besides(newest).filter((h) => !mine.includes(h)) : [];
    const foreign = [...run.filter((h) => !cells.includes(h)), ...others];
    return { cells, foreign, units, fit: found / block.columns.length, explained, latest };
  }

  /** The heads of a block's columns in the header read last, if it stood in this grid. */
  headsIn(block: BlockSpec, grid: number): HeaderCell[] {
    const mine = this.headers.filter((h) => h.columns.some((c) => block.columns.includes(c)));
    const newest = mine.at(-1);
    return newest && newest.grid === grid && grid >= 0 ? oneHeader(mine, newest) : [];
  }

  /** The heads of the header that a head belongs to, those of no form included. */
  besides(head: HeaderCell): HeaderCell[] {
    return [...this.headers, ...this.foreign].filter(
      (h) => h.grid === head.grid && h.run === head.run,
    );
  }

  /** Chooses which row of which block a label means here; null if the context cannot tell. */
  resolveRow(match: Match, valueCount: number | null): ResolvedRow | null {
    const options = match.entries.flatMap((e) =>
      e.role === 'row' && e.block.layout === 'down' ? [e] : [],
    );
    if (options.length === 0) return null;
    const headers = options.map((entry) => this.headerOf(entry.block));
    const newest = Math.max(...headers.map((h) => (h.fit === 1 ? h.latest : 0)));
    const scored = options.map((entry, i) => {
      const header = headers[i]!;
      let score = header.fit * 10 + header.explained * 5;
      if (header.fit > 0) score += header.latest / (this.clock + 1);
      // A whole header counts for less once another one has followed it.
      if (newest > 0 && header.latest < newest) score -= 3;
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

  /** Whether the row comes right after the last one met: what tells 其他 from 其他 without a number. */
  private follows(block: BlockSpec, row: RowSpec): boolean {
    if (this.lastLabel?.block.id !== block.id) return false;
    const rows = dataRows(block);
    const last = rows.findIndex((r) => r.id === this.lastLabel?.row.id);
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

/** Heads kept in mind; a report has a few dozen. */
const MOST_HEADERS = 500;
