import type { Document, ReadResult } from '../../model/document';
import { DocxNumbering } from './docx-numbering';
import { paragraphContent } from './docx-text';
import { guarded, ReadError } from './failures';
import { BlockList, gridFromEdges, tidy, type EdgeCell } from './layout';
import { openPackage } from './package';
import { descend, elements, textOf, type XmlElement } from './xml';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Edges nearer than this are one: 5 points in twips, less than the narrowest glyph. */
const TOLERANCE = 100;

/**
 * Reads a Word document: body text and tables in order, headers, footers and notes left out.
 * Text boxes follow the paragraph that they hang on; a table inside a cell follows its table.
 */
export function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  return guarded(bytes, (): Document => {
    const parts = openPackage(bytes);
    const main = parts.xml('word/document.xml') ?? parts.xml(mainPart(parts.xml('_rels/.rels')));
    const body = descend(main, 'w:body');
    if (!body) throw new ReadError('wrong_format');
    const reader = new BodyReader(
      new DocxNumbering(parts.xml('word/numbering.xml'), parts.xml('word/styles.xml')),
    );
    reader.blocks(body);
    const title = tidy(textOf(descend(parts.xml('docProps/core.xml'), 'dc:title')));
    return {
      mediaType: MEDIA_TYPE,
      ...(title === '' ? {} : { title }),
      blocks: reader.list.blocks,
    };
  });
}

function mainPart(relations: XmlElement | undefined): string {
  const main = elements(relations).find((r) => r.attributes['Type']?.endsWith('/officeDocument'));
  return (main?.attributes['Target'] ?? '').replace(/^\//, '');
}

class BodyReader {
  readonly list = new BlockList();

  constructor(private readonly numbering: DocxNumbering) {}

  /** Paragraphs and tables below an element, whatever wraps them. */
  blocks(parent: XmlElement): void {
    for (const element of contents(parent)) {
      if (element.name === 'w:tbl') this.table(element);
      else {
        const { text, boxes } = this.paragraph(element);
        this.list.paragraph(text);
        for (const box of boxes) this.blocks(box);
      }
    }
  }

  private paragraph(element: XmlElement) {
    const label = this.numbering.label(descend(element, 'w:pPr'));
    const { text, boxes } = paragraphContent(element);
    return { text: text.trim() === '' ? text : label + text, boxes };
  }

  private table(table: XmlElement): void {
    const rows = unwrap(table, 'w:tr').filter((row) => !isDeleted(row));
    if (rows.every((row) => unwrap(row, 'w:tc').length <= 1) && hasTables(table)) {
      // A frame around other tables: what it holds stands on the page itself.
      for (const row of rows) for (const cell of unwrap(row, 'w:tc')) this.blocks(cell);
      return;
    }
    const number = this.list.nextTable();
    const inner: XmlElement[] = [];
    const position = gridPositions(table);
    const grid = rows.map((row, r) =>
      this.row(row, `table ${number}, row ${r + 1}`, position, inner),
    );
    this.list.grid(gridFromEdges(grid, `table ${number}`, position.tolerance));
    for (const nested of inner) this.table(nested);
  }

  private row(row: XmlElement, place: string, position: Positions, inner: XmlElement[]) {
    const cells: EdgeCell[] = [];
    let column = Number(descend(row, 'w:trPr', 'w:gridBefore')?.attributes['w:val'] ?? 0);
    unwrap(row, 'w:tc').forEach((cell, c) => {
      const properties = descend(cell, 'w:tcPr');
      const span = Number(descend(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const start = column;
      column += Number.isFinite(span) && span >= 1 ? span : 1;
      const text = this.cellText(cell, inner);
      const last = cells.at(-1);
      if (descend(properties, 'w:hMerge')?.attributes['w:val'] === 'continue' && last) {
        cells[cells.length - 1] = { ...last, right: position.at(column) };
        return;
      }
      cells.push({
        left: position.at(start),
        right: position.at(column),
        text,
        vertical: verticalMerge(properties),
        place: `${place}, cell ${c + 1}`,
      });
    });
    return cells;
  }

  private cellText(cell: XmlElement, inner: XmlElement[]): string {
    const lines: string[] = [];
    for (const element of contents(cell)) {
      if (element.name === 'w:tbl') inner.push(element);
      else {
        const { text, boxes } = this.paragraph(element);
        lines.push(text);
        for (const box of boxes) lines.push(this.cellText(box, inner));
      }
    }
    return tidy(lines.join('\n'));
  }
}

function verticalMerge(properties: XmlElement | undefined): EdgeCell['vertical'] {
  const merge = descend(properties, 'w:vMerge');
  if (!merge) return 'none';
  return merge.attributes['w:val'] === 'restart' ? 'begin' : 'continue';
}

function isDeleted(row: XmlElement): boolean {
  return descend(row, 'w:trPr', 'w:del') !== undefined;
}

function hasTables(table: XmlElement): boolean {
  return unwrap(table, 'w:tr').some((row) =>
    unwrap(row, 'w:tc').some((cell) => contents(cell).some((e) => e.name === 'w:tbl')),
  );
}

/** Paragraphs and tables of a container; content controls and the like are looked through. */
function contents(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'w:p' || element.name === 'w:tbl') return [element];
    return WRAPPERS.has(element.name) ? contents(element) : alternative(element, contents);
  });
}

function unwrap(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return WRAPPERS.has(element.name)
      ? unwrap(element, name)
      : alternative(element, (e) => unwrap(e, name));
  });
}

const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);

function alternative(
  element: XmlElement,
  read: (parent: XmlElement) => XmlElement[],
): XmlElement[] {
  if (element.name !== 'mc:AlternateContent') return [];
  return (
    elements(element)
      .map(read)
      .find((found) => found.length > 0) ?? []
  );
}

interface Positions {
  at(column: number): number;
  readonly tolerance: number;
}

/**
 * Where the columns of `w:tblGrid` stand. Hand-drawn tables have slivers between columns meant
 * to be one, so widths tell more than counts; without usable widths the counts must do.
 */
function gridPositions(table: XmlElement): Positions {
  const widths = elements(descend(table, 'w:tblGrid'), 'w:gridCol').map((column) =>
    Number(column.attributes['w:w'] ?? Number.NaN),
  );
  if (widths.length === 0 || !widths.every((width) => width > 0)) {
    return { at: (column) => column, tolerance: 0 };
  }
  const edges = [0];
  for (const width of widths) edges.push(edges.at(-1)! + width);
  const end = edges.at(-1)!;
  const mean = end / widths.length;
  return {
    at: (column) => edges[column] ?? end + (column - widths.length) * mean,
    tolerance: TOLERANCE,
  };
}
