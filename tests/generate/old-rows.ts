/** Rows of the older forms, in official order, written down from the forms themselves. */

export interface OldRowName {
  /** Null: a heading without figures. */
  readonly id: string | null;
  readonly label: string;
  readonly unit: string;
}

const row = (id: string | null, unit: string, label: string): OldRowName => ({ id, label, unit });

/** Fujian 2014-2018; `2013` and `fees` mark rows that only some years have. */
export function fujianRows(year: number): OldRowName[] {
  const first = year === 2013 ? '主动公开信息数' : '主动公开文件数';
  const site = year === 2013 ? '网站公开' : '政府网站公开数';
  const gazette = year === 2013 ? '政府公报公开' : '政府公报公开数';
  const channels =
    year === 2013
      ? [
          row('received_in_person', '条', '其中：1、当面申请数'),
          row('received_fax', '条', '2、传真申请数'),
          row('received_email', '条', '3、电子邮件申请数'),
          row('received_online', '条', '4、网上申请数'),
          row('received_mail', '条', '5、信函申请数'),
        ]
      : [
          row('received_in_person', '条', '其中：1、当面申请数'),
          row('received_online', '条', '2、网上申请数'),
          row('received_mail_or_fax', '条', '3、信函、传真申请数'),
        ];
  const rows = [
    row('published', '条', first),
    row('published_website', '条', `其中：1、${site}`),
    row('published_gazette', '条', `2、${gazette}`),
    row('received', '条', year === 2017 ? '受理政府信息依申请公开总数' : '受理依申请公开信息总数'),
    ...channels,
    row('replied', '条', '对申请的答复总数'),
    row('granted', '条', '其中：1、同意公开答复数'),
    row('granted_in_part', '条', '2、同意部分公开答复数'),
    row('denied', '条', year === 2013 ? '3、否决公开答复数' : '3、不予公开答复数'),
    ...(year === 2013 ? [] : [row('other_reply', '条', '4、其他类型答复数')]),
    ...(year >= 2014 && year <= 2016
      ? [row('fees_reduced', '元', '政府信息公开收费减免金额')]
      : []),
    ...(year === 2013 ? [] : [row('litigation_and_reports', '件', '接受行政诉讼、举报数')]),
    row('reconsideration', '件', '行政复议数'),
    row('litigation', '件', '行政诉讼数'),
    ...(year === 2013 ? [row('complaints', '件', '行政申诉、举报数')] : []),
  ];
  return year === 2018
    ? rows.map((r) => ({ ...r, label: r.label.replace(/(\d)、/, '$1.') }))
    : rows;
}

