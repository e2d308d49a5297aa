import type { CustomRule } from '../../../model/rule';
import { finding, stated } from './finding';

const ROWS = [
  { row: 'rules', zh: '规章', en: 'Government rules' },
  { row: 'normative_documents', zh: '规范性文件', en: 'Normative documents' },
];

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
    return ROWS.flatMap(({ row, zh, en }) => {
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
            zh: `“${zh}”对外公开总数量 ${total} 少于本年新公开数量 ${fresh}`,
            en: `"${en}" published in all (${total}) is less than newly published this year (${fresh})`,
          },
          [`${row}_published_total`, `${row}_newly_published`],
        ),
      ];
    });
  },
};
