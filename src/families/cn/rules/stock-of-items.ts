import type { CrossYearRule } from '../../../model/rule';
import { form2019 } from '../forms/form2019';
import { dataRows } from '../../../model/form';

const rows = form2019.tables[0]!.blocks.filter((block) =>
  block.columns.some((column) => column.id === 'items_change'),
).flatMap(dataRows);

/** Rule 7: 上一年项目数量(y) = 上一年项目数量(y-1) + 本年增/减(y-1), for the rows of the 2019 form. */
export const stockOfItems: CrossYearRule = {
  id: 'stock_of_items',
  kind: 'equation',
  severity: 'warning',
  statement: {
    zh: '上一年项目数量 = 上年报告的上一年项目数量 + 上年报告的增/减',
    en: 'items listed the year before = items listed + change in the report of the year before',
  },
  equations: rows.map((row) => ({
    subject: `${row.id}_items_previous_year`,
    later: { plus: [`${row.id}_items_previous_year`] },
    earlier: { plus: [`${row.id}_items_previous_year`, `${row.id}_items_change`] },
    laterText: {
      zh: `“${row.label}”上一年项目数量`,
      en: `"${row.en}" items listed the year before`,
    },
    earlierText: { zh: '上年报告的项目数量加增/减', en: 'items listed plus change' },
  })),
};
