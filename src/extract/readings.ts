import type { Grid } from '../model/document';
import type { BlockSpec, RowSpec, TableSpec } from '../model/form';
import { measureId } from '../model/form';
import type { DoubtKind } from './doubts';
import { readValue, type PrintedValue } from './value';

/** A cell as found, before it is read: its text and where it stands. */
export interface FoundCell {
  readonly text: string;
  readonly place: string;
  /** Position in the table shown to people. */
  readonly row: number;
  readonly column: number;
}

/** What was read for one measure. */
export interface Reading {
  readonly measure: string;
  readonly block: BlockSpec;
  readonly row: RowSpec;
  readonly columnIndex: number;
  readonly printed: PrintedValue;
  /** Unit of money named in the header over the cell, or null. */
  readonly headerUnit: string | null;
  readonly table: number;
  readonly found: FoundCell;
  /** Doubts about this very cell. */
  readonly doubts: readonly { kind: DoubtKind; detail: string }[];
}

/** Figures in a row of their own, without a label. They may yet be placed by order. */
export interface Orphan {
  readonly tableSpec: TableSpec;
  readonly block: BlockSpec;
  /** Id of the last labelled row before it, or null. */
  readonly after: string | null;
  readonly cells: readonly FoundCell[];
  readonly table: number;
}

/** A row whose digits can be cut in several ways; the sums of the columns may yet decide. */
export interface Ambiguous {
  readonly block: BlockSpec;
  readonly tableSpec: TableSpec;
  readonly row: RowSpec;
  readonly candidates: readonly (readonly string[])[];
  readonly raw: string;
  readonly found: FoundCell;
  readonly table: number;
  readonly headerUnits: readonly (string | null)[];
}

/** Readings kept of one measure: enough to see that they differ. */
const MOST_READINGS = 50;

/** Everything read from one document, in the order found. */
export class Readings {
  readonly byMeasure = new Map<string, Reading[]>();
  readonly orphans: Orphan[] = [];
  readonly ambiguous: Ambiguous[] = [];
  /** Rows of which the label was seen without figures. */
  readonly labelsOnly: { tableSpec: TableSpec; block: BlockSpec; row: RowSpec; place: string }[] =
    [];
  /** Lone numbers in the text around tables. */
  readonly looseNumbers: FoundCell[] = [];

  add(reading: Reading): void {
    const list = this.byMeasure.get(reading.measure);
    if (!list) this.byMeasure.set(reading.measure, [reading]);
    else if (list.length < MOST_READINGS) list.push(reading);
    else if (reading.printed.raw !== list[0]!.printed.raw) list[list.length - 1] = reading;
  }

  /** Takes back every figure read: the document has lost lines, so none has its own place. */
  distrust(): void {
    for (const [measure, list] of this.byMeasure)
      this.byMeasure.set(
        measure,
        list.map((reading) => unread(reading, 'lines_lost')),
      );
  }

  /** Doubts the last cell of a table with which the file ends: there may have been more of it. */
  cutOff(table: number, grid: Grid): void {
    const row = grid.rows.length - 1;
    const column = (grid.rows[row]?.length ?? 0) - 1;
    for (const [measure, list] of this.byMeasure)
      this.byMeasure.set(
        measure,
        list.map((reading) => {
          const { found, printed, doubts } = reading;
          const last = reading.table === table && found.row === row && found.column === column;
          if (!last || printed.state !== 'stated') return reading;
          return { ...reading, doubts: [...doubts, { kind: 'cut_off', detail: printed.raw }] };
        }),
      );
  }

  /** Takes back the figures of a row, saying why. */
  disown(block: BlockSpec, row: RowSpec, kind: DoubtKind, detail?: string): void {
    for (const column of block.columns)
      this.disownMeasure(measureId(block, row, column), kind, detail);
  }

  /** Takes back what was read of a measure, saying why. */
  disownMeasure(measure: string, kind: DoubtKind, detail?: string): void {
    const list = this.byMeasure.get(measure);
    if (list)
      this.byMeasure.set(
        measure,
        list.map((reading) => unread(reading, kind, detail)),
      );
  }

  /** Measures of a row of a block that were read, figures or not. */
  readOf(block: BlockSpec, row: RowSpec): string[] {
    return block.columns
      .map((column) => measureId(block, row, column))
      .filter((m) => this.byMeasure.get(m)?.some((r) => r.block === block) === true);
  }

  /** Whether any figure of a row was read. */
  states(block: BlockSpec, row: RowSpec): boolean {
    return block.columns.some((column) =>
      this.byMeasure.get(measureId(block, row, column))?.some((r) => r.printed.state === 'stated'),
    );
  }

  has(block: BlockSpec, row: RowSpec): boolean {
    return block.columns.some((column) => this.byMeasure.has(measureId(block, row, column)));
  }

  /**
   * Adds a whole row: one found cell a column in official order, null where none could be
   * told apart, `absent` where the table has no such column. `doubts` apply to every cell.
   */
  addRow(
    block: BlockSpec,
    row: RowSpec,
    cells: readonly (FoundCell | null | 'absent')[],
    options: {
      table: number;
      headerUnits: readonly (string | null)[];
      fallback: FoundCell;
      doubts?: readonly { kind: DoubtKind; detail: string }[];
    },
  ): void {
    block.columns.forEach((column, i) => {
      const found = cells[i] ?? null;
      if (found === 'absent') return;
      const printed: PrintedValue = found
        ? readValue(found.text, {
            signed: column.signed === true,
            decimal: column.decimal === true || isMoney(row.unit ?? column.unit),
          })
        : {
            state: 'unreadable',
            raw: options.fallback.text.trim(),
            decimal: null,
            unit: null,
            doubt: 'not_a_number',
          };
      const doubts = [...(options.doubts ?? [])];
      if (printed.doubt === 'joined') doubts.push({ kind: 'joined_digits', detail: printed.raw });
      this.add({
        measure: measureId(block, row, column),
        block,
        row,
        columnIndex: i,
        printed,
        headerUnit: options.headerUnits[i] ?? null,
        table: options.table,
        found: found ?? options.fallback,
        doubts,
      });
    });
  }
}

const unread = (reading: Reading, kind: DoubtKind, detail = reading.printed.raw): Reading => ({
  ...reading,
  printed: { ...reading.printed, state: 'unreadable', decimal: null, unit: null },
  doubts: [{ kind, detail }],
});

export const isMoney = (unit: string): boolean => unit.startsWith('CNY');
