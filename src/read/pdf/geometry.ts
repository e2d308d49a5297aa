/** Matrix of an affine map as PDF writes it: `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** A matrix from whatever list of six numbers pdf.js hands over. */
export function matrixOf(value: unknown): Matrix {
  const list = Array.from(value as ArrayLike<number>);
  return [list[0] ?? 1, list[1] ?? 0, list[2] ?? 0, list[3] ?? 1, list[4] ?? 0, list[5] ?? 0];
}

/** A printed character; page coordinates in points, y grows downwards. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Middle of its height: tells the row of a table it stands in. */
  readonly middle: number;
  readonly baseline: number;
  readonly size: number;
}

/** A ruled line, upright or level; slanted ones are drawings. */
export interface Rule {
  readonly level: boolean;
  /** y of a level line, x of an upright one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is printed on a page. */
export interface PageMarks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly images: number;
}

/** Values that lie within `reach` of each other count as one: their smallest. */
export function clusters(values: readonly number[], reach: number): number[] {
  const out: number[] = [];
  let last = -Infinity;
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - last > reach) out.push(value);
    last = value;
  }
  return out;
}

/** Index of the nearest of ascending values. */
export function nearest(values: readonly number[], value: number): number {
  let best = 0;
  values.forEach((v, i) => {
    if (Math.abs(v - value) < Math.abs(values[best]! - value)) best = i;
  });
  return best;
}
