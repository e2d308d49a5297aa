import type { Examination } from '../../model/examined';
import type { Cell, Finding, Report, SourceTable } from '../../model/report';
import { groupBy } from '../../query/group';

/** A cell of a table as it is redrawn: what was read there, and what is wrong with it. */
export interface MarkedCell {
  readonly cells: readonly Cell[];
  /** A sum that it is part of fails, or a rule objects to it. */
  readonly fails: boolean;
  /** The reader is not sure of it. */
  readonly doubted: boolean;
}

/** Key of a cell within its table. */
export const cellKey = (row: number, column: number) => `${String(row)}:${String(column)}`;

/** What stands in the cells of a table, by `cellKey`. */
export function marksOf(report: Report, table: SourceTable): ReadonlyMap<string, MarkedCell> {
  const failing = measuresIn(report.findings.filter(({ origin }) => origin === 'source'));
  const doubted = measuresIn(report.findings.filter(({ origin }) => origin === 'parser'));
  const here = report.cells.filter(
    ({ table: index, row, column }) => index === table.index && row !== null && column !== null,
  );
  return new Map(
    [...groupBy(here, (cell) => cellKey(cell.row!, cell.column!))].map(([key, cells]) => [
      key,
      {
        cells,
        fails: cells.some(({ measure }) => failing.has(measure)),
        doubted: cells.some(({ measure }) => doubted.has(measure)),
      },
    ]),
  );
}

const measuresIn = (findings: readonly Finding[]) =>
  new Set(findings.flatMap(({ cells }) => cells));

/** What a table's words are written in, for whoever hears them. */
export function languageOf(table: SourceTable): 'zh-CN' | 'en' {
  return table.grid.some((row) => row.some(({ text }) => /\p{Script=Han}/u.test(text)))
    ? 'zh-CN'
    : 'en';
}

/** How many sums came out how, for the sentence at the head. */
export function tally({ sums }: Examination): Record<'holds' | 'fails' | 'undecided', number> {
  const count = { holds: 0, fails: 0, undecided: 0 };
  for (const { result } of sums) count[result] += 1;
  return count;
}
