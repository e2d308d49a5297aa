import type { BlockSpec, Form, TableSpec } from '../model/form';
import { dataRows, measureId } from '../model/form';
import type { Cell, Finding } from '../model/report';
import { doubt, type DoubtKind } from './doubts';
import { isMoney, type Reading, type Readings } from './readings';
import { convertMoney } from './value';

/** Subject of a doubt: the row where measures have one (`received`), else the measure. */
const subjectOf = (block: BlockSpec, measure: string) =>
  block.joiner === '__' && measure.includes('__')
    ? measure.slice(0, measure.indexOf('__'))
    : measure;

const printedUnit = (unit: string) => (unit.includes('万元') ? '万元' : '元');

const absent = (measure: string): Cell => ({
  measure,
  value: null,
  state: 'absent',
  raw: '',
  unit: null,
  table: null,
  row: null,
  column: null,
  place: '',
});

/** One cell a measure, from everything read; doubts are collected on the way. */
export class CellMaker {
  readonly cells = new Map<string, Cell>();
  private readonly doubts = new Map<string, { finding: Finding; cells: string[] }>();

  constructor(private readonly readings: Readings) {}

  make(): void {
    for (const list of this.readings.byMeasure.values()) this.makeOne(list);
  }

  private makeOne(list: readonly Reading[]): void {
    const told = list.filter((r) => r.printed.state !== 'unreadable');
    const reading = told[0] ?? list[0]!;
    const misplaced = this.followsItself(list);
    const distinct = new Set(
      told.map((r) => `${r.printed.state} ${r.printed.decimal} ${r.printed.unit ?? ''}`),
    );
    for (const d of reading.doubts) this.addDoubt(d.kind, reading, d.detail);
    if (distinct.size > 1 || misplaced || this.spoiledElsewhere(list)) {
      const values = told.map((r) => r.printed.raw || '∅').join(' / ');
      this.addDoubt('conflict', reading, values);
      this.put(reading, 'unreadable', null, null, values);
      return;
    }
    if (reading.printed.state === 'unreadable') {
      if (reading.doubts.length === 0) this.addDoubt('unreadable', reading, reading.printed.raw);
      this.put(reading, 'unreadable', null, null, reading.printed.raw);
      return;
    }
    if (reading.printed.state !== 'stated') {
      this.put(reading, reading.printed.state, null, null, reading.printed.raw);
      return;
    }
    const column = reading.block.columns[reading.columnIndex]!;
    const unit = reading.row.unit ?? column.unit;
    const decimal = reading.printed.decimal!;
    if (!isMoney(unit)) {
      this.put(reading, 'stated', Number(decimal), unit, reading.printed.raw);
      return;
    }
    this.putMoney(reading, decimal, unit);
  }

  /** Unit in the cell, else in the header, else printed by the form's own unit column, else unknown. */
  private putMoney(reading: Reading, decimal: string, unit: string): void {
    const to = printedUnit(unit);
    const from =
      reading.printed.unit ?? reading.headerUnit ?? (reading.block.unitColumn ? to : null);
    const value =
      Number(decimal) === 0 ? 0 : from === null ? null : convertMoney(decimal, from, to);
    if (value === null) {
      this.addDoubt('unit_unknown', reading, reading.printed.raw);
      this.put(reading, 'stated', Number(decimal), 'unknown', reading.printed.raw);
    } else this.put(reading, 'stated', value, unit, reading.printed.raw);
  }

  /**
   * The same row twice in one table, and the next row of the form not at all: one of the two is
   * the next row under a wrong label, and nobody can tell which.
   */
  private followsItself(list: readonly Reading[]): boolean {
    const first = list[0]!;
    if (!list.some((r) => r.table === first.table && r.found.row !== first.found.row)) return false;
    const rows = dataRows(first.block);
    const next = rows[rows.findIndex((r) => r.id === first.row.id) + 1];
    return next !== undefined && !this.readings.has(first.block, next);
  }

  /** Read in two rows, and one of them did not say: the other may be another year's. */
  private spoiledElsewhere(list: readonly Reading[]): boolean {
    const states = new Set(list.map((r) => r.printed.state));
    const rows = new Set(list.map((r) => `${r.table} ${r.found.row}`));
    return states.has('stated') && states.has('unreadable') && rows.size > 1;
  }

  private put(
    reading: Reading,
    state: Cell['state'],
    value: number | null,
    unit: string | null,
    raw: string,
  ): void {
    this.cells.set(reading.measure, {
      measure: reading.measure,
      value,
      state,
      raw,
      unit,
      table: reading.table,
      row: reading.found.row,
      column: reading.found.column,
      place: reading.found.place,
    });
  }

