import type { CustomRule } from '../../../model/rule';
import { finding, labelOf, stated } from './build';

/** A figure that cannot be larger than another. */
const LIMITS: readonly (readonly [part: string, whole: string])[] = [
  ['backlog__requests', 'requests__pending_end'],
  ['backlog__appeals', 'appeals__pending_end'],
];

/** What is a part of something is not larger than it (sections V.A, VI.A and XII.A). */
export const withinLimits: CustomRule = {
  id: 'within_limits',
  kind: 'custom',
  statement: {
    zh: '积压不多于年末待办',
    en: 'what is backlogged is not more than what is pending',
  },
  check({ cells }) {
    const values = stated(cells);
    return LIMITS.flatMap(([part, whole]) => {
      const a = values.get(part);
      const b = values.get(whole);
      if (a === undefined || b === undefined || a <= b) return [];
      return [
        finding(
          'within_limits',
          'warning',
          part,
          a,
          {
            zh: `${labelOf(part).zh} ${a}，多于${labelOf(whole).zh} ${b}`,
            en: `${labelOf(part).en} ${a} is more than ${labelOf(whole).en} ${b}`,
          },
          [part, whole],
          b,
        ),
      ];
    });
  },
};

const ROWS = [
  ...['response', 'granted'].flatMap((kind) =>
    ['simple', 'complex', 'expedited'].map((track) => `${kind}_${track}`),
  ),
  'appeal_response',
];

/** Sections VI.C.(4) and VII.A and B: a median and an average lie between lowest and highest. */
export const daysInOrder: CustomRule = {
  id: 'days_in_order',
  kind: 'custom',
  statement: {
    zh: '最低 ≤ 中位数、平均数 ≤ 最高',
    en: 'lowest ≤ median and average ≤ highest',
  },
  check({ cells }) {
    const values = stated(cells);
    return ROWS.flatMap((row) => {
      const low = values.get(`${row}__lowest`);
      const high = values.get(`${row}__highest`);
      return ['median', 'average'].flatMap((column) => {
        const id = `${row}__${column}`;
        const value = values.get(id);
        if (value === undefined) return [];
        const under = low !== undefined && value < low;
        const over = high !== undefined && value > high;
        if (!under && !over) return [];
        const bound = under ? `${row}__lowest` : `${row}__highest`;
        const limit = (under ? low : high) ?? null;
        return [
          finding(
            'days_in_order',
            'warning',
            id,
            value,
            {
              zh: `${labelOf(id).zh} ${value} 天，${under ? '低于' : '高于'}${labelOf(bound).zh} ${String(limit)} 天`,
              en: `${labelOf(id).en}: ${value} days, ${under ? 'below' : 'above'} ${labelOf(bound).en}: ${String(limit)}`,
            },
            [id, bound],
            limit,
          ),
        ];
      });
    });
  },
};
