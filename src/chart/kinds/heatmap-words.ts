import { formatFigure, formatPercent } from '../format';
import type { HeatmapState, Language } from '../types';
import { shown } from './heatmap-cell';

/** Columns told in a sentence. */
const TOLD = 3;

/** The largest part of the latest year, or of the first agencies. */
export function heatmapSummary(state: HeatmapState, language: Language): string[] {
  const zh = language === 'zh';
  const ofAgencies = state.columns.some((column) => column.agency !== null);
  const told = state.columns.flatMap((column, c) => {
    const best = state.rows
      .flatMap((row) => {
        const value = shown(row.cells[c]!, state);
        return value === null || value === 0 ? [] : [{ row, value }];
      })
      .sort((a, b) => b.value - a.value)[0];
    if (!best) return [];
    const words =
      state.mode === 'share'
        ? formatPercent(best.value, language)
        : formatFigure(best.value, state.unit, language);
    const name = column.label[language];
    const reason = best.row.label[language];
    return [{ name, reason, words, year: column.year }];
  });
  const chosen = ofAgencies ? told.slice(0, TOLD) : told.slice(-1);
  const year = chosen[0]?.year;
  if (year === undefined) return [];
  if (!ofAgencies) {
    const [{ reason, words }] = chosen as [(typeof chosen)[number]];
    return [
      zh
        ? `${String(year)} 年最多的是“${reason}”（${words}）。`
        : `Most frequent in ${String(year)}: ${reason} (${words}).`,
    ];
  }
  const each = chosen.map(({ name, reason, words }) =>
    zh ? `${name}为“${reason}”（${words}）` : `${name} ${reason} (${words})`,
  );
  return [
    zh
      ? `${String(year)} 年各机关最多的理由：${each.join('，')}。`
      : `Most frequent in ${String(year)}: ${each.join('; ')}.`,
  ];
}
