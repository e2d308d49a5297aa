import type { GlossaryGroup } from '../../../model/glossary';

export const answers: GlossaryGroup = {
  title: { zh: '答复', en: 'Answers' },
  entries: [
    {
      id: 'granted',
      term: { zh: '予以公开', en: 'Granted' },
      meaning: {
        zh: '信息可以公开的，提供该信息，或者告知获取的方式、途径和时间；已经主动公开的，告知获取的方式、途径。',
        en: 'What may be disclosed is provided, or the requester is told how, where and when to get it; what is already public, how and where.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第三十六条第（一）项、第（二）项',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 36(1) and (2)',
      },
      about: ['outcomes', 'disclosure_rate', 'full_grant_share'],
    },
    {
      id: 'granted_in_part',
      term: { zh: '部分公开', en: 'Granted in part' },
      meaning: {
        zh: '信息中含有不应当公开或者不属于政府信息的内容，但能够作区分处理的，提供可以公开的内容，并对不予公开的内容说明理由。年报中区分处理的只计这一情形。',
        en: 'Where parts must be withheld and can be separated, the rest is provided and reasons are given for what is withheld. In the report such a request is counted here only.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第三十七条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 37',
      },
      about: ['outcomes', 'disclosure_rate'],
    },
    {
      id: 'denied',
      term: { zh: '不予公开', en: 'Denied' },
      meaning: {
        zh: '依照条例决定不予公开的，告知申请人不予公开并说明理由。理由见下列八项。',
        en: 'Where the Regulation allows or demands that information be withheld, the requester is told so with reasons: the eight below.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第三十六条第（三）项',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 36(3)',
      },
      about: ['outcomes', 'denial_reasons', 'denial_rate', 'reasons'],
    },
    {
      id: 'unable',
      term: { zh: '无法提供', en: 'Unable to provide' },
      meaning: {
        zh: '经检索没有所申请的信息，或者不属于本机关负责公开；没有现成信息，需要加工、分析；经补正后内容仍不明确。',
        en: 'No such information was found or another body is responsible; it does not exist ready-made and would have to be compiled; or the request stays unclear after it was amended.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第三十条、第三十六条第（四）项和第（五）项、第三十八条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Articles 30, 36(4) and (5), 38',
      },
      about: ['outcomes', 'reasons', 'unable_rate'],
    },
    {
      id: 'rejected',
      term: { zh: '不予处理', en: 'Not processed' },
      meaning: {
        zh: '以申请形式进行信访、投诉、举报；重复申请；要求提供公开出版物；无正当理由大量反复申请；要求确认或重新出具已获取的信息。',
        en: 'Petitions and complaints in the form of a request; repeated requests; requests for published works; large or repeated numbers of requests without good reason; requests to confirm or reissue what was already obtained.',
      },
      source: {
        zh: '《政府信息公开条例》第三十五条、第三十六条第（六）项、第三十九条；年度报告格式（国办公开办函〔2021〕30号）表三',
        en: 'Regulation, Articles 35, 36(6), 39; form of the annual report ([2021] No. 30), table 3',
      },
      about: ['outcomes', 'reasons', 'rejected_rate'],
    },
    {
      id: 'other_outcome',
      term: { zh: '其他处理', en: 'Other outcomes' },
      meaning: {
        zh: '申请人无正当理由逾期不补正，视为放弃申请；逾期未按收费通知缴纳信息处理费，不再处理；以及其他。',
        en: 'A requester who does not amend in time without good reason is taken to have withdrawn; one who does not pay the fee for information processing in time is no longer dealt with; and others.',
      },
      source: {
        zh: '《政府信息公开条例》第三十条；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
        en: 'Regulation, Article 30; Measures on the fee for information processing (State Council General Office [2020] No. 109)',
      },
      about: ['outcomes', 'reasons'],
    },
    {
      id: 'carried_over',
      term: { zh: '结转', en: 'Carried over' },
      meaning: {
        zh: '年末尚未答复、转到下一年继续办理的申请。本年“上年结转”应等于上年“结转下年度继续办理”；新收加上年结转等于办理结果总计加结转下年度。',
        en: 'Requests not yet answered at the end of the year. What is carried in equals what the year before carried out; received plus carried in equals processed plus carried out.',
      },
      source: {
        zh: '年度报告格式（国办公开办函〔2021〕30号）表三，第二项、第四项',
        en: 'Form of the annual report (State Council General Office [2021] No. 30), table 3, items 2 and 4',
      },
      about: ['requests', 'carried_over_rate', 'processed_rate'],
    },
  ],
};
