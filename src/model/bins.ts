import type { Quantity } from './quantity';
import { literal } from './sql';

/** Shares lie between 0 and 1: there a bin is a thousandth, else one. */
export const SCALES = { rate: 1000, figure: 1 } as const;

/** What a figure is multiplied by before it is put into bins: see `binSql`. */
export function scaleOf(of: Pick<Quantity, 'rate'> | null): number {
  return of?.rate ? SCALES.rate : SCALES.figure;
}

/** Up to this size every whole number has a bin of its own; beyond, bins hold so many of them. */
const EXACT = 1000;
const WIDE = 64;

/**
 * SQL that puts a figure into one of some thousand bins that keep its order: whole numbers up to
 * 1000 have bins of their own, named after them; what lies between lies in steps of 1 ÷ `scale`.
 * NULL stays NULL.
 */
export function binSql(figure: string, scale: number): string {
  const between =
    scale === 1
      ? `floor(${figure}) + 0.5`
      : `(floor(${figure} * ${literal(scale)}) + 0.5) / ${literal(scale)}`;
  const beyond = (of: string) =>
    `${literal(EXACT + 0.5)} + floor((${of} - ${literal(EXACT)}) / ${literal(WIDE)}) * ${literal(WIDE)}`;
  return `CASE WHEN ${figure} > ${literal(EXACT)} THEN ${beyond(figure)}
  WHEN ${figure} < ${literal(-EXACT)} THEN -(${beyond(`-${figure}`)})
  WHEN ${figure} = floor(${figure}) THEN ${figure} ELSE ${between} END::DOUBLE`;
}

/**
 * Figures that lie in bins from one to another lie between these. Of shares a step is added at both
 * ends: what a computer multiplies may come out a hair beside the step.
 */
export function boundsOf(first: number, last: number, scale: number): readonly [number, number] {
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const spare = scale === 1 ? 0 : 1;
  const isWide = (bin: number) => Math.abs(bin) > EXACT;
  return [
    isWide(low) ? low - WIDE : (Math.floor(low * scale) - spare) / scale,
    isWide(high) ? high + WIDE : (Math.ceil(high * scale) + spare) / scale,
  ];
}

/** Whether all rows of a bin have the same figure, or none. */
export const holdsOneValue = (bin: number | null): boolean => bin === null || Number.isInteger(bin);
