import type { Agency } from '../model/agency';
import type { Text } from '../model/text';
import type { CellState, Scope, TableCell } from '../model/report';
import type { FindingRow, ReportRow, SourceRow } from '../model/release';

/**
 * What a screen may ask. The screens and the charts speak these words and never SQL.
 * Scope is one value, not a list: bodies and areas are never summed together.
 */
export interface Filter {
  readonly scope: Scope;
  readonly years?: readonly [number, number];
  readonly province?: string;
  readonly prefecture?: string;
  readonly county?: string;
  readonly level?: string;
  readonly sector?: string;
  /** Restricts to these agencies. */
  readonly agencies?: readonly string[];
}

/**
 * Why a point has no value: `no_report` (nobody filed), `not_collected` (the form does not ask),
 * `not_stated` (asked, but blank, unreadable or in an unknown unit), `nothing_to_divide` (a rate
 * over 0 cases), `not_summable` (a median or average of several reports together),
 * `other_definition` (of an index: defined otherwise than in its base year).
 */
export type Gap =
  | 'no_report'
  | 'not_collected'
  | 'not_stated'
  | 'nothing_to_divide'
  | 'not_summable'
  | 'other_definition';

/** One year of one line. */
export interface Point {
  readonly year: number;
  /** NULL is never drawn as 0. */
  readonly value: number | null;
  /** Reports that state the value / reports there are in the group that year. */
  readonly stated: number;
  readonly reports: number;
  /** Index of the series' segment: a line joins two points only where this says it may. */
  readonly segment: number;
  /** Why `value` is null. */
  readonly gap: Gap | null;
  /**
   * Reports that state the quantity under another definition than `segment`'s and are therefore
   * left out of `value`. 0 or missing: none.
   */
  readonly apart?: number;
  /** Of an indicator: the sums that `value` is the ratio of. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** A series (or indicator) for one group or one agency over the years. */
export interface Line {
  /** Series or indicator id, or agency id where agencies are compared. */
  readonly key: string;
  readonly label: Text;
  readonly points: readonly Point[];
  /** Where its definition changes, in order of time. */
  readonly breaks: readonly DefinitionBreak[];
  /** Of one agency: neighbouring points compare like with like. */
  readonly single: boolean;
}

/** Between `year` and the year before it the definition changes: no stroke crosses. */
export interface DefinitionBreak {
  readonly year: number;
  readonly note: Text;
}

/** The answer to a question, with the SQL that gave it, for "show SQL". */
export interface Answer<T> {
  readonly data: T;
  readonly sql: string;
}

/** A row of a result: numbers are JavaScript numbers, lists are arrays, NULL is null. */
export interface Row {
  readonly [column: string]: Value;
}
export type Value = number | string | boolean | null | readonly Value[] | Row;

/**
 * The one way to a database. In the browser DuckDB-WASM (`engine.ts`), in tests the native one.
 * Tables `reports`, `cells`, `tables`, `findings`, `agencies`, `sources` and `summary` exist.
 * Rejects with `QueryCancelled` when the signal fires, else with `QueryError`.
 */
export interface Connector {
  query(sql: string, options?: { readonly signal?: AbortSignal }): Promise<Row[]>;
}

/** What a person's own questions and exports need of the engine besides answers. */
export interface Workbench {
  /** As `Connector.query`, without keeping the answer. */
  query(sql: string, options?: { readonly signal?: AbortSignal }): Promise<Row[]>;
  /** Tables that a statement names, by DuckDB's own parser. Rejects for several statements. */
  tableNames(sql: string): Promise<readonly string[]>;
  /** The rows of a query as a Parquet file. */
  parquet(sql: string): Promise<Uint8Array>;
}

/** What went wrong, in words for the person at the screen; `detail` is for a bug report. */
export interface Failure {
  readonly code: 'cancelled' | 'engine' | 'network' | 'missing_file' | 'newer_release' | 'query';
  readonly message: Text;
  readonly detail: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Parts of a whole by year: outcomes, denial reasons, requesters. */
export interface Composition {
  readonly topic: string;
  readonly groups: readonly CompositionGroup[];
}

export interface CompositionGroup {
  /** Hue token of the topic's group. */
  readonly hue: string;
  readonly label: Text;
  readonly parts: readonly Line[];
  /** The group as one row, from forms that do not divide it: stands in for `parts`. */
  readonly undivided?: Line;
}

/** The same parts of a whole for several agencies in one year. */
export interface AgencyCompositions {
  readonly year: number;
  /** In the order asked for, or the largest first. */
  readonly rows: readonly {
    readonly agency: string;
    readonly label: Text;
    readonly composition: Composition;
  }[];
  /** Agencies of the group that could have been chosen. */
  readonly agencies: number;
}

/** Parts of a whole in two years, of the agencies that report in both. */
export interface TwoYears {
  readonly years: readonly [number, number];
  readonly composition: Composition;
  /** Agencies with a report in both years. */
  readonly agencies: number;
}

/** One headline figure: the latest year there is, and how it moved. */
export interface Figure {
  /** Series or indicator id. */
  readonly key: string;
  readonly label: Text;
  readonly unit: string;
  readonly point: Point;
  /** The year before, where there is one; `joins` false: another definition, no change told. */
  readonly previous: { readonly point: Point; readonly joins: boolean } | null;
  /**
   * How it moved, like with like: null unless both years have a value of one definition. `ratio`
   * is null over 0. Totals alone (`overview.json`) tell no change.
   */
  readonly change: {
    readonly absolute: number;
    readonly ratio: number | null;
    /** Agencies that state it in both years: the change is theirs. */
    readonly agencies: number;
  } | null;
}

/** An agency as lists and search show it. */
export interface AgencyEntry extends Agency {
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
  /** Years of its reports by scope, ascending. */
  readonly years: Readonly<Partial<Record<Scope, readonly number[]>>>;
  readonly errors: number;
  readonly warnings: number;
}

/** A report with the file it came from. `path` is null where the source is not listed. */
export interface ReportEntry extends ReportRow {
  readonly path: string | null;
}

/** One agency in one scope: everything it stated over the years. */
export interface AgencyProfile {
  readonly agency: AgencyEntry;
  readonly scope: Scope;
  /** All series of the family, in its order. */
  readonly lines: readonly Line[];
  /** Reports of every scope, latest first. */
  readonly reports: readonly ReportEntry[];
  readonly findings: readonly FindingEntry[];
}

/** A finding with the report it is about. */
export interface FindingEntry extends FindingRow {
  readonly agency_id: string;
  readonly agency_name: string;
  readonly year: number;
  readonly scope: Scope;
}

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

/** A report behind a point of a chart: what it contributes. */
export interface Contribution {
  readonly report: ReportEntry;
  /** Of a series: its value. Of an indicator: the ratio. Null: contributes nothing. */
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Measures to look up in the source for this value. */
  readonly measures: readonly string[];
}

/** One agency's place in a ranking. */
export interface Rank {
  readonly agency: string;
  readonly label: Text;
  readonly value: number;
  readonly denominator?: number;
  /** From 1; equal values share a rank. */
  readonly rank: number;
}

/** Agencies, or groups of them, in order of a quantity in one year, with what is not in the order. */
export interface Ranking {
  readonly year: number;
  /** Left out: agencies. Else groups of them, whose ids stand where an agency's would. */
  readonly by?: 'place' | 'level';
  /** Of groups: reports that state it / reports there are. Of agencies each has one. */
  readonly reports?: { readonly stated: number; readonly total: number };
  readonly ranks: readonly Rank[];
  /** How many were ranked in all, when `ranks` was cut. */
  readonly total: number;
  /** Agencies with a report that states no value, and those whose denominator is too small. */
  readonly withoutData: readonly { readonly agency: string; readonly label: Text }[];
  readonly tooSmall: readonly { readonly agency: string; readonly label: Text }[];
}

/** An amount of money whose unit nobody states: kept out of every sum. */
export interface UnknownAmount {
  readonly report: string;
  readonly agency: string;
  readonly label: Text;
  readonly year: number;
  readonly measure: string;
  /** As printed. */
  readonly raw: string;
}

/** Such amounts, the first of them, and how many there are. */
export interface UnknownAmounts {
  readonly amounts: readonly UnknownAmount[];
  readonly total: number;
}

/** Who reported when. */
export interface Coverage {
  readonly years: readonly number[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly agency: string;
  readonly label: Text;
  /** Runs parallel to `Coverage.years`; null: no report. */
  readonly cells: readonly (CoverageCell | null)[];
}

export interface CoverageCell {
  readonly report: string;
  readonly status: 'parsed' | 'partial';
  readonly form: string | null;
  readonly errors: number;
  readonly warnings: number;
}

/** What the filter can be set to, with the number of reports for each. */
export interface FilterOptions {
  readonly years: readonly number[];
  readonly scopes: readonly Option[];
  readonly provinces: readonly Option[];
  readonly prefectures: readonly Option[];
  readonly counties: readonly Option[];
  readonly levels: readonly Option[];
  readonly sectors: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly reports: number;
}
