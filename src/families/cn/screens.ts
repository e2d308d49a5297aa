import type { FamilyScreens } from '../../model/screens';

/** Screens of single subjects, each from the topics and indicators declared beside this file. */
export const screens: FamilyScreens = {
  outcomes: {
    title: { zh: '答复与理由', en: 'Outcomes and reasons' },
    reasons: 'reasons',
    before: ['outcomes'],
    apart: ['reasons_2014'],
    size: 'processed',
    minimum: 20,
  },
  spending: {
    title: { zh: '政府集中采购', en: 'Procurement' },
    topic: 'procurement',
    rates: ['procurement_average'],
    ranked: ['procurement_amount', 'procurement_projects', 'procurement_average'],
  },
  remedies: {
    title: { zh: '复议诉讼', en: 'Remedies' },
    volume: 'disputes',
    results: [
      'reconsideration_results',
      'litigation_direct_results',
      'litigation_after_reconsideration_results',
    ],
    rate: {
      title: { zh: '纠错率', en: 'Correction rate' },
      definitions: [
        {
          id: 'concluded',
          label: { zh: '÷ 已审结（总计 − 尚未审结）', en: '÷ concluded (total − pending)' },
          indicators: ['reconsideration_correction_rate', 'litigation_correction_rate'],
        },
        {
          id: 'total',
          label: { zh: '÷ 总计（含尚未审结）', en: '÷ all cases (pending included)' },
          indicators: [
            'reconsideration_correction_rate_of_total',
            'litigation_correction_rate_of_total',
          ],
        },
      ],
    },
    perRequest: ['disputes_per_100', 'corrected_per_1000'],
  },
};
