import type { BodyFiles } from './bodies';
import type { Scope, Severity, Origin, CellState } from './report';
import type { Text } from './text';

/**
 * Names of the files of a release: the only place that knows them. `lists` is there only where
 * the family's forms ask for lists; `summary_places`, `summary_fine`, `reports_by_sector`,
 * `figures`, `distributions` and `reporting` only where `summary` had to drop dimensions.
 */
export const RELEASE_FILES = {
  reports: 'reports.parquet',
  cells: 'cells.parquet',
  tables: 'tables.parquet',
  findings: 'findings.parquet',
  agencies: 'agencies.parquet',
  sources: 'sources.parquet',
  comparability: 'comparability.parquet',
  lists: 'lists.parquet',
  summary: 'summary.parquet',
  summary_places: 'summary_places.parquet',
  summary_fine: 'summary_fine.parquet',
  reports_by_sector: 'reports_by_sector.parquet',
  figures: 'figures.parquet',
  distributions: 'distributions.parquet',
  reporting: 'reporting.parquet',
  overview: 'overview.json',
  datapackage: 'datapackage.json',
} as const;

/** Lists the releases a site offers: `releases/index.json`. */
export const RELEASE_INDEX = 'index.json';

export interface ReleaseIndexEntry {
  /** Folder below `releases/`, and the `release` parameter of every URL. */
  readonly id: string;
  readonly family: string;
  readonly title: Text;
  readonly synthetic: boolean;
  /** What it is, who publishes the reports, and under what terms; left out where nobody says. */
  readonly about?: Text;
  readonly publisher?: Text;
  readonly licence?: string;
  /** Version of the data: changes whenever the files do. */
  readonly version: string;
}

/** Version of the contract below; a reader refuses a higher one with a plain message. */
export const SCHEMA_VERSION = 1;

/** Columns of `reports.parquet` before the measures, in order. */
export interface ReportRow {
  readonly report_id: string;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly region_code: string | null;
  readonly province: string | null;
  readonly prefecture: string | null;
  readonly county: string | null;
  readonly level: string | null;
  readonly sector: string | null;
  readonly scope: Scope;
  readonly year: number;
  readonly form: string | null;
  readonly source_id: string;
  readonly status: 'parsed' | 'partial';
  readonly errors: number;
  readonly warnings: number;
}

export interface CellRow {
  readonly report_id: string;
  readonly source_id: string;
  readonly measure: string;
  readonly value: number | null;
  readonly state: CellState;
  readonly raw: string;
  readonly unit: string | null;
  readonly table_index: number | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly place: string;
}

export interface FindingRow {
  readonly finding_id: string;
  readonly report_id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly measure: string | null;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly message_zh: string;
  readonly message_en: string;
  readonly cells: readonly string[];
}

/** Columns of the report that `findings.parquet` repeats after a finding's own, in that order. */
export const ABOUT_REPORT = [
  'agency_id',
  'agency_name',
  'province',
  'prefecture',
  'county',
  'level',
  'sector',
  'scope',
  'year',
] as const satisfies readonly (keyof ReportRow)[];

export interface SourceRow {
  readonly source_id: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly media_type: string;
  readonly status: 'parsed' | 'partial' | 'rejected' | 'duplicate';
  /** What a clerk can do about it, Chinese and English parted by ` | `. */
  readonly reason: string | null;
  readonly agency_id: string | null;
  readonly year: number | null;
}

/**
 * `summary.parquet`: a row a group. Dimensions, then `reports` (how many), then for each
 * measure and derived measure `sum_<id>` and `n_<id>` (reports that state it), for each
 * indicator `num_<id>`, `den_<id>`, `n_<id>` over reports that state every part of both.
 * `summary_places.parquet` and `summary_fine.parquet`: the same with other dimensions, of a release
 * whose `summary.parquet` had to drop some.
 */
export const SUMMARY_DIMENSIONS = ['year', 'province', 'level', 'sector', 'scope', 'form'] as const;

/** What a very large release has besides: the same figures, laid out for questions of one kind. */
export interface Shortcuts {
  /** Summaries with other dimensions than `summary.parquet`, the smallest first. */
  readonly summaries: readonly {
    readonly table: 'summary_places' | 'summary_fine';
    readonly dimensions: readonly string[];
  }[];
  /** Measures in `reports_by_sector.parquet`; none where there is no such file. */
  readonly bySector: readonly string[];
  /**
   * Ids of the figures in `figures.parquet`, in the order of each of which the reports stand there;
   * none, or left out, where there is no such file.
   */
  readonly figures?: readonly string[];
  /** Ids of the figures that `reports.parquet` has worked out: see `workedColumn`. */
  readonly worked?: readonly string[];
  /** Ids of the figures in `distributions.parquet`; none, or left out, where there is none. */
  readonly distributions?: readonly string[];
  /** The reports in many small files, by body; left out where there are none. */
  readonly bodies?: BodyFiles;
  /** Whether there is `reporting.parquet`. */
  readonly reporting?: boolean;
}

/** `overview.json`: enough for a first paint without the engine. */
export interface Overview {
  readonly schemaVersion: number;
  readonly family: string;
  readonly version: string;
  readonly synthetic: boolean;
  /** Left out where the summary has all dimensions. */
  readonly shortcuts?: Shortcuts;
  readonly totals: {
    readonly reports: number;
    readonly agencies: number;
    readonly sources: number;
  };
  /** A row per year × province × level × scope × form; `values` runs parallel to `series`. */
  readonly series: readonly string[];
  readonly groups: readonly OverviewGroup[];
}

export interface OverviewGroup {
  readonly year: number;
  readonly province: string | null;
  readonly level: string | null;
  readonly scope: Scope;
  readonly form: string | null;
  readonly reports: number;
  /** Per measure or derived measure named in `Overview.series`: [sum, reports stating it]. */
  readonly values: readonly (readonly [number, number] | null)[];
}
