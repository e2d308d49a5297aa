import type { Topic, TopicGroup } from '../../model/family';
import { APPEAL_REASONS, EXEMPTIONS, OTHER_REASONS } from './parts';

const group = (hue: string, zh: string, en: string, ...series: readonly string[]): TopicGroup => ({
  hue,
  label: { zh, en },
  series,
});

const days = (row: string) => ['median', 'average', 'lowest', 'highest'].map((c) => `${row}__${c}`);
/** Subjects with a card of their own. */
export const topics: readonly Topic[] = [
  {
    id: 'requests',
    title: { zh: '申请收办', en: 'Requests' },
    groups: [
      group('neutral', '收到', 'Received', 'requests__received'),
      group('granted', '办结', 'Processed', 'requests__processed'),
      group('other', '年末待办', 'Pending at end of year', 'requests__pending_end'),
    ],
  },
  {
    id: 'backlog',
    title: { zh: '积压', en: 'Backlog' },
    note: {
      zh: '积压指超过法定期限仍未办结的申请和申诉。',
      en: 'Backlogged: requests and appeals pending beyond the statutory time.',
    },
    groups: [
      group('denied', '积压申请', 'Backlogged requests', 'backlog__requests'),
      group('other', '积压申诉', 'Backlogged appeals', 'backlog__appeals'),
    ],
  },
  {
    id: 'outcomes',
    title: { zh: '办理结果', en: 'Outcomes' },
    chart: 'stack',
    groups: [
      group('granted', '全部公开', 'Full grant', 'disposition__full_grant'),
      group('granted_in_part', '部分公开', 'Partial grant', 'disposition__partial_grant'),
      group('denied', '依豁免全部不公开', 'Full denial', 'disposition__full_denial'),
      group(
        'unable',
        '无记录、移送或非本机关记录',
        'No records, referred, or not agency records',
        'disposition__no_records',
        'disposition__referred',
        'disposition__not_agency_record',
      ),
      group(
        'rejected',
        '申请本身的原因',
        'Reasons of the request itself',
        'disposition__fee_related',
        'disposition__not_described',
        'disposition__improper',
        'disposition__duplicate',
      ),
      group(
        'other',
        '撤回及其他',
        'Withdrawn and other',
        'disposition__withdrawn',
        'disposition__other',
      ),
    ],
  },
  {
    id: 'reasons',
    title: { zh: '豁免以外的结案理由', en: 'Reasons other than exemptions' },
    chart: 'stack',
    groups: [group('rejected', '豁免以外的理由', 'Other than exemptions', ...OTHER_REASONS)],
  },
  {
    id: 'exemptions',
    title: { zh: '豁免条款适用次数', en: 'Exemptions applied' },
    note: {
      zh: '一件申请可适用多项豁免，各项次数之和不等于申请件数。2011 年最高法院 Milner 案收窄了第2项的适用范围，此后第2项骤减，第7(E)项增多。',
      en: 'One request may involve several exemptions: the counts do not add up to requests. In 2011 the Supreme Court narrowed exemption 2 (Milner v. Navy): its use fell, that of 7(E) rose.',
    },
    chart: 'stack',
    groups: [
      group('denied', '第1至6项', 'Exemptions 1 to 6', ...EXEMPTIONS.slice(0, 6)),
      group(
        'rejected',
        '第7项（执法记录）',
        'Exemption 7 (law enforcement)',
        ...EXEMPTIONS.slice(6, 12),
      ),
      group('other', '第8、9项', 'Exemptions 8 and 9', ...EXEMPTIONS.slice(12)),
    ],
  },
  {
    id: 'appeals',
    title: { zh: '申诉与诉讼', en: 'Appeals and litigation' },
    note: {
      zh: '年报不统计诉讼件数，只统计诉讼相关费用。',
      en: 'The reports count no lawsuits; they give litigation-related costs only.',
    },
    groups: [
      group('neutral', '收到申诉', 'Appeals received', 'appeals__received'),
      group('granted', '办结申诉', 'Appeals processed', 'appeals__processed'),
      group('other', '年末待办申诉', 'Appeals pending', 'appeals__pending_end'),
      group('denied', '诉讼费用', 'Litigation costs', 'costs__litigation'),
    ],
  },
  {
    id: 'remedies',
    title: { zh: '申诉结果', en: 'Results of appeals' },
    chart: 'stack',
    groups: [
      group('reconsideration', '维持', 'Affirmed', 'appeal_disposition__affirmed'),
      group(
        'granted_in_part',
        '部分改变',
        'Partially affirmed and reversed',
        'appeal_disposition__partial',
      ),
      group('granted', '全部改变', 'Reversed or remanded', 'appeal_disposition__reversed'),
      group(
        'other',
        '其他原因结案',
        'Closed for other reasons',
        'appeal_disposition__closed_other',
      ),
    ],
  },
  {
    id: 'appeal_reasons',
    title: { zh: '申诉结案的其他原因', en: 'Other reasons for closing appeals' },
    chart: 'stack',
    groups: [group('rejected', '豁免以外的理由', 'Other than exemptions', ...APPEAL_REASONS)],
  },
  {
    id: 'response',
    title: { zh: '办理时间', en: 'Response times' },
    note: {
      zh: '各机构自报的工作日数。中位数和平均数不能相加，只按单个机构显示。',
      en: 'Working days as each body reports them. Medians and averages do not add up: shown for single bodies only.',
    },
    groups: [
      group('granted', '简单申请', 'Simple', ...days('response_simple')),
      group('neutral', '复杂申请', 'Complex', ...days('response_complex')),
      group('other', '加急申请', 'Expedited', ...days('response_expedited')),
      group('denied', '申诉', 'Appeals', ...days('appeal_response')),
    ],
  },
  {
    id: 'speed',
    title: { zh: '20 个工作日内办结', en: 'Processed within 20 working days' },
    groups: [
      group('granted', '简单申请', 'Simple', 'increments_simple__1_20'),
      group('neutral', '复杂申请', 'Complex', 'increments_complex__1_20'),
      group('other', '加急申请', 'Expedited', 'increments_expedited__1_20'),
    ],
  },
  {
    id: 'costs',
    title: { zh: '费用与收费', en: 'Costs and fees' },
    groups: [
      group('neutral', '办理费用', 'Processing costs', 'costs__processing'),
      group('litigation', '诉讼费用', 'Litigation costs', 'costs__litigation'),
      group('granted', '收取的费用', 'Fees collected', 'fees__amount'),
    ],
  },
  {
    id: 'personnel',
    title: { zh: '人员', en: 'Personnel' },
    groups: [
      group('neutral', '专职', 'Full-time', 'personnel__full_time'),
      group('other', '折合专职', 'Equivalent full-time', 'personnel__equivalent'),
      group('granted', '合计', 'Total', 'personnel__total'),
    ],
  },
  {
    id: 'expedited',
    title: { zh: '加急与减免费用', en: 'Expedited processing and fee waivers' },
    groups: [
      group('granted', '加急', 'Expedited', 'expedited__granted', 'expedited__denied'),
      group('neutral', '减免费用', 'Fee waiver', 'fee_waiver__granted', 'fee_waiver__denied'),
    ],
  },
  {
    id: 'consultations',
    title: { zh: '会商', en: 'Consultations' },
    groups: [
      group('neutral', '收到', 'Received', 'consultations__received'),
      group('granted', '办结', 'Processed', 'consultations__processed'),
      group('other', '年末待办', 'Pending at end of year', 'consultations__pending_end'),
    ],
  },
  {
    id: 'postings',
    title: { zh: '主动公布', en: 'Proactive disclosure' },
    note: {
      zh: '2017 年起的表式才有。',
      en: 'Asked for since the form of 2017.',
    },
    groups: [
      group('neutral', '信息公开办公室', 'By the FOIA office', 'postings__foia_office'),
      group('granted', '业务部门', 'By program offices', 'postings__program_offices'),
    ],
  },
];

/** Cards of the overview: what can be added up over agencies. */
export const overviewTopics: readonly string[] = [
  'requests',
  'backlog',
  'outcomes',
  'exemptions',
  'speed',
  'remedies',
  'costs',
  'personnel',
  'expedited',
  'consultations',
  'postings',
];
