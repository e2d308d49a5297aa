import type { Indicator } from '../../../model/measure';

/** Spending per project, over the reports that state both and the unit of the money. */
export const procurementAverage: readonly Indicator[] = [
  {
    id: 'procurement_average',
    name: { zh: '集中采购平均金额', en: 'Average spending per procurement project' },
    formula: { zh: '采购总金额 ÷ 采购项目数量', en: 'spending ÷ projects' },
    numerator: { plus: ['procurement_amount'] },
    denominator: { plus: ['procurement_projects'] },
    unit: 'CNY 10,000 (万元)',
    minimumDenominator: 1,
  },
];
