import type { Sum } from './measure';
import type { Finding, Report, Severity } from './report';
import type { Text } from './text';

/** What a report must satisfy. Families declare rules; `check/` runs them. No rule changes a value. */
export type Rule = EquationRule | CustomRule;

/** A rule as people read of it: in lists of findings and in the methods. */
export interface RuleInfo {
  readonly id: string;
  readonly name: Text;
  /** What must hold, and the decree or item it comes from. */
  readonly statement: Text;
}

interface RuleBase {
  readonly id: string;
  /** One sentence: what must hold, and the decree or item it comes from. */
  readonly statement: Text;
}

/** Sums that must be equal within one report. */
export interface EquationRule extends RuleBase {
  readonly kind: 'equation';
  readonly severity: Severity;
  readonly equations: readonly Equation[];
}

export interface Equation {
  /** Measure, or row of measures, that a finding is attached to. */
  readonly subject: string;
  readonly left: Sum;
  readonly right: Sum;
  /** Both sides in words: `一、本年新收 + 二、上年结转（自然人）`. */
  readonly leftText: Text;
  readonly rightText: Text;
}

/** Anything that is not an equation. */
export interface CustomRule extends RuleBase {
  readonly kind: 'custom';
  check(report: Pick<Report, 'cells' | 'form' | 'identity'>): Finding[];
}

/** What must hold between two consecutive years of one agency and one scope. */
export type CrossYearRule = CrossYearEquationRule | CrossYearCustomRule;

/** Sums that must be equal between the two years. */
export interface CrossYearEquationRule extends RuleBase {
  readonly kind: 'equation';
  readonly severity: Severity;
  readonly equations: readonly CrossYearEquation[];
}

export interface CrossYearEquation {
  readonly subject: string;
  /** Sum over the later year's report, and what it must equal in the earlier year's. */
  readonly later: Sum;
  readonly earlier: Sum;
  readonly laterText: Text;
  readonly earlierText: Text;
}

/** Anything between two years that is not an equation. Findings belong to the later report. */
export interface CrossYearCustomRule extends RuleBase {
  readonly kind: 'custom';
  check(earlier: Report, later: Report): Finding[];
}

/**
 * What sets a figure so far apart from those of the report's peers (same form, year, scope, level
 * and sector; without sector where too few have it) that it should be looked at. Compared by
 * order of magnitude: far is at least `factor` times the median, and at least `spread` times the
 * peers' own median deviation, so that figures that vary widely by nature raise nothing. Only
 * stated figures above 0 count. Always a note: an unusual figure may well be true.
 */
export interface PeerRule extends RuleBase {
  /** Measures that are compared. */
  readonly measures: readonly string[];
  /** Fewer peers that state the figure say nothing. */
  readonly minimumPeers: number;
  readonly factor: number;
  readonly spread: number;
  /** What the note says. */
  message(apart: FarFromPeers): Text;
}

/** A figure far from its peers'. */
export interface FarFromPeers {
  readonly measure: string;
  readonly value: number;
  /** The peers' median and how many of them state the figure, this report among them. */
  readonly median: number;
  readonly peers: number;
}

/**
 * What must hold between the report of a body and those of its parts, filed together: the parts
 * add up to the whole.
 */
export interface PartsRule extends RuleBase {
  readonly severity: Severity;
  readonly measures: readonly string[];
  message(facts: {
    readonly measure: string;
    readonly whole: number;
    readonly parts: number;
    readonly count: number;
  }): Text;
}

/** A figure that a report's running text gives for what its tables state too. */
export interface ProseClaim {
  /** Measure the sentence speaks of. */
  readonly subject: string;
  readonly value: number;
  /** Sums that the words may mean as well (`收到申请` often counts those carried in). */
  readonly mayMean: readonly Sum[];
  /** Words around the figure, short. */
  readonly quote: string;
}
