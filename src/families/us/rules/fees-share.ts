import type { CustomRule } from '../../../model/rule';
import { finding, stated } from './build';

/** Printed with up to four decimals; half a unit of the second is as far as rounding goes. */
const ROUNDING = 0.011;

/** Section X: fees as a percentage of processing costs; some agencies print the ratio itself. */
export const feesShare: CustomRule = {
  id: 'fees_share',
  kind: 'custom',
  statement: {
    zh: '收费占比 = 收取的费用 ÷ 办理费用',
    en: 'the share of fees is fees collected ÷ processing costs',
  },
  check({ cells }) {
    const values = stated(cells);
    const fees = values.get('fees__amount');
    const costs = values.get('costs__processing');
    const share = values.get('fees__cost_share');
    if (fees === undefined || costs === undefined || share === undefined || costs === 0) return [];
    const ratio = fees / costs;
    if (Math.abs(share - ratio * 100) <= ROUNDING || Math.abs(share - ratio) <= ROUNDING) return [];
    const right = Number((ratio * 100).toFixed(2));
    return [
      finding(
        'fees_share',
        'note',
        'fees__cost_share',
        share,
        {
          zh: `收费占办理费用之比填为 ${share}，按 ${fees} ÷ ${costs} 应为 ${right}%`,
          en: `fees are given as ${share} of processing costs; ${fees} ÷ ${costs} makes ${right}%`,
        },
        ['fees__cost_share', 'fees__amount', 'costs__processing'],
        right,
      ),
    ];
  },
};
