import { formatFigure, formatPercent, formatYearList, gapText } from '../format';
import type { Language, StackState } from '../types';

/** Parts worth naming in a sentence. */
const NAMED = 3;

/** The latest year's whole and its largest parts; then the years without data and why. */
export function stackSummary(state: StackState, language: Language): string[] {
  const zh = language === 'zh';
  const index = state.categories.findLastIndex((one) => one.total !== null);
  const category = state.categories[index];
  const sentences: string[] = [];
  if (category?.total != null) {
    const largest = state.parts
      .flatMap((part) => {
        const share = part.points[index]!.share;
        return share === null || share === 0 ? [] : [{ name: part.label[language], share }];
      })
      .sort((a, b) => b.share - a.share)
      .slice(0, NAMED)
      .map((one) => `${one.name} ${formatPercent(one.share, language)}`);
    const whole = formatFigure(category.total, state.unit, language);
    const parts = largest.join(zh ? '，' : ', ');
    const name = state.title[language];
    sentences.push(
      zh
        ? `${category.label.zh} 年${name}合计 ${whole}${parts === '' ? '' : `，其中${parts}`}。`
        : `${name}, ${category.label.en}: ${whole} in all${parts === '' ? '' : `; largest: ${parts}`}.`,
    );
  }
  for (const gap of ['not_collected', 'not_stated', 'no_report'] as const) {
    const years = state.categories.filter((one) => one.gap === gap).map((one) => Number(one.key));
    if (years.length === 0) continue;
    sentences.push(
      zh
        ? `${formatYearList(years, 'zh')} 年${gapText(gap, 'zh')}。`
        : `${formatYearList(years, 'en')}: ${gapText(gap, 'en')}.`,
    );
  }
  for (const one of state.breaks) {
    sentences.push(
      zh
        ? `${String(one.year)} 年口径变化：${one.note.zh}。`
        : `Definition changed in ${String(one.year)}: ${one.note.en}.`,
    );
  }
  return sentences;
}
