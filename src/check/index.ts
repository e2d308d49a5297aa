import type { Finding, Report } from '../model/report';
import type { Rule } from '../model/rule';
import { checkEquations } from './equation';
import { indexCells } from './values';

export { checkAcrossYears } from './across-years';
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
