import type { Text } from '../../model/text';
import type { ChartTable, FunnelState, Language, Place, ScatterState } from '../types';

const PLACES: Readonly<Record<Place, Text>> = {
  within: { zh: '在 95% 控制限以内', en: 'within the 95% limits' },
  above: { zh: '高于 95% 控制限', en: 'above the 95% limit' },
  below: { zh: '低于 95% 控制限', en: 'below the 95% limit' },
  far_above: { zh: '高于 99.8% 控制限', en: 'above the 99.8% limit' },
  far_below: { zh: '低于 99.8% 控制限', en: 'below the 99.8% limit' },
};

/** Where a body lies against chance, in words. */
export function placeWords(place: Place, language: Language): string {
  return PLACES[place][language];
}

/** A row a dot: those picked first. */
export function cloudTable(state: ScatterState | FunnelState): ChartTable {
  const { across } = state;
  const placed = state.kind === 'funnel';
  const merged = state.peers.some((dot) => dot.count > 1);
  const rows = [
    ...state.points.map((dot) => ({ ...dot, count: 1, kind: { zh: '已选', en: 'picked' } })),
    ...state.peers.map((dot) => ({ ...dot, kind: { zh: '同类', en: 'peer' } })),
  ];
  return {
    columns: [
      { key: 'agency', label: { zh: '机关', en: 'Agency' }, unit: null },
      { key: 'kind', label: { zh: '类别', en: 'Kind' }, unit: null },
      { key: 'x', label: across.label, unit: across.unit },
      { key: 'y', label: state.up, unit: state.unit },
      ...(placed ? [{ key: 'place', label: { zh: '控制限', en: 'Limits' }, unit: null }] : []),
      ...(merged
        ? [{ key: 'count', label: { zh: '代表机关数', en: 'Stands for' }, unit: 'number' }]
        : []),
    ],
    rows: rows.map((dot) => [
      { value: dot.label, gap: null },
      { value: dot.kind, gap: null },
      { value: dot.x, gap: null },
      {
        value: dot.y,
        gap: null,
        point: { key: dot.key, year: state.year, agency: null },
      },
      ...(placed ? [{ value: PLACES[dot.place ?? 'within'], gap: null }] : []),
      ...(merged ? [{ value: dot.count, gap: null }] : []),
    ]),
  };
}
