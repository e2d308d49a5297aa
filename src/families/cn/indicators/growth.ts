import { before } from '../../../model/before';
import type { Indicator } from '../../../model/measure';

/** Growth among agencies that report in both years: a body that reports first is no growth. */
export const growth: readonly Indicator[] = [
  {
    id: 'received_growth',
    name: { zh: '新收申请增长率', en: 'Growth of requests received' },
    formula: {
      zh: '（本年新收 − 上年新收）÷ 上年新收，只计两年都填写的机关',
      en: '(received − received the year before) ÷ received the year before, of agencies that state both years',
    },
    numerator: { plus: ['received__total'], minus: [before('received__total')] },
    denominator: { plus: [before('received__total')] },
    unit: 'percent',
    minimumDenominator: 20,
  },
];
