import type { CellState, Severity } from './report';
import type { Text } from './text';

/**
 * A sum of a report that a rule looked at, whatever came of it: also those that hold, so that a
 * person sees what was checked and not only what failed.
 */
export interface Examined {
  readonly rule: string;
  readonly severity: Severity;
  /** Measure, or row of measures, that the sum is about. */
  readonly subject: string;
  /** What must be equal. */
  readonly sides: readonly [ExaminedSide, ExaminedSide];
  /**
   * `holds`: both sides are equal; `fails`: they are not, or what is stated on one side is more
   * than the other; `undecided`: blank or unreadable cells leave it open.
   */
  readonly result: 'holds' | 'fails' | 'undecided';
}

export interface ExaminedSide {
  readonly text: Text;
  readonly parts: readonly ExaminedPart[];
  /** Sum of what is stated. */
  readonly value: number;
  /** Year of the report it is taken from, where two years are held against each other. */
  readonly year?: number;
}

/** One term of a side. */
export interface ExaminedPart {
  readonly measure: string;
  readonly sign: 1 | -1;
  readonly state: CellState;
  /** Null unless stated in a known unit. */
  readonly value: number | null;
}

/** All that the rules of a family looked at in one report. */
export interface Examination {
  readonly sums: readonly Examined[];
  /** Rules that are no sums and were run: their findings, if any, are in the report. */
  readonly others: readonly string[];
}
