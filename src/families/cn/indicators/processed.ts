import type { Indicator } from '../../../model/measure';

/** How much of the year's work was done in the year. */
export const processed: readonly Indicator[] = [
  {
    id: 'processed_rate',
    name: { zh: '办结率', en: 'Processed rate' },
    formula: {
      zh: '办理结果总计 ÷（新收 + 上年结转）',
      en: 'processed ÷ (received + carried over from last year)',
    },
    numerator: { plus: ['processed__total'] },
    denominator: { plus: ['handled__total'] },
    unit: 'percent',
    minimumDenominator: 20,
  },
];
