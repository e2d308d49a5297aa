import type { PaperCell, PaperGrid } from '../paper';
import { htmlTable, PLAIN } from './html-parts';
import type { Layout } from './layout';
import { utf8 } from './layout';
import { Pen } from './pen';
import { expanded } from './text-dump';
import { collapsedBlanks } from './text-lines';
import { withCells } from './pen';
import { textFile, writeParts } from './text-rows';

const flat = (text: string) => text.replace(/\n/g, '');

const widthOf = (text: string) =>
  [...text].reduce((n, c) => n + (c.charCodeAt(0) > 0x2000 ? 2 : 1), 0);

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Tables drawn with box characters: │ between cells, lines of ─ between rows. */
export const textBoxes: Layout = {
  id: 'text-boxes',
  lossless: true,
  render: (paper, random) => {
    const pen = new Pen();
    const [bar, rule] = random.pick([
      ['│', '─'],
      ['┃', '━'],
      ['║', '═'],
      ['|', '-'],
    ] as const);
    const cross = bar === '|' ? '+' : '┼';
    const outer = random.chance(0.7);
    writeParts(paper, pen, (grid) => {
      const line = `${outer ? cross : ''}${Array.from({ length: grid.width }, () => rule.repeat(6)).join(cross)}${outer ? cross : ''}`;
      pen.line(line);
      for (const row of grid.rows) {
        if (outer) pen.write(bar);
        row.forEach((cell, i) => {
          if (i > 0) pen.write(bar);
          pen
            .write(' ')
            .write(pad(flat(cell.text), 6), cell.measure)
            .write(' ');
        });
        pen.write(outer ? `${bar}\n` : '\n');
        pen.line(line);
      }
    });
    return textFile(paper, pen, random);
  },
};

