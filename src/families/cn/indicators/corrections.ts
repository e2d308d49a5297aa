import type { Indicator } from '../../../model/measure';
import type { Text } from '../../../model/text';

const correction = (row: string, of: Text): Indicator[] => [
  {
    id: `${row}_correction_rate`,
    name: { zh: `${of.zh}纠错率`, en: `${of.en}: correction rate` },
    formula: { zh: '结果纠正 ÷（总计 − 尚未审结）', en: 'corrected ÷ (total − pending)' },
    numerator: { plus: [`${row}_corrected`] },
    denominator: { plus: [`${row}_concluded`] },
    unit: 'percent',
    minimumDenominator: 10,
  },
  {
    id: `${row}_correction_rate_of_total`,
    name: { zh: `${of.zh}纠错率（占总计）`, en: `${of.en}: correction rate (of all cases)` },
    formula: { zh: '结果纠正 ÷ 总计', en: 'corrected ÷ total' },
    numerator: { plus: [`${row}_corrected`] },
    denominator: { plus: [`${row}_total`] },
    unit: 'percent',
    minimumDenominator: 10,
  },
];

/** How often a reply did not stand; two definitions in use, each named where it is shown. */
export const corrections: readonly Indicator[] = [
  ...correction('reconsideration', { zh: '行政复议', en: 'Reconsideration' }),
  ...correction('litigation', { zh: '行政诉讼', en: 'Litigation' }),
];
