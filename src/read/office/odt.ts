import type { Document, ReadResult } from '../../model/document';
import { guarded, ReadError } from './failures';
import { BlockList, gridFromEdges, tidy, type EdgeCell } from './layout';
import { OdtLists, type OpenList } from './odt-lists';
import { openPackage, type OfficePackage } from './package';
import { descend, elements, textOf, type XmlElement } from './xml';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/** Most cells that `number-columns-repeated` and `number-rows-repeated` may stand for. */
const MAX_REPEAT = 1000;

/** Reads an OpenDocument text: body text and tables in order, notes and comments left out. */
export function readOdt(bytes: Uint8Array): Promise<ReadResult> {
  return guarded(bytes, (): Document => {
    const parts = openPackage(bytes);
    if (isEncrypted(parts)) throw new ReadError('encrypted');
    const content = parts.xml('content.xml');
    const text = descend(content, 'office:body', 'office:text');
    if (!text) throw new ReadError('wrong_format');
    const reader = new BodyReader(new OdtLists(content, parts.xml('styles.xml')));
    reader.blocks(text);
    const title = tidy(textOf(descend(parts.xml('meta.xml'), 'office:meta', 'dc:title')));
    return {
      mediaType: MEDIA_TYPE,
      ...(title === '' ? {} : { title }),
      blocks: reader.list.blocks,
    };
  });
}

function isEncrypted(parts: OfficePackage): boolean {
  const files = elements(parts.xml('META-INF/manifest.xml'));
  return files.some((file) => elements(file).some((e) => e.name.endsWith(':encryption-data')));
}

/** What is no part of the text that a reader of the page sees. */
const UNSEEN = new Set([
  'text:tracked-changes',
  'text:note',
  'office:annotation',
  'text:ruby-text',
  'office:forms',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:table-of-content-source',
  'text:hidden-text',
]);

/** A paragraph or table met while walking, with the list number of the paragraph. */
interface Met {
  readonly element: XmlElement;
  readonly label: string;
}

class BodyReader {
  readonly list = new BlockList();
  /** Cells that may still be read, repeated ones counted as often as they stand. */
  private budget = 100_000;

  constructor(private readonly lists: OdtLists) {}

  blocks(parent: XmlElement): void {
    this.walk(parent, undefined, ({ element, label }) => {
      if (element.name === 'table:table') this.table(element);
      else {
        const { text, boxes } = inline(element);
        this.list.paragraph(text.trim() === '' ? text : label + text);
        for (const box of boxes) this.blocks(box);
      }
    });
  }

  /** Visits paragraphs, headings and tables below an element, counting lists on the way. */
  private walk(parent: XmlElement, list: OpenList | undefined, visit: (met: Met) => void): void {
    let label = '';
    if (parent.name === 'text:list-item' && list) {
      const start = parent.attributes['text:start-value'];
      const levels = start === undefined ? list.levels : startingAt(list, Number(start));
      if (start !== undefined) list.counter.restart(list.level);
      if (elements(parent).some((e) => e.name === 'text:p' || e.name === 'text:h')) {
        label = list.counter.next(levels, list.level);
      }
    }
    for (const element of elements(parent)) {
      if (UNSEEN.has(element.name)) continue;
      if (element.name === 'text:p' || element.name === 'text:h') {
        const own = element.name === 'text:h' && !list ? this.lists.heading(element) : label;
        visit({ element, label: own });
        label = '';
      } else if (element.name === 'table:table') visit({ element, label: '' });
      else if (element.name === 'text:list') {
        this.walk(element, this.lists.open(element, list), visit);
      } else this.walk(element, list, visit);
    }
  }

