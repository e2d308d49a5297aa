import type { Document, ReadResult } from '../../model/document';
import { TableAssembler } from './assembler';
import { guarded, ReadError } from './failures';
import { tidy } from './layout';
import { RtfRow } from './rtf-row';
import { codePageCharset, fontCharset, RtfText, SYMBOLS } from './rtf-text';
import { rtfTokens } from './rtf-tokens';
import { SIGNS, SKIPPED, STARRED_BODY } from './rtf-words';

const MEDIA_TYPE = 'application/rtf';
/** Groups inside groups: Word itself stops at a few dozen. */
const MAX_GROUPS = 500;

/**
 * Reads RTF as Word, WPS and LibreOffice write it: text and tables in order, automatic numbers
 * as the file carries them; headers, footers, notes and deleted text are left out.
 */
export function readRtf(bytes: Uint8Array): Promise<ReadResult> {
  return guarded(bytes, (): Document => {
    const head = String.fromCharCode(...bytes.subarray(0, 5));
    if (head !== '{\\rtf') throw new ReadError('wrong_format');
    const reader = new RtfReader();
    reader.read(bytes);
    const title = tidy(reader.title);
    return {
      mediaType: MEDIA_TYPE,
      ...(title === '' ? {} : { title }),
      blocks: reader.assembler.list.blocks,
    };
  });
}

/** What a group inherits from the group around it. */
interface Group {
  /** `info` holds the title, `list` the number of an automatic list; both are starred or not. */
  destination: 'body' | 'skip' | 'fonts' | 'info' | 'title' | 'list';
  charset: string;
  /** Characters that stand in for a `\u` where it is not understood. */
  substitutes: number;
  removed: boolean;
  inTable: boolean;
  depth: number;
  /** Just opened: a first word may make it a destination. */
  fresh: boolean;
  /** Definition of the row: nested tables have their own. */
  row: RtfRow;
  starred: boolean;
}

const MUTE: ReadonlySet<Group['destination']> = new Set(['skip', 'fonts', 'info'] as const);

class RtfReader {
  readonly assembler = new TableAssembler();
  title = '';
  private group: Group = {
    destination: 'body',
    charset: 'windows-1252',
    substitutes: 1,
    removed: false,
    inTable: false,
    depth: 0,
    fresh: false,
    row: new RtfRow(),
    starred: false,
  };
  private readonly stack: Group[] = [];
  private readonly text = new RtfText();
  private readonly fonts = new Map<number, string | null>();
  private fileCharset = 'windows-1252';
  private defaultFont = 0;
  private font = 0;
  /** Bytes or words still to be passed over after a `\u`. */
  private toSkip = 0;
  private highSurrogate = '';

  read(bytes: Uint8Array): void {
    for (const token of rtfTokens(bytes)) {
      if (token.kind === 'open') this.openGroup();
      else if (token.kind === 'close') this.closeGroup();
      else if (this.toSkip > 0) this.toSkip--;
      else if (token.kind === 'byte') this.byte(token.byte);
      else this.word(token.word, token.value);
    }
    if (this.stack.length > 0) throw new ReadError('truncated');
    this.endParagraph();
    this.assembler.finish();
  }

  private openGroup(): void {
    if (this.stack.length > MAX_GROUPS) throw new ReadError('too_deep');
    this.toSkip = 0;
    this.stack.push(this.group);
    this.group = { ...this.group, fresh: true, starred: false };
  }

  private closeGroup(): void {
    this.toSkip = 0;
    const outer = this.stack.pop();
    if (!outer) return;
    if (this.group.destination === 'title' && outer.destination !== 'title') {
      this.title = this.text.take();
    }
    this.group = outer;
  }

  private byte(byte: number): void {
    this.group.fresh = false;
    const { destination, removed, charset } = this.group;
    if (MUTE.has(destination) || removed || charset === SYMBOLS) return;
    this.text.byte(byte, charset);
  }

