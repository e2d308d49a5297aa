import { ReadError } from './failures';

/** Where a run of the text lies in the `WordDocument` stream, in order of the text. */
export interface Piece {
  /** First character position and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Byte offset of the first character. */
  readonly offset: number;
  /** One byte a character (Windows-1252) instead of two (UTF-16). */
  readonly compressed: boolean;
  /** Paragraph properties laid over the piece by a fast save. */
  readonly properties: Uint8Array;
}

/** Parts of the file information block that the reader needs ([MS-DOC] 2.5). */
export interface FileInformation {
  readonly view: DataView;
  readonly table: Uint8Array;
  /** Offset and length in the table stream of the structure with this index. */
  located(index: number): Uint8Array;
  /** From that structure to the end of the table stream, empty if there is none. */
  from(index: number): Uint8Array;
  /** Characters in the main text, and where the text boxes begin and end. */
  readonly mainEnd: number;
  readonly boxesStart: number;
  readonly boxesEnd: number;
}

const WORD_MAGIC = 0xa5ec;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

/**
 * Reads the file information block.
 * @throws ReadError `wrong_format`, `old_format` before Word 97, `encrypted`, `damaged`
 */
export function readFileInformation(
  main: Uint8Array,
  stream: (name: string) => Uint8Array | null,
): FileInformation {
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  if (main.length < 898 || view.getUint16(0, true) !== WORD_MAGIC) {
    throw new ReadError(main.length < 64 ? 'damaged' : 'wrong_format');
  }
  if (view.getUint16(2, true) < WORD_97) throw new ReadError('old_format');
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) throw new ReadError('encrypted');
  const table = stream(flags & TABLE_1 ? '1Table' : '0Table');
  if (!table) throw new ReadError('damaged');

  const count = (index: number) => view.getInt32(64 + index * 4, true);
  const mainEnd = count(3);
  const boxesStart = mainEnd + count(4) + count(5) + count(6) + count(7) + count(8);
  return {
    view,
    table,
    mainEnd,
    boxesStart,
    boxesEnd: boxesStart + count(9),
    from(index) {
      const at = 154 + index * 8;
      return view.getUint32(at + 4, true) === 0
        ? new Uint8Array()
        : table.subarray(view.getUint32(at, true));
    },
    located(index) {
      const at = 154 + index * 8;
      const start = view.getUint32(at, true);
      const length = view.getUint32(at + 4, true);
      if (start + length > table.length) throw new ReadError('damaged');
      return table.subarray(start, start + length);
    },
  };
}

const CLX = 33;

/** Reads the piece table: the text of a fast-saved file lies scattered in many pieces. */
export function readPieces(information: FileInformation): Piece[] {
  const clx = information.located(CLX);
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  const overlays: Uint8Array[] = [];
  let at = 0;
  while (at < clx.length && clx[at] === 1) {
    const size = view.getUint16(at + 1, true);
    overlays.push(clx.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (clx[at] !== 2) throw new ReadError('damaged');
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
  const positions = at + 5;
  const descriptors = positions + (count + 1) * 4;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = view.getInt32(positions + i * 4, true);
    const end = view.getInt32(positions + i * 4 + 4, true);
    const fc = view.getUint32(descriptors + i * 8 + 2, true);
    const compressed = (fc & 0x40000000) !== 0;
    const offset = compressed ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff;
    const bytes = (end - start) * (compressed ? 1 : 2);
    if (end < start || offset + bytes > information.view.byteLength) {
      throw new ReadError('truncated');
    }
    const overlay = view.getUint16(descriptors + i * 8 + 6, true);
    pieces.push({ start, end, offset, compressed, properties: overlayOf(overlay, overlays) });
  }
  return pieces;
}

/** Single-property overlays whose short index stands for a mark of tables. */
const SHORT_MARKS: Readonly<Record<number, number>> = { 0x18: 0x2416, 0x19: 0x2417 };

function overlayOf(prm: number, overlays: readonly Uint8Array[]): Uint8Array {
  if (prm & 1) return overlays[prm >> 1] ?? new Uint8Array();
  const mark = SHORT_MARKS[(prm >> 1) & 0x7f];
  return mark === undefined
    ? new Uint8Array()
    : Uint8Array.of(mark & 0xff, mark >> 8, (prm >> 8) & 0xff);
}

const WINDOWS_1252 = new TextDecoder('windows-1252');

/** The character at a position of a piece. */
export function characterAt(piece: Piece, view: DataView, position: number): string {
  const index = position - piece.start;
  if (!piece.compressed) {
    return String.fromCharCode(view.getUint16(piece.offset + index * 2, true));
  }
  const code = view.getUint8(piece.offset + index);
  return code < 0x80 ? String.fromCharCode(code) : WINDOWS_1252.decode(Uint8Array.of(code));
}

/** Byte offset of a character position inside its piece. */
export function offsetOf(piece: Piece, position: number): number {
  return piece.offset + (position - piece.start) * (piece.compressed ? 1 : 2);
}