  private table(table: XmlElement): void {
    const rows = repeatedRows(table);
    const single = rows.every((row) => elements(row, 'table:table-cell').length <= 1);
    if (single && rows.some((row) => elements(row).some(hasTable))) {
      // A frame around other tables: what it holds stands on the page itself.
      for (const row of rows) this.blocks(row);
      return;
    }
    const number = this.list.nextTable();
    const inner: XmlElement[] = [];
    const spans: Span[] = [];
    const grid = rows.map((row, r) =>
      this.row(row, r, `table ${number}, row ${r + 1}`, spans, inner),
    );
    this.list.grid(gridFromEdges(grid, `table ${number}`, 0));
    for (const nested of inner) this.table(nested);
  }

  private row(row: XmlElement, r: number, place: string, spans: Span[], inner: XmlElement[]) {
    const cells: EdgeCell[] = [];
    let x = 0;
    let ordinal = 0;
    for (const cell of elements(row)) {
      if (!cell.name.endsWith('table-cell')) continue;
      for (let n = count(cell, 'table:number-columns-repeated'); n > 0; n--, x++) {
        const over = spans.find(
          (s) => s.left <= x && x < s.right && s.firstRow < r && r <= s.lastRow,
        );
        if (over) {
          cells.push({ ...over, text: '', vertical: 'continue', place });
        } else if (cell.name === 'table:table-cell') {
          if (--this.budget < 0) throw new ReadError('too_large');
          const right = x + count(cell, 'table:number-columns-spanned');
          const height = count(cell, 'table:number-rows-spanned');
          cells.push({
            left: x,
            right,
            text: this.cellText(cell, inner),
            vertical: height > 1 ? 'begin' : 'none',
            place: `${place}, cell ${++ordinal}`,
          });
          if (height > 1) spans.push({ left: x, right, firstRow: r, lastRow: r + height - 1 });
        }
      }
    }
    return cells;
  }

  private cellText(cell: XmlElement, inner: XmlElement[]): string {
    const lines: string[] = [];
    this.walk(cell, undefined, ({ element, label }) => {
      if (element.name === 'table:table') inner.push(element);
      else {
        const { text, boxes } = inline(element);
        lines.push(text.trim() === '' ? text : label + text);
        for (const box of boxes) lines.push(this.cellText(box, inner));
      }
    });
    return tidy(lines.join('\n'));
  }
}

interface Span {
  readonly left: number;
  readonly right: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

function startingAt(list: OpenList, start: number): OpenList['levels'] {
  return list.levels.map((level, i) => (level && i === list.level ? { ...level, start } : level));
}

/** Text of a paragraph and the text boxes anchored in it. Runs of blanks count only as `text:s`. */
function inline(paragraph: XmlElement): { text: string; boxes: XmlElement[] } {
  const boxes: XmlElement[] = [];
  const collect = (parent: XmlElement): string =>
    parent.children
      .map((child) => {
        if (typeof child === 'string') return child.replace(/[ \t\r\n]+/g, ' ');
        if (child.name === 'text:s') return ' '.repeat(count(child, 'text:c'));
        if (child.name === 'text:tab') return '\t';
        if (child.name === 'text:line-break') return '\n';
        if (child.name === 'draw:text-box') boxes.push(child);
        return child.name === 'draw:text-box' || UNSEEN.has(child.name) ? '' : collect(child);
      })
      .join('');
  return { text: collect(paragraph), boxes };
}

function repeatedRows(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((element) => {
    if (element.name === 'table:table-row') {
      return Array<XmlElement>(count(element, 'table:number-rows-repeated')).fill(element);
    }
    return element.name.startsWith('table:table-') ? repeatedRows(element) : [];
  });
}

function hasTable(cell: XmlElement): boolean {
  return elements(cell).some((e) => e.name === 'table:table' || hasTable(e));
}

/** A number of repetitions: at least 1, and never more than a table of a report can have. */
function count(element: XmlElement, attribute: string): number {
  const n = Number(element.attributes[attribute] ?? 1);
  return Number.isInteger(n) && n >= 1 ? Math.min(n, MAX_REPEAT) : 1;
}
