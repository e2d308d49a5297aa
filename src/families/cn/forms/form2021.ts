import type { BlockSpec, ColumnSpec, Form, RowSpec } from '../../../model/form';
import { remedies2019 } from './remedies';
import { requests2021 } from './requests';

/**
 * The form since report year 2021: 国办公开办函〔2021〕30号. Block （九） is gone, （五） has lost 其他对外
 * 管理服务事项, （八） asks for money instead of items, （六）其他处理 of table 3 has three rows.
 */

const stub = { label: '信息内容' };

const row = (id: string, label: string, en: string, variants: string[] = []): RowSpec => ({
  id,
  number: '',
  label,
  en,
  variants,
});

const decisions: ColumnSpec = {
  id: 'decisions',
  label: '本年处理决定数量',
  variants: ['处理决定数量', '本年处理决定数', '本年处理决定件数'],
  en: '{row}: decisions made',
  unit: 'decision',
};

const block = (
  id: string,
  title: string,
  columns: readonly ColumnSpec[],
  rows: readonly RowSpec[],
): BlockSpec => ({
  id,
  title: { label: title },
  stub,
  columns,
  rows,
  joiner: '_',
  layout: 'down',
});

export const form2021: Form = {
  id: '2021',
  name: { zh: '2021年格式', en: '2021 form' },
  basis: {
    zh: '国办公开办函〔2021〕30号',
    en: 'State Council General Office notice [2021] No. 30',
  },
  years: [2021, null],
  tables: [
    {
      kind: 'active_disclosure',
      title: { zh: '主动公开政府信息情况', en: 'Information published proactively' },
      anchors: ['主动公开政府信息情况'],
      blocks: [
        block(
          'documents',
          '第二十条第（一）项',
          [
            {
              id: 'issued',
              label: '本年制发件数',
              variants: ['本年发件数', '本年发件', '本年制发数', '本年制发文件数'],
              en: '{row} issued this year',
              unit: 'item',
            },
            {
              id: 'repealed',
              label: '本年废止件数',
              variants: ['本年废止数'],
              en: '{row} repealed this year',
              unit: 'item',
            },
            {
              id: 'in_force',
              label: '现行有效件数',
              variants: ['现行有效件数（历史累计）', '现行有效数'],
              en: '{row} in force',
              unit: 'item',
            },
          ],
          [
            row('rules', '规章', 'Government rules'),
            row('normative_documents', '行政规范性文件', 'Normative documents', ['规范性文件']),
          ],
        ),
        block(
          'services',
          '第二十条第（五）项',
          [decisions],
          [row('permits', '行政许可', 'Administrative permits')],
        ),
        block(
          'enforcement',
          '第二十条第（六）项',
          [decisions],
          [
            row('penalties', '行政处罚', 'Administrative penalties'),
            row('coercive_measures', '行政强制', 'Administrative coercive measures'),
          ],
        ),
        block(
          'fees',
          '第二十条第（八）项',
          [
            {
              id: 'amount',
              label: '本年收费金额（单位：万元）',
              variants: ['本年收费金额', '收费金额', '本年收费金额（万元）'],
              en: '{row} collected',
              unit: 'CNY 10,000 (万元)',
              decimal: true,
            },
          ],
          [row('fees', '行政事业性收费', 'Administrative fees')],
        ),
      ],
      columnSums: [],
    },
    requests2021,
    remedies2019,
  ],
};
