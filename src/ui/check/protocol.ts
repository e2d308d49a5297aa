import type { Examination } from '../../model/examined';
import type { Cell, Finding, Identity, ManifestRow, Reason, Report } from '../../model/report';

/*
 * What the page and its worker say to each other. All of it stays in the browser: the worker
 * gets bytes and gives what it understood.
 */

/** A report as understood, with every sum that was looked at. */
export interface CheckedReport {
  readonly report: Report;
  readonly examined: Examination;
}

/** What became of one file; `path` begins with the archive's name for files out of one. */
export type CheckedFile = { readonly path: string } & (
  | {
      readonly status: 'parsed' | 'partial';
      /** Family whose law it was read by. */
      readonly family: string;
      readonly mediaType: string;
      readonly reports: readonly CheckedReport[];
      readonly reason: Reason | null;
    }
  | { readonly status: 'rejected'; readonly mediaType: string; readonly reason: Reason }
);

/** What a release knows of the report of the year before. */
export interface EarlierReport {
  readonly identity: Identity;
  readonly form: string | null;
  readonly cells: readonly Cell[];
}

/** A report held against the year before. */
export interface ComparedYears {
  readonly examined: Examination;
  readonly findings: readonly Finding[];
}

export type Request =
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly path: string;
      readonly bytes: Uint8Array;
      /** Family to try first: that of the open release. */
      readonly family: string;
      /** What the person says of the report; it wins over what the file says. */
      readonly manifest: ManifestRow | null;
    }
  | {
      readonly kind: 'compare';
      readonly id: number;
      readonly family: string;
      readonly earlier: EarlierReport;
      readonly later: Report;
    };

export type Reply =
  | { readonly kind: 'read'; readonly id: number; readonly files: readonly CheckedFile[] }
  | { readonly kind: 'compare'; readonly id: number; readonly compared: ComparedYears }
  /** A bug of ours: no file may bring it about. */
  | { readonly kind: 'broken'; readonly id: number; readonly detail: string };
