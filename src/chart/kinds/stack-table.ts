import type { ChartTable, StackState } from '../types';

/** A row a category, a column a part, and the sum of what is stated. */
export function stackTable(state: StackState): ChartTable {
  const share = state.mode === 'share';
  const unit = share ? 'percent' : state.unit;
  return {
    columns: [
      { key: 'category', label: { zh: '年份', en: 'Year' }, unit: null },
      ...state.parts.map((part) => ({ key: part.key, label: part.label, unit })),
      { key: 'total', label: { zh: '合计', en: 'Total' }, unit: state.unit },
    ],
    rows: state.categories.map((category, i) => [
      { value: category.label, gap: null },
      ...state.parts.map((part) => {
        const point = part.points[i]!;
        return { value: share ? point.share : point.value, gap: point.gap };
      }),
      { value: category.total, gap: category.gap },
    ]),
  };
}
