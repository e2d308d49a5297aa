import { failure, ReadError } from '../read/office/failures';
import { entryName, listZip, unpack } from '../read/office/zip';
import type { ZipEntry } from '../read/office/zip';
import type { Reason } from '../model/report';
import type { OpenedArchive } from './task';

/** Entries larger than this are no reports. */
const MAX_ENTRY_BYTES = 100_000_000;

/**
 * Opens a zip as a folder; its files are unpacked one at a time, as they are asked for. Zips in
 * it are opened too, but none in those: archives made to exhaust a reader are nested.
 */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  try {
    return { ok: true, entries: unpackEach(bytes, listFiles(bytes), '') };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function listFiles(bytes: Uint8Array): ZipEntry[] {
  return listZip(bytes).filter((entry) => !entryName(entry).endsWith('/'));
}

interface Unpacked {
  readonly path: string;
  readonly content: Uint8Array | Reason;
}

function* unpackEach(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  inside: string,
): Generator<Unpacked> {
  for (const entry of entries) {
    const parts = entryName(entry).replaceAll('\\', '/').split('/');
    const safe = parts.filter((part) => !['', '.', '..'].includes(part));
    const path = `${inside}${safe.join('/')}`;
    if (parts[0] === '' || parts.includes('..')) yield { path, content: failure('unsafe_path') };
    else if (!/\.zip$/iu.test(path)) yield { path, content: contentOf(bytes, entry) };
    else if (inside !== '') yield { path, content: failure('nested_archive') };
    else yield* unpackInner(path, contentOf(bytes, entry));
  }
}

function* unpackInner(path: string, content: Uint8Array | Reason): Generator<Unpacked> {
  let entries: ZipEntry[];
  try {
    if (!(content instanceof Uint8Array)) {
      yield { path, content };
      return;
    }
    entries = listFiles(content);
  } catch (error) {
    yield { path, content: reasonOf(error) };
    return;
  }
  yield* unpackEach(content, entries, `${path}/`);
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
