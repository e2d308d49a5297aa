import type { CustomRule } from '../../../model/rule';
import { finding, labelOf, stated } from './build';

const LISTS = ['request_oldest', 'appeal_oldest', 'consultation_oldest'];

/** Sections VI.C.(5), VII.E and XII.C: the ten oldest are listed with the oldest first. */
export const oldestInOrder: CustomRule = {
  id: 'oldest_in_order',
  kind: 'custom',
  statement: {
    zh: '待办最久的十件按天数从多到少列出',
    en: 'the ten oldest are listed by days pending, longest first',
  },
  check({ cells }) {
    const values = stated(cells);
    return LISTS.flatMap((list) => {
      const ages = Array.from({ length: 10 }, (_, i) => values.get(`${list}__${i + 1}`));
      const at = ages.findIndex((age, i) => {
        const before = ages[i - 1];
        return age !== undefined && before !== undefined && age > before;
      });
      if (at < 0) return [];
      const [before, here] = [`${list}__${at}`, `${list}__${at + 1}`];
      return [
        finding(
          'oldest_in_order',
          'note',
          here,
          ages[at]!,
          {
            zh: `${labelOf(here).zh} ${ages[at]!} 天，多于前一件 ${ages[at - 1]!} 天`,
            en: `${labelOf(here).en}: ${ages[at]!} days, more than the one before it (${ages[at - 1]!})`,
          },
          [before, here],
          ages[at - 1]!,
        ),
      ];
    });
  },
};
