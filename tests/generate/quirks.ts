import { outcomeRows } from './form';
import type { PaperCell, PaperGrid, PaperRow, TruthCell } from './paper';
import type { Random } from './random';

/** What a quirk may change: the grid it returns, the truth in place. */
type Quirk = (grid: PaperGrid, random: Random, truth: Map<string, TruthCell>) => PaperGrid;

const UNREADABLE: TruthCell = { state: 'unreadable', value: null, unitKnown: true };
const ABSENT: TruthCell = { state: 'absent', value: null, unitKnown: true };

const rowId = (row: PaperRow): string | undefined =>
  row.find((cell) => cell.measure !== undefined)?.measure?.split('__')[0];

const measuresOf = (row: PaperRow): string[] =>
  row.flatMap((cell) => (cell.measure === undefined ? [] : [cell.measure]));

const OUTCOMES = new Set(outcomeRows('three').concat(outcomeRows('one')));

/** Rows under a group that are not its first: they carry no label of the group. */
function innerRows(grid: PaperGrid): number[] {
  return grid.rows.flatMap((row, y) => {
    const labels = row.filter((cell) => cell.role === 'label');
    const id = rowId(row);
    return labels.length === 1 && labels[0]!.w === 1 && id !== undefined && OUTCOMES.has(id)
      ? [y]
      : [];
  });
}

/** A row of zeros that an agency left out, its group label reaching one row less far. */
const missingRow: Quirk = (grid, random, truth) => {
  const zero = innerRows(grid).filter((y) =>
    grid.rows[y]!.every((cell) => cell.role !== 'value' || cell.text === '0'),
  );
  if (zero.length === 0) return grid;
  const gone = random.pick(zero);
  for (const measure of measuresOf(grid.rows[gone]!)) truth.set(measure, ABSENT);
  const rows = grid.rows
    .map((row, y) =>
      row.map((cell) => (y < gone && y + cell.h > gone ? { ...cell, h: cell.h - 1 } : cell)),
    )
    .filter((_, y) => y !== gone);
  return { ...grid, rows };
};

/** Two neighbouring rows change places, labels and figures together. */
const swappedRows: Quirk = (grid, random) => {
  const inner = innerRows(grid);
  const pairs = inner.filter((y) => inner.includes(y + 1));
  const y = random.pick(pairs);
  const rows = [...grid.rows];
  [rows[y], rows[y + 1]] = [rows[y + 1]!, rows[y]!];
  return { ...grid, rows };
};

/** The same label typed on two rows: which is which cannot be told for sure. */
const doubledLabel: Quirk = (grid, random, truth) => {
  const inner = innerRows(grid);
  const y = random.pick(inner.filter((i) => inner.includes(i + 1)));
  const label = grid.rows[y]!.find((cell) => cell.role === 'label')!.text;
  for (const measure of [y, y + 1].flatMap((i) => measuresOf(grid.rows[i]!))) {
    const known = truth.get(measure);
    truth.set(measure, {
      ...UNREADABLE,
      ...(known?.value === null || known === undefined ? {} : { alsoAccept: known.value }),
    });
  }
  const rows = grid.rows.map((row, i) =>
    i === y + 1 ? row.map((c) => (c.role === 'label' ? { ...c, text: label } : c)) : row,
  );
  return { ...grid, rows };
};

/** A sum of its group that no form asks for: its figures belong to no measure. */
const subtotalRow: Quirk = (grid, random) => {
  const inner = innerRows(grid);
  const last = inner.filter((y) => !inner.includes(y + 1));
  const y = random.pick(last);
  const values = [0, 1, 2, 3, 4, 5, 6].map((): PaperCell => {
    return { text: String(random.skewed(400)), w: 1, h: 1, role: 'value' };
  });
  const row: PaperRow = [{ text: '小计', w: 1, h: 1, role: 'label' }, ...values];
  const reaches = (cell: PaperCell, i: number) =>
    i + cell.h > y + 1 || (i + cell.h === y + 1 && cell.h > 1);
  const stretched = grid.rows.map((r, i) =>
    r.map((cell) => (i <= y && reaches(cell, i) ? { ...cell, h: cell.h + 1 } : cell)),
  );
  return { ...grid, rows: [...stretched.slice(0, y + 1), row, ...stretched.slice(y + 1)] };
};

/** One character lost or typed twice in long labels. */
const typos: Quirk = (grid, random) => ({
  ...grid,
  rows: grid.rows.map((row) =>
    row.map((cell) => {
      if (cell.role !== 'label' || cell.text.length < 10 || !random.chance(0.15)) return cell;
      const at = random.int(4, cell.text.length - 2);
      const middle = random.chance(0.5) ? '' : cell.text[at]! + cell.text[at]!;
      return { ...cell, text: cell.text.slice(0, at) + middle + cell.text.slice(at + 1) };
    }),
  ),
});

