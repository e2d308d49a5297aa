import type { EChartsOption } from '../echarts';
import { formatNumber, formatValue } from '../format';
import { niceScale, type Box, type Scale } from '../layout';
import { symbolOf } from '../markers';
import { chartTokens, colourOf } from '../palette';
import { TYPE, baseOption, graphicOption, surround, type Graphic } from '../picture';
import { tipHtml } from '../tip';
import type { ChartView, Dot, FunnelState, PeerDot, ScatterState } from '../types';
import { logAxis, logGraphics } from './cloud-axes';
import { dotLabels } from './cloud-labels';
import { placeWords } from './cloud-words';
import { axisRoom, gridOver, isCount, valueAxis, valuePlace } from './trend-axes';

type CloudState = ScatterState | FunnelState;

/** Where values lie in the plot, in px. */
export interface Places {
  readonly box: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export interface CloudParts {
  /** Values the scale must hold besides the dots. */
  readonly heights: readonly number[];
  readonly across: readonly number[];
  /** Drawn between the axes and the dots. */
  readonly under: (places: Places) => Graphic[];
}

/** Peers as grey dots, those picked in their colours and shapes, each with its name. */
export function cloudOption(state: CloudState, view: ChartView, parts: CloudParts): EChartsOption {
  const around = surround(state, view);
  const tokens = chartTokens(view.theme);
  const dots = [...state.peers, ...state.points];
  const scale = niceScale([...dots.map(({ y }) => y), ...parts.heights], 5, isCount(state.unit));
  const box = plotBox(state, view, around.box, scale);
  const xs = [...dots.map(({ x }) => x), ...parts.across];
  const axis = logAxis(Math.min(...xs), Math.max(...xs));
  const x = (value: number) => box.left + axis.share(value) * (box.right - box.left);
  const y = valuePlace(scale, box);
  return {
    ...baseOption(view),
    grid: gridOver(box),
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: valueAxis(scale, state.unit, view),
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'item',
      confine: true,
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => tip(state, view, hit),
    },
    series: [
      {
        type: 'scatter',
        name: 'peers',
        z: 2,
        data: state.peers.map((dot) => ({
          value: [axis.share(dot.x), dot.y],
          key: dot.key,
          year: state.year,
          symbolSize: 5 + 2.5 * Math.log10(dot.count),
          itemStyle: peerStyle(dot, view),
        })),
      },
      {
        type: 'scatter',
        name: 'picked',
        z: 3,
        data: state.points.map((dot) => ({
          value: [axis.share(dot.x), dot.y],
          key: dot.key,
          year: state.year,
          symbol: symbolOf(dot.colour),
          symbolSize: dot.key === state.pinned ? 14 : 11,
          itemStyle: dotStyle(dot, view),
        })),
      },
    ],
    graphic: graphicOption([
      ...logGraphics(axis, state, view, box),
      ...parts.under({ box, x, y }),
      ...around.graphics,
      ...dotLabels(
        state.points.map((dot) => ({
          x: x(dot.x),
          y: y(dot.y),
          name: dot.label[view.language],
          figure: formatValue(dot.y, state.unit, view.language),
          colour: colourOf(dot.colour, view.theme),
          weight: dot.key === state.pinned ? 700 : 600,
        })),
        box,
        tokens.background,
      ),
    ]),
  };
}

function plotBox(state: CloudState, view: ChartView, box: Box, scale: Scale): Box {
  return {
    left: box.left + axisRoom(scale, state.unit, view),
    top: box.top + 6,
    right: box.right - 24,
    bottom: box.bottom - 40,
  };
}

function peerStyle(dot: PeerDot, view: ChartView) {
  const tokens = chartTokens(view.theme);
  // Beyond the outer limits darker: those a reader looks for.
  const far = dot.place === 'far_above' || dot.place === 'far_below';
  const colour = far ? tokens.muted : tokens.axis;
  return dot.small
    ? { color: 'transparent', borderColor: colour, borderWidth: 1, opacity: 0.8 }
    : { color: colour, opacity: far ? 0.85 : 0.55 };
}

function dotStyle(dot: Dot, view: ChartView) {
  const colour = colourOf(dot.colour, view.theme);
  const { background } = chartTokens(view.theme);
  return dot.small
    ? { color: background, borderColor: colour, borderWidth: 2 }
    : { color: colour, borderColor: background, borderWidth: 1 };
}

function tip(state: CloudState, view: ChartView, hit: unknown): string {
  const { seriesName, dataIndex } = hit as { seriesName?: string; dataIndex: number };
  const dot: Dot | PeerDot | undefined =
    seriesName === 'picked' ? state.points[dataIndex] : state.peers[dataIndex];
  if (dot === undefined) return '';
  const { language } = view;
  const { across } = state;
  const many = 'count' in dot && dot.count > 1 ? dot.count - 1 : 0;
  const more = formatNumber(many, language);
  return tipHtml({
    head: dot.label[language],
    rows: [
      [state.up[language], formatValue(dot.y, state.unit, language)],
      [across.label[language], formatValue(dot.x, across.unit, language)],
    ],
    notes: [
      ...(dot.place === null ? [] : [placeWords(dot.place, language)]),
      ...(many === 0
        ? []
        : [language === 'zh' ? `附近另有 ${more} 个机关` : `${more} more close by`]),
    ],
  });
}
