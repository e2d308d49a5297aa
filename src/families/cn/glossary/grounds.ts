import type { GlossaryGroup } from '../../../model/glossary';

export const grounds: GlossaryGroup = {
  title: { zh: '不予公开的理由', en: 'Grounds for denial' },
  entries: [
    {
      id: 'state_secret',
      term: { zh: '国家秘密', en: 'State secrets' },
      meaning: {
        zh: '依法确定为国家秘密的政府信息，不予公开。',
        en: 'Information lawfully determined to be a state secret is not disclosed.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十四条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 14',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'forbidden_by_law',
      term: { zh: '法律、行政法规禁止公开', en: 'Forbidden by law' },
      meaning: {
        zh: '法律、行政法规禁止公开的政府信息，不予公开。',
        en: 'Information whose disclosure laws or administrative regulations forbid is not disclosed.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十四条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 14',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'three_securities',
      term: { zh: '三安全一稳定', en: 'Three securities, one stability' },
      meaning: {
        zh: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
        en: 'Information whose disclosure may endanger national, public or economic security or social stability is not disclosed.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十四条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 14',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'third_party',
      term: { zh: '保护第三方合法权益', en: 'Rights of third parties' },
      meaning: {
        zh: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的，不得公开；第三方同意，或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
        en: 'Trade secrets, personal privacy and the like whose disclosure would harm a third party are not disclosed, unless the third party agrees or withholding would gravely affect the public interest.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十五条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 15',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'internal',
      term: { zh: '三类内部事务信息', en: 'Internal affairs' },
      meaning: {
        zh: '人事管理、后勤管理、内部工作流程等方面的内部事务信息，可以不予公开；法律、法规、规章规定应当公开的除外。',
        en: 'Information on personnel, logistics and internal procedure may be withheld, unless laws, regulations or rules demand disclosure.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十六条第一款、第二款',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 16',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'process',
      term: { zh: '四类过程性信息', en: 'Deliberative information' },
      meaning: {
        zh: '讨论记录、过程稿、磋商信函、请示报告等过程性信息，可以不予公开；法律、法规、规章规定应当公开的除外。',
        en: 'Records of discussion, drafts, letters of consultation and requests for instruction may be withheld, unless laws, regulations or rules demand disclosure.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十六条第二款',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 16, paragraph 2',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'enforcement_files',
      term: { zh: '行政执法案卷', en: 'Enforcement files' },
      meaning: {
        zh: '行政执法案卷信息，可以不予公开；法律、法规、规章规定应当公开的除外。',
        en: 'Information in files of administrative enforcement may be withheld, unless laws, regulations or rules demand disclosure.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第十六条第二款',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 16, paragraph 2',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'register_query',
      term: { zh: '行政查询事项', en: 'Queries of registers' },
      meaning: {
        zh: '属于工商、不动产登记资料等信息，有关法律、行政法规对获取有特别规定的，告知申请人依照其规定办理。',
        en: 'For company and real-estate registers and the like, whose access laws or regulations govern specially, the requester is referred to those rules.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第三十六条第（七）项',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 36(7)',
      },
      about: ['denial_reasons', 'reasons'],
    },
    {
      id: 'excessive',
      term: { zh: '大量反复申请', en: 'Excessive requests' },
      meaning: {
        zh: '数量、频次明显超过合理范围的，行政机关可以要求说明理由；认为理由不合理的，告知不予处理；认为合理而不能按期答复的，可以确定延迟答复的合理期限。',
        en: 'Where number or frequency is plainly beyond reason, the body may ask why; if the reason is not sound it does not process them; if it is, it may set a later date for its answer.',
      },
      source: {
        zh: '《政府信息公开条例》（国务院令第711号）第三十五条',
        en: 'Regulation on Open Government Information (State Council Decree No. 711), Article 35',
      },
      about: ['reasons'],
    },
  ],
};
