import type { TreeColumn, TreeSection } from '../../../model/tree-form';
import { count, named, single } from './columns';
import { NO_DAYS } from './response-time';

/** Median and average days. `N/A` leaves the workbook as 0.0000; beside it, a median of 0 is one. */
function figure(id: string, zh: string, part: string): TreeColumn {
  return {
    ...named({
      id,
      zh,
      en: `${part.toLowerCase()} number of days to adjudicate`,
      official: `${part} Number of Days to Adjudicate`,
    }),
    unit: 'day',
    summable: false,
    value: {
      kind: 'path',
      path: [`Adjudication${part}DaysValue`],
      placeholder: NO_DAYS,
      ...(part === 'Median'
        ? { placeholderBeside: { text: '0', path: ['AdjudicationAverageDaysValue'] } }
        : {}),
    },
  };
}

const decided: readonly TreeColumn[] = [
  count(
    { id: 'granted', zh: '准予', en: 'granted', official: 'Number Granted' },
    'request',
    'RequestGrantedQuantity',
  ),
  count(
    { id: 'denied', zh: '不准', en: 'denied', official: 'Number Denied' },
    'request',
    'RequestDeniedQuantity',
  ),
  figure('median', '裁定天数中位数', 'Median'),
  figure('average', '平均裁定天数', 'Average'),
];

/** VIII: requests for expedited processing and for fee waivers. */
export const sectionVIII: readonly TreeSection[] = [
  {
    kind: 'expedited',
    number: 'VIII.A.',
    title: { zh: '加急办理的请求', en: 'Requests for Expedited Processing' },
    element: 'ExpeditedProcessingSection',
    item: 'ExpeditedProcessing',
    groups: single('expedited', '加急请求', 'Requests for expedited processing', [
      ...decided,
      count(
        {
          id: 'within_ten_days',
          zh: '十日内裁定',
          en: 'adjudicated within ten calendar days',
          official: 'Number Adjudicated Within Ten Calendar Days',
        },
        'request',
        'AdjudicationWithinTenDaysQuantity',
      ),
    ]),
  },
  {
    kind: 'fee_waiver',
    number: 'VIII.B.',
    title: { zh: '减免费用的请求', en: 'Requests for Fee Waiver' },
    element: 'FeeWaiverSection',
    item: 'FeeWaiver',
    groups: single('fee_waiver', '减免费用请求', 'Requests for fee waiver', [...decided]),
  },
];
