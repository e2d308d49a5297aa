import type { Identity, IngestOutcome, Reason, Report } from '../model/report';
import { distinctFindings } from './findings';
import { sha256 } from './ids';

/**
 * One input file after ingest, light enough to hold a hundred thousand of: what it is, what
 * became of it and who its reports are about. The reports themselves are loaded when needed.
 */
export interface IngestedFile {
  /** Relative to the folder given, with `/`; a file in an archive is below the archive's name. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly status: 'parsed' | 'partial' | 'rejected';
  readonly reason: Reason | null;
  /** Whether a `manifest.csv` has a line for it. */
  readonly inManifest: boolean;
  /** Of a rejected file, as far as it was recognised. */
  readonly identity: Identity | null;
  /** In the order of the reports in the file. */
  readonly reports: readonly ReportSummary[];
}

/** What decides between copies of one report. */
export interface ReportSummary {
  readonly identity: Identity;
  /** Cells with a number. */
  readonly stated: number;
  /** Findings of origin `parser`. */
  readonly doubts: number;
}

/** Gives the reports of a parsed or partial file, in the order of its `reports`. */
export type LoadReports = (file: IngestedFile) => Promise<readonly Report[]>;

/** Everything about a file but the content of its reports. */
export function summariseOutcome(
  input: { path: string; sha256: string; bytes: number; inManifest: boolean },
  outcome: IngestOutcome,
): IngestedFile {
  const { path, bytes, inManifest } = input;
  const common = { path, sha256: input.sha256, bytes, inManifest, mediaType: outcome.mediaType };
  if (outcome.status === 'rejected') {
    const { status, reason, identity } = outcome;
    return { ...common, status, reason, identity, reports: [] };
  }
  return {
    ...common,
    status: outcome.status,
    reason: outcome.reason,
    identity: null,
    reports: outcome.reports.map(summariseReport),
  };
}

function summariseReport(report: Report): ReportSummary {
  return {
    identity: report.identity,
    stated: report.cells.filter((cell) => cell.state === 'stated').length,
    doubts: parserFindings(report),
  };
}

function parserFindings(report: Report): number {
  const all = distinctFindings([...report.doubts, ...report.findings]);
  return all.filter((finding) => finding.origin === 'parser').length;
}

/** Outcomes held in memory, for a handful of files and for tests. */
export function inMemory(
  inputs: readonly {
    path: string;
    content: Uint8Array | string;
    outcome: IngestOutcome;
    inManifest?: boolean;
  }[],
): { files: IngestedFile[]; load: LoadReports } {
  const outcomes = new Map(inputs.map((input) => [input.path, input.outcome]));
  const files = inputs.map((input) =>
    summariseOutcome(
      {
        path: input.path,
        sha256: sha256(input.content),
        bytes: Buffer.byteLength(input.content),
        inManifest: input.inManifest ?? false,
      },
      input.outcome,
    ),
  );
  const load: LoadReports = (file) => {
    const outcome = outcomes.get(file.path);
    return Promise.resolve(!outcome || outcome.status === 'rejected' ? [] : outcome.reports);
  };
  return { files, load };
}
