import type { EquationRule } from '../../../model/rule';
import { equal, equationRule } from './build';

const FLOWS = ['requests', 'appeals', 'consultations'];

/** Sections V.A, VI.A and XII.B: what was there and came in was processed or is still there. */
export const flows: EquationRule = equationRule(
  'flow_balance',
  {
    zh: '年初待办 + 收到 − 办结 = 年末待办',
    en: 'pending at start + received − processed = pending at end of the year',
  },
  FLOWS.map((flow) =>
    equal(
      { plus: [`${flow}__pending_end`] },
      { plus: [`${flow}__pending_start`, `${flow}__received`], minus: [`${flow}__processed`] },
    ),
  ),
);
