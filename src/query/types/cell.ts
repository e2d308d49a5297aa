import type { SourceRow } from '../../model/release';
import type { CellState, TableCell } from '../../model/report';
import type { FindingEntry, ReportEntry } from './agency';

/** A value and where it stands in its source. */
export interface CellInSource {
  readonly report: ReportEntry;
  readonly source: SourceRow | null;
  /** Null: the measure's table is not in the report at all. */
  readonly cell: CellEntry | null;
  /** The table as read, null where the release leaves tables out or the cell is absent. */
  readonly table: {
    readonly index: number;
    readonly kind: string;
    readonly grid: readonly (readonly TableCell[])[];
  } | null;
  /** Position of the cell to mark in `table.grid`. */
  readonly marked: { readonly row: number; readonly column: number } | null;
  /** Findings that name the cell or its row, or whose check used it. */
  readonly findings: readonly FindingEntry[];
  /** Where the cells of the same table stand in it. */
  readonly placed: readonly PlacedCell[];
  /** Every cell of the report, by measure. */
  readonly cells: ReadonlyMap<string, CellEntry>;
  /** All findings of the report. */
  readonly inReport: readonly FindingEntry[];
}

export interface PlacedCell {
  readonly measure: string;
  readonly row: number;
  readonly column: number;
}

export interface CellEntry {
  readonly measure: string;
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
  readonly unit: string | null;
  readonly place: string;
  /** What a person put in its place, and why, who and when; null for a cell nobody corrected. */
  readonly corrected: number | null;
  readonly correction: string | null;
}
