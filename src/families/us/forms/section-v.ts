import type { TreeColumn, TreeSection } from '../../../model/tree-form';
import { coded, count, single } from './columns';
import { exemptions } from './exemptions';
import { flow } from './flow';

/** Reasons other than exemptions, in the order of the form, with the codes of the schema. */
const REASONS: readonly (readonly [string, string, string, string, string])[] = [
  ['no_records', 'NoRecords', '无相关文件', 'no records', 'No Records'],
  [
    'referred',
    'Referred',
    '全部移交其他部门或机关',
    'all records referred elsewhere',
    'All Records Referred to Another Component or Agency',
  ],
  ['withdrawn', 'Withdrawn', '申请人撤回', 'request withdrawn', 'Request Withdrawn'],
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
    'improper request for other reason',
    'Improper FOIA Request for Other Reason',
  ],
  ['not_agency_record', 'NotAgency', '非机关文件', 'not an agency record', 'Not Agency Record'],
  ['duplicate', 'Duplicate', '重复申请', 'duplicate request', 'Duplicate Request'],
  ['other', 'Other', '其他', 'other', 'Other*'],
];

const reasons: readonly TreeColumn[] = REASONS.map(([id, code, zh, en, official]) =>
  coded({ id, zh, en, official }, 'request', code, {
    entry: 'NonExemptionDenial',
    code: 'NonExemptionDenialReasonCode',
    value: 'NonExemptionDenialQuantity',
  }),
);

/** V: requests received, processed and pending, and how they were disposed of. */
export const sectionV: readonly TreeSection[] = [
  {
    kind: 'requests',
    number: 'V.A.',
    title: { zh: '申请的收到、办结与待办', en: 'Received, Processed, and Pending FOIA Requests' },
    element: 'ProcessedRequestSection',
    item: 'ProcessingStatistics',
    groups: single('requests', '申请', 'Requests', [
      ...flow('request', [
        'Number of Requests Pending as of Start of Fiscal Year',
        'Number of Requests Received in Fiscal Year',
        'Number of Requests Processed in Fiscal Year',
        'Number of Requests Pending as of End of Fiscal Year',
      ]),
    ]),
  },
  {
    kind: 'disposition',
    number: 'V.B.(1)',
    title: {
      zh: '申请的办理结果：全部办结申请',
      en: 'Disposition of FOIA Requests – All Processed Requests',
    },
    element: 'RequestDispositionSection',
    item: 'RequestDisposition',
    groups: single('disposition', '办理结果', 'Requests processed', [
      count(
        { id: 'full_grant', zh: '全部公开', en: 'full grant', official: 'Number of Full Grants' },
        'request',
        'RequestDispositionFullGrantQuantity',
      ),
      count(
        {
          id: 'partial_grant',
          zh: '部分公开、部分不予公开',
          en: 'partial grant, partial denial',
          official: 'Number of Partial Grants/Partial Denials',
        },
        'request',
        'RequestDispositionPartialGrantQuantity',
      ),
      count(
        {
          id: 'full_denial',
          zh: '依豁免条款全部不予公开',
          en: 'full denial based on exemptions',
          official: 'Number of Full Denials Based on Exemptions',
        },
        'request',
        'RequestDispositionFullExemptionDenialQuantity',
      ),
      ...reasons,
      count(
        { id: 'total', zh: '合计', en: 'total', official: 'Total' },
        'request',
        'RequestDispositionTotalQuantity',
      ),
    ]),
  },
  {
    kind: 'disposition_other',
    number: 'V.B.(2)',
    title: {
      zh: '申请的办理结果：“其他”原因',
      en: 'Disposition of FOIA Requests – "Other" Reasons',
    },
    element: 'RequestDenialOtherReasonSection',
    item: 'ComponentOtherDenialReason',
    groups: single('disposition_other', '“其他”原因', 'Denials for "other" reasons', [
      count(
        { id: 'total', zh: '合计', en: 'total', official: 'Total' },
        'request',
        'ComponentOtherDenialReasonQuantity',
      ),
    ]),
    list: {
      id: 'disposition_other_reasons',
      title: { zh: '申请不予公开的“其他”原因', en: 'Other reasons for denying requests' },
      entry: 'OtherDenialReason',
      name: ['OtherDenialReasonDescriptionText'],
      attributes: [],
      value: 'OtherDenialReasonQuantity',
      unit: 'request',
    },
  },
  {
    kind: 'exemptions',
    number: 'V.B.(3)',
    title: {
      zh: '申请的办理结果：豁免条款适用次数',
      en: 'Disposition of FOIA Requests – Number of Times Exemptions Applied',
    },
    element: 'RequestDispositionAppliedExemptionsSection',
    item: 'ComponentAppliedExemptions',
    groups: [
      {
        id: 'exemptions',
        label: { zh: '申请适用豁免', en: 'Exemption applied to requests' },
        heading: '',
        columns: exemptions,
      },
    ],
  },
];
