import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realHeight, rowsInView, scrolledBy, scrolledTo, toSee } from '../../src/ui/virtual';

const extents = fc.record({
  rows: fc.integer({ min: 1, max: 3_000_000 }),
  rowHeight: fc.constantFrom(32, 44),
  viewport: fc.integer({ min: 100, max: 1200 }),
});

describe('a list of millions of rows', () => {
  it('is never higher than a browser can scroll, and its ends are the ends', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        expect(realHeight(extent)).toBeLessThanOrEqual(8_000_000);
        const end = scrolledTo(extent, Infinity);
        expect(rowsInView(extent, end.virtual, 0)[1]).toBe(extent.rows);
        expect(scrolledTo(extent, -5)).toEqual({ real: 0, virtual: 0 });
        expect(scrolledBy(extent, end, 0).virtual).toBe(0);
        const pulled = scrolledBy(extent, { real: 0, virtual: 0 }, end.real).virtual;
        expect(rowsInView(extent, pulled, 0)[1]).toBe(extent.rows);
      }),
    );
  });

  it('shows any row that is asked for, in whole', () => {
    fc.assert(
      fc.property(
        extents,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (extent, n, at) => {
          const row = n % extent.rows;
          const now = scrolledTo(extent, at * extent.rows * extent.rowHeight).virtual;
          const then = scrolledTo(extent, toSee(extent, now, row)).virtual;
          expect(then).toBeLessThanOrEqual(row * extent.rowHeight);
          expect(then + extent.viewport).toBeGreaterThanOrEqual((row + 1) * extent.rowHeight);
        },
      ),
    );
  });

  it('moves by as much as the wheel does, though the list is squeezed', () => {
    const extent = { rows: 2_040_000, rowHeight: 32, viewport: 640 };
    const middle = scrolledTo(extent, 32_000_000);
    expect(scrolledBy(extent, middle, middle.real + 120).virtual).toBe(middle.virtual + 120);
    const pulled = scrolledBy(extent, middle, middle.real / 2);
    expect(pulled.virtual).toBeCloseTo(middle.virtual / 2, -3);
  });
});
