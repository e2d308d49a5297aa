import type { Text } from '../model/text';
import type { Scope } from '../model/report';

/**
 * What a screen may ask. The screens and the charts speak these words and never SQL.
 * Scope is one value, not a list: bodies and areas are never summed together.
 */
export interface Filter {
  readonly scope: Scope;
  readonly years?: readonly [number, number];
  readonly province?: string;
  readonly prefecture?: string;
  readonly county?: string;
  readonly level?: string;
  readonly sector?: string;
  /** Restricts to these agencies. */
  readonly agencies?: readonly string[];
}

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
  /**
   * Why `value` is null: `no_report` (nobody filed), `not_collected` (the form does not ask),
   * `not_stated` (asked, but blank, unreadable or in an unknown unit).
   */
  readonly gap: 'no_report' | 'not_collected' | 'not_stated' | null;
}

/** A series (or indicator) for one group or one agency over the years. */
export interface Line {
  /** Series or indicator id, or agency id where agencies are compared. */
  readonly key: string;
  readonly label: Text;
  readonly points: readonly Point[];
}

/** The answer to a question, with the SQL that gave it, for "show SQL". */
export interface Answer<T> {
  readonly data: T;
  readonly sql: string;
}
