import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/**
 * A second reading of a page, over the tree that parse5 builds by the book: the slots of every
 * grid, and the text of what stands between grids run together. Shares no code with the reader.
 */
export type OracleBlock = { text: string } | { slots: string[][] };

interface Context {
  readonly out: OracleBlock[];
  readonly showHidden: boolean;
}

export function oracle(html: string): OracleBlock[] {
  const shown = read(html, false);
  const hasGrid = shown.some((block) => 'slots' in block);
  return !hasGrid && hidesTable(parse(html), false) ? read(html, true) : shown;
}

function read(html: string, showHidden: boolean): OracleBlock[] {
  const out: OracleBlock[] = [];
  const document = parse(html, { scriptingEnabled: true });
  const body = find(find(document, 'html'), 'body');
  if (body !== null) walkPage(body, { out, showHidden });
  return joined(out);
}

const BLOCKS =
  /^(?:address|article|blockquote|body|center|dd|div|dl|dt|form|h[1-6]|hr|li|ol|p|ul)$/;

type Element = Tree.Element;

const isElement = (node: Tree.ChildNode): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;
const hides = (element: Element): boolean =>
  /display:\s*none/.test(attribute(element, 'style') ?? '');

function find(parent: Tree.ParentNode | null, name: string): Element | null {
  return parent?.childNodes.filter(isElement).find((element) => element.tagName === name) ?? null;
}

function hidesTable(node: Tree.ParentNode, inHidden: boolean): boolean {
  return node.childNodes.filter(isElement).some((element) => {
    const hidden = inHidden || hides(element);
    return (hidden && element.tagName === 'table') || hidesTable(element, hidden);
  });
}

function walkPage(parent: Tree.ParentNode, context: Context): void {
  for (const node of parent.childNodes) {
    if ('value' in node) context.out.push({ text: node.value });
    if (!isElement(node) || (hides(node) && !context.showHidden)) continue;
    if (/^(?:script|style|title|template|noscript)$/.test(node.tagName)) continue;
    if (node.tagName === 'table') showTable(node, false, context);
    else walkPage(node, context);
  }
}

interface Cell {
  readonly element: Element;
  readonly lines: string[];
  readonly inner: Element[];
}

function cellOf(element: Element, context: Context): Cell {
  const lines: string[] = [];
  const inner: Element[] = [];
  let pending = '';
  const end = (): void => {
    const text = pending
      .replace(/(?<=[一-龥])[ \t]*\n[ \t\n]*(?=[一-龥])/g, '')
      .replace(/[\s\u00a0\u3000]+/g, ' ')
      .trim();
    if (text !== '') lines.push(text);
    pending = '';
  };
  const visit = (parent: Element): void => {
    for (const node of parent.childNodes) {
      if ('value' in node) pending += node.value;
      if (!isElement(node)) continue;
      const isBlock = BLOCKS.test(node.tagName) || node.tagName === 'br';
      if (node.tagName === 'table') {
        if (hides(node) && !context.showHidden) continue;
        end();
        inner.push(node);
      } else {
        if (isBlock) end();
        if (!hides(node) || context.showHidden) visit(node);
        if (isBlock) end();
      }
    }
  };
  visit(element);
  end();
  return { element, lines, inner };
}

interface Table {
  readonly captions: Element[];
  /** Rows of cells, section by section, feet last. */
  readonly sections: Cell[][][];
  readonly cells: Cell[];
  readonly own: number;
  readonly inside: number;
}

const cache = new WeakMap<Element, Table>();

function tableOf(element: Element, context: Context): Table {
  const known = cache.get(element);
  if (known !== undefined) return known;
  const shown = (node: Element): boolean => context.showHidden || !hides(node);
  const children = (parent: Element, names: RegExp): Element[] =>
    parent.childNodes.filter(isElement).filter((node) => names.test(node.tagName));
  const parts = children(element, /^(?:thead|tbody|tfoot)$/);
  const ordered = [
    ...parts.filter((part) => part.tagName !== 'tfoot'),
    ...parts.filter((part) => part.tagName === 'tfoot'),
  ];
  const sections = ordered.filter(shown).map((part) =>
    children(part, /^tr$/)
      .filter(shown)
      .map((row) =>
        children(row, /^t[dh]$/)
          .filter(shown)
          .map((cell) => cellOf(cell, context)),
      ),
  );
  // Weighed in the order of the source, as a person reads it.
  const cells = sections.flat(2);
  const table = {
    captions: children(element, /^caption$/).filter(shown),
    sections,
    cells,
    own: cells.filter((cell) => textOf(cell, context) !== '').length,
    inside: cells
      .flatMap((cell) => innerOf(cell, context))
      .reduce((sum, inner) => sum + weight(inner, context), 0),
  };
  cache.set(element, table);
  return table;
}

