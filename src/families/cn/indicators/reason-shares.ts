import type { Indicator } from '../../../model/measure';
import { DENIALS, OTHERS, REJECTIONS, UNABLE } from '../derived';
import { allSeries } from '../series';

/** Share of each of the nineteen reasons in all requests processed. */
export const reasonShares: readonly Indicator[] = [
  ...DENIALS,
  ...UNABLE,
  ...REJECTIONS,
  ...OTHERS,
].map((reason) => {
  const label = allSeries.find((one) => one.id === reason)?.label ?? { zh: reason, en: reason };
  return {
    id: `share_${reason}`,
    name: { zh: `${label.zh}占比`, en: `Share: ${label.en}` },
    formula: { zh: `${label.zh} ÷ 办理结果总计`, en: `${label.en} ÷ processed` },
    numerator: { plus: [`${reason}__total`] },
    denominator: { plus: ['processed__total'] },
    unit: 'percent',
    minimumDenominator: 20,
  };
});
