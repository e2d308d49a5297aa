import type { CrossYearRule } from '../../../model/rule';
import { dataRows } from '../../../model/form';
import { fujian } from '../forms/fujian';

const rows = dataRows(fujian.tables[0]!.blocks[0]!);

/**
 * Rule 8: 历年累计(y) = 历年累计(y-1) + 本年度(y). A series that restarts (平潭 2017) fails once and
 * holds again: a warning, not an error.
 */
export const fujianCumulative: CrossYearRule = {
  id: 'fujian_cumulative',
  kind: 'equation',
  severity: 'warning',
  statement: {
    zh: '历年累计 = 上年历年累计 + 本年度（福建省统计表）',
    en: 'cumulative = cumulative the year before + this year (Fujian form)',
  },
  equations: rows.map((row) => ({
    subject: `${row.id}__cumulative`,
    later: { plus: [`${row.id}__cumulative`], minus: [row.id] },
    earlier: { plus: [`${row.id}__cumulative`] },
    laterText: {
      zh: `“${row.label}”历年累计减本年度`,
      en: `"${row.en}" cumulative less this year`,
    },
    earlierText: { zh: '上年历年累计', en: 'cumulative the year before' },
  })),
};
