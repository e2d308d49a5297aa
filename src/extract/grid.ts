import type { BlockSpec, RowSpec, TableSpec } from '../model/form';
import { dataRows } from '../model/form';
import type { Grid, GridCell } from '../model/document';
import { assignCells, byOverlap, isSplit, orderDoubt, trimTo, type ValueCell } from './assign';
import type { Context, ResolvedRow } from './context';
import { fold } from './fold';
import { acrossRow, enterLabel } from './enter-label';
import type { Lexicon, Match } from './lexicon';
import type { FoundCell, Readings } from './readings';
import { looksLikeValue, looksNumeric } from './value';

/** Unit words that a form may print between label and value. */
const UNIT_WORD = /^(?:条|件|元|万元|次|篇|个|人|人次|份|项|宗)$/;

interface SeenCell {
  readonly cell: GridCell;
  readonly match: Match | null;
  readonly blank: boolean;
  readonly value: boolean;
  readonly numeric: boolean;
  readonly index: number;
}

/** Reads one grid row by row. Rows are placed by their labels, cells by the header over them. */
export function readGrid(
  grid: Grid,
  index: number,
  lexicon: Lexicon,
  context: Context,
  readings: Readings,
): void {
  const gridId = grid.aligned ? index : -1;
  grid.rows.forEach((row, r) => {
    const cells = row.map((cell, i): SeenCell => {
      const blank = fold(cell.text) === '';
      const value = looksLikeValue(cell.text);
      const numeric = looksNumeric(cell.text);
      return {
        cell,
        blank,
        value,
        numeric,
        match: blank || value ? null : lexicon.matchCell(cell.text),
        index: i,
      };
    });
    const reader = new RowReader(cells, r, index, gridId, lexicon, context, readings);
    if (cells.every((c) => c.blank)) reader.keepBlank();
    else reader.read();
  });
}

class RowReader {
  constructor(
    private readonly cells: readonly SeenCell[],
    private readonly rowIndex: number,
    private readonly table: number,
    private readonly gridId: number,
    private readonly lexicon: Lexicon,
    private readonly context: Context,
    private readonly readings: Readings,
  ) {}

  read(): void {
    const label = this.labelIndex();
    if (label !== null && this.readLabelled(label)) return;
    if (this.readGroupRow()) return;
    if (this.cells.some((c) => c.numeric) || this.cells.every((c) => c.value)) {
      if (this.readAcross()) return;
      this.keepOrphan();
      return;
    }
    this.readHeader();
  }

  /** An empty row under the heads of the remedies: their blanks, unless figures follow after all. */
  keepBlank(): void {
    const { context } = this;
    const block = context.groups[0]?.block;
    if (!block || context.groupsUsed || context.blankRow) return;
    if (this.cells.length < context.groups.length * block.columns.length) return;
    const groups = [...context.groups];
    context.blankRow = () => this.addGroups(groups, this.cells);
  }

  /** The cell that names this row: the last row label before the figures, or null. */
  private labelIndex(): number | null {
    const firstNumber = this.cells.findIndex((c) => c.numeric);
    const end = firstNumber < 0 ? this.cells.length : firstNumber;
    let found: number | null = null;
    for (const c of this.cells.slice(0, end)) {
      if (!c.match) continue;
      const down = c.match.entries.some((e) => e.role === 'row' && e.block.layout === 'down');
      const column = c.match.entries.some((e) => e.role === 'column');
      if (down && !(column && found === null && this.isHeaderLike())) found = c.index;
      else if (column) return found;
    }
    return found;
  }

  /** No figures, and column heads among the cells: a header, whatever rows share the wording. */
  private isHeaderLike(): boolean {
    if (this.cells.some((c) => c.numeric)) return false;
    const columns = this.cells.filter((c) => c.match?.entries.some((e) => e.role === 'column'));
    return columns.length > 1 || columns[0]?.match?.entries.every((e) => e.role !== 'row') === true;
  }

  private readLabelled(labelIndex: number): boolean {
    const label = this.cells[labelIndex]!;
    let rest = this.cells.slice(labelIndex + 1);
    for (const c of this.cells.slice(0, labelIndex)) this.enterHeading(c);
    if (rest.length === 0) return false;
    if (rest[0] && UNIT_WORD.test(fold(rest[0].cell.text))) rest = rest.slice(1);
    const resolved = this.context.resolveRow(label.match!, countValues(rest));
    if (!resolved) return false;
    const { block, row } = resolved;
    const strange = rest.find((c) => !c.value);
    const header = this.context.headerOf(block);
    if (!this.announced(resolved, header.fit) && countValues(rest) !== wide(block)) return false;
    // Two labels side by side without a figure are a header, not a row; a word may be (`见附表`).
    const word = header.fit === 1 && rest.every((c) => !c.match) && !isColumn(label.match!);
    if (strange && !rest.some((c) => c.numeric) && !word) return false;
    this.enterHeading(label);
    const values = rest.map((c) => this.valueCell(c));
    this.claimEarlier(resolved);
    this.context.enterRow(resolved);
    const split = strange !== undefined && rest.indexOf(strange) === 0;
    const cells = split
      ? block.columns.map(() => null)
      : assignCells(block, values, header, this.gridId);
    const lost = cells.every((c) => c === null);
    this.readings.addRow(block, row, cells, {
      table: this.table,
      headerUnits: header.units,
      fallback: this.rowAsCell(rest),
      doubts: [
        ...(label.match!.similarTo
          ? [{ kind: 'similar_label' as const, detail: label.cell.text }]
          : []),
        ...(this.gridId < 0 ? orderDoubt(block, header) : []),
        ...(split ? [{ kind: 'split_row' as const, detail: strange.cell.text }] : []),
        ...(lost && !split ? [{ kind: 'unreadable' as const, detail: rowText(rest) }] : []),
      ],
    });
    return true;
  }

