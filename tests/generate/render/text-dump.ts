import type { PaperCell, PaperGrid } from '../paper';
import type { Layout } from './layout';
import { markdownRow, markdownRule } from './markdown';
import { Pen } from './pen';
import { textFile, writeParts } from './text-rows';

const flat = (text: string) => text.replace(/\n/g, ' ');

/** A grid expanded so that a merged cell stands, text and all, in every place it covers. */
export function expanded(grid: PaperGrid): (PaperCell | undefined)[][] {
  const places: (PaperCell | undefined)[][] = grid.rows.map(() => []);
  grid.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (places[y]![x] !== undefined) x++;
      for (let dy = 0; dy < cell.h && y + dy < places.length; dy++)
        for (let dx = 0; dx < cell.w; dx++) places[y + dy]![x + dx] = cell;
      x += cell.w;
    }
  });
  return places.map((row) =>
    Array.from({ length: Math.max(grid.width, row.length) }, (_, i) => row[i]),
  );
}

/** What a script gives that prints the cells of a Word table: merged ones again and again. */
export const textWordDump: Layout = {
  id: 'text-word-dump',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    const separator = random.pick([' | ', '\t', '|']);
    writeParts(paper, pen, (grid) => {
      for (const row of expanded(grid)) {
        row.forEach((cell, i) => {
          if (i > 0) pen.write(separator);
          pen.write(flat(cell?.text ?? ''), cell?.measure);
        });
        pen.write('\n');
      }
    });
    return textFile(paper, pen, random);
  },
};

/** The same as Markdown under an empty header, as converters print tables that have none. */
export const markdownDump: Layout = {
  id: 'markdown-dump',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    const repeat = random.chance(0.6);
    for (const part of paper.parts) {
      if (part.kind !== 'grid') {
        pen.line(`${part.kind === 'heading' ? '## ' : ''}${part.text}\n`);
        continue;
      }
      const empty: PaperCell = { text: '', w: 1, h: 1, role: 'spare' };
      markdownRow(
        pen,
        Array.from({ length: part.grid.width }, () => empty),
      );
      pen.line(markdownRule(part.grid.width));
      const seen = new Set<PaperCell>();
      for (const row of expanded(part.grid)) {
        markdownRow(
          pen,
          row.map((cell) => {
            const again = cell !== undefined && seen.has(cell);
            if (cell) seen.add(cell);
            return cell === undefined || (again && !repeat) ? empty : cell;
          }),
        );
      }
      pen.line();
    }
    return textFile(paper, pen, random, 'md');
  },
};

/** Copied out of a browser: tabs between cells, and a new line for each paragraph in a cell. */
export const textBrowser: Layout = {
  id: 'text-browser',
  lossless: false,
  render: (paper, random) => {
    const pen = new Pen();
    const lines = random.chance(0.5);
    writeParts(
      paper,
      pen,
      (grid) => {
        for (const row of grid.rows) {
          row.forEach((cell, i) => {
            const text = lines ? cell.text : flat(cell.text);
            pen.write(text, cell.measure);
            if (i < row.length - 1) pen.write(lines && random.chance(0.5) ? '\n\t' : '\t');
          });
          pen.write('\n');
        }
      },
      random.chance(0.5),
    );
    return textFile(paper, pen, random);
  },
};
