import type { PageMarks } from './geometry';
import { cellText, linesOf, lineText, type TextLine } from './lines';
import { cellAt, ruledTables } from './ruling';

/** A cell of a table on a page, rows counted from the top of the table. */
export interface PageCell {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly rows: number;
  readonly text: string;
}

export type PageItem =
  | { readonly kind: 'line'; readonly line: TextLine }
  | {
      readonly kind: 'table';
      readonly left: number;
      readonly right: number;
      readonly rowCount: number;
      readonly cells: readonly PageCell[];
    };

/** A page's tables and the lines of text around them, in reading order. */
export function layOut(marks: PageMarks): PageItem[] {
  const tables = ruledTables(marks.rules);
  const inside = new Map<object, PageMarks['glyphs'][number][]>();
  const outside: PageMarks['glyphs'][number][] = [];
  for (const glyph of marks.glyphs) {
    const x = (glyph.left + glyph.right) / 2;
    const cell = tables.map((t) => cellAt(t, x, glyph.middle)).find((c) => c !== null);
    if (!cell) outside.push(glyph);
    else {
      const list = inside.get(cell);
      if (list) list.push(glyph);
      else inside.set(cell, [glyph]);
    }
  }
  const items: { top: number; item: PageItem }[] = linesOf(outside).map((line) => ({
    top: line.baseline,
    item: { kind: 'line', line },
  }));
  for (const table of tables) {
    const cells = table.cells.map(({ left, right, row, rows }, i) => ({
      left,
      right,
      row,
      rows,
      text: cellText(inside.get(table.cells[i]!) ?? []),
    }));
    if (cells.every((cell) => cell.text === '')) continue;
    const { left, right, rowCount } = table;
    items.push({ top: table.top, item: { kind: 'table', left, right, rowCount, cells } });
  }
  return items.sort((a, b) => a.top - b.top).map(({ item }) => item);
}

const PAGE_NUMBER = /^(第\s*)?[-—–－_·~]*\s*\d{1,3}\s*[-—–－_·~]*(\s*页.*|\s*\/\s*\d{1,3})?$/;

/** The page without its number, which stands first or last. */
export function withoutPageNumber(items: readonly PageItem[]): PageItem[] {
  const isNumber = (item: PageItem | undefined) =>
    item?.kind === 'line' && PAGE_NUMBER.test(lineText(item.line.glyphs).trim());
  const out = [...items];
  if (isNumber(out.at(-1))) out.pop();
  if (isNumber(out[0])) out.shift();
  return out;
}

/** Lines that open or close at least three pages, and more than half of them: running heads. */
export function withoutRunningHeads(pages: readonly (readonly PageItem[])[]): PageItem[][] {
  const headOf = (item: PageItem | undefined) =>
    item?.kind === 'line'
      ? `${lineText(item.line.glyphs)}@${Math.round(item.line.baseline / 4)}`
      : null;
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const head of new Set([headOf(page[0]), headOf(page.at(-1))])) {
      if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 1);
    }
  }
  const running = (item: PageItem | undefined) => {
    const count = counts.get(headOf(item) ?? '') ?? 0;
    return count >= 3 && count * 2 > pages.length;
  };
  return pages.map((page) =>
    page.filter((item, i) => !((i === 0 || i === page.length - 1) && running(item))),
  );
}
