import type { CellEntry, FindingEntry } from './types';

/** Which side of a failed sum a cell stands on: the one that says what should be, or the other. */
export type Side = 'expected' | 'actual';

/** A cell that a check used. */
export interface SumPart {
  readonly measure: string;
  /** Null where the sides cannot be told apart for sure: the cell only takes part. */
  readonly side: Side | null;
  /** What a person corrected counts; null for a cell without a number. */
  readonly value: number | null;
}

/** A finding with the cells that take part in it. */
export interface FailingSum {
  readonly parts: readonly SumPart[];
  /** Whether each side adds up to the sum that the finding names. */
  readonly told: boolean;
}

/**
 * Takes a finding's sum apart again: findings name the cells of one side, then those of the
 * other, and what each side came to. Where zeros leave several cuts that fit, the one that the
 * forms know is taken: a total last, a total first, or two against two. A cut that does not give
 * both sums is never shown as one.
 */
export function failingSum(
  finding: FindingEntry,
  cells: ReadonlyMap<string, CellEntry>,
): FailingSum {
  const parts = finding.cells.map((measure) => {
    const cell = cells.get(measure);
    return { measure, value: cell?.corrected ?? cell?.value ?? null };
  });
  const cut = cutOf(finding, parts);
  return {
    told: cut !== null,
    parts: parts.map((part, i) => ({
      ...part,
      side: cut === null ? null : i < cut ? 'expected' : 'actual',
    })),
  };
}

/** How many cells stand on the first side; null where none fits. */
function cutOf(
  { expected, actual, measure }: FindingEntry,
  parts: readonly { readonly measure: string; readonly value: number | null }[],
): number | null {
  if (expected === null || actual === null || parts.length < 2) return null;
  const sum = (some: typeof parts) => some.reduce((all, { value }) => all + (value ?? 0), 0);
  const fits = (cut: number) =>
    near(sum(parts.slice(0, cut)), expected) && near(sum(parts.slice(cut)), actual);
  const whole = parts.length;
  const own = parts.filter((part) => rowOf(part.measure) === measure).length;
  const totalLast = parts[whole - 1]?.measure === measure || own === whole;
  const likely = totalLast ? [whole - 1] : whole === 4 ? [2] : [1];
  const others = Array.from({ length: whole - 1 }, (_, i) => i + 1);
  return [...likely, ...others].find(fits) ?? null;
}

/** The part of a measure's id before its column. */
const rowOf = (measure: string) => measure.split('__')[0];

/** Equal but for the rounding of sums of decimals. */
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a));
