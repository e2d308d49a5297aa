import type { Paper, PaperCell, PaperGrid, PaperRow } from '../paper';
import type { Random } from '../random';
import { escapeHtml, htmlBody, htmlPage, htmlTable, PLAIN, plainInner } from './html-parts';
import { fileName, utf8, type Layout, type Rendered } from './layout';

const page = (paper: Paper, body: string, random: Random): Rendered => {
  const text = htmlPage(paper, body);
  return {
    name: fileName(paper.report, 'html', random),
    bytes: utf8(text),
    text,
    truth: paper.truth,
  };
};

const spare = (w = 1, h = 1): PaperCell => ({ text: '', w, h, role: 'spare' });

/** Empty rows between the rows, an empty column before or behind the table. */
export const htmlSpacers: Layout = {
  id: 'html-spacers',
  lossless: true,
  render: (paper, random) => {
    const table = (grid: PaperGrid) => {
      const before = random.chance(0.4);
      const behind = random.chance(0.4);
      const rows = grid.rows.flatMap((row, y): PaperRow[] => {
        const wide = [...(before ? [spare()] : []), ...row, ...(behind ? [spare()] : [])];
        const open = grid.rows.slice(0, y + 1).some((r, i) => r.some((c) => i + c.h > y + 1));
        return !open && random.chance(0.15) ? [wide, [spare(grid.width + 1)]] : [wide];
      });
      return htmlTable({ rows }, PLAIN, random);
    };
    return page(paper, htmlBody(paper, table), random);
  },
};

/** An empty column between any two, as tables pasted from PDF converters have. */
export const htmlGaps: Layout = {
  id: 'html-gaps',
  lossless: false,
  render: (paper, random) => {
    const table = (grid: PaperGrid) => {
      const at = random.int(1, grid.width - 1);
      const rows = grid.rows.map((row, y) => {
        const x = starts(grid, y);
        return row.flatMap((cell, i): PaperCell[] => {
          const from = x[i]!;
          if (from < at && from + cell.w > at) return [{ ...cell, w: cell.w + 1 }];
          return from === at ? [spare(1, cell.h), cell] : [cell];
        });
      });
      return htmlTable({ rows }, PLAIN, random);
    };
    return page(paper, htmlBody(paper, table), random);
  },
};

/** First column of each cell of a row. */
export function starts(grid: PaperGrid, y: number): number[] {
  const taken = new Set<string>();
  let found: number[] = [];
  grid.rows.slice(0, y + 1).forEach((row, i) => {
    let x = 0;
    found = row.map((cell) => {
      while (taken.has(`${x},${i}`)) x++;
      const from = x;
      for (let dy = 0; dy < cell.h; dy++)
        for (let dx = 0; dx < cell.w; dx++) taken.add(`${x + dx},${i + dy}`);
      x += cell.w;
      return from;
    });
  });
  return found;
}

const BLANKS = ['&nbsp;', '&ensp;', '&emsp;', '\u3000', '\t', '&thinsp;', '\u200b'];

/** Blanks of every kind around labels and figures, and in the empty cells. */
export const htmlBlanks: Layout = {
  id: 'html-blanks',
  lossless: true,
  render: (paper, random) => {
    const some = () => random.pick(BLANKS).repeat(random.int(0, 3));
    const style = {
      ...PLAIN,
      inner: (cell: PaperCell) => {
        if (cell.text === '') return some();
        const text = escapeHtml(cell.text).replace(/\n/g, '<br>\n    ');
        return `\n      ${some()}${text}${some()}\n    `;
      },
    };
    return page(
      paper,
      htmlBody(paper, (grid) => htmlTable(grid, style, random)),
      random,
    );
  },
};

/** Heads and labels as th, with scope; a head of the section in each. */
export const htmlHeadCells: Layout = {
  id: 'html-head-cells',
  lossless: true,
  render: (paper, random) => {
    const table = (grid: PaperGrid) => {
      const rows = grid.rows.map((row) => {
        const cells = row.map((cell) => {
          const name = cell.role === 'value' ? 'td' : 'th';
          const span = `${cell.w > 1 ? ` colspan='${cell.w}'` : ''}${cell.h > 1 ? ` rowspan='${cell.h}'` : ''}`;
          return `<${name}${span}${name === 'th' ? ' scope="row"' : ''}>${plainInner(cell, random)}</${name}>`;
        });
        return `<tr>${cells.join('\n')}</tr>`;
      });
      const heads = grid.rows.findIndex((row) => row.some((cell) => cell.role === 'value'));
      return `<table><thead>${rows.slice(0, heads).join('')}</thead><tbody>${rows.slice(heads).join('')}</tbody></table>`;
    };
    return page(paper, htmlBody(paper, table), random);
  },
};

/** Cells of a table as blocks laid out by a grid, one after the other, rows not marked. */
export const htmlGridBlocks: Layout = {
  id: 'html-grid-blocks',
  lossless: false,
  options: { blanks: 'rows' },
  render: (paper, random) => {
    const name = random.pick(['div', 'span', 'li', 'p']);
    const table = (grid: PaperGrid) => {
      const cells = grid.rows.flat().map((cell) => {
        const text = cell.text === '' ? random.pick(['', '&nbsp;']) : escapeHtml(cell.text);
        return `<${name} style="grid-column:span ${cell.w};grid-row:span ${cell.h}">${text.replace(/\n/g, '<br>')}</${name}>`;
      });
      return `<div style="display:grid;grid-template-columns:repeat(${grid.width},1fr)">${cells.join('\n')}</div>`;
    };
    return page(paper, htmlBody(paper, table), random);
  },
};

/** Boxes that a style makes a table of: table, table-row and table-cell, spans not shown. */
export const htmlStyledTable: Layout = {
  id: 'html-styled-table',
  lossless: false,
  options: { blanks: 'rows' },
  render: (paper, random) => {
    const list = random.chance(0.3);
    const [row, cell] = list ? ['ul', 'li'] : ['div', random.pick(['div', 'span', 'p'])];
    const table = (grid: PaperGrid) =>
      `<div style="display:table">${grid.rows
        .map(
          (r) =>
            `<${row} style="display:table-row">${r.map((c) => `<${cell} style="display:table-cell">${c.text === '' ? '&nbsp;' : escapeHtml(c.text)}</${cell}>`).join('')}</${row}>`,
        )
        .join('\n')}</div>`;
    return page(paper, htmlBody(paper, table), random);
  },
};
