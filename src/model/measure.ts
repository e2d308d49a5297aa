import type { Text } from './text';

/** `unit` of a measure, as in the `unit` column of the measures' list. */
export type Unit = string;

/** One figure a form asks for. Its id is a column of `reports.parquet`. */
export interface Measure {
  readonly id: string;
  readonly label: Text;
  /** Counted thing (`request`, `case`, `item` …) or currency (`CNY 10,000 (万元)`). */
  readonly unit: Unit;
  /** Whether the unit is money: a value whose unit nobody states stays out of `reports`. */
  readonly money: boolean;
  /** Forms whose tables carry it, by form id. */
  readonly forms: readonly string[];
  /** Kind of table it stands in (`requests` …). */
  readonly table: string;
  /** The row part of the id: what precedes `__`, or the whole id. */
  readonly row: string;
  /** Official wording of its row and column. */
  readonly officialRow: string;
  readonly officialColumn: string;
  /** False where figures of several bodies cannot be added: medians, averages, shares, ages. */
  readonly summable?: false;
}

/**
 * A signed sum of measures. NULL unless every part is stated: a blank is never a 0. A part may be
 * of the year before (`before` in `./before`).
 */
export interface Sum {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

/**
 * A figure that no form prints but every reader asks for (all denials, all litigation):
 * a sum of measures of one report. A column of `summary.parquet`, an expression elsewhere.
 */
export interface DerivedMeasure extends Sum {
  readonly id: string;
  readonly label: Text;
  readonly unit: Unit;
}

/**
 * A quantity followed over the years although the forms that state it changed. Each segment
 * is one definition; a line may join two segments only where `joins` is `same`.
 */
export interface Series {
  readonly id: string;
  readonly label: Text;
  readonly unit: Unit;
  /** In order of time. */
  readonly segments: readonly SeriesSegment[];
}

export interface SeriesSegment {
  /** Measure or derived measure that carries the quantity on these forms. */
  readonly measure: string;
  readonly forms: readonly string[];
  /** Relation to the segment before: `same` continues the line, `break` starts a new one. */
  readonly joins: 'same' | 'break';
  /** What changed, printed at the break. */
  readonly note?: Text;
}

/** A rate: ratio of two sums over the reports that state every part of both. */
export interface Indicator {
  readonly id: string;
  readonly name: Text;
  /** The formula in words, shown beside every chart of it. */
  readonly formula: Text;
  readonly numerator: Sum;
  readonly denominator: Sum;
  /** `percent`: printed ×100 with %; `per_100`, `per_1000`: cases per so many; otherwise a unit. */
  readonly unit: string;
  /** A rate over fewer than this many (its denominator) is shown with a caution. */
  readonly minimumDenominator: number;
  /** Of a percentage whose numerator is no part of its denominator, and so may exceed 100 %. */
  readonly notPart?: true;
  /** The indicator that is the same rate on earlier forms, whose rows were others. */
  readonly earlier?: {
    readonly indicator: string;
    readonly joins: 'same' | 'break';
    readonly note?: Text;
  };
}