/** Comma-separated values, as a workbook saves them. */
export const textCsv: Layout = {
  id: 'text-csv',
  lossless: false,
  options: { digitStyles: false },
  render: (paper, random) => {
    const pen = new Pen();
    const separator = random.pick([',', ',', ';']);
    const quoteAll = random.chance(0.3);
    const field = (text: string) =>
      quoteAll || /[",;\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    const repeat = random.chance(0.2);
    for (const part of paper.parts) {
      if (part.kind !== 'grid') {
        pen.line(field(part.text));
        continue;
      }
      const seen = new Set<PaperCell>();
      for (const row of expanded(part.grid)) {
        row.forEach((cell, i) => {
          if (i > 0) pen.write(separator);
          const again = cell !== undefined && seen.has(cell);
          if (cell) seen.add(cell);
          if (cell === undefined || (again && !repeat)) return;
          pen.write(field(cell.text), cell.measure);
        });
        pen.write('\n');
      }
    }
    return textFile(paper, pen, random, random.pick(['csv', 'txt']));
  },
};

/** Tags taken away and nothing else: the indentation of the source stays, cells on lines of their own. */
export const textStripped: Layout = {
  id: 'text-stripped',
  lossless: false,
  render: (paper, random) => {
    const pen = new Pen();
    const inner = random.chance(0.5);
    const entity = random.chance(0.3);
    writeParts(paper, pen, (grid) => {
      pen.write('\n    \n');
      for (const row of grid.rows) {
        pen.write('      \n');
        for (const cell of row) {
          pen.write('        ');
          if (inner) pen.write('\n          ');
          pen.write(cell.text === '' && entity ? '&nbsp;' : cell.text, cell.measure);
          if (inner) pen.write('\n        ');
          pen.write('\n');
        }
        pen.write('      \n');
      }
      pen.write('    \n');
    });
    const rows = paper.parts.flatMap((part) => (part.kind === 'grid' ? part.grid.rows : []));
    return {
      ...textFile(paper, pen, random),
      truth: withCells(paper.truth, collapsedBlanks(paper, rows)),
    };
  },
};

/** Columns held apart by blanks, each as wide as its widest cell; empty cells are only gaps. */
export const textColumns: Layout = {
  id: 'text-columns',
  lossless: false,
  options: { digitStyles: false },
  render: (paper, random) => {
    const pen = new Pen();
    const right = random.chance(0.5);
    const gap = random.pick([1, 2, 4]);
    writeParts(paper, pen, (grid) => {
      const rows = expanded(grid).map((row, y) =>
        row.map((cell, x) => {
          const covered =
            cell !== undefined &&
            (cell === expanded(grid)[y]![x - 1] || grid.rows[y]?.includes(cell) === false);
          return covered ? undefined : cell;
        }),
      );
      const widths = Array.from({ length: grid.width }, (_, x) =>
        Math.max(
          2,
          ...rows.map((row) =>
            row[x] !== undefined && row[x].w === 1 ? widthOf(flat(row[x].text)) : 0,
          ),
        ),
      );
      for (const row of rows) {
        row.forEach((cell, x) => {
          const text = flat(cell?.text ?? '');
          const fill = ' '.repeat(Math.max(0, (widths[x] ?? 0) - widthOf(text)));
          if (right && cell?.role === 'value') pen.write(fill).write(text, cell.measure);
          else pen.write(text, cell?.measure).write(fill);
          pen.write(' '.repeat(gap));
        });
        pen.write('\n');
      }
    });
    const all = paper.parts.flatMap((part) => (part.kind === 'grid' ? part.grid.rows : []));
    return {
      ...textFile(paper, pen, random),
      truth: withCells(paper.truth, collapsedBlanks(paper, all)),
    };
  },
};

/** Markdown with tables of HTML in it, or with bars and breaks inside cells escaped. */
export const markdownMixed: Layout = {
  id: 'markdown-mixed',
  lossless: true,
  render: (paper, random) => {
    const html = random.chance(0.5);
    const pen = new Pen();
    const cellText = (cell: PaperCell) => cell.text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
    const pipes = (grid: PaperGrid) => {
      grid.rows.forEach((row, y) => {
        pen.write('|');
        for (const cell of row) {
          const bold = cell.role === 'head' && cell.text !== '' && random.chance(0.5) ? '**' : '';
          pen.write(` ${bold}`).write(cellText(cell), cell.measure).write(`${bold} |`);
          if (cell.w > 1) pen.write(' |'.repeat(cell.w - 1));
        }
        pen.write('\n');
        if (y === 0) pen.line(`|${Array.from({ length: grid.width }, () => ':---:').join('|')}|`);
      });
      pen.line();
    };
    for (const part of paper.parts) {
      if (part.kind !== 'grid') pen.line(`${part.kind === 'heading' ? '## ' : ''}${part.text}\n`);
      else if (html) pen.line(htmlTable(part.grid, PLAIN, random));
      else pipes(part.grid);
    }
    return textFile(paper, pen, random, 'md');
  },
};

/** Plain text whose lines are wrapped at a fixed width, as mail does it. */
export const textWrapped: Layout = {
  id: 'text-wrapped',
  lossless: false,
  options: { blanks: 'rows' },
  render: (paper, random) => {
    const pen = new Pen();
    const separator = random.pick(['  ', '\t', ' | ']);
    writeParts(paper, pen, (grid) => {
      for (const row of grid.rows) {
        row.forEach((cell, i) => {
          if (i > 0) pen.write(separator);
          pen.write(flat(cell.text), cell.measure);
        });
        pen.write('\n');
      }
    });
    const width = random.pick([20, 38, 60]);
    // Only between cells: a figure cut in two could not be told from two figures.
    const text = pen.text
      .split('\n')
      .map((line) => {
        let column = 0;
        return line
          .split(separator)
          .map((piece, i) => {
            const wraps = i > 0 && column + piece.length > width;
            column = wraps ? piece.length : column + piece.length;
            return i === 0 ? piece : (wraps ? '\n' : separator) + piece;
          })
          .join('');
      })
      .join('\n');
    return { ...textFile(paper, pen, random), text, bytes: utf8(text) };
  },
};
