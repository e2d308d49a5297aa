import type { Examination } from '../model/examined';
import type { Finding, Report } from '../model/report';
import type { Rule } from '../model/rule';
import { checkEquations, examineEquations } from './equation';
import { indexCells } from './values';

export { checkAcrossYears, examineAcrossYears } from './across-years';
export { checkParts } from './parts';
export { checkProse } from './prose';

/** Runs a family's rules over one report. Findings only: no rule changes a value. */
export function checkReport(
  report: Pick<Report, 'cells' | 'form' | 'identity'>,
  rules: readonly Rule[],
): Finding[] {
  const cells = indexCells(report.cells);
  return rules.flatMap((rule) =>
    rule.kind === 'equation' ? checkEquations(rule, cells) : rule.check(report),
  );
}

/** What the rules looked at in a report, sums that hold included. */
export function examineReport(report: Pick<Report, 'cells'>, rules: readonly Rule[]): Examination {
  const cells = indexCells(report.cells);
  return {
    sums: rules.flatMap((rule) => (rule.kind === 'equation' ? examineEquations(rule, cells) : [])),
    others: rules.flatMap((rule) => (rule.kind === 'custom' ? [rule.id] : [])),
  };
}
