import type { Paper, PaperRow, TruthCell } from '../paper';
import { agreed, appealsAdd, rowAdds, splitsOfRuns } from './glue';
import { columnsDecide } from './glue-columns';
import type { Layout } from './layout';
import { Pen, UNREADABLE, withCells } from './pen';
import { textFile } from './text-rows';

/**
 * All cells in one line without any separator, now and then a stray space. Rows of table 3
 * are cut where six numbers add up to the seventh, then by the sums of the columns; table 4
 * by its three totals; rows of table 2 only where there is one way to cut them.
 */
export const textGlued: Layout = {
  id: 'text-glued',
  lossless: false,
  options: { blanks: 'rows', fillers: false, remarks: false, digitStyles: false, sums: 'rows' },
  paper: { quirks: 'none' },
  render: (paper, random) => {
    const pen = new Pen();
    const stray = random.chance(0.5) ? 0.06 : 0;
    const changes: [string, TruthCell][] = [];
    const open: { row: PaperRow; readings: string[][] }[] = [];
    for (const part of paper.parts) {
      if (part.kind !== 'grid') {
        pen.write(part.text + (random.chance(0.5) ? ' ' : ''));
        continue;
      }
      for (const row of part.grid.rows) {
        const runs: string[] = [''];
        for (const cell of row) {
          pen.write(cell.text.replace(/\n/g, ''), cell.measure);
          if (cell.measure !== undefined) runs[runs.length - 1] += cell.text;
          if (random.chance(stray)) {
            pen.write(' ');
            if (cell.measure !== undefined) runs.push('');
          }
        }
        const readings = read(
          row,
          runs.filter((run) => run !== ''),
          part.grid.id,
        );
        if (readings === null) continue;
        if (part.grid.id === 'requests') open.push({ row, readings });
        else changes.push(...agreed(row, readings, paper.truth));
      }
    }
    for (const { row, readings } of columnsDecide(open)) {
      changes.push(...agreed(row, readings, paper.truth));
    }
    return { ...textFile(paper, pen, random), truth: tidy(paper, changes) };
  },
};

/** Possible readings of a row; null where nothing is glued (no figures, or a single one). */
function read(row: PaperRow, runs: string[], grid: string): string[][] | null {
  const cells = row.filter((cell) => cell.measure !== undefined);
  if (cells.length < 2 || runs.length === 0) return null;
  const money = cells.some((cell) => /\.|元/.test(cell.text));
  // 135 and 75394432.52元 in one run: the point says where the last number ends, not where
  // it begins. Cut the whole part like any other digits.
  const whole = runs.map((run) => run.replace(/(\.\d+)?(万?元)?$/, ''));
  const signed = cells.findIndex((cell) => cell.measure?.endsWith('_change') === true);
  const parts = splitsOfRuns(money ? whole : runs, cells.length, signed);
  if (grid === 'requests') return parts.filter(rowAdds);
  if (grid === 'appeals') return parts.filter(appealsAdd);
  return parts;
}

/** A cell that the readings agree on but not with the model cannot be told. */
function tidy(paper: Paper, changes: [string, TruthCell][]) {
  return withCells(
    paper.truth,
    changes.map(([id, cell]) => [id, cell.state === 'absent' ? UNREADABLE : cell] as const),
  );
}
