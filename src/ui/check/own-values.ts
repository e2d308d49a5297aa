import { measureBefore } from '../../model/before';
import type { Sum } from '../../model/measure';
import type { Cell } from '../../model/report';
import { carries, type Quantity } from '../../model/quantity';

/** A quantity as one report states it. */
export interface OwnValue {
  readonly value: number;
  /** Of a rate: what it divides by. */
  readonly denominator: number | null;
  /** Definition it was told under, as the quantity numbers them. */
  readonly segment: number;
}

/**
 * A series or rate out of a report's cells; null unless every part of it is stated in a known
 * unit: a blank is never a 0. Parts of the year before come from that year's cells, if given.
 */
export function ownValue(
  of: Quantity,
  form: string | null,
  cells: readonly Pick<Cell, 'measure' | 'value' | 'unit'>[],
  earlier: readonly Pick<Cell, 'measure' | 'value' | 'unit'>[] = [],
): OwnValue | null {
  const now = stated(cells);
  const then = stated(earlier);
  const read = (id: string) => {
    const before = measureBefore(id);
    return before === null ? now.get(id) : then.get(before);
  };
  for (const [index, segment] of [...of.segments.entries()].reverse()) {
    if (!carries(segment, form)) continue;
    const top = add(segment.numerator, read);
    const over = segment.denominator === null ? null : add(segment.denominator, read);
    if (top === null || (segment.denominator !== null && (over === null || over === 0))) continue;
    return { value: over === null ? top : top / over, denominator: over, segment: index };
  }
  return null;
}

const stated = (cells: readonly Pick<Cell, 'measure' | 'value' | 'unit'>[]) =>
  new Map(
    cells.flatMap(({ measure, value, unit }) =>
      value === null || unit === 'unknown' ? [] : [[measure, value] as const],
    ),
  );

function add(sum: Sum, read: (id: string) => number | undefined): number | null {
  let total = 0;
  for (const [ids, sign] of [
    [sum.plus, 1],
    [sum.minus ?? [], -1],
  ] as const) {
    for (const id of ids) {
      const value = read(id);
      if (value === undefined) return null;
      total += sign * value;
    }
  }
  // Money adds up in floating point.
  return Math.round(total * 1e6) / 1e6;
}
