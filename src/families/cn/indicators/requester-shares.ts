import type { Indicator } from '../../../model/measure';
import { REQUESTERS, allSeries } from '../series';

/** Who asks: each kind of requester among the requests received. */
export const requesterShares: readonly Indicator[] = REQUESTERS.map((column) => {
  const id = `received_${column.id}`;
  const label = allSeries.find((one) => one.id === id)?.label ?? { zh: id, en: id };
  return {
    id: `share_${id}`,
    name: { zh: `${label.zh}申请占比`, en: `Share of requesters: ${label.en}` },
    formula: {
      zh: `${label.zh}新收申请 ÷ 新收申请总计`,
      en: `received from ${label.en} ÷ received`,
    },
    numerator: { plus: [`received__${column.id}`] },
    denominator: { plus: ['received__total'] },
    unit: 'percent',
    minimumDenominator: 20,
  };
});
