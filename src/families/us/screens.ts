import type { FamilyScreens } from '../../model/screens';

/** Screens of single subjects, each from the topics and indicators declared beside this file. */
export const screens: FamilyScreens = {
  outcomes: {
    title: { zh: '结果与豁免', en: 'Outcomes and exemptions' },
    reasons: 'exemptions',
    before: ['outcomes', 'reasons'],
    size: 'requests__processed',
    minimum: 20,
  },
  spending: {
    title: { zh: '费用与收费', en: 'Costs and fees' },
    topic: 'costs',
    rates: ['cost_per_request', 'litigation_cost_share', 'fees_share', 'processed_per_staff'],
    ranked: [
      'cost_per_request',
      'costs__processing',
      'costs__litigation',
      'fees__amount',
      'processed_per_staff',
    ],
    unitsKnown: true,
  },
  remedies: {
    title: { zh: '申诉与诉讼', en: 'Appeals and litigation' },
    volume: 'appeals',
    results: ['remedies', 'appeal_reasons'],
    rate: {
      title: { zh: '申诉改变率', en: 'Appeals that changed the decision' },
      definitions: [
        {
          id: 'decided',
          label: { zh: '÷ 作出决定的申诉', en: '÷ appeals decided' },
          indicators: ['appeals_changed_rate'],
        },
        {
          id: 'processed',
          label: { zh: '÷ 全部办结的申诉', en: '÷ all appeals processed' },
          indicators: ['appeals_changed_rate_of_processed'],
        },
      ],
    },
    perRequest: ['appeals_per_100', 'appeals_per_100_not_granted', 'litigation_cost_per_request'],
  },
};
