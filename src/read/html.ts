import type { Block, ReadResult } from '../model/document';
import { decode } from './charset';
import { failed } from './failures';
import type { Item } from './html-flow';
import { toGrid } from './html-grid';
import { htmlInScript } from './html-script';
import { cellText, type SourceRow, type TableItem } from './html-shape';
import { type PageTree, readTree } from './html-tree';
import { MEDIA } from './media-types';

/** Pages of this many bytes and more are refused; the largest real ones hold images in 30 MB. */
export const MAX_HTML_BYTES = 64 * 1024 * 1024;

/** What publishing systems write about a page into its head, by the names they use. */
const META = ['ArticleTitle', 'PubDate', 'ColumnName', 'ContentSource', 'SiteName'];

/**
 * Reads a web page, or anything that Word, a publishing system or a script makes of one: also
 * JSON whose strings hold pages. Paragraphs are lines as shown (one a block element or `<br>`
 * line, blanks folded), grids the tables that hold figures; tables that only arrange the page
 * come out as their content. What the page hides is left out, unless all its tables are hidden.
 *
 * Fails with `too_large` from `MAX_HTML_BYTES` on and with `no_text` where nothing is shown.
 */
export function readHtml(bytes: Uint8Array): ReadResult {
  if (bytes.length >= MAX_HTML_BYTES) return failed('too_large');
  const { text, charset } = decode(bytes);
  const html = /^\s*[[{]/.test(text) ? htmlInScript(text).join('\n') : text;
  const { tree, blocks } = shownOrHidden(html);
  if (blocks.length === 0) return failed('no_text');
  const meta = knownMeta(tree);
  return {
    ok: true,
    document: {
      mediaType: MEDIA.html,
      charset,
      ...(tree.title === null ? {} : { title: tree.title }),
      ...(Object.keys(meta).length === 0 ? {} : { meta }),
      blocks,
    },
  };
}

/** Pages hide a report until a script shows it: what is hidden counts where no table is shown. */
function shownOrHidden(html: string): { tree: PageTree; blocks: Block[] } {
  const tree = readTree(html, false);
  const blocks = toBlocks(tree.items);
  if (!tree.hidesTable || blocks.some(({ kind }) => kind === 'grid')) return { tree, blocks };
  const whole = readTree(html, true);
  return { tree: whole, blocks: toBlocks(whole.items) };
}

function knownMeta(tree: PageTree): Record<string, string> {
  const known = META.flatMap((name) => {
    const content = tree.meta.get(name.toLowerCase());
    return content === undefined ? [] : [[name, content] as const];
  });
  return Object.fromEntries(known);
}

/** A line or the rows of a table, in the order in which a person meets them. */
type Part = { readonly script: boolean } & (
  { readonly line: string } | { readonly rows: readonly SourceRow[] }
);

function toBlocks(items: readonly Item[]): Block[] {
  let paragraphs = 0;
  let grids = 0;
  return withoutCopies(inOrder(items)).map((part): Block => {
    if ('rows' in part) return toGrid(part.rows, (grids += 1));
    paragraphs += 1;
    return { kind: 'paragraph', text: part.line, place: `paragraph ${String(paragraphs)}` };
  });
}

/** Flattens groups and tables in tables, without recursion: they nest as deep as a page likes. */
function inOrder(items: readonly Item[]): Part[] {
  const parts: Part[] = [];
  const waiting = [{ items, at: 0, script: false, inTable: false }];
  for (let level = waiting.at(-1); level !== undefined; level = waiting.at(-1)) {
    const item = level.items[level.at];
    level.at += 1;
    const { script } = level;
    if (item === undefined) {
      waiting.pop();
    } else if (item.kind === 'line') {
      parts.push({ line: item.text, script });
    } else if (item.kind === 'group') {
      waiting.push({ items: item.items, at: 0, script: script || item.script, inTable: false });
    } else {
      parts.push(...ofTable(item, script, level.inTable));
      waiting.push({ items: item.inner, at: 0, script, inTable: true });
    }
  }
  return parts;
}

/** On the page a box around a text is that text; in a table it remains a table of its own. */
function ofTable(table: TableItem, script: boolean, inTable: boolean): Part[] {
  const lines = [...table.caption, ...(table.box !== null && !inTable ? boxLines(table.box) : [])];
  const parts = lines.flatMap((item) =>
    item.kind === 'line' ? [{ line: item.text, script }] : [],
  );
  return table.box !== null && !inTable ? parts : [...parts, { rows: table.rows, script }];
}

function boxLines(lines: readonly string[]): Item[] {
  return lines.map((text) => ({ kind: 'line', text }));
}

/** A table that a script holds a copy of (to print it, say) is read once. */
function withoutCopies(parts: readonly Part[]): Part[] {
  if (!parts.some(({ script }) => script)) return [...parts];
  const shown = new Set(
    parts.flatMap((part) => ('rows' in part && !part.script ? [wording(part.rows)] : [])),
  );
  return parts.filter((part) => !('rows' in part && part.script && shown.has(wording(part.rows))));
}

function wording(rows: readonly SourceRow[]): string {
  return JSON.stringify(rows.map((row) => row.cells.map(cellText)));
}
