import type { CustomRule } from '../../../model/rule';
import { finding, stated } from './finding';

/** Domain, errors 7: 处理决定数量 filled in with 上一年项目数量 + 本年增/减: items, not decisions. */
export const decisionsAreItems: CustomRule = {
  id: 'decisions_are_items',
  kind: 'custom',
  statement: {
    zh: '处理决定数量不是上一年项目数量与增/减之和',
    en: 'decisions made are not the items of last year plus the change',
  },
  check({ cells }) {
    const values = stated(cells);
    return ['permits', 'other_services', 'penalties', 'coercive_measures'].flatMap((row) => {
      const items = values.get(`${row}_items_previous_year`);
      const change = values.get(`${row}_items_change`);
      const decisions = values.get(`${row}_decisions`);
      if (items === undefined || change === undefined || decisions === undefined) return [];
      if (change === 0 || items === 0 || decisions === 0 || decisions !== items + change) return [];
      return [
        finding(
          'decisions_are_items',
          'note',
          `${row}_decisions`,
          null,
          decisions,
          {
            zh: `处理决定数量 ${decisions} 恰等于上一年项目数量 ${items} 加增减 ${change}，可能填成了项目数量`,
            en: `decisions made (${decisions}) equal items ${items} plus change ${change}: the column may hold items`,
          },
          [`${row}_decisions`, `${row}_items_previous_year`, `${row}_items_change`],
        ),
      ];
    });
  },
};
