import type { Series, SeriesSegment } from '../../model/measure';
import type { Text } from '../../model/text';
import { form2014 } from './forms/form2014';
import { fujian } from './forms/fujian';
import { isHeading } from '../../model/form';
import { DENIALS, OTHERS, REJECTIONS, UNABLE } from './derived';
import { applicants, requests2021 } from './forms/requests';

/**
 * Comparability as data: what may be followed over the years although the forms changed, and
 * where a line must break. What is not linked here is not comparable. The first series are the
 * ones an overview keeps when it must be small.
 */

const FUJIAN = ['fujian'];
const FORM2014 = ['2014'];
const FORM2019 = ['2019'];
const FORM2021 = ['2021'];
const SINCE_2019 = ['2019', '2021'];

const start = (measure: string, forms: readonly string[]): SeriesSegment => ({
  measure,
  forms,
  joins: 'same',
});
const same = start;
const broken = (measure: string, forms: readonly string[], note: Text): SeriesSegment => ({
  measure,
  forms,
  joins: 'break',
  note,
});

const series = (
  id: string,
  zh: string,
  en: string,
  unit: string,
  ...segments: readonly SeriesSegment[]
): Series => ({ id, label: { zh, en }, unit, segments });

const REVISED: Text = {
  zh: '2019 年起按修订后《条例》和新表式统计，与此前口径不同',
  en: 'counted under the revised Regulations and a new form from 2019 on',
};

const main: readonly Series[] = [
  series(
    'received',
    '新收申请',
    'Requests received',
    'request',
    start('fujian_received', FUJIAN),
    same('form2014_received', FORM2014),
    broken('received__total', SINCE_2019, REVISED),
  ),
  series(
    'processed',
    '办理结果总计',
    'Requests processed',
    'request',
    start('fujian_replied', FUJIAN),
    same('form2014_replied', FORM2014),
    broken('processed__total', SINCE_2019, {
      zh: '2018 年以前为答复数，含补正告知；2019 年起为办理结果总计',
      en: 'until 2018 replies, notices to amend included; from 2019 on requests processed',
    }),
  ),
  series(
    'granted',
    '予以公开',
    'Granted in full',
    'request',
    start('fujian_granted', FUJIAN),
    broken('form2014_granted_or_public', FORM2014, {
      zh: '全国统计表另计“已主动公开”，此处与“同意公开”相加',
      en: 'the national form counts "already public" apart; both are added here',
    }),
    broken('granted__total', SINCE_2019, {
      zh: '2019 年起“已主动公开”计入予以公开',
      en: 'from 2019 on "already public" counts as granted',
    }),
  ),
  series(
    'granted_in_part',
    '部分公开',
    'Granted in part',
    'request',
    start('fujian_granted_in_part', FUJIAN),
    same('form2014_granted_in_part', FORM2014),
    broken('granted_in_part__total', SINCE_2019, REVISED),
  ),
  series(
    'denied',
    '不予公开',
    'Denied',
    'request',
    start('fujian_denied', FUJIAN),
    same('form2014_denied', FORM2014),
    broken('denied__total', SINCE_2019, {
      zh: '2019 年起为八项不予公开理由之和',
      en: 'from 2019 on the sum of eight statutory reasons',
    }),
  ),
  series(
    'unable',
    '无法提供',
    'Unable to provide',
    'request',
    start('form2014_unable', FORM2014),
    broken('unable__total', SINCE_2019, {
      zh: '2018 年以前为“不属于本机关公开”与“信息不存在”之和',
      en: 'until 2018 "not for this body" and "does not exist" together',
    }),
  ),
  series('rejected', '不予处理', 'Not processed', 'request', start('rejected__total', SINCE_2019)),
  series(
    'other_handling',
    '其他处理',
    'Other handling',
    'request',
    start('other_disposition__total', FORM2019),
    // One row in 2019, the sum of three since 2021: the total means the same.
    same('other_handling__total', FORM2021),
  ),
  series(
    'handled',
    '应办理申请',
    'Requests to handle',
    'request',
    start('handled__total', SINCE_2019),
  ),
  series(
    'carried_in',
    '上年结转',
    'Carried over from last year',
    'request',
    start('carried_in__total', SINCE_2019),
  ),
  series(
    'carried_out',
    '结转下年',
    'Carried over to next year',
    'request',
    start('carried_out__total', SINCE_2019),
  ),
];

