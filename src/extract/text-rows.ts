import type { BlockSpec, RowSpec, TableSpec } from '../model/form';
import { dataRows } from '../model/form';
import { assignCells, orderDoubt, type ValueCell } from './assign';
import type { Context, ResolvedRow } from './context';
import type { BlockHeader } from './header';
import { fold } from './fold';
import { cutPieces, gluedCells } from './glued';
import { enterLabel } from './enter-label';
import type { FoundCell, Readings } from './readings';
import type { Token } from './scan';
import { cutSegment, type Segment } from './segment';
import type { TextTables } from './text-tables';
import type { TextView } from './text-view';

/** Reads rows of running text: a label and what stands between it and the next one. */
export class TextRows {
  /** Rows whose figures stood on the line of their label, and on the next one. */
  private onLabelLine = 0;
  private onNextLine = 0;
  /** The last label met, if no figures stood behind it. */
  private waiting: ResolvedRow | null = null;

  constructor(
    private readonly view: TextView,
    private readonly context: Context,
    private readonly readings: Readings,
    private readonly tables: TextTables,
  ) {}

  /** Reads the row a label begins. False if it is no row here: a header, a heading, prose. */
  read(token: Token, next: Token | undefined): boolean {
    const down = token.match.entries.some((e) => e.role === 'row' && e.block.layout === 'down');
    if (!down) return false;
    const end = next?.start ?? this.view.end;
    const text = this.view.between(token.end, end);
    const probe = this.context.resolveRow(token.match, null);
    if (!probe) return false;
    const rough = cutSegment(stripUnit(text, probe.block), probe.block.columns.length, 'label');
    if (!this.inContext(probe.block, probe.table) && !standsAlone(token, probe, rough))
      return false;
    const resolved = this.context.resolveRow(token.match, rough.cells.length) ?? probe;
    const { block, table, row } = resolved;
    const segment =
      block === probe.block
        ? rough
        : cutSegment(stripUnit(text, block), block.columns.length, 'label');
    if (!this.isRow(token, resolved, segment, text)) return false;
    const figures = /\d/.test(fold(text));
    const digits = digitsOf(segment);
    if (this.readings.has(block, row) && digits === 0) return true;
    enterLabel(token.match, this.context);
    // A label alone: its figures may stand elsewhere, or be lost.
    const loose =
      (this.tables.besideGrids && segment.cells.length === 1 && digits < block.columns.length) ||
      this.maybePageNumber(text, segment, block);
    // Fewer empty cells than columns are a gap before another label, not an empty row.
    const gap = segment.kind === 'separated' && digits === 0 && tooShort(segment, block);
    if (segment.kind === 'empty' || (segment.strange !== null && !figures) || loose || gap) {
      const place = this.view.placeOf(token.start);
      this.context.enterBareLabel(resolved, token.match);
      this.readings.labelsOnly.push({ tableSpec: table, block, row, place });
      this.waiting = resolved;
      if (loose)
        this.readings.looseNumbers.push({ text: segment.cells[0]!, place, row: 0, column: 0 });
      return true;
    }
    const header = this.context.headerOf(block);
    const astray = /^[^\S\n]*\n/u.test(text) && this.standsAstray(resolved);
    this.waiting = null;
    this.context.enterRow(resolved);
    this.addSegment(resolved, header, segment, token);
    if (astray) this.readings.disown(block, row, 'two_labels');
    return true;
  }

  /**
   * Whether the figures on the line below a label may be those of another one before it that has none: the
   * two do not follow one another in the form, so one of them has strayed there.
   */
  private standsAstray({ block, row }: ResolvedRow): boolean {
    if (this.waiting?.block !== block) return false;
    const rows = dataRows(block);
    return rows.indexOf(row) !== rows.indexOf(this.waiting.row) + 1;
  }

  /** Whether the label begins a row here, and is not a column, a heading or a word of prose. */
  private isRow(
    token: Token,
    { block, row }: ResolvedRow,
    segment: Segment,
    text: string,
  ): boolean {
    const { entries } = token.match;
    const isColumn = entries.some((e) => e.role === 'column');
    const { number } = token.match;
    const isHeading = entries.some(
      (e) => e.role === 'heading' && (number === '' || fold(e.heading.number) === number),
    );
    const n = block.columns.length;
    if (segment.counted === true && segment.cells.length < Math.max(2, n)) return false;
    if (segment.prose === true && (n === 1 || digitsOf(segment) < n)) return false;
    if (segment.strange !== null && (isColumn || !isSubLabel(text))) return false;
    if (segment.kind === 'empty' && isColumn && !hasOwnNumber(token, row)) return false;
    if (segment.kind !== 'separated' || digitsOf(segment) > 0) return true;
    // Empty cells behind `3.其他` make it a row; behind 其他 it is a column, behind （六）其他 a heading.
    return !isHeading && (!isColumn || (hasOwnNumber(token, row) && segment.cells.length >= n));
  }

  /**
   * A lone number on the next line, in a text that prints its figures on the line of their label,
   * may be the page's number and the cell empty.
   */
  private maybePageNumber(text: string, segment: Segment, block: BlockSpec): boolean {
    if (segment.kind !== 'spaced' || segment.cells.length === 0) return false;
    const nextLine = /^[^\S\n]*\n/u.test(text);
    const lone = nextLine && block.columns.length === 1 && /^\d{1,3}$/.test(segment.cells[0]!);
    if (lone && (this.view.inline || (this.onLabelLine >= 2 && this.onNextLine === 0))) return true;
    if (nextLine) this.onNextLine++;
    else this.onLabelLine++;
    return false;
  }

