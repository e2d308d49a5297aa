import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveOcr } from '../../src/extract/ocr-proof';
import { cnReader } from '../../src/families/cn/reader';
import type { Cell, Extraction } from '../../src/model/report';

const { rules } = cnReader;
const equations = rules.flatMap((rule) => (rule.kind === 'equation' ? rule.equations : []));
const remedies = ['upheld', 'corrected', 'other', 'pending'];

const cell = (measure: string, value: number | null, state: Cell['state'] = 'stated'): Cell => ({
  measure,
  value,
  state,
  raw: value === null ? '' : String(value),
  unit: value === null ? null : 'case',
  table: 0,
  row: 0,
  column: 0,
  place: 'page 1, table 1, row 1, cell 1 (OCR)',
});

const extraction = (cells: readonly Cell[]): Extraction => ({
  form: '2021',
  cells,
  tables: [],
  doubts: [],
});

/** Every measure of the first equation of a rule, with its sum right. */
function whole(rule: string, parts: (i: number) => number): Map<string, number> {
  const found = rules.find((r) => r.id === rule);
  if (found?.kind !== 'equation') throw new Error(`no equations: ${rule}`);
  const { left, right } = found.equations[0]!;
  const values = new Map(left.plus.map((measure, i) => [measure, parts(i)]));
  values.set(
    right.plus[0]!,
    [...values.values()].reduce((sum, n) => sum + n, 0),
  );
  return values;
}

const cellsOf = (values: ReadonlyMap<string, number>) =>
  [...values].map(([measure, value]) => cell(measure, value));

describe('figures recognised in pictures', () => {
  it('stay where a sum of their form holds, with a note of what was seen', () => {
    const values = whole('remedy_total', (i) => i + 1);
    const proven = proveOcr(extraction(cellsOf(values)), rules);
    expect(proven.cells.map((c) => c.value)).toEqual([...values.values()]);
    expect(proven.doubts.map((d) => d.rule)).toEqual(proven.cells.map(() => 'ocr_proven'));
    expect(remedies).toHaveLength(proven.cells.length - 1);
  });

  it('are flagged where nothing proves them, and what was seen stays readable', () => {
    const proven = proveOcr(extraction([cell('penalties_decisions', 48)]), rules);
    expect(proven.cells[0]).toMatchObject({ state: 'unreadable', value: null, raw: '48' });
    expect(proven.doubts[0]).toMatchObject({ rule: 'ocr_unproven', origin: 'parser' });
    expect(proven.doubts[0]!.message.zh).toContain('48');
  });

  it('are flagged when one term of their sum is blank: a blank is no 0', () => {
    const [first, ...rest] = cellsOf(whole('remedy_total', (i) => i));
    const cells = [cell(first!.measure, null, 'blank'), ...rest];
    const proven = proveOcr(extraction(cells), rules);
    expect(proven.cells.map((c) => c.state)).toEqual(['blank', ...rest.map(() => 'unreadable')]);
  });

  it('are flagged when they read as a stroke, which may be a misread 1', () => {
    const proven = proveOcr(extraction([{ ...cell('a', null, 'filler'), raw: '/' }]), rules);
    expect(proven.cells[0]!.state).toBe('unreadable');
  });

  it('never survive a misreading unless every sum they stand in holds all the same', () => {
    const ids = [...new Set(equations.flatMap((e) => [...e.left.plus, ...e.right.plus]))];
    const value = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.nat(2000));
    fc.assert(
      fc.property(fc.array(value, { minLength: ids.length, maxLength: ids.length }), (seen) => {
        const values = new Map(ids.map((id, i) => [id, seen[i]!]));
        for (const read of proveOcr(extraction(cellsOf(values)), rules).cells) {
          if (read.state !== 'stated') continue;
          const mine = equations.filter((e) =>
            [...e.left.plus, ...e.right.plus].includes(read.measure),
          );
          const sum = (of: readonly string[]) => of.reduce((n, id) => n + values.get(id)!, 0);
          expect(mine.length).toBeGreaterThan(0);
          for (const e of mine) expect(sum(e.left.plus)).toBe(sum(e.right.plus));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never survive one misread digit in a table that was whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 4, maxLength: 4 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 900 }),
        (parts, at, slip) => {
          const values = whole('remedy_total', (i) => parts[i]!);
          const measure = [...values.keys()][at]!;
          values.set(measure, values.get(measure)! + slip);
          const { cells } = proveOcr(extraction(cellsOf(values)), rules);
          expect(cells.every((c) => c.state === 'unreadable')).toBe(true);
        },
      ),
    );
  });
});
