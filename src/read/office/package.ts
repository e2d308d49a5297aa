import { ReadError } from './failures';
import { looksLikeOle } from './ole';
import { entryName, listZip, unpack, type ZipEntry } from './zip';
import { parseXml, type XmlElement } from './xml';

/** Largest part of an office file that is read: 40 times the largest report seen. */
const MAX_PART = 64_000_000;

/** A zipped office file, part by part. */
export interface OfficePackage {
  readonly names: readonly string[];
  /** The parsed part, or undefined if there is none of this name. */
  xml(name: string): XmlElement | undefined;
}

/**
 * Opens a DOCX or ODT.
 * @throws ReadError `encrypted` for a password protected file (Office wraps it into an OLE
 * container), `wrong_format`, `truncated`; parts throw when they are read.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  if (looksLikeOle(bytes)) throw new ReadError('encrypted');
  const entries = new Map<string, ZipEntry>();
  for (const entry of listZip(bytes)) entries.set(entryName(entry).replaceAll('\\', '/'), entry);
  return {
    names: [...entries.keys()],
    xml(name) {
      const entry = entries.get(name);
      return entry && parseXml(unpack(bytes, entry, MAX_PART));
    },
  };
}
