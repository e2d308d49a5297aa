import type { CrossYearEquationRule, EquationRule } from '../../../model/rule';
import { equal, equationRule, inWords } from './build';

/** A figure that section XII repeats, and where the report gives it first. */
const REPEATED: readonly (readonly [repeated: string, first: string])[] = [
  ['request_comparison__received_this_year', 'requests__received'],
  ['request_comparison__processed_this_year', 'requests__processed'],
  ['request_backlog_comparison__this_year', 'backlog__requests'],
  ['appeal_comparison__received_this_year', 'appeals__received'],
  ['appeal_comparison__processed_this_year', 'appeals__processed'],
  ['appeal_backlog_comparison__this_year', 'backlog__appeals'],
];

/** Sections XII.D and E: this year's figures are those of sections V, VI and XII.A. */
export const repeatedFigures: EquationRule = equationRule(
  'repeated_figures',
  {
    zh: '第十二部分重复列出的本年数字与前文一致',
    en: 'figures of the year that section XII repeats are those given before',
  },
  REPEATED.map(([repeated, first]) => equal({ plus: [repeated] }, { plus: [first] })),
);

/** What this year's report says of last year, and where last year's report says it. */
const LAST_YEAR: readonly (readonly [now: string, then: string])[] = [
  ['request_comparison__received_last_year', 'requests__received'],
  ['request_comparison__processed_last_year', 'requests__processed'],
  ['request_backlog_comparison__last_year', 'backlog__requests'],
  ['appeal_comparison__received_last_year', 'appeals__received'],
  ['appeal_comparison__processed_last_year', 'appeals__processed'],
  ['appeal_backlog_comparison__last_year', 'backlog__appeals'],
];

const acrossYears = (pairs: typeof LAST_YEAR) =>
  pairs.map(([now, then]) => ({
    subject: now,
    later: { plus: [now] },
    earlier: { plus: [then] },
    laterText: inWords({ plus: [now] }),
    earlierText: inWords({ plus: [then] }),
  }));

/** Sections XII.D and E against the report of the year before. */
export const lastYear: CrossYearEquationRule = {
  id: 'last_year_figures',
  kind: 'equation',
  severity: 'warning',
  statement: {
    zh: '本年年报所列上年数字与上年年报一致',
    en: "last year's figures are those of last year's report",
  },
  equations: acrossYears(LAST_YEAR),
};

/** What was pending when a year ended is pending when the next begins. */
export const carriedOver: CrossYearEquationRule = {
  id: 'carried_over',
  kind: 'equation',
  severity: 'warning',
  statement: {
    zh: '年初待办等于上年年末待办',
    en: 'pending at the start of the year equals pending at the end of the last',
  },
  equations: acrossYears(
    ['requests', 'appeals', 'consultations'].map(
      (flow) => [`${flow}__pending_start`, `${flow}__pending_end`] as const,
    ),
  ),
};
