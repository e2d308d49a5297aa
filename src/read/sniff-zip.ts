import { unzipSync } from 'fflate';
import { MEDIA } from './media-types';

const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_OF_CENTRAL = 0x06054b50;

/** Names looked at; a document shows what it is within its first few. */
const MAX_NAMES = 5000;

/** The end record is followed by a comment of at most this many bytes. */
const MAX_TAIL = 65_557;

/** Parts without which a package is not what it claims to be. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/i, MEDIA.docx],
  [/^xl\/workbook\.(xml|bin)$/i, MEDIA.xlsx],
  [/^ppt\/presentation\.xml$/i, MEDIA.pptx],
  [/^OFD\.xml$/i, MEDIA.ofd],
];

/**
 * What a zip holds, by the names in it: an office document or `application/zip`. Unpacks
 * nothing but OpenDocument's `mimetype`, a few dozen bytes.
 */
export function zipType(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = centralNames(view, bytes);
  // A cut-off file has lost its list of names; then the entries themselves tell.
  const names = listed.length > 0 ? listed : localNames(view, bytes);
  for (const [part, type] of PARTS) if (names.some((name) => part.test(name))) return type;
  if (names.some((name) => name.startsWith('word/'))) return MEDIA.docx;
  if (names.some((name) => name.startsWith('xl/'))) return MEDIA.xlsx;
  return (names.includes('mimetype') ? opendocumentType(bytes) : null) ?? MEDIA.zip;
}

/** OpenDocument says what it is in an entry of its own, stored or (by some writers) packed. */
function opendocumentType(bytes: Uint8Array): string | null {
  let packed: Uint8Array | undefined;
  try {
    packed = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'mimetype' && originalSize < 200,
    })['mimetype'];
  } catch {
    return null;
  }
  const text = new TextDecoder().decode(packed).trim();
  // Templates and web documents (`…text-web`, `…text-template`) are laid out alike.
  return (
    [MEDIA.odt, MEDIA.ods, MEDIA.odp].find(
      (type) => text === type || text.startsWith(`${type}-`),
    ) ?? null
  );
}

function centralNames(view: DataView, bytes: Uint8Array): string[] {
  const names: string[] = [];
  const end = endRecord(view);
  if (end === null) return names;
  let at = view.getUint32(end + 16, true);
  while (names.length < MAX_NAMES && at + 46 <= bytes.length) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY) break;
    names.push(nameAt(view, bytes, at + 28, at + 46));
    const variable = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + variable.reduce((sum, length) => sum + length, 0);
  }
  return names;
}

function endRecord(view: DataView): number | null {
  const stop = Math.max(0, view.byteLength - MAX_TAIL);
  for (let at = view.byteLength - 22; at >= stop; at -= 1) {
    if (view.getUint32(at, true) === END_OF_CENTRAL) return at;
  }
  return null;
}

function localNames(view: DataView, bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (at + 30 > bytes.length || names.length >= MAX_NAMES) break;
    if (view.getUint32(at, true) === LOCAL_ENTRY) names.push(nameAt(view, bytes, at + 26, at + 30));
  }
  return names;
}

/** Name in an entry, its length being at `lengthAt`. Office names are ASCII. */
function nameAt(view: DataView, bytes: Uint8Array, lengthAt: number, at: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + view.getUint16(lengthAt, true)));
}