/** Rows of table 3 that have a series of their own, by their official wording. */
const reasons: readonly Series[] = [...DENIALS, ...UNABLE, ...REJECTIONS, ...OTHERS].map((id) => {
  const row = requests2021.blocks[0]!.rows.find((one) => !isHeading(one) && one.id === id);
  if (!row || isHeading(row)) throw new Error(`table 3 has no row ${id}`);
  const threeRows = (OTHERS as readonly string[]).includes(id);
  const short = row.label.replace(/、行政机关不再处理其政府信息公开申请$/u, '');
  const en = row.en.replace(/^[^:]+: /, '');
  return series(
    id,
    id === 'other_other' ? '其他处理中的其他' : short,
    en === 'other' ? 'Other handling: other' : `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
    'request',
    start(`${id}__total`, threeRows ? FORM2021 : SINCE_2019),
  );
});

export const REQUESTERS = applicants.filter((column) => column.id !== 'total');

const requesters: readonly Series[] = REQUESTERS.map((column) => {
  const en = /\((.+)\)/.exec(column.en)?.[1] ?? column.en;
  return series(
    `received_${column.id}`,
    column.id === 'other_organisation' ? '其他组织' : column.label,
    `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
    'request',
    start(`received__${column.id}`, SINCE_2019),
  );
});

const RESULTS: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['upheld', '维持', 'upheld'],
  ['corrected', '纠正', 'corrected'],
  ['other', '其他结果', 'other result'],
  ['pending', '尚未审结', 'pending'],
];

const remedies: readonly Series[] = [
  series(
    'reconsideration',
    '行政复议',
    'Administrative reconsideration',
    'case',
    start('fujian_reconsideration', FUJIAN),
    same('form2014_reconsideration', FORM2014),
    broken('reconsideration_total', SINCE_2019, {
      zh: '2019 年起含尚未审结案件',
      en: 'from 2019 on pending cases are included',
    }),
  ),
  series(
    'litigation',
    '行政诉讼',
    'Litigation',
    'case',
    start('fujian_litigation', FUJIAN),
    same('form2014_litigation', FORM2014),
    broken('litigation_total', SINCE_2019, {
      zh: '2019 年起分直接起诉和复议后起诉，含尚未审结案件',
      en: 'from 2019 on direct and after reconsideration, pending cases included',
    }),
  ),
  ...RESULTS.map(([id, zh, en]) =>
    series(
      `reconsideration_${id}`,
      `复议·${zh}`,
      `Reconsideration: ${en}`,
      'case',
      ...(id === 'pending'
        ? [start('reconsideration_pending', SINCE_2019)]
        : [
            start(`form2014_reconsideration_${id}`, FORM2014),
            broken(`reconsideration_${id}`, SINCE_2019, REVISED),
          ]),
    ),
  ),
  ...RESULTS.map(([id, zh, en]) =>
    series(
      `litigation_${id}`,
      `诉讼·${zh}`,
      `Litigation: ${en}`,
      'case',
      start(`litigation_${id}`, SINCE_2019),
    ),
  ),
  series(
    'litigation_direct',
    '未经复议直接起诉',
    'Litigation without prior reconsideration',
    'case',
    start('litigation_direct_total', SINCE_2019),
  ),
  series(
    'litigation_after_reconsideration',
    '复议后起诉',
    'Litigation after reconsideration',
    'case',
    start('litigation_after_reconsideration_total', SINCE_2019),
  ),
  series('disputes', '复议和诉讼合计', 'Disputes', 'case', start('disputes_total', SINCE_2019)),
];

const MONEY = 'CNY 10,000 (万元)';

const procurement: readonly Series[] = [
  series(
    'procurement_projects',
    '政府集中采购项目',
    'Centralised procurement projects',
    'project',
    start('procurement_projects', FORM2019),
  ),
  series(
    'procurement_amount',
    '政府集中采购金额',
    'Centralised procurement spending',
    MONEY,
    start('procurement_amount', FORM2019),
  ),
];

const NARROWED: Text = {
  zh: '2021 年起为本年制发件数，只计行政规范性文件',
  en: 'from 2021 on documents issued in the year, administrative normative documents only',
};
const DECISIONS: Text = {
  zh: '2021 年表式改动；2019、2020 年不少机关填的是事项数',
  en: 'form changed in 2021; in 2019 and 2020 many agencies entered items instead',
};

