import type { Incomparable } from '../../model/comparability';
import type { Text } from '../../model/text';

const STOCK: Text = {
  zh: '“对外公开总数量”与“现行有效件数”不是同一个量，2020、2021 年之间不可比',
  en: '"published in all" and "in force" are different quantities: not comparable across 2020/2021',
};
const FEES: Text = {
  zh: '2019、2020 年填收费项目数，2021 年起填收费金额（万元），不是同一个量',
  en: 'fee items in 2019 and 2020, money (CNY 10,000) since 2021: different quantities',
};

/** Look alike on forms of different years and are not: see the comparability of the forms. */
export const incomparable: readonly Incomparable[] = [
  { measures: ['rules_published_total', 'rules_in_force'], note: STOCK },
  {
    measures: ['normative_documents_published_total', 'normative_documents_in_force'],
    note: STOCK,
  },
  { measures: ['fees_items_previous_year', 'fees_amount'], note: FEES },
  { measures: ['fees_items_change', 'fees_amount'], note: FEES },
];