function weight(element: Element, context: Context): number {
  const { own, inside } = tableOf(element, context);
  return own + inside;
}

const isLayout = ({ own, inside }: Table): boolean => inside > own || own === 0;

/** Lines of a table that is but one cell of one column. */
function box(element: Element, context: Context): string[] | null {
  const table = tableOf(element, context);
  const [cell, ...others] = table.cells;
  if (cell === undefined || others.length > 0 || isLayout(table)) return null;
  return span(cell.element, 'colspan', 1) > 1 ? null : (loneBox(cell, context) ?? cell.lines);
}

function loneBox(cell: Cell, context: Context): string[] | null {
  const inner = cell.inner.filter((table) => holdsText(table, context));
  if (cell.lines.length > 0 || inner.length !== 1) return null;
  return hasCaption(inner[0]!, context) ? null : box(inner[0]!, context);
}

function hasCaption(table: Element, context: Context): boolean {
  return tableOf(table, context).captions.some((caption) => holdsText(caption, context));
}

function holdsText(element: Element, context: Context): boolean {
  const { lines, inner } = cellOf(element, context);
  if (element.tagName !== 'table') {
    return lines.length > 0 || inner.some((table) => holdsText(table, context));
  }
  const { cells } = tableOf(element, context);
  return (
    hasCaption(element, context) || cells.some(({ element: cell }) => holdsText(cell, context))
  );
}

function textOf(cell: Cell, context: Context): string {
  return (loneBox(cell, context) ?? cell.lines).join('\n');
}

function innerOf(cell: Cell, context: Context): Element[] {
  return loneBox(cell, context) === null ? cell.inner : [];
}

function showTable(element: Element, inTable: boolean, context: Context): void {
  const table = tableOf(element, context);
  for (const caption of table.captions) walkPage(caption, context);
  const lines = inTable ? null : box(element, context);
  if (isLayout(table)) {
    for (const cell of table.cells) walkPage(cell.element, context);
    return;
  }
  if (lines === null) context.out.push({ slots: slotsOf(table, context) });
  else context.out.push({ text: lines.join('') });
  for (const cell of table.cells) {
    for (const inner of innerOf(cell, context)) showTable(inner, true, context);
  }
}

function span(element: Element, name: string, least: number): number {
  const value = parseInt(attribute(element, name) ?? '', 10);
  return Number.isNaN(value) || value < least ? 1 : Math.min(value, 1000);
}

/** Texts slot by slot, `·` where no cell is; columns in which no cell begins left out. */
function slotsOf(table: Table, context: Context): string[][] {
  const owners: (Cell | undefined)[][] = [];
  const begins = new Set<number>();
  let top = 0;
  for (const rows of table.sections) {
    const bottom = top + rows.length;
    rows.forEach((row, i) => {
      const y = top + i;
      owners[y] ??= [];
      let x = 0;
      for (const cell of row) {
        while (owners[y][x] !== undefined) x += 1;
        begins.add(x);
        const width = span(cell.element, 'colspan', 1);
        const rowspan = span(cell.element, 'rowspan', 0);
        const height = rowspan === 0 ? bottom - y : Math.min(rowspan, bottom - y);
        let right = x;
        while (right < x + width && owners[y][right] === undefined) right += 1;
        for (let dy = 0; dy < height; dy += 1) {
          const line = (owners[y + dy] ??= []);
          for (let at = x; at < right; at += 1) line[at] = cell;
        }
        x += width;
      }
    });
    top = bottom;
  }
  const columns = [...begins].sort((a, b) => a - b);
  return owners.map((row) =>
    columns.map((x) => (row[x] === undefined ? '·' : textOf(row[x], context))),
  );
}

/** Text between two grids as one string without blanks. */
function joined(blocks: readonly OracleBlock[]): OracleBlock[] {
  const result: OracleBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const text = 'text' in block ? block.text.replace(/[\s\u00a0\u3000]+/g, '') : '';
    if ('slots' in block) result.push(block);
    else if (text !== '' && last !== undefined && 'text' in last) last.text += text;
    else if (text !== '') result.push({ text });
  }
  return result;
}
