import { failure, ReadError } from '../read/office/failures';
import { entryName, listZip, unpack } from '../read/office/zip';
import type { ZipEntry } from '../read/office/zip';
import type { Reason } from '../model/report';
import type { OpenedArchive } from './task';

/** Entries larger than this are no reports. */
const MAX_ENTRY_BYTES = 100_000_000;

/** Opens a zip as a folder; its files are unpacked one at a time, as they are asked for. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  try {
    const entries = listZip(bytes).filter((entry) => !entryName(entry).endsWith('/'));
    return { ok: true, entries: unpackEach(bytes, entries) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function* unpackEach(bytes: Uint8Array, entries: readonly ZipEntry[]) {
  for (const entry of entries) {
    const path = entryName(entry).replaceAll('\\', '/');
    yield { path, content: contentOf(bytes, entry) };
  }
}

function contentOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | Reason {
  try {
    return unpack(bytes, entry, MAX_ENTRY_BYTES);
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): Reason {
  return failure(error instanceof ReadError ? error.code : 'damaged');
}
