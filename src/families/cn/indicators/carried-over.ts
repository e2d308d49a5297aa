import type { Indicator } from '../../../model/measure';

/** How much of the year's work is left for the next one. */
export const carriedOver: readonly Indicator[] = [
  {
    id: 'carried_over_rate',
    name: { zh: '结转率', en: 'Carried-over rate' },
    formula: {
      zh: '结转下年度 ÷（新收 + 上年结转）',
      en: 'carried over to next year ÷ (received + carried over from last year)',
    },
    numerator: { plus: ['carried_out__total'] },
    denominator: { plus: ['handled__total'] },
    unit: 'percent',
    minimumDenominator: 20,
  },
];
