import type { BlockSpec, ColumnSum, RowSpec, TableSpec } from '../model/form';
import { dataRows, measureId } from '../model/form';
import type { Finding } from '../model/report';
import { doubt } from './doubts';
import type { Ambiguous, Orphan, Readings } from './readings';
import { fold } from './fold';
import { agree } from './glued';

const MAX_COMBINATIONS = 20_000;

/**
 * Settles the rows whose digits run together. A row that can be cut in one way is read; where
 * several ways remain, the sums of the columns decide if they leave one; what all ways agree
 * on is read; the rest stays unreadable.
 */
export function settleGlued(readings: Readings, trusted: boolean): void {
  const usable = (a: Ambiguous) => (trusted ? a.candidates : []);
  const chosen = new Map<Ambiguous, readonly (readonly string[])[]>();
  for (const a of readings.ambiguous) chosen.set(a, usable(a));
  for (const table of new Set(readings.ambiguous.map((a) => a.tableSpec)))
    decideByColumns(table, readings, chosen);
  for (const [a, candidates] of chosen) {
    const n = a.block.columns.length;
    const texts = agree(candidates, n);
    const some = texts.some((t) => t !== null);
    readings.addRow(
      a.block,
      a.row,
      texts.map((text) => (text === null ? null : { ...a.found, text })),
      {
        table: a.table,
        headerUnits: a.headerUnits,
        fallback: a.found,
        doubts: [
          ...(some ? [{ kind: 'glued' as const, detail: a.raw }] : []),
          ...(texts.some((t) => t === null)
            ? [{ kind: 'unreadable' as const, detail: a.raw }]
            : []),
        ],
      },
    );
  }
}

function decideByColumns(
  table: TableSpec,
  readings: Readings,
  chosen: Map<Ambiguous, readonly (readonly string[])[]>,
): void {
  const open = [...chosen].filter(([a, c]) => a.tableSpec.kind === table.kind && c.length > 1);
  const combinations = open.reduce((n, [, c]) => n * c.length, 1);
  if (open.length === 0 || combinations > MAX_COMBINATIONS || table.columnSums.length === 0) return;
  const surviving: (readonly string[])[][] = [];
  for (let k = 0; k < combinations; k++) {
    let rest = k;
    const pick = new Map<string, readonly string[]>();
    const combination = open.map(([a, c]) => {
      const candidate = c[rest % c.length]!;
      rest = Math.floor(rest / c.length);
      pick.set(a.row.id, candidate);
      return candidate;
    });
    for (const [a, c] of chosen)
      if (a.tableSpec.kind === table.kind && c.length === 1) pick.set(a.row.id, c[0]!);
    if (table.columnSums.every((sum) => holds(sum, open[0]![0].block, pick, readings)))
      surviving.push(combination);
  }
  if (surviving.length === 0) return;
  open.forEach(([a], i) => {
    const distinct = new Map(surviving.map((s) => [s[i]!.join('|'), s[i]!]));
    chosen.set(a, [...distinct.values()]);
  });
}

/** Whether a sum holds in every column in which all its rows are known. */
function holds(
  sum: ColumnSum,
  block: BlockSpec,
  pick: ReadonlyMap<string, readonly string[]>,
  readings: Readings,
): boolean {
  return block.columns.every((column, c) => {
    const valueOf = (id: string): number | null => {
      const picked = pick.get(id)?.[c];
      if (picked !== undefined) return Number(picked);
      const row = { id } as RowSpec;
      const decimal = readings.byMeasure.get(measureId(block, row, column))?.[0]?.printed.decimal;
      return decimal === undefined || decimal === null ? null : Number(decimal);
    };
    const add = (ids: readonly string[]) =>
      ids.reduce<number | null>((total, id) => {
        const value = valueOf(id);
        return total === null || value === null ? null : total + value;
      }, 0);
    const left = add(sum.left);
    const right = add(sum.right);
    return left === null || right === null || left === right;
  });
}

/**
 * Places rows of figures that lost their labels: between two labelled rows, if exactly as many
 * of the form's rows are missing there and every one of them adds up. Returns the doubts of
 * those that could not be placed.
 */
export function placeOrphans(
  readings: Readings,
  blockOf: (orphan: Orphan) => BlockSpec,
): Finding[] {
  const unplaced: Finding[] = [];
  const groups = new Map<string, Orphan[]>();
  for (const orphan of readings.orphans) {
    const key = `${orphan.block.id} ${orphan.after ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), orphan]);
  }
  for (const orphans of groups.values()) {
    const block = blockOf(orphans[0]!);
    const rows = dataRows(block);
    const from = rows.findIndex((r) => r.id === orphans[0]!.after) + 1;
    let to = from;
    while (to < rows.length && !readings.has(block, rows[to]!)) to++;
    const missing = rows.slice(from, to);
    if (missing.length === orphans.length && orphans.every((o) => addsUp(block, o))) {
      missing.forEach((row, i) => {
        const orphan = orphans[i]!;
        readings.addRow(block, row, orphan.cells, {
          table: orphan.table,
          headerUnits: [],
          fallback: orphan.cells[0]!,
          doubts: [{ kind: 'placed_by_order', detail: orphan.cells[0]!.place }],
        });
      });
      continue;
    }
    for (const orphan of orphans)
      unplaced.push(
        doubt(
          'unplaced_row',
          orphan.after,
          orphan.after === null ? '' : (rows.find((r) => r.id === orphan.after)?.label ?? ''),
          orphan.cells.map((c) => c.text.trim()).join(' '),
          [],
        ),
      );
  }
  return unplaced;
}

function addsUp(block: BlockSpec, orphan: Orphan): boolean {
  const total = block.columns.findIndex((c) => c.id === block.totalColumn);
  if (total < 0) return false;
  const numbers = orphan.cells.map((c) => Number(fold(c.text) || NaN));
  if (numbers.some((v) => !Number.isFinite(v))) return false;
  return numbers.reduce((sum, v, i) => (i === total ? sum : sum + v), 0) === numbers[total];
}
