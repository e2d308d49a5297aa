import type { CustomRule } from '../../../model/rule';
import { finding, stated } from './finding';

const RULE_MEASURES = [
  'rules_made',
  'rules_newly_published',
  'rules_published_total',
  'rules_issued',
  'rules_repealed',
  'rules_in_force',
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
    return RULE_MEASURES.flatMap((measure) => {
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
                zh: `县级以下机关填报规章 ${value} 件，但无权制定规章，请核对`,
                en: `a body below city level reports ${value} government rules, which it has no power to make`,
              },
              [measure],
            ),
          ]
        : [];
    });
  },
};
