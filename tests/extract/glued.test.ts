import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutGlued } from '../../src/extract/glued';

const plain = { signed: false, decimal: false };
const row7 = { columns: Array<typeof plain>(7).fill(plain), totals: [{ from: 0, total: 6 }] };

test.each([
  [['0000000'], [['0', '0', '0', '0', '0', '0', '0']]],
  [['230', '000023'], [['23', '0', '0', '0', '0', '0', '23']]],
  [['200', '000121'], [['20', '0', '0', '0', '0', '1', '21']]],
])('%j has one way', (tokens, expected) => {
  expect(cutGlued(tokens, row7)).toEqual(expected);
});

test('what the sums do not settle has several ways', () => {
  expect(cutGlued(['220000325'], row7)).toHaveLength(2);
});

test('a sign begins a number, and only where signs belong', () => {
  const cells = { columns: [plain, { signed: true, decimal: false }, plain], totals: [] };
  const ways = cutGlued(['2648-18538'], cells)!;
  expect(new Set(ways.map((way) => way[0]))).toEqual(new Set(['2648']));
  expect(cutGlued(['26-48'], { columns: [plain, plain], totals: [] })).toEqual([]);
});

test('the true figures are always among the ways, and all ways add up', () => {
  const figure = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(2000));
  fc.assert(
    fc.property(fc.array(figure, { minLength: 6, maxLength: 6 }), (parts) => {
      const row = [...parts, parts.reduce((a, b) => a + b, 0)].map(String);
      const ways = cutGlued([row.join('')], row7);
      if (ways === null) return;
      expect(ways).toContainEqual(row);
      for (const way of ways)
        expect(way.slice(0, 6).reduce((a, b) => a + Number(b), 0)).toBe(Number(way[6]));
    }),
    { numRuns: 300 },
  );
});
