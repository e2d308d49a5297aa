import type { Difference } from './difference';
import type { MatchedSection } from './match';
import type { CsvSection } from './read-csv';

/** What came of one table of the export. */
export interface TableResult {
  readonly path: string;
  readonly table: string;
  readonly equal: number;
  readonly differences: readonly Difference[];
  /** What was not compared, or compared only after a guess, in words. */
  readonly notes: readonly string[];
  /** Columns that no measure stands for: a gap of ours. */
  readonly unknownColumns: readonly string[];
}

/** Counts what is equal and keeps what is not, while a table is compared. */
export class Tally {
  private equal = 0;
  private readonly differences: Difference[] = [];
  private readonly notes = new Map<string, number>();

  constructor(private readonly table: string) {}

  same(figures = 1): void {
    this.equal += figures;
  }

  differ(difference: Omit<Difference, 'table'>): void {
    this.differences.push({ table: this.table, ...difference });
  }

  note(note: string, n = 1): void {
    this.notes.set(note, (this.notes.get(note) ?? 0) + n);
  }

  /** A note that counts once, however often it is made. */
  noteOnce(note: string): void {
    this.notes.set(note, 1);
  }

  result({ header, path }: CsvSection, { columns }: MatchedSection): TableResult {
    columns.forEach((column, i) => {
      if (column.kind === 'figure' && column.alike)
        this.note(`column "${header[i]!}" read as "${column.measure.officialColumn}"`);
    });
    return {
      path,
      table: this.table,
      equal: this.equal,
      differences: this.differences,
      notes: [...this.notes].map(([note, n]) => (n === 1 ? note : `${note}: ${String(n)}`)),
      unknownColumns: header.filter((_, i) => columns[i]?.kind === 'unknown'),
    };
  }
}
