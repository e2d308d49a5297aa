import { reportId, type Reason, type Scope } from '../model/report';
import type { SourceRow } from '../model/release';
import { compareText, sourceId } from './ids';
import type { IngestedFile, ReportSummary } from './ingested-file';
import { duplicateOf, NO_REPORT, noYear, reasonText, sameBytesAs } from './reasons';
import type { AgencyOfReport, Registry } from './registry';

/** One copy of a report: the report at `index` of a file. */
export interface Copy {
  readonly file: IngestedFile;
  readonly sourceId: string;
  readonly index: number;
  readonly summary: ReportSummary;
  readonly agency: AgencyOfReport;
  readonly year: number;
}

/** All copies of one report (same agency, year and scope), the best-read one first. */
export interface CopyGroup {
  readonly reportId: string;
  readonly year: number;
  readonly scope: Scope;
  readonly copies: readonly [Copy, ...Copy[]];
}

export interface Accounts {
  /** By agency, then year, then scope. */
  readonly groups: readonly CopyGroup[];
  /** Every file, by path. */
  readonly sources: readonly SourceRow[];
  /** Agencies of files that have no report of their own in the release. */
  readonly agenciesWithoutReport: readonly AgencyOfReport[];
}

/**
 * Decides what becomes of every file: which report it is a copy of, which copy is kept, and
 * why a file is not in the release. No file is left out of `sources`.
 */
export function account(files: readonly IngestedFile[], registry: Registry): Accounts {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const copiesOf = new Map(sorted.map((file) => [file, copiesIn(file, registry)]));
  const twins = sameBytes(sorted, copiesOf);
  const groups = groupCopies(
    sorted.filter((file) => !twins.has(file)).flatMap((file) => copiesOf.get(file) ?? []),
  );
  const kept = new Map<IngestedFile, number>();
  const keptInstead = new Map<IngestedFile, IngestedFile>();
  for (const { copies } of groups) {
    const [best, ...others] = copies;
    kept.set(best.file, (kept.get(best.file) ?? 0) + 1);
    for (const other of others) keptInstead.set(other.file, best.file);
  }
  const agenciesWithoutReport: AgencyOfReport[] = [];
  const sources = sorted.map((file) => {
    const twin = twins.get(file);
    const copies = copiesOf.get(file) ?? [];
    const agency = copies[0]?.agency ?? recognisedAgency(file, registry);
    if (agency && !kept.has(file)) agenciesWithoutReport.push(agency);
    const [status, reason] = twin
      ? (['duplicate', sameBytesAs(twin.path)] as const)
      : fate(file, copies, kept.has(file), keptInstead.get(file));
    return toRow(file, status, reason, agency, copies[0]?.year ?? file.identity?.year ?? null);
  });
  return { groups, sources, agenciesWithoutReport };
}

function copiesIn(file: IngestedFile, registry: Registry): Copy[] {
  return file.reports.flatMap((summary, index) => {
    const { year } = summary.identity;
    if (year === null) return [];
    const agency = registry.agencyOf(summary.identity, file.path);
    return [{ file, sourceId: sourceId(file.path), index, summary, agency, year }];
  });
}

const keyOf = (copy: Copy): string =>
  reportId(copy.agency.id, copy.year, copy.summary.identity.scope);

/** Files whose bytes another kept file has, with that file. */
function sameBytes(
  files: readonly IngestedFile[],
  copiesOf: ReadonlyMap<IngestedFile, readonly Copy[]>,
): Map<IngestedFile, IngestedFile> {
  const byHash = new Map<string, IngestedFile[]>();
  for (const file of files) {
    if ((copiesOf.get(file) ?? []).length === 0) continue;
    byHash.set(file.sha256, [...(byHash.get(file.sha256) ?? []), file]);
  }
  const twins = new Map<IngestedFile, IngestedFile>();
  for (const same of byHash.values()) {
    const [first, ...others] = same.sort(
      (a, b) =>
        Number(b.inManifest) - Number(a.inManifest) ||
        resolvedFirst(a, b) ||
        compareText(a.path, b.path),
    );
    if (!first) continue;
    const keys = new Set((copiesOf.get(first) ?? []).map(keyOf));
    for (const other of others) {
      // A person who gives two names to the same bytes in the manifest means two reports.
      const meant =
        other.inManifest && !(copiesOf.get(other) ?? []).some((c) => keys.has(keyOf(c)));
      if (!meant) twins.set(other, first);
    }
  }
  return twins;
}

function resolvedFirst(a: IngestedFile, b: IngestedFile): number {
  const known = (file: IngestedFile) =>
    file.reports.filter((report) => report.identity.agencyId !== null).length;
  return known(b) - known(a);
}

function groupCopies(copies: readonly Copy[]): CopyGroup[] {
  const byKey = new Map<string, Copy[]>();
  for (const copy of copies) byKey.set(keyOf(copy), [...(byKey.get(keyOf(copy)) ?? []), copy]);
  return [...byKey]
    .flatMap(([id, group]): CopyGroup[] => {
      const [best, ...others] = group.sort(betterRead);
      if (!best) return [];
      const { scope } = best.summary.identity;
      return [{ reportId: id, year: best.year, scope, copies: [best, ...others] }];
    })
    .sort(
      (a, b) =>
        compareText(a.copies[0].agency.id, b.copies[0].agency.id) ||
        a.year - b.year ||
        compareText(a.scope, b.scope),
    );
}

/** More stated cells, then fewer doubts, then the richer format, then the path. */
function betterRead(a: Copy, b: Copy): number {
  return (
    b.summary.stated - a.summary.stated ||
    a.summary.doubts - b.summary.doubts ||
    richness(b.file.mediaType) - richness(a.file.mediaType) ||
    compareText(a.file.path, b.file.path) ||
    a.index - b.index
  );
}

/** How much of a table's layout a format keeps: cells and spans, drawn lines, plain text. */
function richness(mediaType: string): number {
  if (/html|officedocument|opendocument|msword|ms-excel|wps|rtf/u.test(mediaType)) return 3;
  if (mediaType.includes('pdf')) return 2;
  if (mediaType.includes('markdown')) return 1;
  return 0;
}

function fate(
  file: IngestedFile,
  copies: readonly Copy[],
  isKept: boolean,
  instead: IngestedFile | undefined,
): readonly [SourceRow['status'], Reason | null] {
  if (file.status === 'rejected') return ['rejected', file.reason];
  const nameless = file.reports.find((report) => report.identity.year === null);
  if (copies.length === 0) {
    const reason = nameless
      ? noYear(file.path, nameless.identity.agencyName)
      : (file.reason ?? NO_REPORT);
    return ['rejected', reason];
  }
  if (!isKept && instead) return ['duplicate', duplicateOf(instead.path)];
  if (nameless) return ['partial', noYear(file.path, nameless.identity.agencyName)];
  return [file.status, file.reason];
}

function recognisedAgency(file: IngestedFile, registry: Registry): AgencyOfReport | null {
  const identity = file.identity ?? file.reports[0]?.identity;
  if (!identity || (identity.agencyId === null && identity.agencyName === null)) return null;
  return registry.agencyOf(identity, file.path);
}

function toRow(
  file: IngestedFile,
  status: SourceRow['status'],
  reason: Reason | null,
  agency: AgencyOfReport | null,
  year: number | null,
): SourceRow {
  return {
    source_id: sourceId(file.path),
    path: file.path,
    sha256: file.sha256,
    bytes: file.bytes,
    media_type: file.mediaType,
    status,
    reason: reasonText(reason),
    agency_id: agency?.id ?? null,
    year,
  };
}
