import type { Paper, PaperRow, Truth, TruthCell } from '../paper';
import type { Layout, Rendered } from './layout';
import { utf8 } from './layout';
import { Pen, undecided, UNREADABLE } from './pen';
import { textPipes } from './text-rows';
import { writeParts } from './text-rows';
import { fileName } from './layout';

/** Truth of what stands before `at`: a row cut through is undecided, what follows is not there. */
function cutTruth(paper: Paper, pen: Pen, at: number, rows: readonly PaperRow[]): Truth {
  const truth = new Map<string, TruthCell>();
  const end = new Map(pen.spans.map((span) => [span.measure, span.end]));
  for (const row of rows) {
    const measures = row.flatMap((cell) => (cell.measure === undefined ? [] : [cell.measure]));
    const ends = measures.map((m) => end.get(m) ?? Number.POSITIVE_INFINITY);
    if (ends.every((e) => e < at)) {
      for (const m of measures) truth.set(m, paper.truth.get(m)!);
    } else if (ends.some((e) => e < at)) {
      measures.forEach((m, i) =>
        truth.set(m, (ends[i] ?? 0) <= at ? undecided(paper.truth.get(m)) : UNREADABLE),
      );
    }
  }
  for (const [id, cell] of paper.truth) if (cell.state === 'unreadable') truth.set(id, cell);
  return truth;
}

/** Cut off at a random place, as a crawler with a length limit leaves a page. */
export const textCut: Layout = {
  id: 'text-cut',
  lossless: false,
  options: { blanks: 'rows' },
  render: (paper, random): Rendered => {
    const pen = new Pen();
    const lines = random.chance(0.5);
    writeParts(paper, pen, (grid) => {
      for (const row of grid.rows) {
        row.forEach((cell, i) => {
          if (lines && cell.text === '') return;
          if (!lines && i > 0) pen.write(' | ');
          pen.write(cell.text.replace(/\n/g, ''), cell.measure);
          if (lines) pen.write('\n');
        });
        if (!lines) pen.write('\n');
      }
    });
    const firstTable = pen.spans[0]?.start ?? 0;
    const at = random.int(firstTable + 20, pen.text.length);
    const text = pen.text.slice(0, at);
    const rows = paper.parts.flatMap((part) => (part.kind === 'grid' ? part.grid.rows : []));
    return {
      name: fileName(paper.report, 'txt', random),
      bytes: utf8(text),
      text,
      truth: cutTruth(paper, pen, at, rows),
      forms: null,
      mayReject: true,
    };
  },
};

/** Heads of the applicants with 总计 first, figures in their usual order. */
export const textHeadOrder: Layout = {
  ...textPipes,
  id: 'text-head-order',
  options: { blanks: 'none', sums: 'rows' },
  render: (paper, random) => {
    const parts = paper.parts.map((part) => {
      if (part.kind !== 'grid' || part.grid.id !== 'requests') return part;
      const rows = part.grid.rows.map((row, i) => (i === 1 ? [row[2]!, row[0]!, row[1]!] : row));
      return { ...part, grid: { ...part.grid, rows } };
    });
    return textPipes.render({ ...paper, parts }, random);
  },
};
