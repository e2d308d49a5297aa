import type { Text } from '../../model/text';

/**
 * Why a point has no value: `no_report` (nobody filed), `not_collected` (the form does not ask),
 * `not_stated` (asked, but blank, unreadable or in an unknown unit), `nothing_to_divide` (a rate
 * over 0 cases), `not_summable` (a median or average of several reports together),
 * `other_definition` (of an index: defined otherwise than in its base year).
 */
export type Gap =
  | 'no_report'
  | 'not_collected'
  | 'not_stated'
  | 'nothing_to_divide'
  | 'not_summable'
  | 'other_definition';

/** One year of one line. */
export interface Point {
  readonly year: number;
  /** NULL is never drawn as 0. */
  readonly value: number | null;
  /** Reports that state the value / reports there are in the group that year. */
  readonly stated: number;
  readonly reports: number;
  /** Index of the series' segment: a line joins two points only where this says it may. */
  readonly segment: number;
  /** Why `value` is null. */
  readonly gap: Gap | null;
  /**
   * Reports that state the quantity under another definition than `segment`'s and are therefore
   * left out of `value`. 0 or missing: none.
   */
  readonly apart?: number;
  /** Of an indicator: the sums that `value` is the ratio of. */
  readonly numerator?: number;
  readonly denominator?: number;
}

/** A series (or indicator) for one group or one agency over the years. */
export interface Line {
  /** Series or indicator id, or agency id where agencies are compared. */
  readonly key: string;
  readonly label: Text;
  readonly points: readonly Point[];
  /** Where its definition changes, in order of time. */
  readonly breaks: readonly DefinitionBreak[];
  /** Of one agency: neighbouring points compare like with like. */
  readonly single: boolean;
}

/** Between `year` and the year before it the definition changes: no stroke crosses. */
export interface DefinitionBreak {
  readonly year: number;
  readonly note: Text;
}

/** One headline figure: the latest year there is, and how it moved. */
export interface Figure {
  /** Series or indicator id. */
  readonly key: string;
  readonly label: Text;
  readonly unit: string;
  readonly point: Point;
  /** The year before, where there is one; `joins` false: another definition, no change told. */
  readonly previous: { readonly point: Point; readonly joins: boolean } | null;
  /**
   * How it moved, like with like: null unless both years have a value of one definition. `ratio`
   * is null over 0. Totals alone (`overview.json`) tell no change.
   */
  readonly change: {
    readonly absolute: number;
    readonly ratio: number | null;
    /** Agencies that state it in both years: the change is theirs. */
    readonly agencies: number;
  } | null;
}
