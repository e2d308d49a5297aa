import { examineReport, failure, ingest, openArchive } from '../../ingest';
import type { FamilyReader } from '../../model/family';
import type { IngestOutcome, InputFile, ManifestRow } from '../../model/report';
import type { CheckedFile } from './protocol';

/** More files of one archive than a person checks on a page. */
const MOST_IN_ARCHIVE = 50;
/** Of every file in an archive, and of all together: reports are far smaller. */
const LIMITS = { file: 64_000_000, total: 256_000_000, files: MOST_IN_ARCHIVE };
/** Of a file that nobody looked into. */
const UNTOLD = 'application/octet-stream';

/**
 * Reads a dropped file and checks it; an archive is opened and each of its files is checked. The
 * readers are asked in turn, so that a file tells by itself which kind of report it is; what the
 * first says of a file that none of them takes is what the person reads.
 */
export async function readForCheck(
  file: InputFile,
  readers: readonly FamilyReader[],
  manifest: ManifestRow | null,
): Promise<CheckedFile[]> {
  if (file.bytes.length > LIMITS.file) {
    const reason = failure('too_large');
    return [{ path: file.path, status: 'rejected', mediaType: UNTOLD, reason }];
  }
  const own = await readOne(file, readers, manifest);
  if (own.status !== 'rejected' || own.reason.code !== 'archive') return [own];
  const archive = openArchive(file, LIMITS);
  if (!archive.ok) return [own];
  const found: CheckedFile[] = [];
  for (const entry of archive.entries) {
    if (entry.kind === 'file') found.push(await readOne(entry.file, readers, manifest));
    else {
      const { path, failure } = entry;
      found.push({ path, status: 'rejected', mediaType: own.mediaType, reason: failure });
    }
  }
  return found.length === 0 ? [own] : found;
}

async function readOne(
  file: InputFile,
  readers: readonly FamilyReader[],
  manifest: ManifestRow | null,
): Promise<CheckedFile> {
  let first: Extract<IngestOutcome, { status: 'rejected' }> | null = null;
  for (const reader of readers) {
    const outcome = await ingest(file, reader, manifest && { ...manifest, file: file.path });
    if (outcome.status === 'rejected') {
      first ??= outcome;
      continue;
    }
    return {
      path: file.path,
      status: outcome.status,
      family: reader.family.id,
      mediaType: outcome.mediaType,
      reason: outcome.reason,
      reports: outcome.reports.map((report) => ({
        report,
        examined: examineReport(report, reader.rules),
      })),
    };
  }
  if (first === null) throw new RangeError('no reader was given');
  return { path: file.path, status: 'rejected', mediaType: first.mediaType, reason: first.reason };
}
