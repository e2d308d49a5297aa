import type { CrossYearCustomRule } from '../../../model/rule';
import { measuresOf } from '../measures';
import { form2019 } from '../forms/form2019';
import { form2021 } from '../forms/form2021';
import { finding, stated } from './finding';

const money = measuresOf([form2019, form2021]).filter((measure) => measure.money);

/** 元 written where 万元 belongs makes a factor of 10,000; half an order either way is chance. */
const LEAST = 3_000;
const MOST = 30_000;

/** An amount that jumps by about ten thousand between two years was likely given in another unit. */
export const moneyJump: CrossYearCustomRule = {
  id: 'money_jump',
  kind: 'custom',
  statement: {
    zh: '金额与上年相差约一万倍，可能把元填成了万元（或相反）',
    en: 'an amount about ten thousand times that of the year before (or the reverse) may be in another unit',
  },
  check(earlier, later) {
    const before = stated(earlier.cells);
    const now = stated(later.cells);
    return money.flatMap(({ id, label }) => {
      const a = before.get(id) ?? 0;
      const b = now.get(id) ?? 0;
      if (a <= 0 || b <= 0) return [];
      const ratio = Math.max(a / b, b / a);
      if (ratio < LEAST || ratio > MOST) return [];
      return [
        finding(
          'money_jump',
          'note',
          id,
          a,
          b,
          {
            zh: `“${label.zh}”本年 ${b} 万元，上年 ${a} 万元，相差约一万倍，请核对单位`,
            en: `"${label.en}": ${b} this year, ${a} the year before (CNY 10,000), about ten thousand times apart. Check the unit`,
          },
          [id],
        ),
      ];
    });
  },
};
