import type { GlossaryGroup } from '../../../model/glossary';

export const afterwards: GlossaryGroup = {
  title: { zh: '其后', en: 'Afterwards' },
  entries: [
    {
      id: 'appeal',
      term: { zh: '行政申诉', en: 'Administrative appeal' },
      meaning: {
        zh: '申请人不服不利决定，可在至少90日内向机构首长申诉；机构应在20个工作日内作出决定。',
        en: 'A requester may appeal an adverse determination to the head of the agency within a period of not less than 90 days; it is decided within 20 working days.',
      },
      source: {
        zh: '5 U.S.C. § 552(a)(6)(A)(i)(III), (ii)',
        en: '5 U.S.C. § 552(a)(6)(A)(i)(III), (ii)',
      },
      about: ['appeals', 'remedies', 'appeal_reasons', 'appeals_changed_rate'],
    },
    {
      id: 'litigation',
      term: { zh: '诉讼', en: 'Litigation' },
      meaning: {
        zh: '申请人可以向联邦地区法院起诉，法院重新审理，举证责任在机构。',
        en: 'A requester may sue in a federal district court, which decides the matter de novo; the burden is on the agency.',
      },
      source: { zh: '5 U.S.C. § 552(a)(4)(B)', en: '5 U.S.C. § 552(a)(4)(B)' },
      about: ['remedies', 'costs'],
    },
    {
      id: 'fee_waiver',
      term: { zh: '减免费用', en: 'Fee waiver' },
      meaning: {
        zh: '公开很可能大大增进公众对政府运作的了解、且主要不为申请人商业利益的，免费或减费提供。',
        en: 'Records are furnished free or at a reduced charge where disclosure is likely to contribute significantly to public understanding of government and is not primarily in the commercial interest of the requester.',
      },
      source: { zh: '5 U.S.C. § 552(a)(4)(A)(iii)', en: '5 U.S.C. § 552(a)(4)(A)(iii)' },
      about: ['costs', 'expedited'],
    },
    {
      id: 'proactive',
      term: { zh: '(a)(2) 主动公布', en: 'Proactive disclosure, (a)(2)' },
      meaning: {
        zh: '最终裁决意见、未在《联邦公报》公布的政策声明和解释、影响公众的工作手册，以及经常被申请（三次以上）的记录，应以电子形式供公众查阅。',
        en: 'Final opinions, statements of policy and interpretations not published in the Federal Register, staff manuals that affect the public, and records requested three or more times are made available electronically.',
      },
      source: { zh: '5 U.S.C. § 552(a)(2)', en: '5 U.S.C. § 552(a)(2)' },
      about: ['postings'],
    },
    {
      id: 'annual_report',
      term: { zh: '年度报告', en: 'Annual report' },
      meaning: {
        zh: '各机构每年2月1日前向司法部长（并向政府信息服务办公室主任）提交上一财政年度的报告。',
        en: 'Each agency submits its report on the preceding fiscal year to the Attorney General, and to the Director of OGIS, by February 1.',
      },
      source: { zh: '5 U.S.C. § 552(e)(1)', en: '5 U.S.C. § 552(e)(1)' },
    },
    {
      id: 'component',
      term: { zh: '所属机构', en: 'Component' },
      meaning: {
        zh: '分散办理的机构中，自行处理申请的组成单位；“机构总体”为各所属机构之和。',
        en: 'In agencies that process requests in a decentralized way, each entity that does so; "agency overall" is all of them together.',
      },
      source: {
        zh: '美国司法部信息政策办公室《机构年度 FOIA 报告手册》第三部分',
        en: 'Department of Justice, OIP: Handbook for Agency Annual FOIA Reports, Section III',
      },
    },
  ],
};
