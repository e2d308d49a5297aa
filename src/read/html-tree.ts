import { BLOCKS, TABLE_PARTS, VOIDS } from './html-elements';
import { Flow, type Group, type Item } from './html-flow';
import { isHidden, isRaised, OpenElements } from './html-open';
import { type Attributes, scan, type ScanHandler } from './html-scan';
import { htmlInScript } from './html-script';
import { OpenTable } from './html-table';
import { fold } from './html-text';
import { raised } from './raised';

/** A page as its tags have it, tables closed but not yet laid out. */
export interface PageTree {
  readonly items: readonly Item[];
  /** `<title>`, else the first `<h1>`; null if neither has text. */
  readonly title: string | null;
  /** `<meta name content>` by name in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  /** Whether something hidden holds a table. */
  readonly hidesTable: boolean;
  /** Whether the page ends in the middle of a cell: more may have stood there. */
  readonly endsInCell: boolean;
}

/** Strings of scripts may hold pages with scripts of their own: down to this depth. */
const MAX_SCRIPT_DEPTH = 3;

/** Images of this many pixels across are spacers. */
const SPACER_PIXELS = 4;

/** Inputs whose value is shown as text. */
const SHOWS_VALUE = /^(?:text|number|search|tel|url|email|date|month)?$/i;

/** @param showHidden whether to read what the page hides as if it were shown */
export function readTree(html: string, showHidden: boolean): PageTree {
  return new TreeBuilder(showHidden, 0).read(html);
}

/**
 * The HTML Standard's tree construction (13.2.6), as much of it as decides where tables, rows,
 * cells and lines begin and end. Builds no tree of elements: each table is closed into an item of
 * what surrounds it, so depth costs no stack.
 */
class TreeBuilder implements ScanHandler {
  private readonly page = new Flow(true);
  private readonly pageElements = new OpenElements(false);
  private readonly tables: OpenTable[] = [];
  private readonly meta = new Map<string, string>();
  private title: string | null = null;
  private heading: string | null = null;
  private headingStart: { flow: Flow; item: number } | null = null;
  private hidesTable = false;
  private inForm = false;
  /** The last thing met was text in a cell, white space aside. */
  private textInCell = false;

  constructor(
    private readonly showHidden: boolean,
    private readonly depth: number,
  ) {}

  read(html: string): PageTree {
    scan(html, this, this.showHidden);
    const endsInCell = this.textInCell && this.table?.place === 'cell';
    while (this.tables.length > 0) this.closeTable();
    this.page.endLine();
    return {
      endsInCell,
      items: this.page.items,
      title: this.title ?? this.heading,
      meta: this.meta,
      hidesTable: this.hidesTable,
    };
  }

  open(name: string, attributes: Attributes): void {
    this.textInCell = false;
    if (TABLE_PARTS.has(name)) this.openPart(name, attributes);
    else if (VOIDS.has(name)) this.openVoid(name, attributes);
    else this.openElement(name, attributes);
  }

  close(name: string): void {
    this.textInCell = false;
    if (TABLE_PARTS.has(name)) this.closePart(name);
    else if (name === 'br') this.flow.endLine();
    else if (name !== 'body' && name !== 'html') this.closeElement(name);
  }

  text(text: string): void {
    const { elements } = this;
    this.textInCell = this.table?.place === 'cell' && /\S$/.test(text);
    if (elements.hidden) return;
    // Blanks between the cells are layout of the source; other text there stands before the table.
    if (this.betweenCells && /^[ \t\r\n\f]*$/.test(text)) return;
    this.flow.text(elements.raised ? raised(text) : text, elements.preformatted);
  }

  skipsTable(): void {
    this.hidesTable = true;
  }

