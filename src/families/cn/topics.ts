import type { Topic } from '../../model/family';
import { DENIALS, OTHERS, REJECTIONS, UNABLE } from './derived';
import { REQUESTERS, reasons2014 } from './series';

const results = (row: string): string[] =>
  ['upheld', 'corrected', 'other', 'pending'].map((result) => `${row}_${result}`);

/** How the cases of one row of table 4 ended: the four columns before its total. */
const outcomesOf = (row: string, hue: string, zh: string, en: string): Topic => ({
  id: `${row}_results`,
  title: { zh, en },
  chart: 'stack',
  groups: [{ hue, label: { zh, en }, series: results(row) }],
});

/** Subjects with a card of their own. Parts of a group share a hue, in official order. */
export const topics: readonly Topic[] = [
  {
    id: 'requests',
    title: { zh: '申请收办', en: 'Requests' },
    groups: [
      { hue: 'neutral', label: { zh: '新收', en: 'Received' }, series: ['received'] },
      { hue: 'granted', label: { zh: '办结', en: 'Processed' }, series: ['processed'] },
      { hue: 'other', label: { zh: '结转', en: 'Carried over' }, series: ['carried_out'] },
    ],
  },
  {
    id: 'outcomes',
    title: { zh: '办理结果', en: 'Outcomes' },
    chart: 'stack',
    groups: [
      { hue: 'granted', label: { zh: '予以公开', en: 'Granted' }, series: ['granted'] },
      {
        hue: 'granted_in_part',
        label: { zh: '部分公开', en: 'Granted in part' },
        series: ['granted_in_part'],
      },
      { hue: 'denied', label: { zh: '不予公开', en: 'Denied' }, series: ['denied'] },
      { hue: 'unable', label: { zh: '无法提供', en: 'Unable to provide' }, series: ['unable'] },
      { hue: 'rejected', label: { zh: '不予处理', en: 'Not processed' }, series: ['rejected'] },
      { hue: 'other', label: { zh: '其他处理', en: 'Other' }, series: ['other_handling'] },
    ],
  },
  {
    id: 'denial_reasons',
    title: { zh: '不予公开理由', en: 'Reasons for denial' },
    chart: 'stack',
    groups: [{ hue: 'denied', label: { zh: '不予公开', en: 'Denied' }, series: DENIALS }],
  },
  {
    id: 'reasons',
    title: { zh: '全部十九项理由', en: 'All nineteen reasons' },
    note: {
      zh: '“其他处理”三项 2021 年起才有；2019 年表式只有一行，单列。',
      en: 'The three rows of "other handling" exist since 2021; the single row of the 2019 form stands apart.',
    },
    chart: 'stack',
    groups: [
      { hue: 'denied', label: { zh: '不予公开', en: 'Denied' }, series: DENIALS },
      { hue: 'unable', label: { zh: '无法提供', en: 'Unable to provide' }, series: UNABLE },
      { hue: 'rejected', label: { zh: '不予处理', en: 'Not processed' }, series: REJECTIONS },
      {
        hue: 'other',
        label: { zh: '其他处理', en: 'Other handling' },
        series: OTHERS,
        undivided: 'other_disposition',
      },
    ],
  },
  {
    id: 'reasons_2014',
    title: { zh: '不同意公开理由（2014—2018 年）', en: 'Reasons for denial, 2014–2018' },
    note: {
      zh: '旧表式的六项理由，与 2019 年以后的八项不可比。',
      en: 'Six reasons of the older form; they do not compare with the eight since 2019.',
    },
    chart: 'stack',
    groups: [{ hue: 'denied', label: { zh: '不同意公开', en: 'Denied' }, series: reasons2014 }],
  },
  {
    id: 'requesters',
    title: { zh: '申请人构成', en: 'Requesters' },
    chart: 'stack',
    groups: [
      {
        hue: 'person',
        label: { zh: '自然人', en: 'Natural persons' },
        series: ['received_natural_person'],
      },
      {
        hue: 'organisation',
        label: { zh: '法人或其他组织', en: 'Organisations' },
        series: REQUESTERS.filter((one) => one.id !== 'natural_person').map(
          (one) => `received_${one.id}`,
        ),
      },
    ],
  },
  {
    id: 'remedies',
    title: { zh: '行政复议和行政诉讼', en: 'Reconsideration and litigation' },
    chart: 'stack',
    groups: [
      {
        hue: 'reconsideration',
        label: { zh: '行政复议', en: 'Administrative reconsideration' },
        series: results('reconsideration'),
      },
      {
        hue: 'litigation',
        label: { zh: '行政诉讼', en: 'Litigation' },
        series: results('litigation'),
      },
    ],
  },
  {
    id: 'disputes',
    title: { zh: '复议诉讼件数', en: 'Cases of reconsideration and litigation' },
    groups: [
      {
        hue: 'reconsideration',
        label: { zh: '行政复议', en: 'Administrative reconsideration' },
        series: ['reconsideration'],
      },
      {
        hue: 'litigation',
        label: { zh: '行政诉讼', en: 'Litigation' },
        series: ['litigation', 'litigation_direct', 'litigation_after_reconsideration'],
      },
    ],
  },
  outcomesOf('reconsideration', 'reconsideration', '行政复议结果', 'Results of reconsideration'),
  outcomesOf(
    'litigation_direct',
    'litigation',
    '直接起诉结果',
    'Results of litigation without prior reconsideration',
  ),
  outcomesOf(
    'litigation_after_reconsideration',
    'litigation',
    '复议后起诉结果',
    'Results of litigation after reconsideration',
  ),
  {
    id: 'procurement',
    title: { zh: '政府集中采购', en: 'Centralised procurement' },
    note: {
      zh: '只有 2019、2020 年表式统计。未写明单位的金额不计入。',
      en: 'Collected by the form of 2019 and 2020 only. Amounts without a unit are left out.',
    },
    groups: [
      { hue: 'neutral', label: { zh: '项目', en: 'Projects' }, series: ['procurement_projects'] },
      { hue: 'neutral', label: { zh: '金额', en: 'Spending' }, series: ['procurement_amount'] },
    ],
  },
  {
    id: 'active_disclosure',
    title: { zh: '主动公开', en: 'Active disclosure' },
    groups: [
      {
        hue: 'neutral',
        label: { zh: '规范性文件', en: 'Normative documents' },
        series: [
          'normative_documents_made',
          'normative_documents_published_total',
          'normative_documents_in_force',
        ],
      },
      {
        hue: 'neutral',
        label: { zh: '规章', en: 'Government rules' },
        series: ['rules_made', 'rules_published_total', 'rules_in_force'],
      },
      {
        hue: 'other',
        label: { zh: '处理决定', en: 'Decisions' },
        series: ['permits_decisions', 'penalties_decisions', 'coercive_measures_decisions'],
      },
      { hue: 'neutral', label: { zh: '信息', en: 'Items' }, series: ['published'] },
      { hue: 'other', label: { zh: '收费', en: 'Fees' }, series: ['fees_amount'] },
    ],
  },
  {
    id: 'document_balance',
    title: { zh: '规范性文件存量核对', en: 'Normative documents unaccounted for' },
    note: {
      zh: '上年现行有效 + 本年制发 − 本年废止 − 本年现行有效；只计两年都填写的机关，正负可以相抵。',
      en: 'In force last year + issued − repealed − in force, of agencies that state both years; surpluses and shortfalls cancel out.',
    },
    groups: [
      {
        hue: 'neutral',
        label: { zh: '规范性文件', en: 'Normative documents' },
        series: ['normative_documents_balance'],
      },
    ],
  },
];
