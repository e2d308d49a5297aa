import { before } from '../../model/before';
import type { DerivedMeasure } from '../../model/measure';
import type { Text } from '../../model/text';
import { applicants } from './forms/requests';

/** Rows under （三）不予公开, （四）无法提供, （五）不予处理: the same in the forms of 2019 and 2021. */
export const DENIALS = [
  'denied_state_secret',
  'denied_prohibited_by_law',
  'denied_security_stability',
  'denied_third_party',
  'denied_internal_affairs',
  'denied_deliberative',
  'denied_enforcement_files',
  'denied_administrative_query',
] as const;
export const UNABLE = ['not_held', 'needs_creation', 'unclear_after_correction'] as const;
export const REJECTIONS = [
  'rejected_complaint',
  'rejected_duplicate',
  'rejected_publication',
  'rejected_excessive',
  'rejected_confirmation',
] as const;
/** Rows under （六）其他处理 since 2021. */
export const OTHERS = ['other_not_corrected_in_time', 'other_fee_not_paid', 'other_other'] as const;

/** Subtotals that table 3 does not print, for every column of requesters. */
const requests = (id: string, zh: string, en: string, rows: readonly string[]): DerivedMeasure[] =>
  applicants.map((column) => ({
    id: `${id}__${column.id}`,
    label: {
      zh: column.id === 'total' ? zh : `${zh}·${column.label}`,
      en: column.en.replace('{row}', en),
    },
    unit: 'request',
    plus: rows.map((row) => `${row}__${column.id}`),
  }));

const cases = (
  id: string,
  label: Text,
  plus: readonly string[],
  minus?: readonly string[],
): DerivedMeasure => ({ id, label, unit: 'case', plus, ...(minus ? { minus } : {}) });

const LITIGATION = ['litigation_direct', 'litigation_after_reconsideration'];

/** Both kinds of litigation together, for one column of table 4. */
const litigation = (column: string, zh: string, en: string): DerivedMeasure =>
  cases(
    `litigation_${column}`,
    { zh: `行政诉讼·${zh}`, en: `Litigation: ${en}` },
    LITIGATION.map((row) => `${row}_${column}`),
  );

export const derived: readonly DerivedMeasure[] = [
  ...requests('handled', '应办理申请（新收加上年结转）', 'Requests to handle', [
    'received',
    'carried_in',
  ]),
  ...requests('disclosed', '予以公开和部分公开', 'Granted in full or in part', [
    'granted',
    'granted_in_part',
  ]),
  ...requests('denied', '不予公开', 'Denied', DENIALS),
  ...requests('unable', '无法提供', 'Unable to provide', UNABLE),
  ...requests('rejected', '不予处理', 'Not processed', REJECTIONS),
  ...requests('other_handling', '其他处理（三项合计）', 'Other handling (three rows)', OTHERS),
  cases(
    'reconsideration_concluded',
    { zh: '行政复议·已审结', en: 'Administrative reconsideration: concluded' },
    ['reconsideration_total'],
    ['reconsideration_pending'],
  ),
  litigation('upheld', '结果维持', 'upheld'),
  litigation('corrected', '结果纠正', 'corrected'),
  litigation('other', '其他结果', 'other result'),
  litigation('pending', '尚未审结', 'pending'),
  litigation('total', '总计', 'total'),
  cases(
    'litigation_concluded',
    { zh: '行政诉讼·已审结', en: 'Litigation: concluded' },
    LITIGATION.map((row) => `${row}_total`),
    LITIGATION.map((row) => `${row}_pending`),
  ),
  cases('disputes_total', { zh: '行政复议和行政诉讼', en: 'Reconsideration and litigation' }, [
    'reconsideration_total',
    ...LITIGATION.map((row) => `${row}_total`),
  ]),
  cases(
    'disputes_corrected',
    { zh: '复议诉讼被纠正', en: 'Corrected by reconsideration or litigation' },
    ['reconsideration_corrected', ...LITIGATION.map((row) => `${row}_corrected`)],
  ),
  {
    id: 'normative_documents_balance',
    label: {
      zh: '规范性文件存量差额（上年现行有效 + 制发 − 废止 − 现行有效）',
      en: 'Normative documents unaccounted for (in force last year + issued − repealed − in force)',
    },
    unit: 'item',
    plus: [before('normative_documents_in_force'), 'normative_documents_issued'],
    minus: ['normative_documents_repealed', 'normative_documents_in_force'],
  },
  // Of the national form of 2014, to set beside the rows of 2019 that took them in.
  {
    id: 'form2014_granted_or_public',
    label: { zh: '同意公开和已主动公开', en: 'Granted or already public' },
    unit: 'request',
    plus: ['form2014_granted', 'form2014_already_public'],
  },
  {
    id: 'form2014_unable',
    label: { zh: '不属于本机关公开和信息不存在', en: 'Not for this body or not existing' },
    unit: 'request',
    plus: ['form2014_not_this_body', 'form2014_not_existing'],
  },
  {
    id: 'form2014_received_fax_and_mail',
    label: { zh: '传真和信函申请数', en: 'Requests by fax or letter' },
    unit: 'request',
    plus: ['form2014_received_fax', 'form2014_received_mail'],
  },
  {
    id: 'fujian_received_fax_and_mail',
    label: { zh: '传真和信函申请数（2013 年表式）', en: 'Requests by fax or letter (2013 table)' },
    unit: 'request',
    plus: ['fujian_received_fax', 'fujian_received_mail'],
  },
];
