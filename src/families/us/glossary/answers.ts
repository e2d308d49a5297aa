import type { GlossaryGroup } from '../../../model/glossary';

export const answers: GlossaryGroup = {
  title: { zh: '答复与豁免', en: 'Answers and exemptions' },
  entries: [
    {
      id: 'dispositions',
      term: { zh: '全部公开、部分公开、全部不公开', en: 'Full grant, partial grant, full denial' },
      meaning: {
        zh: '全部公开：所有记录全文公开；部分公开：部分记录或其一部分因豁免而不公开；全部不公开：所有记录因豁免不公开，或因程序性理由不能提供。',
        en: 'Full grant: all records are disclosed in full. Partial grant: some, or portions, are withheld under exemptions. Full denial: all are withheld under exemptions, or nothing can be provided for procedural reasons.',
      },
      source: {
        zh: '美国司法部信息政策办公室《机构年度 FOIA 报告手册》第三部分',
        en: 'Department of Justice, OIP: Handbook for Agency Annual FOIA Reports, Section III',
      },
      about: ['outcomes', 'release_rate'],
    },
    {
      id: 'foreseeable_harm',
      term: { zh: '可预见的损害', en: 'Foreseeable harm' },
      meaning: {
        zh: '只有合理预见公开会损害某项豁免所保护的利益，或者法律禁止公开时，才可以不公开。',
        en: 'An agency withholds only if it reasonably foresees that disclosure would harm an interest protected by an exemption, or if law prohibits disclosure.',
      },
      source: { zh: '5 U.S.C. § 552(a)(8)(A)(i)', en: '5 U.S.C. § 552(a)(8)(A)(i)' },
      about: ['outcomes', 'exemptions'],
    },
    {
      id: 'exemption_1',
      term: { zh: '豁免1：国防和外交机密', en: 'Exemption 1: national defense and foreign policy' },
      meaning: {
        zh: '依行政命令为国防或外交政策利益须保密、并已依该命令正确定密的事项。',
        en: 'Matters that an Executive order requires to be kept secret in the interest of national defense or foreign policy and that are properly classified under it.',
      },
      source: { zh: '5 U.S.C. § 552(b)(1)', en: '5 U.S.C. § 552(b)(1)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_2',
      term: { zh: '豁免2：内部人事规则', en: 'Exemption 2: internal personnel rules' },
      meaning: {
        zh: '仅涉及机构内部人事规则和惯例的事项。',
        en: 'Matters related solely to the internal personnel rules and practices of an agency.',
      },
      source: { zh: '5 U.S.C. § 552(b)(2)', en: '5 U.S.C. § 552(b)(2)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_3',
      term: { zh: '豁免3：其他法律规定不公开', en: 'Exemption 3: other statutes' },
      meaning: {
        zh: '其他法律明文规定不得公开的事项：该法不留裁量余地，或者规定了具体的不公开标准或类别；2009年10月28日以后颁布的法律还须明确援引本款。',
        en: 'Matters exempted by another statute that leaves no discretion or sets particular criteria or types; a statute enacted after October 28, 2009 must cite this paragraph.',
      },
      source: { zh: '5 U.S.C. § 552(b)(3)', en: '5 U.S.C. § 552(b)(3)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_4',
      term: { zh: '豁免4：商业秘密', en: 'Exemption 4: trade secrets' },
      meaning: {
        zh: '商业秘密，以及从他人处取得、享有特权或属保密的商业或财务信息。',
        en: 'Trade secrets, and commercial or financial information obtained from a person and privileged or confidential.',
      },
      source: { zh: '5 U.S.C. § 552(b)(4)', en: '5 U.S.C. § 552(b)(4)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_5',
      term: {
        zh: '豁免5：机构间和机构内的备忘',
        en: 'Exemption 5: inter- and intra-agency memoranda',
      },
      meaning: {
        zh: '与机构诉讼的一方依法不能取得的机构间或机构内备忘录或信函；审议过程特权不适用于申请之日25年前形成的记录。',
        en: 'Inter-agency or intra-agency memoranda or letters not available by law to a party in litigation with the agency; the deliberative process privilege does not cover records created 25 years or more before the request.',
      },
      source: { zh: '5 U.S.C. § 552(b)(5)', en: '5 U.S.C. § 552(b)(5)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_6',
      term: { zh: '豁免6：个人隐私', en: 'Exemption 6: personal privacy' },
      meaning: {
        zh: '人事、医疗及类似档案，其披露会明显构成对个人隐私的不当侵犯。',
        en: 'Personnel, medical and similar files whose disclosure would constitute a clearly unwarranted invasion of personal privacy.',
      },
      source: { zh: '5 U.S.C. § 552(b)(6)', en: '5 U.S.C. § 552(b)(6)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_7',
      term: { zh: '豁免7：执法记录', en: 'Exemption 7: law enforcement records' },
      meaning: {
        zh: '为执法目的汇集的记录，限于其提供：(A) 可合理预期妨碍执法程序；(B) 剥夺公正审判的权利；(C) 可合理预期不当侵犯个人隐私；(D) 可合理预期暴露秘密来源；(E) 会暴露执法的技术和程序；(F) 可合理预期危及任何人的生命或人身安全。',
        en: 'Records compiled for law enforcement purposes, to the extent that production (A) could reasonably be expected to interfere with enforcement proceedings, (B) would deprive a person of a fair trial, (C) could reasonably be expected to be an unwarranted invasion of personal privacy, (D) could reasonably be expected to disclose a confidential source, (E) would disclose techniques and procedures, or (F) could reasonably be expected to endanger the life or physical safety of any individual.',
      },
      source: { zh: '5 U.S.C. § 552(b)(7)', en: '5 U.S.C. § 552(b)(7)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_8',
      term: { zh: '豁免8：金融机构监管', en: 'Exemption 8: financial institutions' },
      meaning: {
        zh: '负责监管金融机构的机构所作或为其所作的检查、经营或状况报告中的事项。',
        en: 'Matters in examination, operating or condition reports by or for an agency that regulates or supervises financial institutions.',
      },
      source: { zh: '5 U.S.C. § 552(b)(8)', en: '5 U.S.C. § 552(b)(8)' },
      about: ['exemptions'],
    },
    {
      id: 'exemption_9',
      term: { zh: '豁免9：井的地质资料', en: 'Exemption 9: wells' },
      meaning: {
        zh: '关于井的地质和地球物理信息与数据，包括地图。',
        en: 'Geological and geophysical information and data, including maps, concerning wells.',
      },
      source: { zh: '5 U.S.C. § 552(b)(9)', en: '5 U.S.C. § 552(b)(9)' },
      about: ['exemptions'],
    },
    {
      id: 'exclusions',
      term: { zh: '排除记录', en: 'Exclusions' },
      meaning: {
        zh: '三类执法和国家安全记录，机构可以视其为不受本法约束。',
        en: 'Three kinds of law enforcement and national security records that an agency may treat as not subject to the Act.',
      },
      source: { zh: '5 U.S.C. § 552(c)', en: '5 U.S.C. § 552(c)' },
      about: ['subsection_c__used'],
    },
  ],
};
