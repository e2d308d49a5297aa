import type { TreeColumn, TreeSection } from '../../../model/tree-form';
import { count, named, single } from './columns';
import type { Words } from './columns';

function money(words: Words, element: string): TreeColumn {
  return { ...named(words), unit: 'USD', money: true, value: { kind: 'path', path: [element] } };
}

/** IX and X: who does the work, what it costs and what requesters pay for it. */
export const sectionIXandX: readonly TreeSection[] = [
  {
    kind: 'personnel_costs',
    number: 'IX.',
    title: { zh: '人员与费用', en: 'FOIA Personnel and Costs' },
    element: 'PersonnelAndCostSection',
    item: 'PersonnelAndCost',
    groups: [
      {
        id: 'personnel',
        label: { zh: '人员', en: 'Personnel' },
        heading: 'Personnel',
        columns: [
          count(
            {
              id: 'full_time',
              zh: '专职人员',
              en: 'full-time FOIA employees',
              official: 'Number of "Full-Time FOIA Employees"',
            },
            'fte',
            'FullTimeEmployeeQuantity',
          ),
          count(
            {
              id: 'equivalent',
              zh: '兼职折合专职',
              en: 'equivalent full-time FOIA employees',
              official: 'Number of "Equivalent Full-Time FOIA Employees"',
            },
            'fte',
            'EquivalentFullTimeEmployeeQuantity',
          ),
          count(
            {
              id: 'total',
              zh: '合计',
              en: 'total full-time FOIA staff',
              official: 'Total Number of "Full-Time FOIA Staff"',
            },
            'fte',
            'TotalFullTimeStaffQuantity',
          ),
        ],
      },
      {
        id: 'costs',
        label: { zh: '费用', en: 'Costs' },
        heading: 'Costs',
        columns: [
          money(
            { id: 'processing', zh: '办理费用', en: 'processing', official: 'Processing Costs' },
            'ProcessingCostAmount',
          ),
          money(
            {
              id: 'litigation',
              zh: '诉讼相关费用',
              en: 'litigation-related',
              official: 'Litigation-Related Costs',
            },
            'LitigationCostAmount',
          ),
          money(
            { id: 'total', zh: '合计', en: 'total', official: 'Total Costs' },
            'TotalCostAmount',
          ),
        ],
      },
    ],
  },
  {
    kind: 'fees',
    number: 'X.',
    title: { zh: '向申请人收取的费用', en: 'Fees Collected for Processing Requests' },
    element: 'FeesCollectedSection',
    item: 'FeesCollected',
    groups: single('fees', '收费', 'Fees collected', [
      money(
        {
          id: 'amount',
          zh: '总额',
          en: 'total amount',
          official: 'Total Amount of Fees Collected',
        },
        'FeesCollectedAmount',
      ),
      {
        ...named({
          id: 'cost_share',
          zh: '占总费用的百分比',
          en: 'percentage of total costs',
          official: 'Percentage of Total Costs',
        }),
        unit: 'percentage',
        summable: false,
        value: { kind: 'path', path: ['FeesCollectedCostPercent'] },
      },
    ]),
  },
];
