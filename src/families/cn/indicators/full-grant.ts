import type { Indicator } from '../../../model/measure';

/** Of what was disclosed, how much without anything held back. */
export const fullGrant: readonly Indicator[] = [
  {
    id: 'full_grant_share',
    name: { zh: '全部公开占比', en: 'Share granted in full' },
    formula: {
      zh: '予以公开 ÷（予以公开 + 部分公开）',
      en: 'granted ÷ (granted + granted in part)',
    },
    numerator: { plus: ['granted__total'] },
    denominator: { plus: ['disclosed__total'] },
    unit: 'percent',
    minimumDenominator: 20,
  },
];
