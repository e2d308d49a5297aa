import { splitBlocks } from '../disclosure-grid';
import type { PaperGrid, PaperRow } from '../paper';
import type { Random } from '../random';
import { escapeHtml, htmlBody, htmlPage, htmlTable, PARAGRAPHS, PLAIN, WORD } from './html-parts';
import { fileName, utf8, type Layout } from './layout';

/** Tables broken over printed pages: the group label printed again, the header or not. */
export const htmlPages: Layout = {
  id: 'html-pages',
  lossless: true,
  render: (paper, random) => {
    const style = random.pick([PLAIN, PARAGRAPHS, WORD]);
    const table = (g: PaperGrid) => {
      if (g.id === 'appeals' || g.rows.length < 6) return htmlTable(g, style, random);
      const at = random.int(4, g.rows.length - 2);
      const repeatHeader = random.chance(0.4);
      const halves = breakRows(g, at, repeatHeader, random.chance(0.7));
      const between = random.pick(['', '<p>- 3 -</p>', '<p></p>', '<p>— 4 —</p>']);
      return random.chance(0.25)
        ? htmlTable({ rows: halves.flat() }, style, random)
        : halves.map((rows) => htmlTable({ rows }, style, random)).join(between);
    };
    const text = htmlPage(paper, htmlBody(paper, table));
    return {
      name: fileName(paper.report, 'html', random),
      bytes: utf8(text),
      text,
      truth: paper.truth,
    };
  },
};

/**
 * Cuts rows in two at `at`. A cell that reaches over the cut is printed in both halves,
 * or leaves an empty cell in the second.
 */
export function breakRows(
  grid: PaperGrid,
  at: number,
  repeatHeader: boolean,
  repeatLabel: boolean,
): [PaperRow[], PaperRow[]] {
  const first: PaperRow[] = grid.rows
    .slice(0, at)
    .map((row, y) => row.map((cell) => (y + cell.h > at ? { ...cell, h: at - y } : cell)));
  const over = grid.rows
    .slice(0, at)
    .flatMap((row, y) =>
      row
        .filter((cell) => y + cell.h > at)
        .map((cell) => ({ ...cell, h: y + cell.h - at, text: repeatLabel ? cell.text : '' })),
    );
  const second = grid.rows.slice(at).map((row, i) => (i === 0 ? [...over, ...row] : row));
  const header = repeatHeader ? grid.rows.filter((row) => row.every((c) => c.role === 'head')) : [];
  return [first, grid.id === 'requests' ? [...header, ...second] : second];
}

/** One table a block, the title row outside its table or within; table 4 in three. */
export const htmlBlocks: Layout = {
  id: 'html-blocks',
  lossless: true,
  render: (paper, random) => {
    const outside = random.chance(0.6);
    const table = (g: PaperGrid) => {
      if (g.id === 'disclosure')
        return splitBlocks(g)
          .map((b) => block(b, outside, random))
          .join('');
      if (g.id === 'appeals' && random.chance(0.7)) return appealTables(g, random);
      return htmlTable(g, PLAIN, random);
    };
    const text = htmlPage(paper, htmlBody(paper, table));
    return {
      name: fileName(paper.report, 'html', random),
      bytes: utf8(text),
      text,
      truth: paper.truth,
    };
  },
};

function block(rows: PaperRow[], outside: boolean, random: Random): string {
  const [title, ...rest] = rows;
  if (!outside || title === undefined) return htmlTable({ rows }, PLAIN, random);
  return `<p>${escapeHtml(title[0]?.text ?? '')}</p>${htmlTable({ rows: rest }, PLAIN, random)}`;
}

function appealTables(grid: PaperGrid, random: Random): string {
  const heads = grid.rows[2]?.slice(0, 5) ?? [];
  const values = grid.rows[3] ?? [];
  // In the order of this report: some print 复议后起诉 first.
  const suits = (grid.rows[1] ?? []).filter((cell) => cell.w === 5).map((cell) => cell.text);
  const long = random.chance(0.5);
  const titles = ['行政复议', ...suits.map((text) => (long ? `行政诉讼（${text}）` : text))];
  return titles
    .map((title, i) => {
      const rows = [heads, values.slice(i * 5, i * 5 + 5)];
      return `<h3>${title}</h3>${htmlTable({ rows }, PLAIN, random)}`;
    })
    .join('');
}
