import type { Text } from './text';

/**
 * `stated`: a number. `blank`: an empty cell. `filler`: a / or - in place of a number.
 * `unreadable`: something stands there that cannot be told for sure. `absent`: the table is
 * there, its row or column for this measure is not. A measure whose table is not in the
 * report has no cell at all.
 */
export type CellState = 'stated' | 'blank' | 'filler' | 'unreadable' | 'absent';

/** What was read for one measure, and where. Exactly one per measure and report. */
export interface Cell {
  readonly measure: string;
  /** A finite number when `state` is `stated`, in `unit`; else null. */
  readonly value: number | null;
  readonly state: CellState;
  /** As printed, unit and remarks included; `''` for blank and absent. */
  readonly raw: string;
  /** Unit of `value`; `unknown` for money nobody gave a unit for; null without a value. */
  readonly unit: string | null;
  /** Position in `SourceTable.grid` of the report's tables; null when absent. */
  readonly table: number | null;
  readonly row: number | null;
  readonly column: number | null;
  /** Place in the source file in words (`line 12`, `table 2, row 5, cell 3`); '' when absent. */
  readonly place: string;
}

/** A table of a report as read, so that a value's cell can be shown in it. */
export interface SourceTable {
  readonly index: number;
  /** Kind of the statutory table found in it (`requests` …), or `other`. */
  readonly kind: string;
  /** Rows of physical cells. */
  readonly grid: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** An entry of a list of any length: a statute relied on, a reason in words, an old request. */
export interface ListEntry {
  /** Id of the list, as the family's form names it. */
  readonly list: string;
  /** Its position among the entries of the body, from 1. */
  readonly position: number;
  /** What it is called: a statute, a reason, a date. '' where the source leaves it out. */
  readonly name: string;
  /** What else is written about it, by attribute id. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
  readonly unit: string | null;
  readonly place: string;
}

export type Scope = 'self' | 'area' | 'unknown';

/** Who reports, for which year, about what. Null where neither manifest nor text says. */
export interface Identity {
  readonly agencyName: string | null;
  readonly agencyId: string | null;
  readonly regionCode: string | null;
  readonly level: string | null;
  readonly sector: string | null;
  readonly scope: Scope;
  readonly year: number | null;
  readonly url: string | null;
  /** Id of the body it is a part of, where the source says so; a registry may know better. */
  readonly parent?: string | null;
}

/** What a person wrote beside the files in `manifest.csv`. It always wins. */
export interface ManifestRow {
  readonly file: string;
  readonly agency?: string;
  readonly regionCode?: string;
  readonly level?: string;
  readonly scope?: Scope;
  readonly year?: number;
  readonly url?: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** `source`: the report itself is at odds. `parser`: gongkai is not sure what it read. */
export type Origin = 'source' | 'parser';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly origin: Origin;
  /** Measure id, row (the part of an id before `__`), or null for the whole report. */
  readonly measure: string | null;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly message: Text;
  /** Measures whose cells the check used. */
  readonly cells: readonly string[];
}

/** What extraction makes of one report. */
export interface Extraction {
  /** Form id, or `mixed` when tables of several forms stand together, or null if no table. */
  readonly form: string | null;
  readonly cells: readonly Cell[];
  readonly tables: readonly SourceTable[];
  /** The parser's own doubts, `origin: 'parser'`. */
  readonly doubts: readonly Finding[];
  /** Named entries beside the cells, where the form asks for any. */
  readonly lists?: readonly ListEntry[];
}

export interface Report extends Extraction {
  readonly identity: Identity;
  readonly findings: readonly Finding[];
}

/** An input file: its name relative to the folder given, with `/`, and its bytes. */
export interface InputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Why a file is not (wholly) in the release, for a clerk who can act on it. */
export interface Reason {
  readonly code: string;
  readonly message: Text;
}

/** What became of one file. A file may hold several reports (a body and its components). */
export type IngestOutcome =
  | {
      readonly status: 'parsed' | 'partial';
      readonly mediaType: string;
      readonly reports: readonly Report[];
      /** Says what is missing when `partial`. */
      readonly reason: Reason | null;
    }
  | {
      readonly status: 'rejected';
      readonly mediaType: string;
      readonly reason: Reason;
      /** As far as it was recognised, so that the list of rejected files can be sorted. */
      readonly identity: Identity | null;
    };

/**
 * Id of a report. It begins with the agency so that rows sorted by agency and year are also
 * (nearly) sorted by report, which is what lets a reader skip row groups.
 */
export function reportId(agencyId: string, year: number, scope: Scope): string {
  return `${agencyId}-${year}-${scope}`;
}
