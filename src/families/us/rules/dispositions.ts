import type { EquationRule } from '../../../model/rule';
import { OTHER_REASONS } from '../parts';
import { equal, equationRule } from './build';

/** Sections V.B.(1) and VI.B: the columns of a disposition make its total. */
export const dispositionTotals: EquationRule = equationRule(
  'disposition_total',
  {
    zh: '各项办理结果之和等于总计',
    en: 'the dispositions add up to their total',
  },
  [
    equal(
      { plus: ['disposition__total'] },
      {
        plus: [
          'disposition__full_grant',
          'disposition__partial_grant',
          'disposition__full_denial',
          ...OTHER_REASONS,
        ],
      },
    ),
    equal(
      { plus: ['appeal_disposition__total'] },
      {
        plus: [
          'appeal_disposition__affirmed',
          'appeal_disposition__partial',
          'appeal_disposition__reversed',
          'appeal_disposition__closed_other',
        ],
      },
    ),
  ],
);

/** Section V.A against V.B.(1), VI.A against VI.B: what was processed has a disposition. */
export const processedAreDisposed: EquationRule = equationRule(
  'processed_disposed',
  {
    zh: '办结数等于办理结果总计',
    en: 'the number processed equals the total of dispositions',
  },
  [
    equal({ plus: ['requests__processed'] }, { plus: ['disposition__total'] }),
    equal({ plus: ['appeals__processed'] }, { plus: ['appeal_disposition__total'] }),
  ],
);

/** Section V.B.(1) against V.B.(2), VI.C.(2) against VI.C.(3): "other" is broken down elsewhere. */
export const otherReasons: EquationRule = equationRule(
  'other_reasons_total',
  {
    zh: '“其他”一栏等于其后分列的其他理由之和',
    en: 'the column "other" equals the total of the other reasons listed after it',
  },
  [
    equal({ plus: ['disposition__other'] }, { plus: ['disposition_other__total'] }),
    equal({ plus: ['appeal_denial__other'] }, { plus: ['appeal_other__total'] }),
  ],
);
