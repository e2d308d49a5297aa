import type { BlockSpec, ColumnSpec, Form, RowSpec } from '../../../model/form';
import { remedies2019 } from './remedies';
import { requests2019 } from './requests';

/**
 * The form of report years 2019 and 2020: 国办公开办函〔2019〕60号, under the 条例 as revised by
 * 国务院令第711号. Table 2 has five blocks named after items of its Article 20.
 */

const stub = { label: '信息内容' };

const documents: BlockSpec = {
  id: 'documents',
  title: { label: '第二十条第（一）项' },
  stub,
  columns: [
    {
      id: 'made',
      label: '本年新制作数量',
      variants: ['本年新制作数', '本年制作数量', '本年新'],
      en: '{row} made this year',
      unit: 'item',
    },
    {
      id: 'newly_published',
      label: '本年新公开数量',
      variants: ['本年新公开数', '本年公开数量', '本年新'],
      en: '{row} newly published this year',
      unit: 'item',
    },
    {
      id: 'published_total',
      label: '对外公开总数量',
      variants: ['对外公开总数', '对外公开数量'],
      en: '{row} published in all',
      unit: 'item',
    },
  ],
  rows: [
    { id: 'rules', number: '', label: '规章', en: 'Government rules' },
    {
      id: 'normative_documents',
      number: '',
      label: '规范性文件',
      variants: ['行政规范性文件'],
      en: 'Normative documents',
    },
  ],
  joiner: '_',
  layout: 'down',
};

const itemsPreviousYear: ColumnSpec = {
  id: 'items_previous_year',
  label: '上一年项目数量',
  variants: ['上一年度项目数量', '上年项目数量', '上一年项目数'],
  en: '{row}: items listed the year before',
  unit: 'item',
};

const itemsChange: ColumnSpec = {
  id: 'items_change',
  label: '本年增/减',
  variants: ['本年增减', '本年增\\减', '本年增（减）', '本年增、减', '本年增减数量'],
  en: '{row}: items added or removed this year (may be negative)',
  unit: 'item',
  signed: true,
};

const decisions: ColumnSpec = {
  id: 'decisions',
  label: '处理决定数量',
  variants: ['本年处理决定数量', '处理决定数'],
  en: '{row}: decisions made',
  unit: 'decision',
};

const items = (
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

const row = (id: string, label: string, en: string, variants: string[] = []): RowSpec => ({
  id,
  number: '',
  label,
  en,
  variants,
});

export const form2019: Form = {
  id: '2019',
  name: { zh: '2019年格式', en: '2019 form' },
  basis: {
    zh: '国办公开办函〔2019〕60号',
    en: 'State Council General Office notice [2019] No. 60',
  },
  years: [2019, 2020],
  tables: [
    {
      kind: 'active_disclosure',
      title: { zh: '主动公开政府信息情况', en: 'Information published proactively' },
      anchors: ['主动公开政府信息情况'],
      blocks: [
        documents,
        items(
          'services',
          '第二十条第（五）项',
          [itemsPreviousYear, itemsChange, decisions],
          [
            row('permits', '行政许可', 'Administrative permits'),
            row('other_services', '其他对外管理服务事项', 'Other public services', [
              '其他对外管理服务',
            ]),
          ],
        ),
        items(
          'enforcement',
          '第二十条第（六）项',
          [itemsPreviousYear, itemsChange, decisions],
          [
            row('penalties', '行政处罚', 'Administrative penalties'),
            row('coercive_measures', '行政强制', 'Administrative coercive measures'),
          ],
        ),
        // The number of fee items, not money: never one series with the 2021 form's amount.
        items(
          'fees',
          '第二十条第（八）项',
          [itemsPreviousYear, itemsChange],
          [row('fees', '行政事业性收费', 'Administrative fees')],
        ),
        items(
          'procurement',
          '第二十条第（九）项',
          [
            {
              id: 'projects',
              label: '采购项目数量',
              variants: ['采购项目数'],
              en: '{row} projects',
              unit: 'project',
            },
            {
              // The common form prints no unit: it comes from the cell or stays unknown.
              id: 'amount',
              label: '采购总金额',
              variants: ['采购金额', '采购总额'],
              en: '{row} spending',
              unit: 'CNY 10,000 (万元)',
              decimal: true,
            },
          ],
          [row('procurement', '政府集中采购', 'Centralised procurement', ['集中采购'])],
        ),
      ],
      columnSums: [],
    },
    requests2019,
    remedies2019,
  ],
};