export const ROWS_2014: readonly OldRowName[] = [
  row(null, '——', '一、主动公开情况'),
  row('published', '条', '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）'),
  row('published_normative_documents', '条', '其中：主动公开规范性文件数'),
  row('normative_documents_made', '条', '制发规范性文件总数'),
  row(null, '——', '（二）通过不同渠道和方式公开政府信息的情况'),
  row('published_gazette', '条', '1.政府公报公开政府信息数'),
  row('published_website', '条', '2.政府网站公开政府信息数'),
  row('published_microblog', '条', '3.政务微博公开政府信息数'),
  row('published_wechat', '条', '4.政务微信公开政府信息数'),
  row('published_other', '条', '5.其他方式公开政府信息数'),
  row(null, '——', '二、回应解读情况'),
  row('responses', '次', '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）'),
  row(null, '——', '（二）通过不同渠道和方式回应解读的情况'),
  row('press_conferences', '次', '1.参加或举办新闻发布会总次数'),
  row('press_conferences_by_head', '次', '其中：主要负责同志参加新闻发布会次数'),
  row('online_interviews', '次', '2.政府网站在线访谈次数'),
  row('online_interviews_by_head', '次', '其中：主要负责同志参加政府网站在线访谈次数'),
  row('policy_explanations', '篇', '3.政策解读稿件发布数'),
  row('microblog_wechat_responses', '次', '4.微博微信回应事件数'),
  row('responses_other', '次', '5.其他方式回应事件数'),
  row(null, '——', '三、依申请公开情况'),
  row('received', '件', '（一）收到申请数'),
  row('received_in_person', '件', '1.当面申请数'),
  row('received_fax', '件', '2.传真申请数'),
  row('received_online', '件', '3.网络申请数'),
  row('received_mail', '件', '4.信函申请数'),
  row('concluded', '件', '（二）申请办结数'),
  row('concluded_on_time', '件', '1.按时办结数'),
  row('concluded_extended', '件', '2.延期办结数'),
  row('replied', '件', '（三）申请答复数'),
  row('already_public', '件', '1.属于已主动公开范围数'),
  row('granted', '件', '2.同意公开答复数'),
  row('granted_in_part', '件', '3.同意部分公开答复数'),
  row('denied', '件', '4.不同意公开答复数'),
  row('denied_state_secret', '件', '其中：涉及国家秘密'),
  row('denied_trade_secret', '件', '涉及商业秘密'),
  row('denied_privacy', '件', '涉及个人隐私'),
  row('denied_security_stability', '件', '危及国家安全、公共安全、经济安全和社会稳定'),
  row('denied_not_government_information', '件', '不是《条例》所指政府信息'),
  row('denied_other', '件', '法律法规规定的其他情形'),
  row('not_this_body', '件', '5.不属于本行政机关公开数'),
  row('not_existing', '件', '6.申请信息不存在数'),
  row('asked_to_amend', '件', '7.告知作出更改补充数'),
  row('other_channel', '件', '8.告知通过其他途径办理数'),
  row('reconsideration', '件', '四、行政复议数量'),
  row('reconsideration_upheld', '件', '（一）维持具体行政行为数'),
  row('reconsideration_corrected', '件', '（二）被依法纠错数'),
  row('reconsideration_other', '件', '（三）其他情形数'),
  row('litigation', '件', '五、行政诉讼数量'),
  row('litigation_upheld', '件', '（一）维持具体行政行为或者驳回原告诉讼请求数'),
  row('litigation_corrected', '件', '（二）被依法纠错数'),
  row('litigation_other', '件', '（三）其他情形数'),
  row('complaints', '件', '六、举报投诉数量'),
  row('fees_charged', '万元', '七、依申请公开信息收取的费用'),
  row(null, '——', '八、机构建设和保障经费情况'),
  row('offices', '个', '（一）政府信息公开工作专门机构数'),
  row('reading_points', '个', '（二）设置政府信息公开查阅点数'),
  row('staff', '人', '（三）从事政府信息公开工作人员数'),
  row('staff_full_time', '人', '1.专职人员数（不包括政府公报及政府网站工作人员数）'),
  row('staff_part_time', '人', '2.兼职人员数'),
  row(
    'budget',
    '万元',
    '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
  ),
  row(null, '——', '九、政府信息公开会议和培训情况'),
  row('meetings', '次', '（一）召开政府信息公开工作会议或专题会议数'),
  row('trainings', '次', '（二）举办各类培训班数'),
  row('people_trained', '人次', '（三）接受培训人员数'),
];

/** Sums of the national form: total = parts. */
export const SUMS_2014: readonly (readonly [string, readonly string[]])[] = [
  ['received', ['received_in_person', 'received_fax', 'received_online', 'received_mail']],
  ['concluded', ['concluded_on_time', 'concluded_extended']],
  [
    'denied',
    [
      'denied_state_secret',
      'denied_trade_secret',
      'denied_privacy',
      'denied_security_stability',
      'denied_not_government_information',
      'denied_other',
    ],
  ],
  [
    'replied',
    [
      'already_public',
      'granted',
      'granted_in_part',
      'denied',
      'not_this_body',
      'not_existing',
      'asked_to_amend',
      'other_channel',
    ],
  ],
  [
    'reconsideration',
    ['reconsideration_upheld', 'reconsideration_corrected', 'reconsideration_other'],
  ],
  ['litigation', ['litigation_upheld', 'litigation_corrected', 'litigation_other']],
  ['staff', ['staff_full_time', 'staff_part_time']],
];
