import type { Flow, Group, Item } from './html-flow';
import { NOT_TEXT } from './html-text';

/** A cell as its tags have it. `rowspan` 0 means: to the end of the section. */
export interface SourceCell {
  readonly flow: Flow;
  readonly colspan: number;
  readonly rowspan: number;
  readonly hidden: boolean;
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** Rows of one section follow one another; spans do not leave it. */
  readonly section: number;
  readonly foot: boolean;
}

/** A closed table that shows figures, not one that only arranges a page. */
export interface TableItem {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
  /** Caption, shown before the grid. */
  readonly caption: readonly Item[];
  /** Tables inside its cells, shown after it. */
  readonly inner: readonly Item[];
  /** Lines of its cell if it has but one, of one column: a box around a text; else null. */
  readonly box: readonly string[] | null;
  /** Cells with text, those of tables inside counted too. */
  readonly weight: number;
}

/** A cell with this much text holds an article; a statutory label stays far below. */
const ARTICLE = { characters: 600 };
/** So does one with this many lines, unless it is a label printed one character a line. */
const COLUMN_OF_LINES = { characters: 200, lines: 5 };
/** Statutory tables have more cells than this, tables around an article fewer. */
const FEW_CELLS = 12;

/**
 * Whether a closed table is a grid or only arranges a page. It arranges a page when the tables
 * inside it hold more cells with text than it has itself, or when one of its few cells holds an
 * article. What it arranges then counts as if it stood on the page. Null if nothing is in it.
 */
export function shapeOf(
  rows: readonly SourceRow[],
  caption: readonly Item[],
): TableItem | Group | null {
  const cells = rows.flatMap((row) => row.cells);
  const inner = cells.flatMap(innerItems);
  const own = cells.filter(hasText).length;
  const inside = inner.reduce((sum, item) => sum + (item.kind === 'line' ? 0 : item.weight), 0);
  const weight = own + inside;
  if (inside > own || own === 0 || (own <= FEW_CELLS && cells.some(isArticle))) {
    const items = [...caption, ...cells.flatMap((cell) => cell.flow.items)];
    return items.length === 0 ? null : { kind: 'group', items, script: false, weight };
  }
  const box = cells.length === 1 && cells[0]!.colspan === 1 ? linesOf(cells[0]!) : null;
  return { kind: 'table', rows, caption, inner, box, weight };
}

/**
 * Text of a cell: its lines, joined by `\n`. A cell that holds nothing but a box around a text
 * has that text. One that holds nothing but an image is not blank: it has `NOT_TEXT`.
 */
export function cellText(cell: SourceCell): string {
  const text = linesOf(cell).join('\n');
  return text === '' && cell.flow.images > 0 ? NOT_TEXT : text;
}

function linesOf(cell: SourceCell): readonly string[] {
  return onlyBox(cell)?.box ?? cell.flow.lines();
}

function hasText(cell: SourceCell): boolean {
  const text = cellText(cell);
  return text !== '' && text !== NOT_TEXT;
}

/** Tables and groups inside a cell, save a box that is the cell's own text. */
function innerItems(cell: SourceCell): Item[] {
  const box = onlyBox(cell);
  return cell.flow.items.filter((item) => item.kind !== 'line' && item !== box);
}

function isArticle(cell: SourceCell): boolean {
  const lines = cell.flow.lines();
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  return (
    characters >= ARTICLE.characters ||
    (characters >= COLUMN_OF_LINES.characters && lines.length >= COLUMN_OF_LINES.lines)
  );
}

/** The table that is all a cell holds, if it is a box around a text. */
function onlyBox(cell: SourceCell): TableItem | null {
  const item = cell.flow.items.length === 1 ? cell.flow.items[0]! : null;
  return item?.kind === 'table' && item.box !== null && item.caption.length === 0 ? item : null;
}