  /** A table counts as begun when a header of the block, or a row of the same table, was seen. */
  private inContext(block: BlockSpec, table: TableSpec): boolean {
    if (this.context.headerOf(block).fit > 0) return true;
    return this.context.inTable(table.kind) && this.context.lastRow?.block.id === block.id;
  }

  private addSegment(
    { block, table, row }: ResolvedRow,
    header: BlockHeader,
    segment: Segment,
    token: Token,
  ): void {
    const place = this.view.placeOf(token.start);
    const label = this.view.textOf(token.start, token.end);
    const raw = segment.cells.join(' ');
    const at = this.tables.add(table, label, segment.strange ? [segment.strange] : segment.cells);
    const found = (text: string, i: number): ValueCell => ({
      text,
      place,
      row: at.row,
      column: i + 1,
      x: i + 1,
      width: 1,
    });
    const values = segment.cells.map(found);
    const fallback: FoundCell = {
      text: raw || (segment.strange ?? ''),
      place,
      row: at.row,
      column: 1,
    };
    const cut = this.view.endsWith(token, segment);
    const options = {
      table: at.table,
      headerUnits: header.units,
      fallback,
      doubts: [
        ...(cut ? [{ kind: 'cut_off' as const, detail: raw }] : []),
        ...(token.match.similarTo ? [{ kind: 'similar_label' as const, detail: label }] : []),
        ...orderDoubt(block, header),
      ],
    };
    for (const orphan of segment.orphans)
      this.readings.orphans.push({
        tableSpec: table,
        block,
        after: row.id,
        cells: this.orphanCells(table, orphan, place),
        table: at.table,
      });
    if (segment.strange !== null) {
      this.readings.addRow(block, row, [], {
        ...options,
        doubts: [{ kind: 'split_row', detail: segment.strange }],
      });
      return;
    }
    const n = block.columns.length;
    if (segment.kind === 'separated' || segment.cells.length === n) {
      const cells = assignCells(block, values, header, -1, this.view.rowEnd(segment));
      const lost = cells.every((c) => c === null);
      if (!lost && !(segment.broken === true && !totalProves(block, segment))) {
        this.readings.addRow(block, row, cells, options);
        return;
      }
    }
    this.addGlued(block, table, row, segment.cells, at.table, fallback, header.units);
  }

  private orphanCells(table: TableSpec, texts: readonly string[], place: string): FoundCell[] {
    const { row } = this.tables.add(table, '', texts);
    return texts.map((text, i) => ({ text, place, row, column: i + 1 }));
  }

  /** Fewer pieces than columns: cut where the sums leave one way, else keep for the columns. */
  private addGlued(
    block: BlockSpec,
    table: TableSpec,
    row: RowSpec,
    pieces: readonly string[],
    tableIndex: number,
    fallback: FoundCell,
    headerUnits: readonly (string | null)[],
  ): void {
    const cuts = pieces.length < block.columns.length ? cutPieces(pieces, gluedCells(block)) : [];
    this.readings.ambiguous.push({
      block,
      tableSpec: table,
      row,
      candidates: cuts ?? [],
      raw: pieces.join(' '),
      found: fallback,
      table: tableIndex,
      headerUnits,
    });
  }
}

const digitsOf = (segment: Segment) => fold(segment.cells.join('')).replace(/\D/g, '').length;

/** Text parted from its label by a bar or a line: a part of the row, not the rest of a sentence. */
const isSubLabel = (text: string) => /^\s*[\t|｜\n]/u.test(text);

const tooShort = ({ cells }: Segment, block: BlockSpec) =>
  cells.length < block.columns.length && cells.every((cell) => fold(cell) === '');

/** `（七）总计` is a row; 总计 alone is as likely a column. */
const hasOwnNumber = (token: Token, row: RowSpec) =>
  row.number !== '' && token.match.number === fold(row.number);

/**
 * A row whose header is on another page (a flip-book): trusted only for a label too long to occur
 * by chance, with as many figures as the form has columns, that add up.
 */
function standsAlone(token: Token, { block, row }: ResolvedRow, segment: Segment): boolean {
  const total = block.columns.findIndex((c) => c.id === block.totalColumn);
  if (total < 0 || (token.end - token.start < 8 && !hasOwnNumber(token, row))) return false;
  const figures = segment.cells.map((c) => (/^\d+$/.test(fold(c)) ? Number(fold(c)) : NaN));
  if (figures.length !== block.columns.length) return false;
  return figures.reduce((sum, v, i) => (i === total ? sum : sum + v), 0) === figures[total];
}

/** Whether the last figures of a row that went on below its line are its own: its total says so. */
function totalProves(block: BlockSpec, { cells }: Segment): boolean {
  const total = block.columns.findIndex((c) => c.id === block.totalColumn);
  const figures = cells.map((c) => Number(fold(c) || NaN));
  const sum = figures.reduce((all, v, i) => (i === total ? all : all + v), 0);
  return total >= 0 && sum === figures[total];
}

const UNIT_BEFORE = /^\s*[|｜\t]?\s*(?:万元|人次|[条件元次篇个人份项宗])(?=[\s|｜\t\d+\-−]|$)/u;

/** Takes away the unit of count a form prints between label and figures. */
function stripUnit(text: string, block: BlockSpec): string {
  return block.unitColumn ? text.replace(UNIT_BEFORE, '') : text;
}