  private word(word: string, value: number | null): void {
    const { group } = this;
    if (word === '*') {
      group.starred = true;
      return;
    }
    if (group.fresh && this.becomesDestination(word, group)) return;
    group.fresh = false;
    if (group.destination === 'fonts') this.fontWord(word, value);
    if (MUTE.has(group.destination)) return;
    if (this.group.row.word(word, value)) return;
    this.bodyWord(word, value, group);
  }

  /** Whether the first word of a group says what its text is for; then it is used up. */
  private becomesDestination(word: string, group: Group): boolean {
    group.fresh = false;
    switch (group.destination) {
      case 'info':
        if (word === 'title') {
          group.destination = 'title';
          this.text.take();
        }
        return true;
      case 'skip':
        // Text in Unicode stands beside its poorer double, which is skipped.
        if (word === 'ud') group.destination = 'body';
        return true;
      case 'body':
        return this.leavesBody(word, group);
      default:
        return false;
    }
  }

  private leavesBody(word: string, group: Group): boolean {
    if (word === 'fonttbl') group.destination = 'fonts';
    else if (word === 'info') group.destination = 'info';
    else if (word === 'listtext' || word === 'pntext') group.destination = 'list';
    else if (word === 'shptxt') this.endParagraph();
    else if (word === 'nesttableprops') group.row = new RtfRow();
    else if (SKIPPED.has(word) || (group.starred && !STARRED_BODY.has(word))) {
      group.destination = 'skip';
    } else return false;
    return true;
  }

  private fontWord(word: string, value: number | null): void {
    if (word === 'f') this.font = value ?? 0;
    else if (word === 'fcharset') this.fonts.set(this.font, fontCharset(value ?? 0));
    else if (word === 'cpg') this.fonts.set(this.font, codePageCharset(value ?? 0));
  }

  private bodyWord(word: string, value: number | null, group: Group): void {
    const sign = SIGNS[word];
    if (sign !== undefined) {
      // After the number of a list a tab leads to its text, which follows at once.
      const leads = group.destination === 'list' && word === 'tab';
      if (!group.removed && !leads) this.text.add(sign);
      return;
    }
    switch (word) {
      case 'ansicpg':
        this.fileCharset = codePageCharset(value ?? 0);
        group.charset = this.fileCharset;
        break;
      case 'deff':
        this.defaultFont = value ?? 0;
        break;
      case 'f':
        group.charset = this.fonts.get(value ?? 0) ?? this.fileCharset;
        break;
      case 'plain':
        group.removed = false;
        group.charset = this.fonts.get(this.defaultFont) ?? this.fileCharset;
        break;
      case 'uc':
        group.substitutes = Math.max(0, value ?? 1);
        break;
      case 'u':
        this.unicode(value ?? 0, group);
        break;
      case 'v':
      case 'deleted':
        group.removed = value !== 0;
        break;
      case 'pard':
        group.inTable = false;
        group.depth = 0;
        break;
      case 'intbl':
        group.inTable = true;
        break;
      case 'itap':
        group.depth = Math.max(0, value ?? 0);
        break;
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph();
        break;
      case 'cell':
        this.assembler.cellEnd(this.text.take(), 1);
        break;
      case 'nestcell':
        this.assembler.cellEnd(this.text.take(), Math.max(2, group.depth));
        break;
      case 'row':
        this.assembler.rowEnd(1, this.group.row.frames());
        break;
      case 'nestrow':
        this.assembler.rowEnd(Math.max(2, group.depth), this.group.row.frames());
        break;
    }
  }

  private unicode(value: number, group: Group): void {
    this.toSkip = group.substitutes;
    if (group.removed) return;
    const code = value < 0 ? value + 0x10000 : value;
    if (code > 0 && code <= 0xffff) this.text.add(String.fromCharCode(code));
  }

  private endParagraph(): void {
    const { inTable, depth } = this.group;
    this.assembler.paragraph(this.text.take(), inTable ? Math.max(1, depth) : depth);
  }
}
