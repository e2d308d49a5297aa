import type { Cell, Finding } from '../../../model/report';
import type { CustomRule } from '../../../model/rule';
import type { Text } from '../../../model/text';

const stated = (cells: readonly Cell[]) =>
  new Map(
    cells.flatMap((c) =>
      c.state === 'stated' && c.value !== null && c.unit !== 'unknown'
        ? [[c.measure, c.value]]
        : [],
    ),
  );

const finding = (
  rule: string,
  severity: Finding['severity'],
  measure: string,
  expected: number | null,
  actual: number | null,
  message: Text,
  cells: readonly string[],
): Finding => ({ rule, severity, origin: 'source', measure, expected, actual, message, cells });

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

/** Rule 10: what is published in all cannot be less than what was newly published this year. */
export const publishedInAll: CustomRule = {
  id: 'published_in_all',
  kind: 'custom',
  statement: {
    zh: '对外公开总数量 ≥ 本年新公开数量',
    en: 'published in all is at least what was newly published this year',
  },
  check({ cells }) {
    const values = stated(cells);
    return ['rules', 'normative_documents'].flatMap((row) => {
      const total = values.get(`${row}_published_total`);
      const fresh = values.get(`${row}_newly_published`);
      if (total === undefined || fresh === undefined || total >= fresh) return [];
      return [
        finding(
          'published_in_all',
          'warning',
          `${row}_published_total`,
          fresh,
          total,
          {
            zh: `对外公开总数量 ${total} 少于本年新公开数量 ${fresh}`,
            en: `published in all (${total}) is less than newly published this year (${fresh})`,
          },
          [`${row}_published_total`, `${row}_newly_published`],
        ),
      ];
    });
  },
};

/** Rule 11: counts are whole numbers; only money may have decimals. */
export const wholeNumbers: CustomRule = {
  id: 'whole_numbers',
  kind: 'custom',
  statement: { zh: '件数、项数应为整数', en: 'counts are whole numbers' },
  check({ cells }) {
    return cells.flatMap((cell) =>
      cell.state === 'unreadable' && /^\d+[.．]\d*[1-9]\d*$/.test(cell.raw)
        ? [
            finding(
              'whole_numbers',
              'error',
              cell.measure,
              null,
              null,
              {
                zh: `此处应为整数，原文为 ${cell.raw}`,
                en: `a whole number belongs here, the source reads ${cell.raw}`,
              },
              [cell.measure],
            ),
          ]
        : [],
    );
  },
};

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
