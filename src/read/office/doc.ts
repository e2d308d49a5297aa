import type { Document, ReadResult } from '../../model/document';
import { TableAssembler } from './assembler';
import { DocLists } from './doc-lists';
import {
  characterAt,
  offsetOf,
  readFileInformation,
  readPieces,
  type FileInformation,
  type Piece,
} from './doc-pieces';
import {
  CHARACTERS,
  eachProperty,
  paragraphMarks,
  PARAGRAPHS,
  readRuns,
  type PropertyRuns,
} from './doc-properties';
import { guarded, ReadError } from './failures';
import { openOle } from './ole';
import { titleOf } from './ole-title';

const MEDIA_TYPE = 'application/msword';

/** More characters than any report: the limit keeps a forged count from exhausting memory. */
const MAX_CHARACTERS = 5_000_000;

/**
 * Reads a Word 97-2003 document, which is also what WPS writes as `.wps`: main text and tables
 * in order, then text boxes; headers, footers, notes and comments are left out.
 */
export function readDoc(bytes: Uint8Array): Promise<ReadResult> {
  return guarded(bytes, (): Document => {
    const ole = openOle(bytes);
    const main = ole.stream('WordDocument');
    if (!main) throw new ReadError('wrong_format');
    const information = readFileInformation(main, ole.stream);
    if (information.boxesEnd > MAX_CHARACTERS) throw new ReadError('too_large');
    const reader = new TextReader(information, ole.stream('Data'));
    reader.read(0, information.mainEnd);
    reader.read(information.boxesStart, information.boxesEnd);
    const title = titleOf(ole.stream('\x05SummaryInformation'));
    return {
      mediaType: MEDIA_TYPE,
      ...(title === '' ? {} : { title }),
      blocks: reader.assembler.list.blocks,
    };
  });
}

const LISTS = 73;
const LIST_OVERRIDES = 74;

const PARAGRAPH_END = '\r';
const CELL_END = '\x07';
const SECTION_END = '\f';
const FIELD_BEGIN = '\x13';
const FIELD_RESULT = '\x14';
const FIELD_END = '\x15';

/** Control characters of Word and what stands on the page in their place. */
const SHOWN: Readonly<Record<string, string>> = { '\v': '\n', '\t': '\t', '\x1e': '-' };

class TextReader {
  readonly assembler = new TableAssembler();
  private readonly pieces: readonly Piece[];
  private readonly paragraphs: PropertyRuns;
  private readonly characters: PropertyRuns;
  private readonly lists: DocLists;
  /** For each open field: whether its result has begun; its code is not shown. */
  private readonly fields: boolean[] = [];

  constructor(
    private readonly information: FileInformation,
    private readonly data: Uint8Array | null,
  ) {
    this.pieces = readPieces(information);
    this.paragraphs = readRuns(information, PARAGRAPHS);
    this.characters = readRuns(information, CHARACTERS);
    this.lists = new DocLists(information.from(LISTS), information.located(LIST_OVERRIDES));
  }

  /** Reads the characters from one position to another; a table does not reach beyond them. */
  read(start: number, end: number): void {
    let text = '';
    for (const piece of this.pieces) {
      const last = Math.min(piece.end, end);
      for (let position = Math.max(piece.start, start); position < last; position++) {
        const character = characterAt(piece, this.information.view, position);
        if (character === PARAGRAPH_END || character === CELL_END || character === SECTION_END) {
          this.mark(text, character, piece, position);
          text = '';
        } else if (this.isShown(character, piece, position)) {
          text += SHOWN[character] ?? (character < ' ' ? '' : character);
        }
      }
    }
    if (text !== '') this.assembler.paragraph(text, 0);
    this.assembler.finish();
  }

  private mark(text: string, character: string, piece: Piece, position: number): void {
    const group = this.paragraphs.at(offsetOf(piece, position));
    const marks = paragraphMarks([group, piece.properties], this.data);
    if (marks.rowEnd) {
      this.assembler.rowEnd(marks.depth, marks.frames);
      return;
    }
    const label = text.trim() === '' ? '' : this.lists.label(marks.list, marks.level);
    if (character === CELL_END || marks.innerCellEnd) {
      this.assembler.cellEnd(label + text, marks.depth);
    } else this.assembler.paragraph(label + text, marks.depth);
  }

  private isShown(character: string, piece: Piece, position: number): boolean {
    if (character === FIELD_BEGIN) this.fields.push(false);
    else if (character === FIELD_RESULT && this.fields.length > 0) {
      this.fields[this.fields.length - 1] = true;
    } else if (character === FIELD_END) this.fields.pop();
    else if (this.fields.every(Boolean)) return !this.isRemoved(offsetOf(piece, position));
    return false;
  }

  private removed: { group: Uint8Array; answer: boolean } = {
    group: new Uint8Array(),
    answer: false,
  };

  /** Deleted under change tracking, or hidden. */
  private isRemoved(offset: number): boolean {
    const group = this.characters.at(offset);
    if (group !== this.removed.group) this.removed = { group, answer: removes(group) };
    return this.removed.answer;
  }
}

const DELETED = 0x0800;
const HIDDEN = 0x083c;

function removes(group: Uint8Array): boolean {
  let answer = false;
  eachProperty(group, (code, operand) => {
    if (code === DELETED || code === HIDDEN) answer ||= operand.getUint8(0) === 1;
  });
  return answer;
}
