import type { Sum } from './measure';
import type { Finding, Report, Severity } from './report';
import type { Text } from './text';

/** What a report must satisfy. Families declare rules; `check/` runs them. No rule changes a value. */
export type Rule = EquationRule | CustomRule;

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

/** Sums that must be equal between two consecutive years of one agency and one scope. */
export interface CrossYearRule extends RuleBase {
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
