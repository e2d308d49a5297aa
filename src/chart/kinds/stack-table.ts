import type { ChartTable, StackState } from '../types';
import { breakColumn } from './break-column';

/** A row a category, a column a part, the sum of what is stated, and where a definition changes. */
export function stackTable(state: StackState): ChartTable {
  const share = state.mode === 'share';
  const unit = share ? 'percent' : state.unit;
  const changes = breakColumn(state.breaks);
  return {
    columns: [
      { key: 'category', label: { zh: '年份', en: 'Year' }, unit: null },
      ...state.parts.map((part) => ({ key: part.key, label: part.label, unit })),
      { key: 'total', label: { zh: '合计', en: 'Total' }, unit: state.unit },
      ...changes.columns,
    ],
    rows: state.categories.map((category, i) => [
      { value: category.label, gap: null },
      ...state.parts.map((part) => {
        const point = part.points[i]!;
        return { value: share ? point.share : point.value, gap: point.gap };
      }),
      { value: category.total, gap: category.gap },
      ...changes.cells(Number(category.key)),
    ]),
  };
}
