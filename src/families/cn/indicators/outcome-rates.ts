import type { Indicator } from '../../../model/measure';
import type { Text } from '../../../model/text';

const share = (id: string, measure: string, name: Text, part: Text): Indicator => ({
  id,
  name,
  formula: { zh: `${part.zh} ÷ 办理结果总计`, en: `${part.en} ÷ processed` },
  numerator: { plus: [measure] },
  denominator: { plus: ['processed__total'] },
  unit: 'percent',
  minimumDenominator: 20,
});

/** What became of the requests processed, beside disclosure. */
export const outcomeRates: readonly Indicator[] = [
  share(
    'denial_rate',
    'denied__total',
    { zh: '不予公开率', en: 'Denial rate' },
    { zh: '不予公开八项之和', en: 'denied (eight reasons)' },
  ),
  share(
    'unable_rate',
    'unable__total',
    { zh: '无法提供率', en: 'Unable-to-provide rate' },
    { zh: '无法提供三项之和', en: 'unable to provide (three reasons)' },
  ),
  share(
    'rejected_rate',
    'rejected__total',
    { zh: '不予处理率', en: 'Not-processed rate' },
    { zh: '不予处理五项之和', en: 'not processed (five reasons)' },
  ),
  share(
    'other_rate_2019',
    'other_disposition__total',
    { zh: '其他处理率（2019 年表式）', en: 'Other-handling rate (2019 form)' },
    { zh: '其他处理', en: 'other handling' },
  ),
  {
    ...share(
      'other_rate',
      'other_handling__total',
      { zh: '其他处理率', en: 'Other-handling rate' },
      { zh: '其他处理（2021 年起三项之和）', en: 'other handling (since 2021 three rows)' },
    ),
    earlier: { indicator: 'other_rate_2019', joins: 'same' },
  },
];
