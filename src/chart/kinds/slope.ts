import type { EChartsOption } from '../echarts';
import { formatFigure, formatValue } from '../format';
import { niceScale, textWidth, type Box } from '../layout';
import { symbolOf } from '../markers';
import { chartTokens, colourOf } from '../palette';
import { TYPE, baseOption, graphicOption, surround, textAt, type Graphic } from '../picture';
import { tipHtml } from '../tip';
import type { ChartTable, ChartView, Language, SlopeLine, SlopeState } from '../types';
import { endsOf, labelsHeight, rightRoom, slopeChange, slopeLabels } from './slope-labels';
import { gridOver, isCount, valuePlace } from './trend-axes';
import type { ChartKind } from '.';

/** Room for the years over the plot, and under it. */
const [HEAD, FOOT] = [24, 10];

/** Two years, a stroke for each agency: who rose, who fell, who changed places. */
export const slope: ChartKind<SlopeState> = {
  toOption,
  toTable,
  toSummary,
  heightFor: (state, width) =>
    Math.max(
      width < 480 ? 320 : 380,
      ...(['zh', 'en'] as const).map((language) => {
        const view = { theme: 'light', language, width, height: 0, purpose: 'screen' } as const;
        return labelsHeight(endsOf(state, view), view) + HEAD + FOOT + 20;
      }),
    ),
  isEmpty: (state) => state.lines.length === 0,
};

function toOption(state: SlopeState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const tokens = chartTokens(view.theme);
  const ends = endsOf(state, view);
  const all = ends.flatMap(({ before, after }) => [before, after]);
  const scale = niceScale(all, 5, isCount(state.unit));
  const leftRoom = Math.max(...ends.map(({ left }) => textWidth(left, TYPE.label))) + 18;
  const box: Box = {
    left: around.box.left + leftRoom,
    top: around.box.top + HEAD,
    right: around.box.right - rightRoom(ends, view),
    bottom: around.box.bottom - FOOT,
  };
  return {
    ...baseOption(view),
    grid: gridOver(box),
    xAxis: { type: 'value', show: false, min: 0, max: 1 },
    yAxis: { type: 'value', show: false, min: scale.min, max: scale.max },
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'item',
      confine: true,
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => tip(state, view, hit),
    },
    series: state.lines.map((line) => {
      const colour = colourOf(line.colour, view.theme);
      const strong = line.key === state.pinned;
      return {
        type: 'line' as const,
        name: line.key,
        z: strong ? 4 : 3,
        data: [line.before, line.after].map((value, i) => ({
          value: [i, value],
          key: line.key,
          year: i === 0 ? state.from : state.to,
          ...(line.small[i]
            ? { itemStyle: { color: tokens.background, borderColor: colour, borderWidth: 1.5 } }
            : {}),
        })),
        symbol: symbolOf(line.colour),
        symbolSize: strong ? 10 : 8,
        itemStyle: { color: colour, borderColor: tokens.background, borderWidth: 1 },
        lineStyle: { color: colour, width: strong ? 3.5 : 2 },
        emphasis: { focus: 'none' as const, scale: 1.4 },
      };
    }),
    graphic: graphicOption([
      ...uprights(state, view, box),
      ...medianStroke(state, view, box, valuePlace(scale, box)),
      ...around.graphics,
      ...slopeLabels(ends, box, valuePlace(scale, box), view),
    ]),
  };
}

/** The two years, each over a line of its own. */
function uprights(state: SlopeState, view: ChartView, box: Box): Graphic[] {
  const tokens = chartTokens(view.theme);
  return (
    [
      [state.from, box.left],
      [state.to, box.right],
    ] as const
  ).flatMap(([year, x]): Graphic[] => [
    {
      type: 'line',
      silent: true,
      shape: { x1: x, y1: box.top, x2: x, y2: box.bottom },
      style: { stroke: tokens.axis, lineWidth: 1 },
    },
    textAt(String(year), x, box.top - 14, {
      fill: tokens.text,
      size: TYPE.label,
      weight: 600,
      align: 'center',
    }),
  ]);
}

function medianStroke(
  state: SlopeState,
  view: ChartView,
  box: Box,
  y: (value: number) => number,
): Graphic[] {
  if (state.median === null) return [];
  const [before, after] = state.median;
  return [
    {
      type: 'line',
      silent: true,
      shape: { x1: box.left, y1: y(before), x2: box.right, y2: y(after) },
      style: { stroke: chartTokens(view.theme).mark, lineWidth: 1.5, lineDash: [5, 4] },
    },
  ];
}

function tip(state: SlopeState, view: ChartView, hit: unknown): string {
  const line = state.lines.find(({ key }) => key === (hit as { seriesName?: string }).seriesName);
  if (!line) return '';
  const { language } = view;
  return tipHtml({
    head: line.label[language],
    rows: [
      [String(state.from), formatValue(line.before, state.unit, language)],
      [String(state.to), formatValue(line.after, state.unit, language)],
      [CHANGE[language], slopeChange(line, state.unit, language)],
    ],
  });
}

const CHANGE = { zh: '变化', en: 'Change' } as const;

function toTable(state: SlopeState): ChartTable {
  const percent = state.unit === 'percent';
  return {
    columns: [
      { key: 'agency', label: { zh: '机关', en: 'Agency' }, unit: null },
      {
        key: 'before',
        label: { zh: String(state.from), en: String(state.from) },
        unit: state.unit,
      },
      { key: 'after', label: { zh: String(state.to), en: String(state.to) }, unit: state.unit },
      {
        key: 'change',
        label: percent ? { zh: '变化（百分点）', en: 'Change (points)' } : CHANGE,
        unit: percent ? 'points' : state.unit,
      },
    ],
    rows: state.lines.map((line) => {
      const point = (year: number) => ({ key: line.key, year, agency: null });
      return [
        { value: line.label, gap: null },
        { value: line.before, gap: null, point: point(state.from) },
        { value: line.after, gap: null, point: point(state.to) },
        { value: line.after - line.before, gap: null },
      ];
    }),
  };
}

/** Those that rose most and fell most, with both values. */
function toSummary(state: SlopeState, language: Language): string[] {
  const zh = language === 'zh';
  const words = (value: number) => formatFigure(value, state.unit, language);
  const size = (line: SlopeLine) =>
    state.unit === 'percent' || line.before === 0
      ? line.after - line.before
      : (line.after - line.before) / Math.abs(line.before);
  const sorted = [...state.lines].sort((a, b) => size(b) - size(a));
  const told = sorted.length > 3 ? [sorted[0]!, sorted.at(-1)!] : sorted;
  return told.map((line) => {
    const change = slopeChange(line, state.unit, language);
    return zh
      ? `${line.label.zh}由 ${String(state.from)} 年的 ${words(line.before)}到 ${String(state.to)} 年的 ${words(line.after)}（${change}）。`
      : `${line.label.en} went from ${words(line.before)} in ${String(state.from)} to ${words(line.after)} in ${String(state.to)} (${change}).`;
  });
}