  /** Whether a header, a title or a row before it says that this block is being read. */
  private announced({ block, table }: ResolvedRow, fit: number): boolean {
    return fit > 0 || this.context.inTable(table.kind) || this.context.titles.includes(block);
  }

  /** `行政复议 | 5 | 0 | 0 | 2 | 7`: a group of the remedies table as a row of its own. */
  private readGroupRow(): boolean {
    const group = this.cells.find((c) => acrossRow(c.match) !== null);
    const found = group ? acrossRow(group.match) : null;
    if (!group || !found) return false;
    const rest = this.cells.slice(group.index + 1);
    if (rest.length === 0 || !rest.some((c) => c.numeric) || rest.some((c) => !c.value))
      return false;
    this.context.table = found.table;
    this.addGroups([found], rest);
    return true;
  }

  /** A line of values under headers that stand side by side (the table of remedies). */
  private readAcross(): boolean {
    const { groups } = this.context;
    if (groups.length === 0 || this.context.groupsUsed) return false;
    if (!this.context.inTable(groups[0]!.table.kind)) return false;
    if (this.cells.length < groups[0]!.block.columns.length) return false;
    // A word in place of a figure (`见附表`) spoils its own cell only; a label makes it a header.
    const words = this.cells.filter((c) => !c.value);
    if (words.some((c) => c.match) || words.length * 2 > this.cells.length) return false;
    this.addGroups(groups, this.cells);
    this.context.groupsUsed = true;
    return true;
  }

  private addGroups(
    groups: readonly { block: BlockSpec; table: TableSpec; row: RowSpec }[],
    cells: readonly SeenCell[],
  ): void {
    const block = groups[0]!.block;
    const width = block.columns.length;
    const n = groups.length * width;
    const found = cells.map((c) => this.valueCell(c));
    const under = groups.length > 1 && found.length > n ? this.underResults(found, block, n) : null;
    const values = under ?? trimTo(found, n, this.gridId >= 0);
    this.context.enterFigures();
    groups.forEach((group, g) => {
      const own = values?.slice(g * width, (g + 1) * width) ?? block.columns.map(() => null);
      this.readings.addRow(block, group.row, own, {
        table: this.table,
        headerUnits: [],
        fallback: this.rowAsCell(cells),
        doubts: values ? [] : [{ kind: 'unreadable', detail: rowText(cells) }],
      });
    });
  }

  /** The cells under the heads of all groups side by side; null where the heads do not tell. */
  private underResults(values: readonly ValueCell[], block: BlockSpec, n: number) {
    const heads = this.context.headsIn(block, this.gridId).sort((a, b) => a.x - b.x);
    const { columns } = block;
    const inOrder = heads.every((h, i) => h.columns.includes(columns[i % columns.length]!));
    if (heads.length !== n || !inOrder || isSplit(heads, this.context.besides(heads[0]!)))
      return null;
    return byOverlap(values, heads);
  }

  /** Figures without a label: kept, with the place they stand at, for the sums to decide. */
  private keepOrphan(): void {
    const last = this.context.lastRow;
    const numbers = this.cells.filter((c) => c.numeric).length;
    if (numbers === 0) return;
    const values = this.cells.filter((c) => c.value).map((c) => this.valueCell(c));
    if (!last) {
      this.context.unclaimed.push({ cells: values, table: this.table });
      return;
    }
    const cells = trimTo(values, last.block.columns.length, true);
    if (cells === null || numbers < last.block.columns.length) return;
    if (dataRows(last.block).length < 2) return;
    this.readings.orphans.push({
      tableSpec: last.table,
      block: last.block,
      after: last.row.id,
      cells,
      table: this.table,
    });
  }

  /** Figures that stood before the first label may be the rows above it. */
  private claimEarlier({ block, table }: ResolvedRow): void {
    for (const { cells, table: index } of this.context.unclaimed.splice(0)) {
      const own = trimTo(cells, block.columns.length, true);
      if (own && block.totalColumn !== undefined)
        this.readings.orphans.push({
          tableSpec: table,
          block,
          after: null,
          cells: own,
          table: index,
        });
    }
  }

  private readHeader(): void {
    for (const c of this.cells) {
      const { text, x, width } = c.cell;
      if (!c.match && !c.blank && this.gridId >= 0)
        this.context.addForeignHead(text, x, width, this.gridId);
      if (!c.match) continue;
      this.context.addHeader(text, c.match.entries, x, width, this.gridId);
      this.enterHeading(c);
    }
  }

  private enterHeading(c: SeenCell): void {
    if (c.match) enterLabel(c.match, this.context, c.cell.x, c.cell.width);
  }

  private valueCell(c: SeenCell): ValueCell {
    return {
      text: c.cell.text,
      place: c.cell.place,
      row: this.rowIndex,
      column: c.index,
      x: c.cell.x,
      width: c.cell.width,
    };
  }

  private rowAsCell(cells: readonly SeenCell[]): FoundCell {
    const first = cells[0] ?? this.cells[0]!;
    return {
      text: rowText(cells),
      place: first.cell.place,
      row: this.rowIndex,
      column: first.index,
    };
  }
}

/** Figures that make a row by themselves; one alone never does (`行政许可 | 43` among links). */
const wide = (block: BlockSpec) => Math.max(2, block.columns.length);

const isColumn = (match: Match) => match.entries.some((e) => e.role === 'column');

const countValues = (cells: readonly SeenCell[]) => {
  let last = cells.length;
  while (last > 0 && cells[last - 1]!.blank) last--;
  return last;
};

const rowText = (cells: readonly SeenCell[]) => cells.map((c) => c.cell.text.trim()).join(' | ');
