import type { TreeSection } from '../../../model/tree-form';

/**
 * IV: the statutes that exemption 3 was relied on for. A list: every agency names its own. What
 * they were relied on to withhold is prose, and left out.
 */
export const sectionIV: readonly TreeSection[] = [
  {
    kind: 'exemption_3_statutes',
    number: 'IV.',
    title: { zh: '第3项豁免所依据的法律', en: 'Exemption 3 Statutes' },
    element: 'Exemption3StatuteSection',
    item: 'ReliedUponStatute',
    groups: [],
    list: {
      id: 'exemption_3_statutes',
      title: { zh: '第3项豁免所依据的法律', en: 'Exemption 3 statutes' },
      entry: null,
      name: ['StatuteDescriptionText'],
      attributes: [
        {
          id: 'case_citation',
          label: { zh: '判例', en: 'Case citation' },
          path: ['Case', 'CaseTitleText'],
        },
      ],
      value: 'ReliedUponStatuteQuantity',
      unit: 'time',
      inAssociation: true,
    },
  },
];
