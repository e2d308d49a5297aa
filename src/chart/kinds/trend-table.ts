import type { ChartTable, TrendState } from '../types';

/** A row a year, a column a line. */
export function trendTable(state: TrendState): ChartTable {
  return {
    columns: [
      { key: 'year', label: { zh: '年份', en: 'Year' }, unit: null },
      ...state.lines.map((line) => ({ key: line.key, label: line.label, unit: state.unit })),
    ],
    rows: state.axis.map((year, i) => [
      { value: String(year), gap: null },
      ...state.lines.map((line) => {
        const point = line.points[i]!;
        return { value: point.value, gap: point.gap };
      }),
    ]),
  };
}
