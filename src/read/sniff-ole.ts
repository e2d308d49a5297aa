import { MEDIA } from './media-types';

/** A directory entry of an OLE container: its name in UTF-16, then its length at byte 64. */
const ENTRY_BYTES = 128;
const NAME_LENGTH_AT = 64;
const ENTRY_TYPE_AT = 66;

/** Streams that tell what wrote the container; the first listed wins. */
const STREAMS: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', MEDIA.encryptedOffice],
  ['WordDocument', MEDIA.doc],
  ['Workbook', MEDIA.xls],
  ['Book', MEDIA.xls],
  ['PowerPoint Document', MEDIA.ppt],
];

/** Kingsoft's own extensions stand for the same formats as Microsoft's. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  doc: MEDIA.doc,
  wps: MEDIA.doc,
  dot: MEDIA.doc,
  xls: MEDIA.xls,
  et: MEDIA.xls,
  ppt: MEDIA.ppt,
  dps: MEDIA.ppt,
};

/**
 * What an OLE container (DOC, WPS, XLS …) holds, by the names in its directory. The directory
 * may lie anywhere but its entries are aligned, so they are found without following sectors,
 * in damaged files too.
 */
export function oleType(bytes: Uint8Array, extension: string): string {
  const names = entryNames(bytes);
  const stream = STREAMS.find(([name]) => names.has(name));
  return stream?.[1] ?? BY_EXTENSION[extension] ?? MEDIA.ole;
}

function entryNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  for (let at = 512; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
    const length = bytes[at + NAME_LENGTH_AT]! | (bytes[at + NAME_LENGTH_AT + 1]! << 8);
    const isStream = bytes[at + ENTRY_TYPE_AT] === 2;
    if (!isStream || length < 4 || length > 64 || length % 2 === 1) continue;
    // The length counts the closing zero, which guards against chance hits in other sectors.
    if (bytes[at + length - 1] !== 0 || bytes[at + length - 2] !== 0) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}
