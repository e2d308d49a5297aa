import type { CustomRule } from '../../../model/rule';
import { finding, stated } from './finding';

const RULE_MEASURES: readonly (readonly [measure: string, zh: string, en: string])[] = [
  ['rules_made', '本年新制作数量', 'made this year'],
  ['rules_newly_published', '本年新公开数量', 'newly published this year'],
  ['rules_published_total', '对外公开总数量', 'published in all'],
  ['rules_issued', '本年制发件数', 'issued this year'],
  ['rules_repealed', '本年废止件数', 'repealed this year'],
  ['rules_in_force', '现行有效件数', 'in force'],
];

/** Rule 9: 规章 are made by ministries and by governments of cities with districts and above (立法法). */
export const rulesNeedAuthority: CustomRule = {
  id: 'rules_need_authority',
  kind: 'custom',
  statement: {
    zh: '只有国务院部门和设区的市以上政府可以制定规章（立法法）',
    en: 'only ministries and governments of cities with districts and above may make rules (Legislation Law)',
  },
  check({ cells, identity }) {
    if (identity.level !== 'county' && identity.level !== 'township') return [];
    const values = stated(cells);
    return RULE_MEASURES.flatMap(([measure, zh, en]) => {
      const value = values.get(measure) ?? 0;
      return value > 0
        ? [
            finding(
              'rules_need_authority',
              'warning',
              measure,
              0,
              value,
              {
                zh: `县级及以下机关填报规章${zh} ${value}，但无权制定规章，请核对`,
                en: `a body below city level reports ${value} government rules ${en}, which it has no power to make`,
              },
              [measure],
            ),
          ]
        : [];
    });
  },
};
