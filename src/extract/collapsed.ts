import type { BlockSpec } from '../model/form';
import { measureId } from '../model/form';
import type { Reading, Readings } from './readings';

/**
 * Some extractors drop the empty cells of a row and fill it up behind instead: `新收 | 3 | 3 | | | …`
 * means natural persons 3 and total 3 (南湖 2019), not the first two columns. Where a row has all
 * its figures in front and no total, the last being what the others come to, nothing tells the
 * columns apart; and then no short row of that source can be believed, unless one of them kept a
 * blank between two figures. Tables whose cells have columns of their own (`ragged` false) are safe.
 */
export function disownCollapsed(readings: Readings, ragged: (table: number) => boolean): void {
  const rows = rowsOf(readings).filter((row) => ragged(row.readings[0]!.table));
  if (rows.some(keepsBlank) || !rows.some(looksCollapsed)) return;
  for (const row of rows.filter(isShort)) {
    const printed = row.readings.map((r) => r.printed.raw.trim()).filter((raw) => raw !== '');
    readings.disown(row.block, row.readings[0]!.row, 'blanks_lost', printed.join(' | '));
  }
}

interface Row {
  readonly block: BlockSpec;
  /** One a column, in official order. */
  readonly readings: readonly Reading[];
}

/** Rows read once, with a reading for each column. */
function rowsOf(readings: Readings): Row[] {
  const rows: Row[] = [];
  for (const [reading, ...others] of readings.byMeasure.values()) {
    if (!reading || others.length > 0 || reading.columnIndex > 0) continue;
    const { block, row } = reading;
    const all = block.columns.map(
      (column) => readings.byMeasure.get(measureId(block, row, column))?.[0],
    );
    const whole = all.filter((r) => r !== undefined);
    if (whole.length === block.columns.length) rows.push({ block, readings: whole });
  }
  return rows;
}

const states = ({ readings }: Row) => readings.map((r) => r.printed.state);

/** Figures in front, at least one blank behind them, and nothing else. */
function isShort(row: Row): boolean {
  const all = states(row);
  const blank = all.indexOf('blank');
  return blank > 0 && all.every((state, i) => state === (i < blank ? 'stated' : 'blank'));
}

/** A blank before a figure: this source does not drop them. */
function keepsBlank(row: Row): boolean {
  const all = states(row);
  return all.lastIndexOf('stated') > all.indexOf('blank') && all.includes('blank');
}

/** A short row of a block with totals whose last figure may be the total. */
function looksCollapsed(row: Row): boolean {
  if (row.block.totalColumn === undefined || !isShort(row)) return false;
  const figures = row.readings.flatMap(({ printed }) =>
    printed.decimal === null ? [] : [Number(printed.decimal)],
  );
  const sum = figures.slice(0, -1).reduce((all, figure) => all + figure, 0);
  // Zeros come to zero wherever they stand; they tell something only where most of a row is gone.
  const nil = sum === 0 && figures.length === row.readings.length - 1;
  return figures.length > 1 && figures.at(-1) === sum && !nil;
}
