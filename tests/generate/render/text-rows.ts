import type { Paper, PaperGrid } from '../paper';
import type { Random } from '../random';
import { fileName, utf8, type Layout, type Rendered } from './layout';
import { Pen } from './pen';

/** Writes prose a line each and hands every grid to `table`. */
export function writeParts(paper: Paper, pen: Pen, table: (grid: PaperGrid) => void, gap = false) {
  for (const part of paper.parts) {
    if (part.kind === 'grid') table(part.grid);
    else pen.line(part.text + (gap ? '\n' : ''));
  }
}

export function textFile(paper: Paper, pen: Pen, random: Random, extension = 'txt'): Rendered {
  return {
    name: fileName(paper.report, extension, random),
    bytes: utf8(pen.text),
    text: pen.text,
    truth: paper.truth,
  };
}

const flat = (text: string) => text.replace(/\n/g, ' ');

/** Grid expanded to fields; merged cells leave empty ones, as a spreadsheet saved as text does. */
export const textTabs: Layout = {
  id: 'text-tabs',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    writeParts(paper, pen, (grid) => writeTabs(grid, pen), random.chance(0.5));
    return textFile(paper, pen, random);
  },
};

function writeTabs(grid: PaperGrid, pen: Pen) {
  const taken = new Set<string>();
  grid.rows.forEach((row, y) => {
    let x = 0;
    const free = () => {
      while (taken.has(`${x},${y}`)) {
        x++;
        pen.write('\t');
      }
    };
    row.forEach((cell, i) => {
      free();
      pen.write(flat(cell.text), cell.measure);
      for (let dy = 1; dy < cell.h; dy++) {
        for (let dx = 0; dx < cell.w; dx++) taken.add(`${x + dx},${y + dy}`);
      }
      x += cell.w;
      pen.write(
        '\t'.repeat(i === row.length - 1 ? Math.max(0, grid.width - x) + cell.w - 1 : cell.w),
      );
    });
    pen.write('\n');
  });
}

/** As copied out of a browser: a merged cell is one field, fields of a row shift to the left. */
export const textTabsRagged: Layout = {
  id: 'text-tabs-ragged',
  lossless: true,
  options: { blanks: 'rows' },
  render: (paper, random) => {
    const pen = new Pen();
    writeParts(paper, pen, (grid) => {
      const lost = grid.id === 'requests' ? random.int(6, grid.rows.length - 2) : -1;
      grid.rows.forEach((row, y) => {
        const lead = grid.id === 'requests' && y > 2 ? random.int(0, 2) : 0;
        // Where a page broke, a row lost its leading empty fields and a blank line follows.
        if (y !== lost && y > 5) pen.write('\t'.repeat(lead));
        row.forEach((cell, i) => {
          pen.write(flat(cell.text), cell.measure);
          const labelBeforeValue = cell.role === 'label' && row[i + 1]?.role === 'value';
          pen.write(
            i === row.length - 1 ? '' : labelBeforeValue && random.chance(0.3) ? '\t\t' : '\t',
          );
        });
        pen.write(random.chance(0.4) ? '\t\n' : '\n');
        if (y === lost) pen.write('\n');
      });
    });
    return textFile(paper, pen, random);
  },
};

/** Cells of a row joined by ` | `, merged cells printed once. */
export const textPipes: Layout = {
  id: 'text-pipes',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    writeParts(paper, pen, (grid) => {
      for (const row of grid.rows) {
        row.forEach((cell, i) => {
          if (i > 0) pen.write(' | ');
          pen.write(flat(cell.text), cell.measure);
        });
        pen.write('\n');
      }
    });
    return textFile(paper, pen, random);
  },
};

/** The same from a PDF: page numbers between rows, the header printed again after a page break. */
export const textPipesPages: Layout = {
  id: 'text-pipes-pages',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    let page = 2;
    writeParts(paper, pen, (grid) => {
      const header = grid.rows.filter((row) => row.every((cell) => cell.role === 'head'));
      const writeRow = (row: PaperGrid['rows'][number]) => {
        row.forEach((cell, i) => {
          if (i > 0) pen.write(' | ');
          pen.write(flat(cell.text), cell.measure);
        });
        pen.write('\n');
      };
      grid.rows.forEach((row, y) => {
        if (y > 3 && random.chance(0.1)) {
          pen.line(random.pick(['-N-', '— N —', '- N -', '第 N 页']).replace('N', String(page++)));
          if (grid.id === 'requests' && random.chance(0.6)) header.forEach(writeRow);
        }
        writeRow(row);
      });
    });
    return textFile(paper, pen, random);
  },
};

/** `规章 | 0 | 0 | 0 | |`: each row padded to the width of the table by empty cells. */
export const textPipesTrailing: Layout = {
  id: 'text-pipes-trailing',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    const ghost = random.int(0, 1);
    const broken = random.chance(0.3);
    writeParts(paper, pen, (grid) => {
      for (const row of grid.rows) {
        for (const cell of row) {
          const blank = broken && cell.role === 'value' ? '\n|' : '|';
          if (cell.text === '') pen.write('', cell.measure).write(blank);
          else pen.write(flat(cell.text), cell.measure).write(' | ');
        }
        pen.write('|'.repeat(Math.max(0, grid.width + ghost - row.length)));
        pen.write('\n');
      }
    });
    return textFile(paper, pen, random);
  },
};

/** Every cell on a line of its own with a bar after it, as `|` on the next line or at its end. */
export const textBars: Layout = {
  id: 'text-bars',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    const bar = random.pick(['\n|\n', ' |\n']);
    const padded = random.chance(0.5);
    const wrap = random.chance(0.4);
    writeParts(paper, pen, (grid) => {
      for (const row of grid.rows) {
        for (const cell of row) {
          const text = wrap ? cell.text : flat(cell.text).replace(/ /g, '');
          if (cell.text === '') pen.write('', cell.measure).write('|\n');
          else pen.write(text, cell.measure).write(bar);
        }
        const pad = grid.width - row.length;
        if (padded && pad > 0) pen.write(`${'|'.repeat(pad)}\n`);
      }
    });
    return textFile(paper, pen, random);
  },
};
