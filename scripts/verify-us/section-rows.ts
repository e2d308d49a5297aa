import type { Column } from './match';
import type { CsvSection } from './read-csv';
import { readPrinted } from './values';

export type Row = readonly string[];

/** The rows of a table of the export, read by what its columns hold. */
export class SectionRows {
  constructor(
    private readonly section: CsvSection,
    private readonly columns: readonly Column[],
  ) {}

  /** What stands in the first column of a kind; empty where the table has none. */
  text(row: Row, kind: Column['kind']): string {
    return row[this.columns.findIndex((column) => column.kind === kind)] ?? '';
  }

  /** Wording of a column; the date of one of ten with the figure it stands beside. */
  name(i: number): string {
    const column = this.columns[i];
    const wording = this.section.header[i] ?? '';
    return column?.kind === 'date' ? `Date (${column.measure.officialColumn})` : wording;
  }

  /** Beside the date `N/A` the export prints 0 days for an item that is not there. */
  isNoItem(row: Row, i: number): boolean {
    const date = this.columns[i - 1]?.kind === 'date' ? (row[i - 1] ?? '') : null;
    return date !== null && readPrinted(date).kind === 'nothing' && Number(row[i]) === 0;
  }

  byYear(): Map<number, Row[]> {
    const found = new Map<number, Row[]>();
    for (const row of this.section.rows) {
      const year = this.yearOf(row);
      found.set(year, [...(found.get(year) ?? []), row]);
    }
    return found;
  }

  /** NaN where neither the row nor the file's name says. */
  private yearOf(row: Row): number {
    const stated = /\b(20\d\d)\b/u.exec(this.text(row, 'year'))?.[1];
    const inPath = /(?:^|\D)(20\d\d)(?!\d)/u.exec(this.section.path)?.[1];
    return Number(stated ?? inPath ?? NaN);
  }
}
