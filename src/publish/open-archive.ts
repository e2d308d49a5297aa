import { openArchive as openZip } from '../read/archive';
import type { ArchiveEntry } from '../read/archive';
import type { ReadFailure } from '../model/document';
import type { Reason } from '../model/report';
import type { OpenedArchive } from './task';

/** Opens a zip as a folder; its files are unpacked one at a time, as they are asked for. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const archive = openZip({ path: '', bytes });
  if (!archive.ok) return { ok: false, reason: asReason(archive.failure) };
  return { ok: true, entries: eachEntry(archive.entries) };
}

function* eachEntry(entries: Iterable<ArchiveEntry>) {
  for (const entry of entries) {
    if (entry.kind === 'file') yield { path: within(entry.file.path), content: entry.file.bytes };
    else yield { path: within(entry.path), content: asReason(entry.failure) };
  }
}

/** Names of entries begin with that of the archive, which is empty here, and a slash. */
const within = (path: string): string => path.slice(1);

const asReason = ({ code, message }: ReadFailure): Reason => ({ code, message });
