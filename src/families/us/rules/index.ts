import type { CrossYearRule, PartsRule, Rule, RuleInfo } from '../../../model/rule';
import { carriedOver, lastYear, repeatedFigures } from './comparisons';
import { componentsMakeAgency } from './components';
import { dispositionTotals, otherReasons, processedAreDisposed } from './dispositions';
import { exemptionsHaveCause } from './exemptions-have-cause';
import { feesShare } from './fees-share';
import { flows } from './flows';
import { daysInOrder, withinLimits } from './limits';
import { ruleNames } from './names';
import { oldestInOrder } from './oldest-in-order';
import { incrementTotals, resourceTotals } from './totals';

/** Checks within a report. A new one is a file beside this and a line here. */
export const rules: readonly Rule[] = [
  flows,
  dispositionTotals,
  processedAreDisposed,
  otherReasons,
  incrementTotals,
  resourceTotals,
  repeatedFigures,
  withinLimits,
  daysInOrder,
  exemptionsHaveCause,
  oldestInOrder,
  feesShare,
];

/** Checks between a report and the year before. */
export const crossYearRules: readonly CrossYearRule[] = [lastYear, carriedOver];

/** Checks of an agency against its components. */
export const partsRules: readonly PartsRule[] = [componentsMakeAgency];

/** All of them by name, for lists. */
export const ruleInfos: readonly RuleInfo[] = [...rules, ...crossYearRules, ...partsRules].map(
  ({ id, statement }) => ({ id, statement, name: ruleNames[id] ?? statement }),
);
