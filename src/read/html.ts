import type { Block, ReadResult } from '../model/document';
import { decode } from './charset';
import { failed } from './failures';
import type { Item } from './html-flow';
import { toGrid } from './html-grid';
import { htmlInScript } from './html-script';
import { cellText, type SourceRow } from './html-shape';
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
      ...(tree.endsInCell ? { cut: true as const } : {}),
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

/** Grids and lines of markup that stands in a text of another kind; `from` grids came before. */
export function blocksOfHtml(html: string, from: number): Block[] {
  return toBlocks(readTree(html, false).items, from);
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

function toBlocks(items: readonly Item[], from = 0): Block[] {
  let paragraphs = 0;
  let grids = from;
  return withoutCopies(inOrder(items)).map((part): Block => {
    if ('rows' in part) return toGrid(part.rows, (grids += 1));
    paragraphs += 1;
    return { kind: 'paragraph', text: part.line, place: `paragraph ${String(paragraphs)}` };
  });
}

/** Something still to be shown; `inTable` where a grid is around it. */
type Waiting = { readonly script: boolean; readonly inTable: boolean } & (
  { readonly item: Item } | { readonly part: Part }
);

/** Whether a line is the markup of a table, escaped once too often, so that its tags are shown. */
function showsTags(line: string): boolean {
  if (!line.includes('<')) return false;
  const markup = line.toLowerCase();
  const table = markup.indexOf('<table');
  return table >= 0 && markup.indexOf('</td>', table) > 0;
}

/** Flattens groups and tables in tables, without recursion: they nest as deep as a page likes. */
function inOrder(items: readonly Item[]): Part[] {
  const parts: Part[] = [];
  const waiting: Waiting[] = [];
  const put = (some: readonly Item[], script: boolean, inTable: boolean): void => {
    for (let i = some.length - 1; i >= 0; i -= 1) waiting.push({ item: some[i]!, script, inTable });
  };
  put(items, false, false);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { script, inTable } = next;
    if ('part' in next) {
      parts.push(next.part);
    } else if (next.item.kind === 'line' && showsTags(next.item.text)) {
      put(readTree(next.item.text, false).items, script, inTable);
    } else if (next.item.kind === 'line') {
      parts.push({ line: next.item.text, script });
    } else if (next.item.kind === 'group') {
      put(next.item.items, script || next.item.script, false);
    } else {
      const { caption, rows, box, inner } = next.item;
      put(inner, script, true);
      // On the page a box around a text is that text; in a table it is a table of its own.
      if (box === null || inTable) waiting.push({ part: { rows, script }, script, inTable });
      else
        put(
          box.map((text) => ({ kind: 'line', text })),
          script,
          inTable,
        );
      put(caption, script, false);
    }
  }
  return parts;
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
