import type { Block, Document, GridCell, GridRow, ReadResult } from '../model/document';
import { decode } from './charset';
import { withoutCommas } from './csv';
import { blocksOfHtml } from './html';
import { drawnTable, isDrawnRule, plainBars } from './text-drawn';

/**
 * Plain text and Markdown. Every line is a paragraph that keeps its tabs and bars, since only the
 * extractor knows which of them part cells. Markdown tables, which say so themselves, are grids.
 */

/** Pages of a PDF turned into text leave their numbers behind: `-3-`, `— 4 —`, `第 3 页`. */
const PAGE_NUMBER =
  /^\s*(?:[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}|第\s*\d{1,4}\s*页(?:\s*共\s*\d+\s*页)?)\s*$/u;

/** A row of a table whose cells are all empty. */
const BLANK_ROW = /^ *(?:\t *){2,}$/;

const RULE_CELL = /^\s*:?-{2,}:?\s*$/;

export function readText(bytes: Uint8Array): ReadResult {
  const { text, charset } = decode(bytes);
  const lines = withoutCommas(text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u));
  return { ok: true, document: { ...linesToDocument(lines), mediaType: 'text/plain', charset } };
}

/** Lines of text as blocks; `place` is the line number in the file, from 1. */
export function linesToDocument(lines: readonly string[]): Pick<Document, 'blocks'> {
  const blocks: Block[] = [];
  let grids = 0;
  for (let i = 0; i < lines.length; i++) {
    const markup = endOfMarkup(lines, i);
    if (markup > i) {
      const some = blocksOfHtml(lines.slice(i, markup).join('\n'), grids);
      grids += some.filter((block) => block.kind === 'grid').length;
      blocks.push(...some);
      i = markup - 1;
      continue;
    }
    const drawn = isDrawnRule(lines[i]!) ? drawnTable(lines, i) : null;
    if (drawn) {
      blocks.push(drawn.grid);
      i = drawn.end - 1;
      continue;
    }
    if (isMarkdownRow(lines[i]!)) {
      const end = endOfTable(lines, i);
      const table = lines.slice(i, end);
      if (table.some(isRule)) {
        blocks.push(markdownGrid(table, i));
        i = end - 1;
        continue;
      }
    }
    const line = plainBars(lines[i]!);
    if (isDrawnRule(line)) continue;
    if ((line.trim() === '' && !BLANK_ROW.test(line)) || PAGE_NUMBER.test(line)) continue;
    blocks.push({ kind: 'paragraph', text: withoutMarkup(line), place: `line ${i + 1}` });
  }
  return { blocks };
}

/** Entities survive in text that was cut out of a page. */
const withoutMarkup = (line: string) =>
  line
    .replace(/^\s{0,3}#{1,6}\s+/u, '')
    .replaceAll('**', '')
    .replace(/&(?:nbsp|#160|#xa0);/giu, '\u00a0');

/** The line behind a table of HTML that begins on a line of text; the line itself if none does. */
function endOfMarkup(lines: readonly string[], start: number): number {
  if (!/^\s*<table\b/i.test(lines[start]!)) return start;
  let open = 0;
  for (let i = start; i < lines.length; i++) {
    open +=
      (lines[i]!.match(/<table\b/gi)?.length ?? 0) - (lines[i]!.match(/<\/table/gi)?.length ?? 0);
    if (open <= 0) return i + 1;
  }
  return lines.length;
}

const isMarkdownRow = (line: string) => /^\s*\|.*\|\s*$/u.test(line);

const isRule = (line: string) =>
  isMarkdownRow(line) && cellsOf(line).every((c) => RULE_CELL.test(c));

function endOfTable(lines: readonly string[], start: number): number {
  let end = start;
  while (end < lines.length && isMarkdownRow(lines[end]!)) end++;
  return end;
}

const cellsOf = (line: string) =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/u);

function markdownGrid(lines: readonly string[], firstLine: number): Block {
  const rows: GridRow[] = [];
  lines.forEach((line, i) => {
    if (isRule(line)) return;
    rows.push(
      cellsOf(line).map((text, x): GridCell => ({
        text: text
          .replace(/<br\s*\/?>/giu, '\n')
          .replaceAll('**', '')
          .trim(),
        x,
        width: 1,
        height: 1,
        place: `line ${firstLine + i + 1}, cell ${x + 1}`,
      })),
    );
  });
  return { kind: 'grid', rows, aligned: false, place: `line ${firstLine + 1}` };
}
