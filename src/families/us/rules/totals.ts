import type { EquationRule } from '../../../model/rule';
import { equal, equationRule } from './build';

const STEPS = [
  ...['1_20', '21_40', '41_60', '61_80', '81_100', '101_120', '121_140', '141_160'],
  ...['161_180', '181_200', '201_300', '301_400', '401_plus'],
];

/** Section VII.C: the increments of a track make its total. */
export const incrementTotals: EquationRule = equationRule(
  'increments_total',
  { zh: '各时间段之和等于总计', en: 'the day increments add up to their total' },
  ['simple', 'complex', 'expedited'].map((track) =>
    equal(
      { plus: [`increments_${track}__total`] },
      { plus: STEPS.map((step) => `increments_${track}__${step}`) },
    ),
  ),
);

/** Section IX: staff and costs. */
export const resourceTotals: EquationRule = equationRule(
  'resources_total',
  {
    zh: '人员合计 = 专职 + 折合专职；总费用 = 办理费用 + 诉讼费用',
    en: 'total staff = full-time + equivalent; total costs = processing + litigation',
  },
  [
    equal(
      { plus: ['personnel__total'] },
      { plus: ['personnel__full_time', 'personnel__equivalent'] },
    ),
    equal({ plus: ['costs__total'] }, { plus: ['costs__processing', 'costs__litigation'] }),
  ],
  'warning',
);
