import type { Text } from '../../model/text';
import type { ChartColumn, ChartTable, TrendState } from '../types';
import { breakColumn } from './break-column';
import { MEDIAN } from './peer-band';
import { averagedUnit } from '../units';

const AGENCIES: Text = { zh: '机关数', en: 'Agencies' };

/**
 * A row a year, a column a line, beside an average how many it is over, then the peers, and where
 * a definition changes what changed: two rows that do not compare must not look as if they did.
 */
export function trendTable(
  state: Pick<TrendState, 'lines' | 'axis' | 'unit' | 'band' | 'breaks'>,
): ChartTable {
  const { band } = state;
  const averaged = averagedUnit(state.unit) !== null;
  const changes = breakColumn(state.breaks);
  return {
    columns: [
      { key: 'year', label: { zh: '年份', en: 'Year' }, unit: null },
      ...state.lines.flatMap((line) => [
        { key: line.key, label: line.label, unit: state.unit },
        ...(averaged ? [{ key: `${line.key}_n`, label: AGENCIES, unit: 'number' }] : []),
      ]),
      ...(band === undefined ? [] : peerColumns(state.unit)),
      ...changes.columns,
    ],
    rows: state.axis.map((year, i) => {
      const peers = band?.years.find((one) => one.year === year);
      return [
        { value: String(year), gap: null },
        ...state.lines.flatMap((line) => {
          const point = line.points[i]!;
          const value = { value: point.value, gap: point.gap };
          return averaged ? [value, { value: point.stated, gap: null }] : [value];
        }),
        ...(band === undefined
          ? []
          : [peers?.median, peers?.low, peers?.high, peers?.n].map((value) => ({
              value: value ?? null,
              gap: null,
            }))),
        ...changes.cells(year),
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