/** Kinds of legal persons in another order, heads and figures alike. */
const swappedApplicants: Quirk = (grid, random) => {
  const at = random.int(0, 3);
  const swap = (row: PaperRow, first: number): PaperRow => {
    const cells = [...row];
    [cells[first + at], cells[first + at + 1]] = [cells[first + at + 1]!, cells[first + at]!];
    return cells;
  };
  const rows = grid.rows.map((row, y) => {
    if (y === 2) return swap(row, 0);
    const first = row.findIndex((cell) => cell.role === 'value');
    return first < 0 ? row : swap(row, first + 1);
  });
  return { ...grid, rows };
};

/** All seven cells of a row merged into one 0 or 无. */
const mergedValues: Quirk = (grid, random, truth) => {
  const all = grid.rows.flatMap((row, y) => (measuresOf(row).length === 7 ? [y] : []));
  const zero = all.filter((y) => grid.rows[y]!.every((c) => c.role !== 'value' || c.text === '0'));
  if (zero.length === 0) return grid;
  const y = random.pick(zero);
  const text = random.pick(['0', '无']);
  for (const measure of measuresOf(grid.rows[y]!)) {
    truth.set(measure, text === '0' ? { ...UNREADABLE, alsoAccept: 0 } : UNREADABLE);
  }
  const labels = grid.rows[y]!.filter((cell) => cell.role === 'label');
  const merged: PaperRow = [...labels, { text, w: 7, h: 1, role: 'value' }];
  return { ...grid, rows: grid.rows.map((row, i) => (i === y ? merged : row)) };
};

/** Table 4 with one sentence instead of figures. */
const sentence: Quirk = (grid, random, truth) => {
  const row = grid.rows[3]!;
  if (row.some((cell) => cell.text !== '0')) return grid;
  for (const measure of measuresOf(row)) truth.set(measure, UNREADABLE);
  const text = random.pick(['无', '本年度未发生行政复议、行政诉讼案件', '—']);
  return { ...grid, rows: [...grid.rows.slice(0, 3), [{ text, w: 15, h: 1, role: 'value' }]] };
};

/** 复议后起诉 printed before 未经复议直接起诉, figures with it. */
const swappedSuits: Quirk = (grid) => {
  const [top, heads, results, values] = grid.rows;
  if (heads === undefined || values === undefined || values.length !== 15) return grid;
  const moved = [...heads.slice(0, 5), heads[6]!, heads[5]!];
  const figures = [...values.slice(0, 5), ...values.slice(10), ...values.slice(5, 10)];
  return { ...grid, rows: [top!, moved, results!, figures] };
};

/** Columns two and three of the first block change places, heads and figures alike. */
const swappedColumns: Quirk = (grid) => {
  let seen = 0;
  const heads = grid.rows[1]!.map((cell) => cell.text);
  // Only where both heads are printed in full does the new order show.
  if (!/制/.test(heads[1] ?? '') || !/公开|废止/.test(heads[2] ?? '')) return grid;
  const rows = grid.rows.map((row) => {
    if (row[0]?.role === 'title') seen++;
    if (seen !== 1 || row.length !== 4 || row.some((cell) => cell.w !== 1)) return row;
    return [row[0]!, row[2]!, row[1]!, row[3]!];
  });
  return { ...grid, rows };
};

const QUIRKS: Readonly<Record<PaperGrid['id'], readonly (readonly [number, Quirk])[]>> = {
  requests: [
    [0.03, missingRow],
    [0.02, swappedRows],
    [0.02, doubledLabel],
    [0.02, subtotalRow],
    [0.08, typos],
    [0.02, swappedApplicants],
    [0.02, mergedValues],
  ],
  appeals: [
    [0.04, sentence],
    [0.02, swappedSuits],
  ],
  disclosure: [[0.02, swappedColumns]],
  old: [],
};

const COLUMN_QUIRKS: readonly Quirk[] = [swappedApplicants, swappedSuits, swappedColumns];

/** Applies at most one quirk to a grid; most grids stay as they are. */
export function quirky(
  grid: PaperGrid,
  random: Random,
  truth: Map<string, TruthCell>,
  which: 'all' | 'text' | 'rows' | 'none',
): PaperGrid {
  let draw = random.next();
  for (const [share, quirk] of QUIRKS[grid.id]) {
    draw -= share;
    if (draw >= 0) continue;
    const allowed =
      which === 'all' ||
      (which === 'text' && quirk !== swappedApplicants) ||
      (which === 'rows' && !COLUMN_QUIRKS.includes(quirk));
    return allowed ? quirk(grid, random, truth) : grid;
  }
  return grid;
}
