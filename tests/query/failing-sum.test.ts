import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failingSum, type CellEntry, type FindingEntry } from '../../src/query';

const cell = (measure: string, value: number | null, corrected: number | null = null) =>
  [
    measure,
    {
      measure,
      value,
      state: value === null ? 'blank' : 'stated',
      raw: '',
      unit: null,
      place: '',
      corrected,
      correction: null,
    } satisfies CellEntry,
  ] as const;

function finding(over: Partial<FindingEntry>): FindingEntry {
  return {
    finding_id: 'f',
    report_id: 'r',
    rule: 'some_rule',
    severity: 'error',
    origin: 'source',
    measure: null,
    expected: null,
    actual: null,
    message_zh: '',
    message_en: '',
    cells: [],
    agency_id: 'a',
    agency_name: 'a',
    year: 2020,
    scope: 'self',
    ...over,
  };
}

const sides = (sum: ReturnType<typeof failingSum>) => sum.parts.map(({ side }) => side?.[0] ?? '-');

describe('the parts of a sum that fails', () => {
  it('stand before a total that is last, zeros too', () => {
    const cells = new Map([
      cell('upheld', 10),
      cell('corrected', 1),
      cell('other', 0),
      cell('pending', null),
      cell('total', 0),
    ]);
    const sum = failingSum(
      finding({ measure: 'total', expected: 11, actual: 0, cells: [...cells.keys()] }),
      cells,
    );
    expect(sides(sum)).toEqual(['e', 'e', 'e', 'e', 'a']);
    expect(sum.parts[3]!.value).toBeNull();
  });

  it('stand behind a total that is first', () => {
    const cells = new Map([
      cell('processed__total', 21),
      cell('granted__total', 20),
      cell('denied__total', 7),
    ]);
    const sum = failingSum(
      finding({ measure: 'processed', expected: 21, actual: 27, cells: [...cells.keys()] }),
      cells,
    );
    expect(sides(sum)).toEqual(['e', 'a', 'a']);
  });

  it('stand two against two, whatever is 0', () => {
    const cells = new Map([
      cell('received__total', 3),
      cell('carried_in__total', 0),
      cell('processed__total', 2),
      cell('carried_out__total', 0),
    ]);
    const sum = failingSum(
      finding({ measure: 'received', expected: 3, actual: 2, cells: [...cells.keys()] }),
      cells,
    );
    expect(sides(sum)).toEqual(['e', 'e', 'a', 'a']);
  });

  it('are a row and its total where all are of one row', () => {
    const cells = new Map([cell('a__x', 2), cell('a__y', 0), cell('a__total', 3)]);
    const sum = failingSum(
      finding({ measure: 'a', expected: 2, actual: 3, cells: [...cells.keys()] }),
      cells,
    );
    expect(sides(sum)).toEqual(['e', 'e', 'a']);
  });

  it('are on no side where the sums do not come out', () => {
    const cells = new Map([cell('a', 5), cell('b', 4)]);
    const sum = failingSum(finding({ expected: 1, actual: 2, cells: ['a', 'b'] }), cells);
    expect(sum.told).toBe(false);
    expect(sides(sum)).toEqual(['-', '-']);
  });

  it('always add up to what the finding says, if sides are told', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 9 }),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: -60, max: 60 }),
        (values, expected, actual) => {
          const cells = new Map(values.map((value, i) => cell(`m${String(i)}`, value)));
          const sum = failingSum(finding({ expected, actual, cells: [...cells.keys()] }), cells);
          if (!sum.told) return;
          const total = (side: string) =>
            sum.parts
              .filter((part) => part.side === side)
              .reduce((all, part) => all + (part.value ?? 0), 0);
          expect([total('expected'), total('actual')]).toEqual([expected, actual]);
        },
      ),
    );
  });
});
