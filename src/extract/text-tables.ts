import type { TableSpec } from '../model/form';
import type { SourceTable, TableCell } from '../model/report';

/**
 * Running text has no grid to show, so the rows understood from it are laid out as one: a row
 * a label with what stood behind it, in the order found. A statutory table has one such grid.
 */
export class TextTables {
  private readonly byKind = new Map<string, { index: number; rows: TableCell[][] }>();

  /** `besideGrids`: the source has tables, so that a lone number in its text may be lost from one. */
  constructor(
    private nextIndex: number,
    readonly besideGrids: boolean,
  ) {}

  add(table: TableSpec, label: string, cells: readonly string[]) {
    let entry = this.byKind.get(table.kind);
    if (!entry) {
      entry = { index: this.nextIndex++, rows: [] };
      this.byKind.set(table.kind, entry);
    }
    const texts = [label.replace(/\s+/gu, ' '), ...cells];
    entry.rows.push(texts.map((text, x) => ({ text, x, width: 1, height: 1 })));
    return { table: entry.index, row: entry.rows.length - 1 };
  }

  toSourceTables(): SourceTable[] {
    return [...this.byKind].map(([kind, { index, rows }]) => ({ index, kind, grid: rows }));
  }
}
