import { find, read, type CFB$Container } from 'cfb';
import { ReadError } from './failures';

/** True if the bytes begin like an OLE container (DOC, XLS, password protected Office files). */
export function looksLikeOle(bytes: Uint8Array): boolean {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return signature.every((byte, i) => bytes[i] === byte);
}

/** The streams of an OLE container, by name. */
export interface OleStreams {
  stream(name: string): Uint8Array | null;
}

/**
 * Opens an OLE container.
 * @throws ReadError `wrong_format`, `truncated` if sectors in use lie beyond the end,
 * `encrypted` if it is the wrapper that Office puts around password protected files.
 */
export function openOle(bytes: Uint8Array): OleStreams {
  if (!looksLikeOle(bytes)) throw new ReadError('wrong_format');
  if (isTruncated(bytes)) throw new ReadError('truncated');
  const container = read(bytes, { type: 'array' });
  if (find(container, '/EncryptedPackage')) throw new ReadError('encrypted');
  return { stream: (name) => streamOf(container, name) };
}

function streamOf(container: CFB$Container, name: string): Uint8Array | null {
  const content = find(container, `/${name}`)?.content;
  return content ? Uint8Array.from(content) : null;
}

/** From here on, numbers of sectors mean: end of chain, free, table. */
const SPECIAL_SECTOR = 0xfffffffa;

/** Whether a chain in the first allocation tables (enough for 7 MB) leads beyond the end. */
function isTruncated(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << Math.min(view.getUint16(30, true), 16);
  for (let i = 0; i < 109; i++) {
    const table = view.getUint32(76 + i * 4, true);
    if (table >= SPECIAL_SECTOR) break;
    const start = (table + 1) * sectorSize;
    if (start + sectorSize > bytes.length) return true;
    for (let at = start; at < start + sectorSize; at += 4) {
      const next = view.getUint32(at, true);
      // The last sector of a file may be cut short after its content.
      if (next < SPECIAL_SECTOR && (next + 1) * sectorSize >= bytes.length) return true;
    }
  }
  return false;
}