  private addDoubt(kind: DoubtKind, reading: Reading, detail: string): void {
    const subject = subjectOf(reading.block, reading.measure);
    const key = `${kind} ${subject} ${detail}`;
    const known = this.doubts.get(key);
    if (known) known.cells.push(reading.measure);
    else {
      const cells = [reading.measure];
      const finding = doubt(kind, subject, reading.row.label, detail, cells);
      this.doubts.set(key, { finding, cells });
    }
  }

  /** Marks the measures of a row whose label was found without figures. */
  unreadableRow(block: BlockSpec, rowId: string, label: string, place: string): void {
    const row = dataRows(block).find((r) => r.id === rowId);
    if (!row) return;
    const measures = block.columns
      .map((c) => measureId(block, row, c))
      .filter((m) => !this.cells.has(m));
    if (measures.length === 0) return;
    for (const measure of measures)
      this.cells.set(measure, { ...absent(measure), state: 'unreadable', place });
    for (const subject of new Set(measures.map((m) => subjectOf(block, m))))
      this.doubts.set(`missing ${subject}`, {
        finding: doubt('values_missing', subject, label, '', measures),
        cells: measures,
      });
  }

  /**
   * A blank beside a loose number may have been its cell: not sure, so unreadable. Only in
   * tables whose cells were cut from lines (`ragged`); a blank of a true grid is a blank.
   */
  doubtBlanks(block: BlockSpec, loose: string, ragged: (table: number) => boolean): void {
    for (const row of dataRows(block)) {
      const ids = block.columns.map((c) => measureId(block, row, c));
      const states = ids.map((id) => this.cells.get(id)?.state);
      if (!states.includes('stated')) continue;
      for (const id of ids) {
        const cell = this.cells.get(id);
        if (cell?.state !== 'blank' || cell.table === null || !ragged(cell.table)) continue;
        this.cells.set(id, { ...cell, state: 'unreadable' });
        this.doubts.set(`loose ${id}`, {
          finding: doubt('loose_number', subjectOf(block, id), row.label, loose, [id]),
          cells: [id],
        });
      }
    }
  }

  /** Says that of a table, of whichever form, the heads were found and not one row: no cells then. */
  unreadTable(tables: readonly TableSpec[]): void {
    const [table] = tables;
    if (!table) return;
    const measures = [...new Set(tables.flatMap((t) => [...measuresOf(t)]))];
    this.doubts.set(`unread ${table.kind}`, {
      finding: doubt('table_unread', null, table.title.zh, '', measures),
      cells: measures,
    });
  }

  /** Adds what the form has and the report's table has not. */
  addAbsent(table: TableSpec, common: (measure: string) => boolean): void {
    const missing: string[] = [];
    const measures: string[] = [];
    let present = 0;
    for (const block of table.blocks)
      for (const row of dataRows(block)) {
        let gone = 0;
        for (const column of block.columns) {
          const id = measureId(block, row, column);
          if (this.cells.has(id)) present++;
          else if (common(id)) {
            this.cells.set(id, absent(id));
            measures.push(id);
            gone++;
          }
        }
        if (gone === block.columns.length && row.optional !== true)
          missing.push(`${row.number}${row.label}`);
      }
    if (missing.length > 0 && present > 0)
      this.doubts.set(`rows ${table.kind}`, {
        finding: doubt('rows_missing', null, table.title.zh, listed(missing), measures),
        cells: measures,
      });
  }

  findings(): Finding[] {
    return [...this.doubts.values()].map(({ finding, cells }) => ({ ...finding, cells }));
  }
}

const listed = (items: readonly string[]) =>
  items.slice(0, 4).join('、') + (items.length > 4 ? ` …(${items.length})` : '');

/** Measure ids of a table. */
export function measuresOf(table: TableSpec): Set<string> {
  const ids = new Set<string>();
  for (const block of table.blocks)
    for (const row of dataRows(block))
      for (const column of block.columns) ids.add(measureId(block, row, column));
  return ids;
}

/**
 * Which form's table of this kind was read: the one that has most of the measures found. Null
 * where the labels fit several forms alike.
 */
export function formOfTable(
  forms: readonly Form[],
  kind: string,
  found: ReadonlySet<string>,
): { form: Form | null; tables: TableSpec[] } {
  const scored = forms.flatMap((form) =>
    form.tables
      .filter((t) => t.kind === kind)
      .map((table) => {
        const own = measuresOf(table);
        return { form, table, score: [...found].filter((m) => own.has(m)).length };
      }),
  );
  const best = Math.max(0, ...scored.map((s) => s.score));
  const top = scored.filter((s) => s.score === best && best > 0);
  const tables = [...new Set(top.map((s) => s.table))];
  return { form: top.length === 1 ? top[0]!.form : null, tables };
}