const decisions = (row: string, zh: string, en: string): Series =>
  series(
    `${row}_decisions`,
    `${zh}处理决定`,
    `${en}: decisions`,
    'decision',
    start(`${row}_decisions`, FORM2019),
    broken(`${row}_decisions`, FORM2021, DECISIONS),
  );

const only = (
  measure: string,
  zh: string,
  en: string,
  unit: string,
  forms: readonly string[],
): Series => series(measure, zh, en, unit, start(measure, forms));

const active: readonly Series[] = [
  series(
    'published',
    '主动公开信息数',
    'Items published',
    'item',
    start('fujian_published', FUJIAN),
    same('form2014_published', FORM2014),
  ),
  series(
    'normative_documents_made',
    '规范性文件制发数',
    'Normative documents made',
    'item',
    start('form2014_normative_documents_made', FORM2014),
    broken('normative_documents_made', FORM2019, REVISED),
    broken('normative_documents_issued', FORM2021, NARROWED),
  ),
  series(
    'rules_made',
    '规章制发数',
    'Government rules made',
    'item',
    start('rules_made', FORM2019),
    broken('rules_issued', FORM2021, {
      zh: '2021 年起为本年制发件数',
      en: 'from 2021 on rules issued in the year',
    }),
  ),
  // Stocks: what was published in all, and what is in force. Never one line.
  only(
    'normative_documents_published_total',
    '规范性文件对外公开总数',
    'Normative documents published in all',
    'item',
    FORM2019,
  ),
  only(
    'normative_documents_in_force',
    '规范性文件现行有效数',
    'Normative documents in force',
    'item',
    FORM2021,
  ),
  only('rules_published_total', '规章对外公开总数', 'Rules published in all', 'item', FORM2019),
  only('rules_in_force', '规章现行有效数', 'Rules in force', 'item', FORM2021),
  decisions('permits', '行政许可', 'Administrative permits'),
  decisions('penalties', '行政处罚', 'Administrative penalties'),
  decisions('coercive_measures', '行政强制', 'Administrative coercive measures'),
  // Items until 2020, money since 2021: different quantities.
  only(
    'fees_items_previous_year',
    '收费项目数（上一年）',
    'Fee items the year before',
    'item',
    FORM2019,
  ),
  only('fees_amount', '行政事业性收费金额', 'Administrative fees collected', MONEY, FORM2021),
];

const channels: readonly Series[] = [
  series(
    'received_in_person',
    '当面申请',
    'Requests in person',
    'request',
    start('fujian_received_in_person', FUJIAN),
    same('form2014_received_in_person', FORM2014),
  ),
  series(
    'received_online',
    '网络申请',
    'Requests online',
    'request',
    start('fujian_received_online', FUJIAN),
    same('form2014_received_online', FORM2014),
  ),
  series(
    'received_fax_and_mail',
    '信函和传真申请',
    'Requests by letter or fax',
    'request',
    start('fujian_received_fax_and_mail', FUJIAN),
    broken('fujian_received_mail_or_fax', FUJIAN, {
      zh: '福建 2013 年传真、信函分列，此后合并',
      en: 'Fujian lists fax and letters apart in 2013, together afterwards',
    }),
    same('form2014_received_fax_and_mail', FORM2014),
  ),
];

/** What only the forms before 2019 ask: their own denial reasons, staff, training … */
const REASONS_2014 = [
  'form2014_denied_state_secret',
  'form2014_denied_trade_secret',
  'form2014_denied_privacy',
  'form2014_denied_security_stability',
  'form2014_denied_not_government_information',
  'form2014_denied_other',
];
const ALONE_2014 = [
  ...REASONS_2014,
  'form2014_complaints',
  'form2014_fees_charged',
  'form2014_staff',
  'form2014_budget',
  'form2014_trainings',
  'form2014_people_trained',
  'form2014_policy_explanations',
  'form2014_press_conferences',
];

const older: readonly Series[] = [form2014, fujian].flatMap((form) =>
  form.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.flatMap((row) => {
        if (isHeading(row) || !ALONE_2014.includes(row.id)) return [];
        const unit = row.unit ?? block.columns[0]!.unit;
        return [only(row.id, row.label, row.en, unit, [form.id])];
      }),
    ),
  ),
);

export const reasons2014: readonly string[] = REASONS_2014;

export const allSeries: readonly Series[] = [
  ...main,
  ...remedies,
  ...reasons,
  ...requesters,
  ...procurement,
  ...active,
  ...channels,
  ...older,
];
