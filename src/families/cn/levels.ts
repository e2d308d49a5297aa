import type { Text } from '../../model/text';

/** Levels of government a reporting body belongs to. */
export const levels: Readonly<Record<string, Text>> = {
  central: { zh: '中央', en: 'Central' },
  province: { zh: '省级', en: 'Province' },
  prefecture: { zh: '市级', en: 'Prefecture' },
  county: { zh: '县级', en: 'County' },
  township: { zh: '乡镇街道', en: 'Township' },
};
