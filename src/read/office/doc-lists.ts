import { ListCounter, type ListLevel } from './numbering';

/** Number formats of DOC by their numbers, in the words that DOCX uses ([MS-OSHARED] MSONFC). */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

/**
 * Automatic numbers of a DOC ([MS-DOC] 2.9.147 LSTF, 2.9.150 LVL, 2.9.131 LFO): lists with their
 * levels, and the overrides by which paragraphs name them.
 */
export class DocLists {
  private readonly levels = new Map<number, (ListLevel | undefined)[]>();
  private readonly overrides: number[] = [];
  private readonly counters = new Map<number, ListCounter>();

  /**
   * @param lists from the list table to the end of the table stream: levels follow the table
   * @param overrides the table of overrides
   */
  constructor(lists: Uint8Array, overrides: Uint8Array) {
    try {
      this.readLists(lists);
      this.readOverrides(overrides);
    } catch {
      // A list that cannot be read numbers nothing; the text itself is not touched by it.
      this.overrides.length = 0;
    }
  }

  /** Number printed before a paragraph of this list (from 1; 0 is none) and level. */
  label(list: number, level: number): string {
    const id = this.overrides[list - 1];
    const levels = id === undefined ? undefined : this.levels.get(id);
    if (id === undefined || !levels) return '';
    let counter = this.counters.get(id);
    if (!counter) this.counters.set(id, (counter = new ListCounter()));
    return counter.next(levels, level);
  }

  private readLists(bytes: Uint8Array): void {
    if (bytes.length < 2) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = view.getUint16(0, true);
    let at = 2 + count * 28;
    for (let i = 0; i < count; i++) {
      const id = view.getInt32(2 + i * 28, true);
      const simple = (view.getUint8(2 + i * 28 + 26) & 1) !== 0;
      const levels: ListLevel[] = [];
      for (let l = 0; l < (simple ? 1 : 9); l++) {
        const { level, end } = readLevel(view, at);
        levels.push(level);
        at = end;
      }
      this.levels.set(id, levels);
    }
  }

  private readOverrides(bytes: Uint8Array): void {
    if (bytes.length < 4) return;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = Math.min(view.getInt32(0, true), Math.floor((bytes.length - 4) / 16));
    for (let i = 0; i < count; i++) this.overrides.push(view.getInt32(4 + i * 16, true));
  }
}

function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const text = at + 28 + view.getUint8(at + 25) + view.getUint8(at + 24);
  const length = view.getUint16(text, true);
  let pattern = '';
  for (let i = 0; i < length; i++) {
    const code = view.getUint16(text + 2 + i * 2, true);
    // A sign below 9 stands for the number of that level.
    pattern += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
  }
  return {
    level: {
      start: view.getInt32(at, true),
      format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
      text: pattern,
      legal: (view.getUint8(at + 5) & 4) !== 0,
    },
    end: text + 2 + length * 2,
  };
}
