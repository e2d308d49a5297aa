import type { GlossaryGroup } from '../../../model/glossary';

export const requests: GlossaryGroup = {
  title: { zh: '申请', en: 'Requests' },
  entries: [
    {
      id: 'perfected',
      term: { zh: '完备的申请', en: 'Perfected request' },
      meaning: {
        zh: '对所要记录作出合理描述，并符合机构公布的时间、地点、费用和程序规则的申请。',
        en: 'A request that reasonably describes the records and is made in accordance with published rules on time, place, fees and procedures.',
      },
      source: {
        zh: '5 U.S.C. § 552(a)(3)(A)；美国司法部信息政策办公室《机构年度 FOIA 报告手册》第三部分',
        en: '5 U.S.C. § 552(a)(3)(A); Department of Justice, OIP: Handbook for Agency Annual FOIA Reports, Section III',
      },
      about: ['requests', 'requests__received'],
    },
    {
      id: 'time_limit',
      term: { zh: '法定期限', en: 'Time limit' },
      meaning: {
        zh: '收到申请后20个工作日内决定是否照办；有特殊情况的，书面通知后可延长，一般不超过10个工作日。',
        en: 'The agency determines within 20 working days whether to comply; in unusual circumstances it may extend this by written notice, ordinarily by at most 10 working days.',
      },
      source: { zh: '5 U.S.C. § 552(a)(6)(A), (B)', en: '5 U.S.C. § 552(a)(6)(A), (B)' },
      about: ['response', 'speed', 'backlog'],
    },
    {
      id: 'processed',
      term: { zh: '办结', en: 'Processed' },
      meaning: {
        zh: '机构已完成工作并向申请人发出最终答复的申请或申诉。',
        en: 'A request or appeal on which the agency completed its work and sent a final response.',
      },
      source: {
        zh: '美国司法部信息政策办公室《机构年度 FOIA 报告手册》第三部分',
        en: 'Department of Justice, OIP: Handbook for Agency Annual FOIA Reports, Section III',
      },
      about: ['requests', 'requests__processed', 'processed_rate'],
    },
    {
      id: 'backlog',
      term: { zh: '积压', en: 'Backlog' },
      meaning: {
        zh: '财政年度末仍未办结、且已超过法定期限的申请或申诉。',
        en: 'Requests or administrative appeals pending at the end of the fiscal year beyond the statutory time period for a response.',
      },
      source: {
        zh: '美国司法部信息政策办公室《机构年度 FOIA 报告手册》第三部分',
        en: 'Department of Justice, OIP: Handbook for Agency Annual FOIA Reports, Section III',
      },
      about: ['backlog', 'backlog__requests'],
    },
    {
      id: 'tracks',
      term: { zh: '简单、复杂、加急', en: 'Simple, complex, expedited' },
      meaning: {
        zh: '分轨办理时，按工作量或时间分轨：简单为最快的非加急一轨，复杂为较慢一轨。申请人证明有紧迫需要的，加急办理；是否加急应在10日内决定。',
        en: 'Under multitrack processing requests are placed by the work and time involved: simple in the fastest non-expedited track, complex in a slower one. Expedited processing is granted on a showing of compelling need; that is decided within 10 days.',
      },
      source: { zh: '5 U.S.C. § 552(a)(6)(D), (E)', en: '5 U.S.C. § 552(a)(6)(D), (E)' },
      about: ['response', 'speed', 'expedited'],
    },
    {
      id: 'consultation',
      term: { zh: '咨询', en: 'Consultation' },
      meaning: {
        zh: '答复申请的机构先把记录送另一有关机构审阅；后者提出意见后，由前者答复申请人。',
        en: 'The responding agency first forwards a record to another agency that has an interest in it; that agency gives its views, and the first one responds to the requester.',
      },
      source: {
        zh: '美国司法部信息政策办公室《机构年度 FOIA 报告手册》第三部分',
        en: 'Department of Justice, OIP: Handbook for Agency Annual FOIA Reports, Section III',
      },
      about: ['consultations'],
    },
  ],
};
