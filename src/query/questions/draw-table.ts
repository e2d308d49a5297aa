import type { TableCell } from '../../model/report';
import { numberOrNull, text } from '../rows';
import type { Source } from '../source';
import { literal } from '../sql';
import type { CellInSource } from '../types';

/**
 * A table that the release does not keep, drawn from its cells: the wording of their columns over
 * the figures as printed. Null where the cells stand in several rows, whose labels nobody knows.
 * @param heading printed before the figures
 */
export async function drawTable(
  { connector, family }: Source,
  report: string,
  index: number,
  measure: string,
  heading: string,
): Promise<Pick<CellInSource, 'table' | 'marked' | 'placed'> | null> {
  const cells = await connector.query(
    `SELECT measure, raw, value, "row" FROM cells WHERE report_id = ${literal(report)} AND table_index = ${literal(index)} ORDER BY "column"`,
  );
  const known = new Map(family.measures.map((one) => [one.id, one]));
  const first = known.get(text(cells[0]?.measure));
  if (!first || new Set(cells.map(({ row }) => row)).size !== 1) return null;
  const columns = cells.map((cell) => known.get(text(cell.measure))?.officialColumn ?? '');
  // A list names what occurred: for what it does not name, nothing is printed and 0 holds.
  const printed = cells.map(({ raw, value }) =>
    text(raw) === '' && numberOrNull(value) === 0 ? '0' : text(raw),
  );
  const column = cells.findIndex((cell) => cell.measure === measure) + 1;
  return {
    table: {
      index,
      kind: first.table,
      grid: [line(['', ...columns]), line([heading, ...printed])],
    },
    marked: column === 0 ? null : { row: 1, column },
    placed: cells.map((cell, i) => ({ measure: text(cell.measure), row: 1, column: i + 1 })),
  };
}

const line = (texts: readonly string[]): TableCell[] =>
  texts.map((one, x) => ({ text: one, x, width: 1, height: 1 }));
