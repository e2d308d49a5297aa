import { counted, plural } from '../../model/plural';
import { chartTokens } from '../palette';
import { textAt, TYPE, type Graphic } from '../picture';
import type { ChartView, FunnelLimit, FunnelState, Language } from '../types';
import { formatFigure, formatNumber, formatValue } from '../format';
import { cloudOption, type Places } from './cloud';
import { cloudTable, placeWords } from './cloud-words';
import type { ChartKind } from '.';

/** Rates over their cases, with what chance allows: small bodies are not taken for the best or worst. */
export const funnel: ChartKind<FunnelState> = {
  toOption: (state, view) => {
    // Curves of the smallest bodies may leave the plot; the dots never do.
    const heights = state.limits.flatMap(({ outer }) => [outer.low, outer.high]);
    const most = Math.max(...[...state.peers, ...state.points].map(({ y }) => y), state.rate * 2);
    return cloudOption(state, view, {
      heights: heights.map((height) => Math.min(height, most * 1.25)),
      across: state.limits.map(({ x }) => x),
      under: (places) => limitGraphics(state, view, places),
    });
  },
  toTable: cloudTable,
  toSummary,
  heightFor: (_, width) => (width < 480 ? 360 : 460),
  isEmpty: (state) => state.points.length + state.peers.length === 0,
};

function limitGraphics(state: FunnelState, view: ChartView, places: Places): Graphic[] {
  const { box, x, y } = places;
  const tokens = chartTokens(view.theme);
  const inside = (height: number) => Math.max(box.top, Math.min(box.bottom, y(height)));
  const curve = (value: (limit: FunnelLimit) => number) =>
    state.limits.map((limit) => [x(limit.x), inside(value(limit))]);
  const stroke = (value: (limit: FunnelLimit) => number, dash: boolean): Graphic => ({
    type: 'polyline',
    silent: true,
    shape: { points: curve(value) },
    style: {
      stroke: tokens.mark,
      lineWidth: 1.2,
      fill: 'none',
      ...(dash ? { lineDash: [4, 3] } : {}),
    },
  });
  const area = (low: (limit: FunnelLimit) => number, high: typeof low): Graphic => ({
    type: 'polygon',
    silent: true,
    shape: { points: [...curve(high), ...curve(low).toReversed()] },
    style: { fill: tokens.band, opacity: 0.35 },
  });
  // Where the outer limit has come down into the plot and the two stand apart.
  const named = state.limits.find(({ outer }) => y(outer.high) > box.top + 16) ?? state.limits[0];
  const at = (text: string, x: number, y: number, align: 'left' | 'right'): Graphic => ({
    ...textAt(text, x, y, { fill: tokens.muted, size: TYPE.mark, align, halo: tokens.background }),
    z: 1,
  });
  const together = view.language === 'zh' ? '合计比率' : 'All together';
  const rate = formatValue(state.rate, state.unit, view.language);
  return [
    area(
      ({ outer }) => outer.low,
      ({ outer }) => outer.high,
    ),
    area(
      ({ inner }) => inner.low,
      ({ inner }) => inner.high,
    ),
    stroke(({ outer }) => outer.low, false),
    stroke(({ outer }) => outer.high, false),
    stroke(({ inner }) => inner.low, true),
    stroke(({ inner }) => inner.high, true),
    {
      type: 'line',
      silent: true,
      shape: { x1: box.left, y1: y(state.rate), x2: box.right, y2: y(state.rate) },
      style: { stroke: tokens.text, lineWidth: 1.2 },
    },
    ...(named === undefined
      ? []
      : [
          at(
            '99.8%',
            Math.min(x(named.x) + 6, box.right - 34),
            inside(named.outer.high) - 6,
            'left',
          ),
          ...(inside(named.inner.high) - inside(named.outer.high) < 12
            ? []
            : [
                at(
                  '95%',
                  Math.max(x(named.x) - 4, box.left + 30),
                  inside(named.inner.high) + 10,
                  'right',
                ),
              ]),
        ]),
    at(`${together} ${rate}`, box.right - 2, y(state.rate) - 9, 'right'),
  ];
}

/** How many lie beyond the limits, then each body picked. */
function toSummary(state: FunnelState, language: Language): string[] {
  const zh = language === 'zh';
  const { counts } = state;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const number = (value: number) => formatNumber(value, language);
  const rate = formatFigure(state.rate, state.unit, language);
  const year = String(state.year);
  const head = zh
    ? `${year} 年 ${number(all)} 个机关中，${number(counts.far_above)} 个高于、${number(counts.far_below)} 个低于 99.8% 控制限（合计比率 ${rate}）。`
    : `Of ${counted(number(all), 'body', 'bodies')} in ${year}, ${number(counts.far_above)} ${plural(counts.far_above, 'lies', 'lie')} above and ${number(counts.far_below)} below the 99.8% limits (all together: ${rate}).`;
  const told = state.points.map((dot) => {
    const value = formatFigure(dot.y, state.unit, language);
    const place = placeWords(dot.place ?? 'within', language);
    return zh ? `${dot.label.zh} ${value}，${place}。` : `${dot.label.en}: ${value}, ${place}.`;
  });
  return [head, ...told];
}
