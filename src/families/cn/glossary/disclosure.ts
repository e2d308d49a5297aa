import type { GlossaryGroup } from '../../../model/glossary';

export const disclosure: GlossaryGroup = {
  title: { zh: '公开', en: 'Disclosure' },
  entries: [
    {
      id: 'government_information',
      term: { zh: '政府信息', en: 'Government information' },
      meaning: {
        zh: '行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息。',
        en: 'Information that an administrative body made or obtained in performing its functions, recorded and kept in some form.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第二条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 2',
      },
    },
    {
      id: 'proactive',
      term: { zh: '主动公开', en: 'Proactive disclosure' },
      meaning: {
        zh: '涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的政府信息，行政机关应当主动公开；第二十条列出各级行政机关应当公开的类别。',
        en: 'Bodies publish on their own motion what concerns the interests of the public, what the public should widely know, and what it should take part in deciding; Article 20 lists the kinds.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十三条、第十九条、第二十条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Articles 13, 19, 20',
      },
      about: ['active_disclosure'],
    },
    {
      id: 'on_request',
      term: { zh: '依申请公开', en: 'Disclosure on request' },
      meaning: {
        zh: '主动公开之外，公民、法人或者其他组织可以申请获取政府信息。行政机关应当当场答复，或者自收到申请之日起20个工作日内答复；经批准可延长，最长不超过20个工作日。',
        en: 'Beyond what is published, citizens, legal persons and other organisations may request information. The body answers at once or within 20 working days, which may be extended by at most 20 working days.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第二十七条、第三十三条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Articles 27 and 33',
      },
      about: ['requests', 'received'],
    },
    {
      id: 'rules',
      term: { zh: '规章', en: 'Government rules' },
      meaning: {
        zh: '部门规章由国务院各部门制定；地方政府规章由省、自治区、直辖市和设区的市、自治州的人民政府制定。县、乡政府和一般部门不能制定规章。',
        en: 'Departmental rules are made by the ministries and other departments of the State Council; local rules by the governments of provinces, autonomous regions, municipalities, cities with districts and autonomous prefectures. Counties, townships and ordinary departments make none.',
      },
      source: {
        zh: '《立法法》（2023年修正）第九十一条、第九十三条；《政府信息公开条例》第二十条第（一）项',
        en: 'Legislation Law (as amended in 2023), Articles 91 and 93; Regulation, Article 20(1)',
      },
      about: ['active_disclosure'],
    },
    {
      id: 'normative_documents',
      term: { zh: '行政规范性文件', en: 'Normative documents' },
      meaning: {
        zh: '规章以外，由行政机关或者经授权的组织依照法定权限、程序制定并公开发布，涉及公民、法人和其他组织权利义务，具有普遍约束力，在一定期限内反复适用的公文。',
        en: 'Documents other than rules that a body, within its powers and procedures, makes and publishes, that concern rights and duties, bind generally and apply repeatedly for a time.',
      },
      source: {
        zh: '国办发〔2018〕37号；《政府信息公开条例》第二十条第（一）项',
        en: 'State Council General Office [2018] No. 37; Regulation, Article 20(1)',
      },
      about: ['active_disclosure', 'document_balance'],
    },
    {
      id: 'permits',
      term: { zh: '行政许可', en: 'Administrative permits' },
      meaning: {
        zh: '应当公开办理行政许可的依据、条件、程序以及办理结果；年报填本年处理决定数量。',
        en: 'The basis, conditions, procedure and outcome of permits are published; the report gives the number of decisions in the year.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第二十条第（五）项',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 20(5)',
      },
      about: ['active_disclosure'],
    },
    {
      id: 'penalties',
      term: { zh: '行政处罚、行政强制', en: 'Penalties and coercive measures' },
      meaning: {
        zh: '应当公开实施行政处罚、行政强制的依据、条件、程序，以及行政机关认为具有一定社会影响的行政处罚决定。',
        en: 'Their basis, conditions and procedure are published, and decisions on penalties that the body considers to have some social influence.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第二十条第（六）项',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 20(6)',
      },
      about: ['active_disclosure'],
    },
    {
      id: 'fees',
      term: { zh: '行政事业性收费', en: 'Administrative charges' },
      meaning: {
        zh: '应当公开收费项目及其依据、标准。2019年表式填项目数，2021年表式填本年收费金额（万元），两者不是同一个量。',
        en: 'Charges, their basis and rates are published. The 2019 form asks for the number of items, the 2021 form for the amount in CNY 10,000: two different quantities.',
      },
      source: {
        zh: '《政府信息公开条例》第二十条第（八）项；国办公开办函〔2019〕60号、〔2021〕30号',
        en: 'Regulation, Article 20(8); State Council General Office [2019] No. 60 and [2021] No. 30',
      },
      about: ['active_disclosure'],
    },
    {
      id: 'procurement',
      term: { zh: '政府集中采购', en: 'Central procurement' },
      meaning: {
        zh: '集中采购的范围由省级以上人民政府公布的集中采购目录确定；应当公开其目录、标准及实施情况。只有2019年表式填报。',
        en: 'What is bought centrally is set by catalogues of provincial governments and above; catalogue, standards and execution are published. Only the 2019 form asks for it.',
      },
      source: {
        zh: '《政府采购法》第七条；《政府信息公开条例》第二十条第（九）项',
        en: 'Government Procurement Law, Article 7; Regulation, Article 20(9)',
      },
      about: ['procurement', 'procurement_average'],
    },
  ],
};
