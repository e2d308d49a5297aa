import type { Comparability } from './comparability';
import type { CellState, TableCell } from './report';

/**
 * `agencies.parquet`: an agency that the release names, be it by a report, a source or as the
 * parent or successor of another.
 */
export interface AgencyRow {
  readonly agency_id: string;
  /** Canonical name. */
  readonly name: string;
  /** Other names; `from` and `to` are report years, null where nobody knows. */
  readonly aliases: readonly { name: string; from: number | null; to: number | null }[];
  readonly region_code: string | null;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
  /** Regions its reports named, with the first and last report year that named each. */
  readonly regions: readonly { region_code: string; from: number; to: number }[];
  readonly level: string | null;
  readonly sector: string | null;
  readonly parent: string | null;
  readonly successor: string | null;
  /** False: no registry knows it; its id comes from its name and region. */
  readonly resolved: boolean;
  /** Reports of it in `reports.parquet`, all scopes. */
  readonly reports: number;
}

/** `tables.parquet`: a table of a report as read. */
export interface TableRow {
  readonly report_id: string;
  /** Unique within the report; `cells.table_index` refers to it. */
  readonly table_index: number;
  readonly kind: string;
  readonly grid: readonly (readonly TableCell[])[];
}

/** `comparability.parquet`: a measure (or derived measure) and a form of the family. */
export interface ComparabilityFileRow {
  readonly measure: string;
  readonly form: string;
  readonly comparability: Comparability;
  /** The measure that stands for it on that form; NULL where none does. */
  readonly counterpart: string | null;
  readonly note_zh: string | null;
  readonly note_en: string | null;
}

/** `lists.parquet`: an entry of a list of any length, in the words of the report. */
export interface ListRow {
  readonly report_id: string;
  readonly source_id: string;
  /** Id of the list, among the family's `lists`. */
  readonly list: string;
  /** Its position among the report's entries of that list, from 1. */
  readonly position: number;
  readonly name: string;
  readonly attributes: readonly { id: string; text: string }[];
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
  readonly unit: string | null;
  readonly place: string;
}

/** What `cells.parquet` adds to `CellRow`; both NULL for a cell nobody corrected. */
export interface CorrectionColumns {
  /** The value a person put in its place; `value` and `raw` stay as read. */
  readonly corrected_value: number | null;
  /** Why, who and when. */
  readonly correction: string | null;
}
