import type { TreeColumn, TreeSection } from '../../../model/tree-form';
import { count, single } from './columns';
import { flow } from './flow';
import { oldest, oldestDates } from './oldest';

/** Received and processed, last year and this; the first schema named the elements otherwise. */
function comparison(unit: string): TreeColumn[] {
  const column = (
    part: 'Received' | 'Processed',
    year: 'Last' | 'Current',
    zh: string,
    en: string,
  ): TreeColumn =>
    count(
      {
        id: `${part.toLowerCase()}_${year === 'Last' ? 'last_year' : 'this_year'}`,
        zh,
        en,
        official: `Number ${part} During Fiscal Year from ${
          year === 'Last' ? "Last Year's" : 'Current'
        } Annual Report`,
      },
      unit,
      `Items${part}${year}YearQuantity`,
      `${part}${year}YearQuantity`,
    );
  return [
    column('Received', 'Last', '上年收到', 'received last year'),
    column('Received', 'Current', '本年收到', 'received this year'),
    column('Processed', 'Last', '上年办结', 'processed last year'),
    column('Processed', 'Current', '本年办结', 'processed this year'),
  ];
}

function backlogComparison(unit: string, things: string): TreeColumn[] {
  const official = `Number of Backlogged ${things} as of End of the Fiscal Year from`;
  return [
    count(
      {
        id: 'last_year',
        zh: '上年末',
        en: 'end of last year',
        official: `${official} Previous Annual Report`,
      },
      unit,
      'BacklogLastYearQuantity',
    ),
    count(
      {
        id: 'this_year',
        zh: '本年末',
        en: 'end of this year',
        official: `${official} Current Annual Report`,
      },
      unit,
      'BacklogCurrentYearQuantity',
    ),
  ];
}

/** XII: backlogs, consultations, and comparisons with the report of the year before. */
export const sectionXII: readonly TreeSection[] = [
  {
    kind: 'backlog',
    number: 'XII.A.',
    title: {
      zh: '申请与行政申诉的积压',
      en: 'Backlogs of FOIA Requests and Administrative Appeals',
    },
    element: 'BacklogSection',
    item: 'Backlog',
    groups: single('backlog', '年末积压', 'Backlog at end of year', [
      count(
        {
          id: 'requests',
          zh: '申请',
          en: 'requests',
          official: 'Number of Backlogged Requests as of End of Fiscal Year',
        },
        'request',
        'BackloggedRequestQuantity',
      ),
      count(
        {
          id: 'appeals',
          zh: '行政申诉',
          en: 'appeals',
          official: 'Number of Backlogged Appeals as of End of Fiscal Year',
        },
        'appeal',
        'BackloggedAppealQuantity',
      ),
    ]),
  },
  {
    kind: 'consultations',
    number: 'XII.B.',
    title: {
      zh: '会商：收到、办结与待办',
      en: 'Consultations on FOIA Requests – Received, Processed, and Pending Consultations',
    },
    element: 'ProcessedConsultationSection',
    item: 'ProcessingStatistics',
    groups: single('consultations', '其他机关来的会商', 'Consultations from other agencies', [
      ...flow('consultation', [
        'Number of Consultations Received from Other Agencies that were Pending at the Agency as of Start of the Fiscal Year',
        'Number of Consultations Received from Other Agencies During the Fiscal Year',
        'Number of Consultations Received from Other Agencies that were Processed by the Agency During the Fiscal Year',
        'Number of Consultations Received from Other Agencies that were Pending at the Agency as of End of the Fiscal Year',
      ]),
    ]),
  },
  {
    kind: 'consultation_oldest',
    number: 'XII.C.',
    title: {
      zh: '待办最久的十件会商',
      en: 'Consultations on FOIA Requests – Ten Oldest Consultations Received from Other Agencies and Pending at the Agency',
    },
    element: 'OldestPendingConsultationSection',
    item: 'OldestPendingItems',
    groups: [
      {
        id: 'consultation_oldest',
        label: { zh: '待办会商', en: 'Pending consultations' },
        heading: '',
        columns: oldest,
      },
    ],
    list: oldestDates(
      'consultation_oldest',
      '待办最久的十件会商',
      'Ten oldest pending consultations',
    ),
  },
  {
    kind: 'request_comparison',
    number: 'XII.D.(1)',
    title: {
      zh: '申请收到与办结的两年比较',
      en: 'Comparison of Numbers of Requests from Previous and Current Year Annual Report – Received and Processed',
    },
    element: 'ProcessedRequestComparisonSection',
    item: 'ProcessingComparison',
    groups: single(
      'request_comparison',
      '申请两年比较',
      'Requests compared',
      comparison('request'),
    ),
  },
  {
    kind: 'request_backlog_comparison',
    number: 'XII.D.(2)',
    title: {
      zh: '申请积压的两年比较',
      en: 'Comparison of Backlogged Requests from Previous and Current Year Annual Report',
    },
    element: 'BackloggedRequestComparisonSection',
    item: 'BacklogComparison',
    groups: single(
      'request_backlog_comparison',
      '申请积压两年比较',
      'Backlogged requests compared',
      [...backlogComparison('request', 'Requests')],
    ),
  },
  {
    kind: 'appeal_comparison',
    number: 'XII.E.(1)',
    title: {
      zh: '行政申诉收到与办结的两年比较',
      en: 'Comparison of Numbers of Administrative Appeals from Previous and Current Year Annual Report – Received and Processed',
    },
    element: 'ProcessedAppealComparisonSection',
    item: 'ProcessingComparison',
    groups: single('appeal_comparison', '申诉两年比较', 'Appeals compared', comparison('appeal')),
  },
  {
    kind: 'appeal_backlog_comparison',
    number: 'XII.E.(2)',
    title: {
      zh: '行政申诉积压的两年比较',
      en: 'Comparison of Backlogged Administrative Appeals from Previous and Current Year Annual Report',
    },
    element: 'BackloggedAppealComparisonSection',
    item: 'BacklogComparison',
    groups: single('appeal_backlog_comparison', '申诉积压两年比较', 'Backlogged appeals compared', [
      ...backlogComparison('appeal', 'Appeals'),
    ]),
  },
];
