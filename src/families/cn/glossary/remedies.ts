import type { GlossaryGroup } from '../../../model/glossary';

export const remedies: GlossaryGroup = {
  title: { zh: '监督与救济', en: 'Oversight and remedies' },
  entries: [
    {
      id: 'reconsideration',
      term: { zh: '行政复议', en: 'Administrative reconsideration' },
      meaning: {
        zh: '认为行政机关在政府信息公开工作中侵犯其合法权益的，可以依法申请行政复议。2024年起，对不予公开不服的，应当先申请复议，再提起诉讼。',
        en: 'Whoever holds that a body infringed their rights in disclosure may apply for reconsideration. Since 2024 a denial must be reconsidered before it can be taken to court.',
      },
      source: {
        zh: '《政府信息公开条例》第五十一条；《行政复议法》（2023年修订）第十一条、第二十三条',
        en: 'Regulation, Article 51; Administrative Reconsideration Law (as revised in 2023), Articles 11 and 23',
      },
      about: ['remedies', 'disputes', 'reconsideration'],
    },
    {
      id: 'litigation',
      term: { zh: '行政诉讼', en: 'Administrative litigation' },
      meaning: {
        zh: '可以依法提起行政诉讼。年报分“未经复议直接起诉”和“复议后起诉”。',
        en: 'A lawsuit may be brought. The report tells those brought directly from those brought after reconsideration.',
      },
      source: {
        zh: '《政府信息公开条例》第五十一条；年度报告格式（国办公开办函〔2021〕30号）表四',
        en: 'Regulation, Article 51; form of the annual report ([2021] No. 30), table 4',
      },
      about: ['remedies', 'disputes', 'litigation'],
    },
    {
      id: 'remedy_results',
      term: { zh: '复议、诉讼的结果', en: 'Results of remedies' },
      meaning: {
        zh: '每组分为结果维持、结果纠正、其他结果、尚未审结，总计等于四者之和。纠错率以已审结（总计减尚未审结）或以总计为分母，两种算法都有人用，图中写明。',
        en: 'Each group is divided into upheld, corrected, other and pending, which make its total. The correction rate divides by the concluded cases or by all; both are in use, and each picture names its own.',
      },
      source: {
        zh: '年度报告格式（国办公开办函〔2021〕30号）表四',
        en: 'Form of the annual report (State Council General Office [2021] No. 30), table 4',
      },
      about: [
        'reconsideration_results',
        'litigation_direct_results',
        'litigation_after_reconsideration_results',
        'disputes',
      ],
    },
    {
      id: 'annual_report',
      term: { zh: '年度报告', en: 'Annual report' },
      meaning: {
        zh: '县级以上人民政府部门每年1月31日前提交并公布本机关上一年度报告；县级以上地方人民政府的主管部门每年3月31日前公布本级政府上一年度报告。',
        en: 'Departments of governments at county level and above submit and publish their report on the last year by 31 January; the authority of each local government publishes that of the government by 31 March.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第四十九条、第五十条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Articles 49 and 50',
      },
    },
    {
      id: 'processing_fee',
      term: { zh: '信息处理费', en: 'Fee for information processing' },
      meaning: {
        zh: '依申请提供政府信息不收费；数量、频次明显超过合理范围的，可以收取信息处理费。',
        en: 'Answering requests is free; a fee may be charged where number or frequency is plainly beyond reason.',
      },
      source: {
        zh: '《政府信息公开条例》第四十二条；国办函〔2020〕109号',
        en: 'Regulation, Article 42; State Council General Office [2020] No. 109',
      },
    },
  ],
};