  raw(name: string, text: string, attributes: Attributes): void {
    const page = attributes['srcdoc'];
    if (name === 'iframe' && page !== undefined) this.addScript(page);
    if (name === 'title') {
      const title = fold(text);
      if (title !== '') this.title ??= title;
    } else if (name === 'script') {
      for (const html of htmlInScript(text)) this.addScript(html);
    } else if (name === 'textarea' && /<table/i.test(text)) {
      this.addScript(text);
    } else if ((name === 'textarea' || name === 'xmp') && !this.elements.hidden) {
      this.flow.endLine();
      this.flow.text(text, true);
      this.flow.endLine();
    }
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1);
  }

  private get betweenCells(): boolean {
    return this.table?.place === 'between';
  }

  /** Where text goes: into the innermost cell or caption, past tables that are between cells. */
  private get flow(): Flow {
    for (let i = this.tables.length - 1; i >= 0; i -= 1) {
      const flow = this.tables[i]!.flow;
      if (flow !== null) return flow;
    }
    return this.page;
  }

  private get elements(): OpenElements {
    return this.table?.elements ?? this.pageElements;
  }

  private hides(attributes: Attributes): boolean {
    return !this.showHidden && isHidden(attributes);
  }

  private openPart(name: string, attributes: Attributes): void {
    if (name === 'table') {
      if (this.betweenCells) this.closeTable();
      if (this.elements.close('p')) this.flow.endLine();
      this.tables.push(new OpenTable(this.elements.hidden || this.hides(attributes)));
      return;
    }
    const { table } = this;
    if (table === undefined) this.flow.endLine();
    else if (name === 'caption') table.openCaption(this.hides(attributes));
    else if (name === 'tr') table.openRow(this.hides(attributes), isCollapsed(attributes));
    else if (name === 'td' || name === 'th')
      table.openCell(name, attributes, this.hides(attributes));
    else if (name === 'col' || name === 'colgroup') table.closeSection();
    else table.openSection(name, this.hides(attributes));
  }

  private closePart(name: string): void {
    const { table } = this;
    if (table === undefined) this.flow.endLine();
    else if (name === 'table') this.closeTable();
    else if (name === 'caption') {
      if (table.place === 'caption') table.closeContent();
    } else if (table.place === 'caption') return;
    else if (name === 'tr') {
      if (table.inRow) table.closeRow();
    } else if (name === 'td' || name === 'th') {
      if (table.cellName === name) table.closeContent();
    } else if (table.sectionName === name) table.closeSection();
  }

  private closeTable(): void {
    const table = this.tables.pop();
    const shape = table?.finish() ?? null;
    if (table === undefined) return;
    if (table.hidden) this.hidesTable = true;
    else if (shape === null) this.flow.endLine();
    else this.flow.add(shape);
  }

  private openVoid(name: string, attributes: Attributes): void {
    const { value = '' } = attributes;
    if (name === 'input' && /<table/i.test(value)) {
      this.addScript(value);
      return;
    }
    if (name === 'hr') this.elements.endImplied(name);
    if (name === 'meta') this.addMeta(attributes);
    else if (this.elements.hidden) return;
    else if (name === 'br' || name === 'hr') this.flow.endLine();
    else if (name === 'img' || name === 'image') this.addImage(attributes);
    else if (name === 'input' && SHOWS_VALUE.test(attributes['type'] ?? '')) {
      this.flow.text(value, false);
    }
  }

  private openElement(name: string, attributes: Attributes): void {
    // Forms do not nest: a second start tag is passed over.
    if (name === 'form' && this.inForm) return;
    if (name === 'form') this.inForm = true;
    const isBlock = BLOCKS.has(name);
    if (isBlock) this.flow.endLine();
    // A form between cells is empty by definition: what follows is not inside it.
    if (!(name === 'form' && this.betweenCells)) {
      this.elements.open(name, this.hides(attributes), isRaised(name, attributes));
    }
    if (name === 'h1' && this.heading === null && !this.elements.hidden) {
      this.headingStart = { flow: this.flow, item: this.flow.items.length };
    }
  }

  private closeElement(name: string): void {
    if (name === 'form') this.inForm = false;
    const closed = this.elements.close(name);
    // A stray end tag does nothing, save `</p>`, which is an empty paragraph.
    if (BLOCKS.has(name) && (closed || name === 'p')) this.flow.endLine();
    if (name === 'h1' && this.headingStart !== null) {
      const { flow, item } = this.headingStart;
      this.heading = flow.lines(item).join('') || null;
      this.headingStart = null;
    }
  }

  private addMeta(attributes: Attributes): void {
    const name = attributes['name']?.trim().toLowerCase();
    const content = fold(attributes['content'] ?? '');
    if (name !== undefined && content !== '' && !this.meta.has(name)) this.meta.set(name, content);
  }

  private addImage({ width, height }: Attributes): void {
    const isSpacer = [width, height].some(
      (size) => size !== undefined && parseInt(size, 10) <= SPACER_PIXELS,
    );
    if (!isSpacer) this.flow.images += 1;
  }

  private addScript(html: string): void {
    if (this.depth >= MAX_SCRIPT_DEPTH) return;
    const { items } = new TreeBuilder(this.showHidden, this.depth + 1).read(html);
    if (items.length > 0) this.flow.add(scriptGroup(items));
  }
}

function scriptGroup(items: readonly Item[]): Group {
  const weight = items.reduce((sum, item) => sum + (item.kind === 'line' ? 0 : item.weight), 0);
  return { kind: 'group', items, script: true, weight };
}

/** `height=0`, as Word has it on the row that only fixes the widths of the columns. */
function isCollapsed(attributes: Attributes): boolean {
  return attributes['height']?.trim() === '0';
}
