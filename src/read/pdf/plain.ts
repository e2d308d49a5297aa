import type { Block, GridCell } from '../../model/document';
import { lineText, paragraphsOf, segmentsOf, type TextLine } from './lines';

/** Fewest lines with gaps at the same places that make a table without ruled lines. */
const FEWEST_ROWS = 3;

/**
 * Lines of text as paragraphs; runs of lines that gaps cut into columns as a table. Where the
 * columns are not clear over all rows, the lines stay lines, gaps printed as wide spaces.
 */
export function plainBlocks(lines: readonly TextLine[], page: number, start: number): Block[] {
  const blocks: Block[] = [];
  let ordinal = start;
  let running: TextLine[] = [];
  const flush = () => {
    if (running.length === 0) return;
    for (const { text } of paragraphsOf(running)) {
      blocks.push({ kind: 'paragraph', text, place: `page ${page}, paragraph ${++ordinal}` });
    }
    running = [];
  };
  for (let i = 0; i < lines.length;) {
    let end = i;
    while (end < lines.length && segmentsOf(lines[end]!).length > 1) end++;
    if (end - i < FEWEST_ROWS) {
      const stop = Math.max(end, i + 1);
      running.push(...lines.slice(i, stop));
      i = stop;
      continue;
    }
    flush();
    const rows = lines.slice(i, end).map(segmentsOf);
    const place = `page ${page}, lines ${i + 1}-${end}`;
    const cells = columnsOf(rows, place);
    if (cells) blocks.push({ kind: 'grid', rows: cells, aligned: true, place });
    else {
      for (const row of rows) {
        const text = row.map((segment) => lineText(segment.glyphs)).join('   ');
        blocks.push({ kind: 'paragraph', text, place: `page ${page}, paragraph ${++ordinal}` });
      }
    }
    i = end;
  }
  flush();
  return blocks;
}

/** Cells of rows whose segments fall into columns with clear space between, or null. */
function columnsOf(rows: readonly (readonly TextLine[])[], place: string): GridCell[][] | null {
  const spans: { left: number; right: number }[] = [];
  for (const { left, right } of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last && left <= last.right + 2) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  const columnAt = (segment: TextLine) => spans.findIndex((s) => segment.left <= s.right + 1);
  const clear =
    spans.length > 1 && rows.every((row) => new Set(row.map(columnAt)).size === row.length);
  if (!clear) return null;
  return rows.map((row, r) =>
    spans.map((_, x) => {
      const segment = row.find((s) => columnAt(s) === x);
      return {
        text: segment ? lineText(segment.glyphs) : '',
        x,
        width: 1,
        height: 1,
        place: `${place}, row ${r + 1}, cell ${x + 1}`,
      };
    }),
  );
}
