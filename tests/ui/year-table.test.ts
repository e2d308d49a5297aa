import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import { us } from '../../src/families/us';
import { breakdowns, firstRows, type YearGroup } from '../../src/ui/year-table';

describe('figures beside the one that a row is about', () => {
  it('are kinds of applicant and running totals', () => {
    const expected = cn.measures
      .map(({ id }) => id)
      .filter((id) => id.includes('__') && !id.endsWith('__total'));
    expect([...breakdowns(cn)].sort()).toEqual(expected.sort());
  });

  it('are none where a section has one line: all of it is shown', () => {
    expect([...breakdowns(us)]).toEqual([]);
  });
});

describe('the first rows of a long table', () => {
  it('are as many as asked for, in order, under the titles of those that have any', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 40 }), (rowsOf, most) => {
        const groups = rowsOf.map((count, i) => ({
          table: String(i),
          title: { zh: String(i), en: String(i) },
          rows: Array.from({ length: count }, (_, row) => `${String(i)} ${String(row)}`),
        })) as unknown as YearGroup[];
        const rows = (some: readonly YearGroup[]) => some.flatMap((group) => [...group.rows]);
        const first = firstRows(groups, most);
        expect(rows(first)).toEqual(rows(groups).slice(0, most));
        expect(first.every((group) => group.rows.length > 0)).toBe(true);
        expect(firstRows(groups, 100)).toEqual(groups);
      }),
    );
  });
});
