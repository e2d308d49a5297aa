import type { ChartTable, HeatmapState } from '../types';
import { shown } from './heatmap-cell';

/** A row a part, a column a year or agency; the last row is what the shares are of. */
export function heatmapTable(state: HeatmapState): ChartTable {
  const unit = state.mode === 'share' ? 'percent' : state.unit;
  return {
    columns: [
      { key: 'part', label: { zh: '项目', en: 'Item' }, unit: null },
      ...state.columns.map((column) => ({ key: column.key, label: column.label, unit })),
    ],
    rows: [
      ...state.rows.map((row) => [
        { value: row.label, gap: null },
        ...row.cells.map((cell, i) => {
          const { year, agency } = state.columns[i]!;
          const value = shown(cell, state);
          return { value, gap: cell.gap, point: { key: row.key, year, agency } };
        }),
      ]),
      [
        { value: { zh: '合计', en: 'Total' }, gap: null },
        ...state.columns.map((column) => ({
          value: column.total === null ? null : totalText(column.total),
          gap: column.total === null ? ('not_stated' as const) : null,
        })),
      ],
    ],
  };
}

/** Counts stand under a column of shares: as text, so that they are not printed as shares. */
function totalText(total: number): string {
  return new Intl.NumberFormat('en').format(total);
}
