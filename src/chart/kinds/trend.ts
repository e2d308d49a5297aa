import { trendSummary } from './trend-words';
import { trendTable } from './trend-table';
import type { EChartsOption } from '../echarts';
import { niceScale, type Box, type Scale } from '../layout';
import { chartTokens } from '../palette';
import { LINE_HEIGHT, TYPE, baseOption, graphicOption, surround, type Graphic } from '../picture';
import type { ChartView, TrendState } from '../types';
import { breakMarks, breakRoom } from './break-marks';
import { bandGraphics } from './peer-band';
import { axisRoom, gridOver, ground, isCount, valueAxis, yearAxis } from './trend-axes';
import { valuePlace, yearPlace } from './trend-axes';
import { endLabels, endRoom, needsEndLabels } from './trend-labels';
import { keyGraphics, keyOf, type TrendKey } from './trend-key';
import { strokeSeries } from './trend-strokes';
import { trendTip } from './trend-tip';
import { indexBases } from '../units';
import type { ChartKind } from '.';

/** Lines over the years: cut where a value is missing or its definition changes. */
export const trend: ChartKind<TrendState> = {
  toOption,
  toTable: trendTable,
  toSummary: trendSummary,
  heightFor: (state, width) => {
    const labels = needsEndLabels(state) ? state.lines.length * LINE_HEIGHT * 2 + 60 : 0;
    return Math.max(width < 480 ? 260 : 340, labels) + keyRoom(state, width);
  },
  isEmpty: (state) => state.lines.length === 0,
  // Changes are told in words only, and come after the lines.
  drawnFrom: (state) => ({
    ...state,
    lines: state.lines.map((line) => ({ ...line, change: null })),
  }),
};

/** Room for the years under the plot. */
const FOOT = 26;
/** Room over the plot: a figure printed over the highest point needs it, or the end of a name. */
const HEAD = 10;

function toOption(state: TrendState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const values = state.lines.flatMap((line) => line.points.flatMap((one) => one.value ?? []));
  const range = state.band?.years.flatMap((one) => [one.low, one.high]) ?? [];
  const scale = niceScale([...values, ...range], 5, isCount(state.unit));
  const key = keyOf(state, view, {
    width: around.box.right - around.box.left,
    height: around.box.bottom - around.box.top - breakRoom(state.breaks, view) - FOOT - HEAD,
  });
  const box = plotBox(state, view, around.box, scale, key);
  const tokens = chartTokens(view.theme);
  const [x, y] = [yearPlace(state.axis, box), valuePlace(scale, box)];
  const dense = (view.width - 120) / Math.max(1, state.axis.length) < 34;
  return {
    ...baseOption(view),
    grid: gridOver(box),
    xAxis: yearAxis(state.axis, box, view),
    yAxis: valueAxis(scale, state.unit, view),
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'line', snap: true, lineStyle: { color: tokens.axis } },
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => trendTip(state, view, hit),
    },
    series: [
      ground(state.notCollected, view),
      ...state.lines.flatMap((line) =>
        strokeSeries(line, view, {
          unit: state.unit,
          scale,
          valued: !needsEndLabels(state) && !dense,
          strong: line.key === state.pinned,
          dense,
          axisIndex: 0,
        }),
      ),
    ],
    graphic: graphicOption([
      ...bandGraphics(state.band, view, x, y),
      ...(indexBases(state.unit) === null ? [] : [baseLine(box, y(100), view)]),
      ...around.graphics,
      ...breakMarks(state.breaks, view, box, (year) => x(year - 0.5)),
      ...keyGraphics(key, around.box, view),
      ...endLabels(state, view, box, y, key !== null),
    ]),
  };
}

/** Where an index begins: above it, more than in its base year. */
function baseLine(box: Box, y: number, view: ChartView): Graphic {
  return {
    type: 'line',
    silent: true,
    shape: { x1: box.left, y1: y, x2: box.right, y2: y },
    style: { stroke: chartTokens(view.theme).axis, lineWidth: 1.5 },
  };
}

/** Height that a key takes on a page of this width, in whichever language takes more. */
function keyRoom(state: TrendState, width: number): number {
  const heights = (['zh', 'en'] as const).map((language) => {
    const view = { theme: 'light', language, width, height: 0, purpose: 'screen' } as const;
    return keyOf(state, view, { width, height: Infinity })?.height ?? 0;
  });
  return Math.max(...heights);
}

function plotBox(
  state: TrendState,
  view: ChartView,
  box: Box,
  scale: Scale,
  key: TrendKey | null,
): Box {
  const side = needsEndLabels(state) ? endRoom(state, view, key !== null) : 12;
  return {
    left: box.left + axisRoom(scale, state.unit, view),
    top: box.top + (key?.height ?? 0) + breakRoom(state.breaks, view) + HEAD,
    right: box.right - side,
    bottom: box.bottom - FOOT,
  };
}
