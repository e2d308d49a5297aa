import type { Text } from '../../model/text';

/** Levels of government an agency belongs to, highest first. */
export const levels: Readonly<Record<string, Text>> = {
  nation: { zh: '国家级', en: 'National' },
  province: { zh: '省级', en: 'Provincial' },
  prefecture: { zh: '地级', en: 'Prefectural' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡级', en: 'Township' },
};
