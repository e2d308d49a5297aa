import type { Agency } from '../../model/agency';
import type { FindingRow, ReportRow } from '../../model/release';
import type { Scope } from '../../model/report';
import type { Line } from './line';

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
