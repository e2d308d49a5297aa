import type { PaperRow } from '../paper';

interface OpenRow {
  readonly row: PaperRow;
  readonly readings: string[][];
}

/**
 * Table 3: where a row has several readings, those stay that fit the sums of the columns
 * (一 + 二 = （七） + 四; （七） = all outcomes). Tries all combinations of the open rows; too
 * many, or none that fits (a source error), and they stay as open as they were.
 */
export function columnsDecide(rows: readonly OpenRow[]): readonly OpenRow[] {
  const open = rows.filter(({ readings }) => readings.length > 1);
  const ways = open.reduce((product, { readings }) => product * readings.length, 1);
  if (open.length === 0 || ways > 20000 || rows.some((r) => r.readings.length === 0)) return rows;
  const fits: number[][] = [];
  const choice = open.map(() => 0);
  for (let way = 0; way < ways; way++) {
    let rest = way;
    open.forEach(({ readings }, i) => {
      choice[i] = rest % readings.length;
      rest = Math.floor(rest / readings.length);
    });
    if (columnsAdd(rows, new Map(open.map((r, i) => [r, choice[i] ?? 0])))) fits.push([...choice]);
  }
  if (fits.length === 0) return rows;
  return rows.map((row) => {
    const i = open.indexOf(row);
    if (i < 0) return row;
    const kept = new Set(fits.map((fit) => fit[i]));
    return { ...row, readings: row.readings.filter((_, k) => kept.has(k)) };
  });
}

function columnsAdd(rows: readonly OpenRow[], choice: ReadonlyMap<OpenRow, number>): boolean {
  const by = new Map<string, number[]>();
  for (const row of rows) {
    const id = row.row.find((c) => c.measure !== undefined)?.measure?.split('__')[0] ?? '';
    by.set(id, (row.readings[choice.get(row) ?? 0] ?? []).map(Number));
  }
  const at = (id: string, c: number) => by.get(id)?.[c] ?? 0;
  const outcomes = [...by.keys()].filter(
    (id) => !['received', 'carried_in', 'processed', 'carried_out'].includes(id),
  );
  for (let c = 0; c < 7; c++) {
    if (at('received', c) + at('carried_in', c) !== at('processed', c) + at('carried_out', c))
      return false;
    if (outcomes.reduce((sum, id) => sum + at(id, c), 0) !== at('processed', c)) return false;
  }
  return true;
}
