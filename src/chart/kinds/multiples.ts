import type { Text } from '../../model/text';
import type { EChartsOption } from '../echarts';
import { formatValue } from '../format';
import { niceScale, wrapAround, type Box, type Scale } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { TYPE, baseOption, graphicOption, surround, textAt, type Graphic } from '../picture';
import type { ChartView, MultiplesState, TrendLine, TrendState } from '../types';
import { breakNotes, breakRoom } from './break-marks';
import { bandGraphics } from './peer-band';
import {
  axisRoom,
  gridOver,
  ground,
  isCount,
  valueAxis,
  valuePlace,
  yearAxis,
  yearPlace,
} from './trend-axes';
import { trendState, type TrendInput } from './trend-state';
import { strokeSeries } from './trend-strokes';
import { trendTable } from './trend-table';
import { trendTip } from './trend-tip';
import { trendSummary } from './trend-words';
import type { ChartKind } from '.';

export interface MultiplesInput extends TrendInput {
  /** Shared where left out. Own axes have no peers behind them: these would set every scale. */
  readonly axes?: 'shared' | 'own';
}

const OWN_AXES: Text = {
  zh: '各图纵轴不同：可比走势，不可比高低。',
  en: 'Each panel has an axis of its own: compare shapes, not heights.',
};

/** The same lines as of a trend, each in a panel of its own. */
export function multiplesState(input: MultiplesInput): MultiplesState {
  const axes = input.axes ?? 'shared';
  const apart = axes === 'own' ? { peers: undefined } : {};
  const caveats = axes === 'own' ? [OWN_AXES, ...(input.caveats ?? [])] : (input.caveats ?? []);
  const { lines, ...rest } = trendState({ ...input, ...apart, caveats });
  return { ...rest, kind: 'multiples', panels: lines, axes };
}

/** A panel for each line: shapes compare where many lines would tangle. */
export const multiples: ChartKind<MultiplesState> = {
  toOption,
  toTable: (state) => trendTable(asTrend(state)),
  toSummary: (state, language) => trendSummary(asTrend(state), language),
  heightFor: (state, width) => {
    const rows = Math.ceil(state.panels.length / columnsIn(state, width));
    return rows * (width < 480 ? 172 : 190) + state.breaks.length * 18 + 8;
  },
  isEmpty: (state) => state.panels.length === 0,
};

/** The panels as the lines they are. */
export function asTrend(state: MultiplesState): TrendState {
  return { ...state, kind: 'trend', lines: state.panels };
}

/** A panel narrower than this shows no shape. */
const LEAST_WIDTH = 210;
const GAP = 18;
const HEAD = 24;
const FOOT = 24;

function columnsIn(state: MultiplesState, width: number): number {
  const fits = Math.max(1, Math.min(4, Math.floor(width / LEAST_WIDTH)));
  const rows = Math.ceil(state.panels.length / fits);
  // Five panels stand as three and two, not as four and one.
  return Math.max(1, Math.ceil(state.panels.length / Math.max(1, rows)));
}

function toOption(state: MultiplesState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const scales = scalesOf(state);
  const room = Math.max(0, ...scales.map((scale) => axisRoom(scale, state.unit, view)));
  const boxes = panelBoxes(state, view, around.box, room);
  const tokens = chartTokens(view.theme);
  const columns = columnsIn(state, view.width);
  const named = (i: number) => state.axes === 'own' || i % columns === 0;
  return {
    ...baseOption(view),
    grid: boxes.map(gridOver),
    xAxis: boxes.map((box, i) => yearAxis(state.axis, box, view, i)),
    yAxis: scales.map((scale, i) => valueAxis(scale, state.unit, view, i, named(i))),
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'item',
      confine: true,
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => {
        const { seriesName, value } = hit as { seriesName?: string; value?: unknown };
        const own = state.panels.filter((line) => line.key === seriesName);
        return trendTip({ ...asTrend(state), lines: own }, view, { value });
      },
    },
    series: state.panels.flatMap((line, i) => [
      ground(state.notCollected, view, i),
      ...strokeSeries(line, view, {
        unit: state.unit,
        scale: scales[i]!,
        valued: false,
        strong: line.key === state.pinned,
        dense: (boxes[i]!.right - boxes[i]!.left) / Math.max(1, state.axis.length) < 22,
        axisIndex: i,
      }),
    ]),
    graphic: graphicOption([
      ...boxes.flatMap((box, i) =>
        bandGraphics(state.band, view, yearPlace(state.axis, box), valuePlace(scales[i]!, box)),
      ),
      ...around.graphics,
      ...breakNotes(state.breaks, view, around.box.top),
      ...state.panels.flatMap((line, i) => panelHead(line, state, view, boxes[i]!, room)),
      ...boxes.flatMap((box) => breakLines(state, view, box)),
    ]),
  };
}

/** A scale for each panel: the same for all, or what fits its line. */
function scalesOf(state: MultiplesState): Scale[] {
  const whole = isCount(state.unit);
  const values = state.panels.map((line) => line.points.flatMap((one) => one.value ?? []));
  if (state.axes === 'own') return values.map((own) => niceScale(own, 4, whole));
  const range = state.band?.years.flatMap((one) => [one.low, one.high]) ?? [];
  const scale = niceScale([...values.flat(), ...range], 4, whole);
  return values.map(() => scale);
}

function panelBoxes(state: MultiplesState, view: ChartView, box: Box, room: number): Box[] {
  const columns = columnsIn(state, view.width);
  const rows = Math.ceil(state.panels.length / columns);
  const top = box.top + (state.breaks.length > 0 ? breakRoom(state.breaks, view) : 0);
  // Figures stand left of the first panel of a row, or of each.
  const rooms = state.axes === 'own' ? columns : 1;
  const width = (box.right - box.left - room * rooms - 10 - GAP * (columns - 1)) / columns;
  const step = width + GAP + (state.axes === 'own' ? room : 0);
  const height = (box.bottom - top) / rows;
  return state.panels.map((_, i) => {
    const left = box.left + room + (i % columns) * step;
    const from = top + Math.floor(i / columns) * height;
    return { left, top: from + HEAD, right: left + width, bottom: from + height - FOOT };
  });
}

/** The panel's name and latest value. */
function panelHead(
  line: TrendLine,
  state: MultiplesState,
  view: ChartView,
  box: Box,
  room: number,
): Graphic[] {
  const colour = colourOf(line.colour, view.theme);
  const last = line.points.findLast((point) => point.value !== null);
  const value = last ? formatValue(last.value!, state.unit, view.language) : '';
  const left = box.left - Math.min(room, 4);
  const fit = wrapAround(
    line.label[view.language],
    (name) => `${name} ${value}`,
    box.right - left,
    TYPE.label,
    1,
  )[0]!;
  const style = { fill: colour, size: TYPE.label, weight: line.key === state.pinned ? 700 : 600 };
  return [textAt(fit, left, box.top - HEAD + 11, style)];
}

function breakLines(state: MultiplesState, view: ChartView, box: Box): Graphic[] {
  const x = yearPlace(state.axis, box);
  return [...new Set(state.breaks.map((one) => one.year))].map((year) => ({
    type: 'line',
    silent: true,
    shape: { x1: x(year - 0.5), y1: box.top, x2: x(year - 0.5), y2: box.bottom },
    style: { stroke: chartTokens(view.theme).mark, lineWidth: 1, lineDash: [4, 3] },
  }));
}
