import type { TableSpec } from '../model/form';
import { dataRows } from '../model/form';
import { measuresOf } from './cells';
import type { Reading, Readings } from './readings';

/**
 * A page may print the tables of two years: then most rows are read twice, or the same rows under
 * the heads of two forms. Where both years say the same it does not matter; where they differ it is
 * a conflict; and a figure that only one of the two tables has is doubted, for nobody can tell
 * which of them is the report's. Where two such tables differ, two reports stand on the page, and
 * tables of other kinds may be of either.
 *
 * @param kinds tables by kind, those of all forms
 */
export function disownSecondTables(
  kinds: readonly (readonly TableSpec[])[],
  readings: Readings,
): void {
  const found = kinds.map((tables) => {
    const measures = new Set(tables.flatMap((table) => [...measuresOf(table)]));
    const twoForms = tables.some((a, i) =>
      tables.slice(i + 1).some((b) => bothRead(a, b, readings)),
    );
    return { measures, twice: twoForms || printedTwice(measures, readings) };
  });
  const twoReports = found.some(
    ({ measures, twice }) => twice && [...measures].some((id) => differs(readings, id)),
  );
  for (const { measures, twice } of found) {
    if (!twice && !twoReports) continue;
    for (const measure of measures)
      if (placesOf(readings.byMeasure.get(measure)) === 1)
        readings.disownMeasure(measure, 'two_tables');
  }
}

/** Whether a measure was read at several places, and not as the same figure. */
function differs(readings: Readings, measure: string): boolean {
  const list = readings.byMeasure.get(measure) ?? [];
  const figures = new Set(list.map(({ printed }) => `${printed.state} ${String(printed.decimal)}`));
  return placesOf(list) > 1 && figures.size > 1;
}

/** Whether a row was read in the table of one form and, apart from that, in that of the other. */
function bothRead(a: TableSpec, b: TableSpec, readings: Readings): boolean {
  const [inA, inB] = [measuresOf(a), measuresOf(b)];
  return a.blocks.some((block) => {
    const other = b.blocks.find((one) => one.id === block.id);
    if (!other || other === block) return false;
    return dataRows(block).some((row) => {
      const same = dataRows(other).find((one) => one.id === row.id);
      if (!same) return false;
      const own = readings.readOf(block, row).filter((m) => !inB.has(m));
      return own.length > 0 && readings.readOf(other, same).some((m) => !inA.has(m));
    });
  });
}

const LEAST_ROWS = 3;

/** Whether a third of the rows of a table, and more than a page break repeats, were read twice. */
function printedTwice(measures: ReadonlySet<string>, readings: Readings): boolean {
  const rows = new Map<string, boolean>();
  for (const measure of measures) {
    const list = readings.byMeasure.get(measure);
    if (!list) continue;
    const row = list[0]!.row.id;
    rows.set(row, rows.get(row) === true || placesOf(list) > 1);
  }
  const twice = [...rows.values()].filter((yes) => yes).length;
  return twice >= LEAST_ROWS && twice * 3 >= rows.size;
}

/** In how many rows of tables a measure was read. */
const placesOf = (list: readonly Reading[] = []) =>
  new Set(list.map(({ table, found }) => `${table} ${found.row}`)).size;
