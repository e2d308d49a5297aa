import type { Form, HeadingSpec, RowSpec } from '../../../model/form';

/**
 * The national 政府信息公开情况统计表, report years 2014-2018: 国办发〔2014〕32号, under the 条例 of
 * 2007 (国务院令第492号). One list of figures with a unit each; heading rows carry ——.
 */

const row = (
  id: string,
  number: string,
  label: string,
  en: string,
  unit: string,
  more: { under?: string; variants?: string[] } = {},
): RowSpec => ({ id: `form2014_${id}`, number, label, en, unit, ...more });

const heading = (id: string, number: string, label: string): HeadingSpec => ({
  heading: `form2014_${id}`,
  number,
  label,
});

const published: (RowSpec | HeadingSpec)[] = [
  heading('active', '一、', '主动公开情况'),
  row('published', '（一）', '主动公开政府信息数', 'Items published', 'item', {
    variants: ['主动公开政府信息数（不同渠道和方式公开相同信息计1条）'],
  }),
  row(
    'published_normative_documents',
    '',
    '主动公开规范性文件数',
    'Normative documents published',
    'item',
  ),
  row('normative_documents_made', '', '制发规范性文件总数', 'Normative documents made', 'item', {
    variants: ['制发规范性文件数'],
  }),
  heading('channels', '（二）', '通过不同渠道和方式公开政府信息的情况'),
  row('published_gazette', '1.', '政府公报公开政府信息数', 'Published in the gazette', 'item'),
  row('published_website', '2.', '政府网站公开政府信息数', 'Published on websites', 'item'),
  row('published_microblog', '3.', '政务微博公开政府信息数', 'Published by microblog', 'item'),
  row('published_wechat', '4.', '政务微信公开政府信息数', 'Published by WeChat', 'item'),
  row('published_other', '5.', '其他方式公开政府信息数', 'Published by other means', 'item'),
];

const responses: (RowSpec | HeadingSpec)[] = [
  heading('response', '二、', '回应解读情况'),
  row(
    'responses',
    '（一）',
    '回应公众关注热点或重大舆情数',
    'Responses to matters of public concern',
    'time',
    {
      variants: ['回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）'],
    },
  ),
  heading('response_channels', '（二）', '通过不同渠道和方式回应解读的情况'),
  row('press_conferences', '1.', '参加或举办新闻发布会总次数', 'Press conferences', 'time'),
  row(
    'press_conferences_by_head',
    '',
    '主要负责同志参加新闻发布会次数',
    'Press conferences with the head',
    'time',
  ),
  row('online_interviews', '2.', '政府网站在线访谈次数', 'Online interviews', 'time'),
  row(
    'online_interviews_by_head',
    '',
    '主要负责同志参加政府网站在线访谈次数',
    'Online interviews with the head',
    'time',
  ),
  row('policy_explanations', '3.', '政策解读稿件发布数', 'Policy explanations published', 'item'),
  row(
    'microblog_wechat_responses',
    '4.',
    '微博微信回应事件数',
    'Responses by microblog or WeChat',
    'time',
  ),
  row('responses_other', '5.', '其他方式回应事件数', 'Responses by other means', 'time'),
];

const requests: (RowSpec | HeadingSpec)[] = [
  heading('requests', '三、', '依申请公开情况'),
  row('received', '（一）', '收到申请数', 'Requests received', 'request'),
  row('received_in_person', '1.', '当面申请数', 'Requests in person', 'request'),
  row('received_fax', '2.', '传真申请数', 'Requests by fax', 'request'),
  row('received_online', '3.', '网络申请数', 'Requests online', 'request'),
  row('received_mail', '4.', '信函申请数', 'Requests by letter', 'request'),
  row('concluded', '（二）', '申请办结数', 'Requests concluded', 'request'),
  row('concluded_on_time', '1.', '按时办结数', 'Concluded on time', 'request'),
  row('concluded_extended', '2.', '延期办结数', 'Concluded after extension', 'request'),
  row('replied', '（三）', '申请答复数', 'Replies', 'request'),
  row('already_public', '1.', '属于已主动公开范围数', 'Already public', 'request'),
  row('granted', '2.', '同意公开答复数', 'Granted', 'request'),
  row('granted_in_part', '3.', '同意部分公开答复数', 'Granted in part', 'request'),
  row('denied', '4.', '不同意公开答复数', 'Denied', 'request'),
  row('denied_state_secret', '', '涉及国家秘密', 'Denied: state secret', 'request'),
  row('denied_trade_secret', '', '涉及商业秘密', 'Denied: trade secret', 'request'),
  row('denied_privacy', '', '涉及个人隐私', 'Denied: personal privacy', 'request'),
  row(
    'denied_security_stability',
    '',
    '危及国家安全、公共安全、经济安全和社会稳定',
    'Denied: security and stability',
    'request',
  ),
  row(
    'denied_not_government_information',
    '',
    '不是《条例》所指政府信息',
    'Denied: not government information',
    'request',
  ),
  row('denied_other', '', '法律法规规定的其他情形', 'Denied: other legal grounds', 'request'),
  row('not_this_body', '5.', '不属于本行政机关公开数', 'Not for this body', 'request'),
  row('not_existing', '6.', '申请信息不存在数', 'Information does not exist', 'request'),
  row('asked_to_amend', '7.', '告知作出更改补充数', 'Asked to amend', 'request'),
  row('other_channel', '8.', '告知通过其他途径办理数', 'Referred to another channel', 'request'),
];

