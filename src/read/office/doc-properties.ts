import type { CellFrame } from './assembler';
import type { FileInformation } from './doc-pieces';

/** Visits the single property modifiers of a group ([MS-DOC] 2.2.5.1) with their operands. */
export function eachProperty(
  group: Uint8Array,
  visit: (code: number, operand: DataView) => void,
): void {
  let at = 0;
  while (at + 2 < group.length) {
    const code = group[at]! | (group[at + 1]! << 8);
    const size = operandSize(code, group, at + 2);
    if (at + 2 + size > group.length) return;
    visit(code, new DataView(group.buffer, group.byteOffset + at + 2, size));
    at += 2 + size;
  }
}

const T_DEF_TABLE = 0xd608;
const P_CHANGE_TABS = 0xc615;

function operandSize(code: number, group: Uint8Array, at: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 3:
      return 4;
    case 6:
      if (code === T_DEF_TABLE) return 1 + (group[at]! | ((group[at + 1] ?? 0) << 8));
      if (code === P_CHANGE_TABS && group[at] === 255) return changedTabsSize(group, at);
      return 1 + (group[at] ?? 0);
    case 7:
      return 3;
    default:
      return 2;
  }
}

function changedTabsSize(group: Uint8Array, at: number): number {
  const deleted = group[at + 1] ?? 0;
  const added = group[at + 2 + deleted * 4] ?? 0;
  return 3 + deleted * 4 + added * 3;
}

/** What the reader needs to know of a paragraph. */
export interface ParagraphMarks {
  /** Tables it stands in, one inside the other. */
  depth: number;
  /** The mark ends a row, not a paragraph. */
  rowEnd: boolean;
  /** The mark ends a cell of a nested table. */
  innerCellEnd: boolean;
  frames: CellFrame[];
  /** Automatic list: its number in the file, 0 if none, and its level. */
  list: number;
  level: number;
}

const SPRM = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  deeper: 0x664a,
  huge: 0x6646,
  hugeOld: 0x6645,
  level: 0x260a,
  list: 0x460b,
  vertical: 0xd62b,
  merge: 0x5624,
} as const;

/** Reads the groups of properties of a paragraph; later groups win. */
export function paragraphMarks(groups: readonly Uint8Array[], data: Uint8Array | null) {
  const marks: ParagraphMarks = {
    depth: 0,
    rowEnd: false,
    innerCellEnd: false,
    frames: [],
    list: 0,
    level: 0,
  };
  const visit = (code: number, operand: DataView): void => {
    switch (code) {
      case SPRM.inTable:
        if (operand.getUint8(0)) marks.depth = Math.max(1, marks.depth);
        break;
      case SPRM.depth:
        marks.depth = Math.max(0, operand.getInt32(0, true));
        break;
      case SPRM.deeper:
        marks.depth = Math.max(0, marks.depth + operand.getInt32(0, true));
        break;
      case SPRM.rowEnd:
      case SPRM.innerRowEnd:
        marks.rowEnd = operand.getUint8(0) !== 0;
        break;
      case SPRM.innerCell:
        marks.innerCellEnd = operand.getUint8(0) !== 0;
        break;
      case SPRM.list:
        marks.list = operand.getInt16(0, true);
        break;
      case SPRM.level:
        marks.level = operand.getUint8(0);
        break;
      case T_DEF_TABLE:
        marks.frames = readFrames(operand);
        break;
      case SPRM.merge:
        mergeCells(marks.frames, operand.getUint8(0), operand.getUint8(1));
        break;
      case SPRM.vertical:
        setVertical(marks.frames, operand);
        break;
      case SPRM.huge:
      case SPRM.hugeOld: {
        // Rows of many cells outgrow the page of properties: the rest is in the Data stream.
        const at = operand.getUint32(0, true);
        const size = data && at + 2 <= data.length ? data[at]! | (data[at + 1]! << 8) : 0;
        if (data && size > 0) eachProperty(data.subarray(at + 2, at + 2 + size), visit);
        break;
      }
    }
  };
  for (const group of groups) eachProperty(group, visit);
  return marks;
}

/** sprmTDefTable: the number of cells, their edges, then what is known of each cell. */
function readFrames(operand: DataView): CellFrame[] {
  const count = operand.getUint8(2);
  const edge = (i: number) => operand.getInt16(3 + i * 2, true);
  const frames: CellFrame[] = [];
  for (let i = 0; i < count; i++) {
    const at = 3 + (count + 1) * 2 + i * 20;
    const flags = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    frames.push({
      left: edge(i),
      right: edge(i + 1),
      merged: (flags & 3) === 2,
      vertical: verticalOf((flags >> 5) & 3),
    });
  }
  return frames;
}

function verticalOf(flag: number): CellFrame['vertical'] {
  return flag === 1 ? 'continue' : flag === 3 ? 'begin' : 'none';
}

function mergeCells(frames: CellFrame[], first: number, limit: number): void {
  for (let i = first + 1; i < limit && i < frames.length; i++) {
    frames[i] = { ...frames[i]!, merged: true };
  }
}

function setVertical(frames: CellFrame[], operand: DataView): void {
  const index = operand.getUint8(1);
  const frame = frames[index];
  if (frame) frames[index] = { ...frame, vertical: verticalOf(operand.getUint8(2)) };
}

/** Groups of properties by byte offset of the text they hold for, in order. */
export interface PropertyRuns {
  at(offset: number): Uint8Array;
}

export const PARAGRAPHS = 13;
export const CHARACTERS = 12;

/**
 * Reads the formatted pages of paragraphs or characters ([MS-DOC] 2.9.72 and 2.9.174). A group
 * of a paragraph is given without its style.
 */
export function readRuns(
  information: FileInformation,
  kind: typeof PARAGRAPHS | typeof CHARACTERS,
): PropertyRuns {
  const plc = information.located(kind);
  const plcView = new DataView(plc.buffer, plc.byteOffset, plc.byteLength);
  const { view } = information;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const starts: number[] = [];
  const groups: Uint8Array[] = [];
  const count = Math.floor((plc.length - 4) / 8);
  for (let i = 0; i < count; i++) {
    const number = plcView.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff;
    const page = bytes.subarray(number * 512, number * 512 + 512);
    if (page.length < 512) continue;
    const pageView = new DataView(page.buffer, page.byteOffset, 512);
    const runs = Math.min(page[511]!, kind === PARAGRAPHS ? 0x1d : 0x65);
    const entry = kind === PARAGRAPHS ? 13 : 1;
    for (let r = 0; r < runs; r++) {
      starts.push(pageView.getUint32(r * 4, true));
      groups.push(groupAt(page, page[(runs + 1) * 4 + r * entry]! * 2, kind));
    }
  }
  const order = starts.map((_, i) => i).sort((a, b) => starts[a]! - starts[b]!);
  const sorted = order.map((i) => starts[i]!);
  return {
    at(offset) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle]! <= offset) low = middle + 1;
        else high = middle;
      }
      return (low > 0 ? groups[order[low - 1]!] : undefined) ?? new Uint8Array();
    },
  };
}

function groupAt(page: Uint8Array, at: number, kind: number): Uint8Array {
  if (at === 0) return new Uint8Array();
  if (kind === CHARACTERS) return page.subarray(at + 1, at + 1 + page[at]!);
  const half = page[at]!;
  // A first byte of 0 says that the next one counts, in words of two bytes.
  const start = half === 0 ? at + 2 : at + 1;
  const size = half === 0 ? (page[at + 1] ?? 0) * 2 : half * 2 - 1;
  return page.subarray(start + 2, start + size);
}
