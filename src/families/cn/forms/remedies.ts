import type { ColumnSpec, RowSpec, TableSpec } from '../../../model/form';

/** Table 4 四、政府信息公开行政复议、行政诉讼情况: unchanged from 2019 to 2021. */

const result = (id: string, label: string, en: string, variants: string[] = []): ColumnSpec => ({
  id,
  label,
  variants,
  en: `{row}: ${en}`,
  unit: 'case',
});

const results: readonly ColumnSpec[] = [
  result('upheld', '结果维持', 'upheld', ['维持']),
  result('corrected', '结果纠正', 'corrected', ['纠正']),
  result('other', '其他结果', 'other result'),
  result('pending', '尚未审结', 'pending', ['未审结']),
  result('total', '总计', 'total', ['合计']),
];

const remedies: readonly RowSpec[] = [
  { id: 'reconsideration', number: '', label: '行政复议', en: 'Administrative reconsideration' },
  {
    id: 'litigation_direct',
    number: '',
    label: '未经复议直接起诉',
    en: 'Litigation without prior reconsideration',
    path: '行政诉讼/未经复议直接起诉',
    variants: ['行政诉讼（未经复议直接起诉）', '行政诉讼未经复议直接起诉'],
  },
  {
    id: 'litigation_after_reconsideration',
    number: '',
    label: '复议后起诉',
    en: 'Litigation after reconsideration',
    path: '行政诉讼/复议后起诉',
    variants: ['行政诉讼（复议后起诉）', '行政诉讼复议后起诉'],
  },
];

export const remedies2019: TableSpec = {
  kind: 'appeals',
  title: {
    zh: '政府信息公开行政复议、行政诉讼情况',
    en: 'Administrative reconsideration and litigation',
  },
  anchors: ['政府信息公开行政复议、行政诉讼情况', '行政诉讼'],
  blocks: [
    {
      id: 'remedies',
      columns: results,
      rows: remedies,
      joiner: '_',
      layout: 'across',
      totalColumn: 'total',
    },
  ],
  columnSums: [],
};
