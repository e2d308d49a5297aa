import type { Indicator } from '../../../model/measure';

/** How often requests end in a dispute, and in one that the agency loses. */
export const disputes: readonly Indicator[] = [
  {
    id: 'disputes_per_100',
    name: { zh: '每百件申请引发复议诉讼', en: 'Disputes per 100 requests' },
    formula: { zh: '（行政复议 + 行政诉讼）÷ 新收申请 × 100', en: 'disputes ÷ received × 100' },
    numerator: { plus: ['disputes_total'] },
    denominator: { plus: ['received__total'] },
    unit: 'per_100',
    minimumDenominator: 20,
  },
  {
    id: 'corrected_per_1000',
    name: { zh: '每千件申请被纠正', en: 'Corrected per 1,000 requests' },
    formula: {
      zh: '（复议纠正 + 诉讼纠正）÷ 新收申请 × 1000',
      en: 'corrected in reconsideration or litigation ÷ received × 1,000',
    },
    numerator: { plus: ['disputes_corrected'] },
    denominator: { plus: ['received__total'] },
    unit: 'per_1000',
    minimumDenominator: 100,
  },
];
