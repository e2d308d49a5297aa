import type { Paper, PaperCell, PaperGrid, PaperRow, Truth } from '../paper';
import type { Random } from '../random';
import { htmlBody, htmlPage, htmlTable, PARAGRAPHS, PLAIN } from './html-parts';
import { fileName, utf8, type Rendered } from './layout';

export const page = (
  paper: Paper,
  body: string,
  random: Random,
  truth: Truth = paper.truth,
): Rendered => {
  const text = htmlPage(paper, body);
  return { name: fileName(paper.report, 'html', random), bytes: utf8(text), text, truth };
};

export const cellOf = (text: string, role: PaperCell['role'], w = 1, h = 1): PaperCell => ({
  text,
  w,
  h,
  role,
});

export const only = (
  paper: Paper,
  change: (grid: PaperGrid) => PaperGrid,
  id: PaperGrid['id'],
): Paper => ({
  ...paper,
  parts: paper.parts.map((part) =>
    part.kind === 'grid' && part.grid.id === id ? { ...part, grid: change(part.grid) } : part,
  ),
});

export const asTables = (paper: Paper, random: Random, truth?: Truth) =>
  page(
    paper,
    htmlBody(paper, (grid) => htmlTable(grid, random.chance(0.5) ? PLAIN : PARAGRAPHS, random)),
    random,
    truth,
  );

/** Value cells of a row of requests, each by what it is for. */
export const isSeven = (row: PaperRow) =>
  row.filter((cell) => cell.measure !== undefined).length === 7;
