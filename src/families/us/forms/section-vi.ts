import type { TreeColumn, TreeSection } from '../../../model/tree-form';
import { coded, count, single } from './columns';
import { exemptions } from './exemptions';
import { flow } from './flow';
import { oldest, oldestDates } from './oldest';
import { days } from './response-time';

/** Reasons other than exemptions for which an appeal was denied, in the order of the form. */
const REASONS: readonly (readonly [string, string, string, string, string])[] = [
  ['no_records', 'NoRecords', '无相关文件', 'no records', 'No Records'],
  [
    'referred',
    'Referred',
    '申请阶段已移交',
    'records referred at initial request level',
    'Records Referred at Initial Request Level',
  ],
  ['withdrawn', 'Withdrawn', '撤回', 'request withdrawn', 'Request Withdrawn'],
  ['fee_related', 'FeeRelated', '费用原因', 'fee-related reason', 'Fee-Related Reason'],
  [
    'not_described',
    'NotDescribed',
    '对文件的描述不够明确',
    'records not reasonably described',
    'Records Not Reasonably Described',
  ],
  [
    'improper',
    'ImproperRequest',
    '因其他原因不合规的申请',
    'improper request for other reasons',
    'Improper Request for Other Reason',
  ],
  ['not_agency_record', 'NotAgency', '非机关文件', 'not an agency record', 'Not Agency Record'],
  [
    'duplicate',
    'Duplicate',
    '重复的申请或申诉',
    'duplicate request or appeal',
    'Duplicate Request or Appeal',
  ],
  [
    'in_litigation',
    'InLitigation',
    '申请已进入诉讼',
    'request in litigation',
    'Request in Litigation',
  ],
  [
    'expedited_denial',
    'ExpeditedDenial',
    '仅就拒绝加急办理提出申诉',
    'appeal based solely on denial of expedited processing',
    'Appeal Based Solely on Denial of Request for Expedited Processing',
  ],
  ['other', 'Other', '其他', 'other', 'Other*'],
];

const reasons: TreeColumn[] = REASONS.map(([id, code, zh, en, official]) =>
  coded({ id, zh, en, official }, 'appeal', code, {
    entry: 'NonExemptionDenial',
    code: 'NonExemptionDenialReasonCode',
    value: 'NonExemptionDenialQuantity',
  }),
);

/** VI: administrative appeals of determinations on requests. */
export const sectionVI: readonly TreeSection[] = [
  {
    kind: 'appeals',
    number: 'VI.A.',
    title: {
      zh: '行政申诉的收到、办结与待办',
      en: 'Received, Processed, and Pending Administrative Appeals',
    },
    element: 'ProcessedAppealSection',
    item: 'ProcessingStatistics',
    groups: single('appeals', '行政申诉', 'Appeals', [
      ...flow('appeal', [
        'Number of Appeals Pending as of Start of Fiscal Year',
        'Number of Appeals Received in Fiscal Year',
        'Number of Appeals Processed in Fiscal Year',
        'Number of Appeals Pending as of End of Fiscal Year',
      ]),
    ]),
  },
  {
    kind: 'appeal_disposition',
    number: 'VI.B.',
    title: {
      zh: '行政申诉的办理结果：全部办结申诉',
      en: 'Disposition of Administrative Appeals – All Processed Appeals',
    },
    element: 'AppealDispositionSection',
    item: 'AppealDisposition',
    groups: single('appeal_disposition', '申诉结果', 'Appeals processed', [
      count(
        { id: 'affirmed', zh: '维持', en: 'affirmed', official: 'Number Affirmed on Appeal' },
        'appeal',
        'AppealDispositionAffirmedQuantity',
      ),
      count(
        {
          id: 'partial',
          zh: '部分维持、部分撤销或发回',
          en: 'partially affirmed, partially reversed or remanded',
          official: 'Number Partially Affirmed & Partially Reversed/Remanded on Appeal',
        },
        'appeal',
        'AppealDispositionPartialQuantity',
      ),
      count(
        {
          id: 'reversed',
          zh: '全部撤销或发回',
          en: 'completely reversed or remanded',
          official: 'Number Completely Reversed/Remanded on Appeal',
        },
        'appeal',
        'AppealDispositionReversedQuantity',
      ),
      count(
        {
          id: 'closed_other',
          zh: '因其他原因结案',
          en: 'closed for other reasons',
          official: 'Number of Appeals Closed for Other Reasons',
        },
        'appeal',
        'AppealDispositionOtherQuantity',
      ),
      count(
        { id: 'total', zh: '合计', en: 'total', official: 'Total' },
        'appeal',
        'AppealDispositionTotalQuantity',
      ),
    ]),
  },
  {
    kind: 'appeal_exemptions',
    number: 'VI.C.(1)',
    title: {
      zh: '申诉未获支持的理由：豁免条款适用次数',
      en: 'Reasons for Denial on Appeal – Number of Times Exemptions Applied',
    },
    element: 'AppealDispositionAppliedExemptionsSection',
    item: 'ComponentAppliedExemptions',
    groups: [
      {
        id: 'appeal_exemptions',
        label: { zh: '申诉适用豁免', en: 'Exemption applied on appeal' },
        heading: '',
        columns: exemptions,
      },
    ],
  },
  {
    kind: 'appeal_denial',
    number: 'VI.C.(2)',
    title: {
      zh: '申诉未获支持的理由：豁免以外的理由',
      en: 'Reasons for Denial on Appeal – Reasons Other than Exemptions',
    },
    element: 'AppealNonExemptionDenialSection',
    item: 'AppealNonExemptionDenial',
    groups: single('appeal_denial', '申诉未获支持', 'Appeals denied', reasons),
  },
  {
    kind: 'appeal_other',
    number: 'VI.C.(3)',
    title: {
      zh: '申诉未获支持的理由：“其他”理由',
      en: 'Reasons for Denial on Appeal – "Other" Reasons',
    },
    element: 'AppealDenialOtherReasonSection',
    item: 'ComponentOtherDenialReason',
    groups: single('appeal_other', '申诉“其他”理由', 'Appeals denied for "other" reasons', [
      count(
        { id: 'total', zh: '合计', en: 'total', official: 'Total' },
        'appeal',
        'ComponentOtherDenialReasonQuantity',
      ),
    ]),
    list: {
      id: 'appeal_other_reasons',
      title: { zh: '申诉未获支持的“其他”理由', en: 'Other reasons for denial on appeal' },
      entry: 'OtherDenialReason',
      name: ['OtherDenialReasonDescriptionText'],
      attributes: [],
      value: 'OtherDenialReasonQuantity',
      unit: 'appeal',
    },
  },
  {
    kind: 'appeal_response',
    number: 'VI.C.(4)',
    title: { zh: '行政申诉的办理时间', en: 'Response Time for Administrative Appeals' },
    element: 'AppealResponseTimeSection',
    item: 'ResponseTime',
    groups: single('appeal_response', '申诉办理时间', 'Response time of appeals', days('', [])),
  },
  {
    kind: 'appeal_oldest',
    number: 'VI.C.(5)',
    title: { zh: '待办最久的十件申诉', en: 'Ten Oldest Pending Administrative Appeals' },
    element: 'OldestPendingAppealSection',
    item: 'OldestPendingItems',
    groups: [
      {
        id: 'appeal_oldest',
        label: { zh: '待办申诉', en: 'Pending appeals' },
        heading: '',
        columns: oldest,
      },
    ],
    list: oldestDates('appeal_oldest', '待办最久的十件申诉', 'Ten oldest pending appeals'),
  },
];
