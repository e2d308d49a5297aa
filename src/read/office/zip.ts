import { inflateSync } from 'fflate';
import { ReadError } from './failures';

/** An entry as the central directory of a zip file names it. Nothing is unpacked yet. */
export interface ZipEntry {
  /** Name as stored; its charset is not sure, see {@link entryName}. */
  readonly rawName: Uint8Array;
  /** Whether the archive says that the name is UTF-8. */
  readonly utf8: boolean;
  /** Name in UTF-8 from the Unicode Path extra field, if the archive carries one. */
  readonly unicodeName: string | null;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  /** Size after unpacking as declared; unpacking never yields more than this. */
  readonly size: number;
  readonly offset: number;
  /** CRC-32 of the content. */
  readonly checksum: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64 = 0xffffffff;
/** More entries than any folder of reports; guards against directories made to exhaust memory. */
const MAX_ENTRIES = 100_000;

/** True if the bytes begin like a zip file. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Reads the central directory of a zip file.
 * @throws ReadError `truncated` without a directory, `wrong_format` if it is no zip at all.
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  if (!looksLikeZip(bytes)) throw new ReadError('wrong_format');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new ReadError('truncated');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === ZIP64) throw new ReadError('too_large');
  if (at + view.getUint32(end + 12, true) > end) throw new ReadError('truncated');
  if (count > MAX_ENTRIES) throw new ReadError('too_large');

  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new ReadError('damaged');
    }
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.push({
      rawName: bytes.subarray(at + 46, at + 46 + nameLength),
      utf8: (flags & 0x800) !== 0,
      unicodeName: unicodePath(extra),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/**
 * Unpacks one entry into a buffer of its declared size, so that a lying entry cannot take
 * more memory than it declared.
 * @throws ReadError `encrypted`, `truncated`, `damaged`, or `too_large` above `maxSize`.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, maxSize: number): Uint8Array {
  if (entry.encrypted) throw new ReadError('encrypted');
  if (entry.size > maxSize || isBomb(entry)) throw new ReadError('too_large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length) throw new ReadError('truncated');
  if (view.getUint32(offset, true) !== LOCAL_ENTRY) throw new ReadError('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw new ReadError('truncated');
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = inflated(packed, entry);
  // A wrong figure in a report must not come from a bad disk or a lying size.
  if (content.length !== entry.size || crc32(content) !== entry.checksum) {
    throw new ReadError('damaged');
  }
  return content;
}

function inflated(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ReadError('damaged');
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new ReadError('damaged');
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Ratio above 200 over 1 MB: XML of real documents stays below 60. */
function isBomb(entry: ZipEntry): boolean {
  return entry.size > 1_000_000 && entry.size > entry.packedSize * 200;
}

/** Name of an entry: as declared UTF-8, else UTF-8 if it is, else GBK as Windows writes it. */
export function entryName(entry: ZipEntry): string {
  if (entry.unicodeName !== null) return entry.unicodeName;
  const utf8 = new TextDecoder('utf-8', { fatal: !entry.utf8 });
  try {
    return utf8.decode(entry.rawName);
  } catch {
    return new TextDecoder('gb18030').decode(entry.rawName);
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

/** Info-ZIP Unicode Path (0x7075): version, CRC of the raw name, name in UTF-8. */
function unicodePath(extra: Uint8Array): string | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length;) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 0x7075 && size > 5) {
      return new TextDecoder().decode(extra.subarray(at + 9, at + 4 + size));
    }
    at += 4 + size;
  }
  return null;
}
