import type { ChartColumn, ChartTable, TrendState } from '../types';
import { MEDIAN } from './peer-band';

/** A row a year, a column a line, then the peers. */
export function trendTable(
  state: Pick<TrendState, 'lines' | 'axis' | 'unit' | 'band'>,
): ChartTable {
  const { band } = state;
  return {
    columns: [
      { key: 'year', label: { zh: '年份', en: 'Year' }, unit: null },
      ...state.lines.map((line) => ({ key: line.key, label: line.label, unit: state.unit })),
      ...(band === undefined ? [] : peerColumns(state.unit)),
    ],
    rows: state.axis.map((year, i) => {
      const peers = band?.years.find((one) => one.year === year);
      return [
        { value: String(year), gap: null },
        ...state.lines.map((line) => {
          const point = line.points[i]!;
          return { value: point.value, gap: point.gap };
        }),
        ...(band === undefined
          ? []
          : [peers?.median, peers?.low, peers?.high, peers?.n].map((value) => ({
              value: value ?? null,
              gap: null,
            }))),
      ];
    }),
  };
}

function peerColumns(unit: string): ChartColumn[] {
  return [
    { key: 'peer_median', label: MEDIAN, unit },
    { key: 'peer_low', label: { zh: '同类第 10 百分位', en: 'Peers, 10th percentile' }, unit },
    { key: 'peer_high', label: { zh: '同类第 90 百分位', en: 'Peers, 90th percentile' }, unit },
    { key: 'peer_n', label: { zh: '同类机关数', en: 'Peers' }, unit: 'number' },
  ];
}