/** 被依法纠错数 and 其他情形数 stand under both remedies: what they stand under tells them apart. */
const remedies: (RowSpec | HeadingSpec)[] = [
  row('reconsideration', '四、', '行政复议数量', 'Reconsideration cases', 'case'),
  row('reconsideration_upheld', '（一）', '维持具体行政行为数', 'Reconsideration: upheld', 'case', {
    under: 'form2014_reconsideration',
  }),
  row('reconsideration_corrected', '（二）', '被依法纠错数', 'Reconsideration: corrected', 'case', {
    under: 'form2014_reconsideration',
  }),
  row('reconsideration_other', '（三）', '其他情形数', 'Reconsideration: other', 'case', {
    under: 'form2014_reconsideration',
  }),
  row('litigation', '五、', '行政诉讼数量', 'Litigation cases', 'case'),
  row(
    'litigation_upheld',
    '（一）',
    '维持具体行政行为或者驳回原告诉讼请求数',
    'Litigation: upheld or dismissed',
    'case',
    {
      under: 'form2014_litigation',
    },
  ),
  row('litigation_corrected', '（二）', '被依法纠错数', 'Litigation: corrected', 'case', {
    under: 'form2014_litigation',
  }),
  row('litigation_other', '（三）', '其他情形数', 'Litigation: other', 'case', {
    under: 'form2014_litigation',
  }),
  row('complaints', '六、', '举报投诉数量', 'Complaints', 'case'),
];

const resources: (RowSpec | HeadingSpec)[] = [
  row(
    'fees_charged',
    '七、',
    '依申请公开信息收取的费用',
    'Fees charged for requests',
    'CNY 10,000 (万元)',
  ),
  heading('resources', '八、', '机构建设和保障经费情况'),
  row('offices', '（一）', '政府信息公开工作专门机构数', 'Dedicated offices', 'office'),
  row('reading_points', '（二）', '设置政府信息公开查阅点数', 'Reading points', 'place'),
  row('staff', '（三）', '从事政府信息公开工作人员数', 'Staff', 'person'),
  row('staff_full_time', '1.', '专职人员数', 'Full-time staff', 'person', {
    variants: ['专职人员数（不包括政府公报及政府网站工作人员数）'],
  }),
  row('staff_part_time', '2.', '兼职人员数', 'Part-time staff', 'person'),
  row('budget', '（四）', '政府信息公开专项经费', 'Dedicated budget', 'CNY 10,000 (万元)', {
    variants: ['政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）'],
  }),
  heading('meetings_and_training', '九、', '政府信息公开会议和培训情况'),
  row('meetings', '（一）', '召开政府信息公开工作会议或专题会议数', 'Meetings', 'time'),
  row('trainings', '（二）', '举办各类培训班数', 'Training courses', 'time'),
  row('people_trained', '（三）', '接受培训人员数', 'People trained', 'person'),
];

export const form2014: Form = {
  id: '2014',
  name: { zh: '全国统计表（2014—2018年）', en: 'National form (2014-2018)' },
  basis: { zh: '国办发〔2014〕32号', en: 'State Council General Office [2014] No. 32' },
  years: [2014, 2018],
  tables: [
    {
      kind: 'statistics_2014',
      title: {
        zh: '政府信息公开情况统计表（2014—2018年全国格式）',
        en: 'Statistical table of disclosure (national form, 2014-2018)',
      },
      anchors: ['政府信息公开情况统计表'],
      blocks: [
        {
          id: 'statistics',
          stub: { label: '统计指标' },
          unitColumn: true,
          columns: [
            { id: '', label: '统计数', variants: ['数量', '统计数据'], en: '{row}', unit: 'item' },
          ],
          rows: [...published, ...responses, ...requests, ...remedies, ...resources],
          joiner: '_',
          layout: 'down',
        },
      ],
      columnSums: [],
    },
  ],
};
