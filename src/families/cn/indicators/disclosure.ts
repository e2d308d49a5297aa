import type { Indicator, Sum } from '../../../model/measure';
import type { Text } from '../../../model/text';

const over = (id: string, denominator: Sum, words: Text): Indicator => ({
  id,
  name: { zh: `公开率（占${words.zh}）`, en: `Disclosure rate (of ${words.en})` },
  formula: {
    zh: `（予以公开 + 部分公开）÷ ${words.zh}`,
    en: `(granted + granted in part) ÷ ${words.en}`,
  },
  numerator: { plus: ['disclosed__total'] },
  denominator,
  unit: 'percent',
  minimumDenominator: 20,
});

/** One question, three denominators in use; each is named wherever it is shown. */
export const disclosure: readonly Indicator[] = [
  over(
    'disclosure_rate',
    { plus: ['processed__total'] },
    { zh: '办理结果总计', en: 'requests processed' },
  ),
  over(
    'disclosure_rate_of_handled',
    { plus: ['handled__total'] },
    { zh: '应办理申请', en: 'requests to handle' },
  ),
  over(
    'disclosure_rate_of_decided',
    { plus: ['disclosed__total', 'denied__total'] },
    { zh: '公开与不予公开之和', en: 'requests granted or denied' },
  ),
];
