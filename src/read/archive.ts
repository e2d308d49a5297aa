import type { ReadFailure } from '../model/document';
import type { InputFile } from '../model/report';
import { failure, ReadError, type FailureCode } from './office/failures';
import { entryName, listZip, unpack, type ZipEntry } from './office/zip';
import { MEDIA } from './media-types';
import { sniff } from './sniff';

/** A file out of an archive, or why it stayed inside. `path`: archive, `/`, name inside. */
export type ArchiveEntry =
  | { readonly kind: 'file'; readonly file: InputFile }
  | { readonly kind: 'failure'; readonly path: string; readonly failure: ReadFailure };

export type ArchiveResult =
  | { readonly ok: true; readonly entries: Iterable<ArchiveEntry> }
  | { readonly ok: false; readonly failure: ReadFailure };

/** How much an archive may unpack to, in bytes, and how many files it may hold. */
export interface ArchiveLimits {
  readonly file: number;
  readonly total: number;
  readonly files: number;
}

/** Ten thousand reports of 200 kB; no report reaches 64 MB. */
const LIMITS: ArchiveLimits = { file: 64_000_000, total: 2_000_000_000, files: 100_000 };

/**
 * Opens a zip of reports as if it were a folder. Files are unpacked one at a time, when the
 * iteration comes to them; archives inside are opened too, one level deep. What cannot or must
 * not be unpacked (a password, a name that points outside, a bomb) is an entry of its own with
 * its reason, and the others still come. Neither this nor the iteration throws.
 * @param archive the zip and its path; paths of entries begin with it
 */
export function openArchive(archive: InputFile, limits: ArchiveLimits = LIMITS): ArchiveResult {
  if (archive.bytes.length === 0) return { ok: false, failure: failure('empty') };
  try {
    const listed = listZip(archive.bytes);
    const budget = { total: limits.total, files: limits.files };
    return { ok: true, entries: walk(archive, listed, 0, limits, budget) };
  } catch (error) {
    return { ok: false, failure: failure(codeOf(error)) };
  }
}

/** What may still be unpacked, nested archives included. */
interface Budget {
  total: number;
  files: number;
}

function* walk(
  archive: InputFile,
  listed: readonly ZipEntry[],
  depth: number,
  limits: ArchiveLimits,
  budget: Budget,
): Generator<ArchiveEntry> {
  for (const entry of listed) {
    const name = entryName(entry).replaceAll('\\', '/');
    if (name.endsWith('/') || isLitter(name)) continue;
    const path = `${archive.path}/${name}`;
    if (!isInside(name)) {
      yield failed(path.replaceAll('\0', ''), 'unsafe_path');
      continue;
    }
    if (--budget.files < 0) {
      yield failed(path, 'too_large');
      return;
    }
    const bytes = unpacked(archive.bytes, entry, Math.min(limits.file, budget.total));
    if (!(bytes instanceof Uint8Array)) {
      yield failed(path, bytes);
      continue;
    }
    budget.total -= bytes.length;
    const file = { path, bytes };
    if (sniff(bytes, name) !== MEDIA.zip) yield { kind: 'file', file };
    else if (depth > 0) yield failed(path, 'nested_archive');
    else yield* nested(file, depth + 1, limits, budget);
  }
}

function* nested(
  file: InputFile,
  depth: number,
  limits: ArchiveLimits,
  budget: Budget,
): Generator<ArchiveEntry> {
  let listed: ZipEntry[];
  try {
    listed = listZip(file.bytes);
  } catch (error) {
    yield failed(file.path, codeOf(error));
    return;
  }
  yield* walk(file, listed, depth, limits, budget);
}

function unpacked(archive: Uint8Array, entry: ZipEntry, most: number): Uint8Array | FailureCode {
  try {
    return unpack(archive, entry, most);
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): FailureCode {
  return error instanceof ReadError ? error.code : 'damaged';
}

function failed(path: string, code: FailureCode): ArchiveEntry {
  return { kind: 'failure', path, failure: failure(code) };
}

/** No way up, no root, no drive letter. */
function isInside(name: string): boolean {
  return !/^\/|^[a-z]:|\0/i.test(name) && !name.split('/').includes('..');
}

/** What systems leave behind in folders; nobody put it there on purpose. */
function isLitter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name);
}
