import type { LineSeriesOption } from 'echarts/charts';
import { trendSummary } from './trend-words';
import { trendTable } from './trend-table';
import type { EChartsOption } from '../echarts';
import { formatNumber, formatValue, gapText } from '../format';
import { niceScale, yearStep, type Box, type Scale } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { LINE_HEIGHT, TYPE, baseOption, graphicOption, sideRoom, surround } from '../picture';
import { tipHtml } from '../tip';
import type { ChartView, TrendLine, TrendState } from '../types';
import { breakMarks, breakRoom } from './break-marks';
import { endLabels, labelOf, needsEndLabels, yearToX } from './trend-labels';
import type { ChartKind } from '.';

/** Lines over the years: cut where a value is missing or its definition changes. */
export const trend: ChartKind<TrendState> = {
  toOption,
  toTable: trendTable,
  toSummary: trendSummary,
  heightFor: (state, width) => {
    const labels = needsEndLabels(state) ? state.lines.length * LINE_HEIGHT * 2 + 60 : 0;
    return Math.max(width < 480 ? 260 : 340, labels);
  },
  isEmpty: (state) => state.lines.length === 0,
};

function toOption(state: TrendState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const values = state.lines.flatMap((line) => line.points.flatMap((one) => one.value ?? []));
  const scale = niceScale(values, 5, isCount(state.unit));
  const box = plotBox(state, view, around.box, scale);
  const tokens = chartTokens(view.theme);
  const [first, last] = [state.axis[0] ?? 0, state.axis.at(-1) ?? 0];
  const step = yearStep(state.axis.length, box.right - box.left, TYPE.axis);
  const isYear = (value: number) => Number.isInteger(value) && (last - value) % step === 0;
  return {
    ...baseOption(view),
    grid: {
      left: box.left,
      top: box.top,
      width: box.right - box.left,
      height: box.bottom - box.top,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: first - 0.5,
      max: last + 0.5,
      // Halves, because ticks are counted from the edge; only whole years are printed.
      interval: 0.5,
      axisLine: { show: true, onZero: false, lineStyle: { color: tokens.axis } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: {
        color: tokens.muted,
        fontSize: TYPE.axis,
        formatter: (value: number) => (isYear(value) ? String(value) : ''),
        hideOverlap: false,
      },
    },
    yAxis: {
      type: 'value',
      ...scale,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: tokens.muted,
        fontSize: TYPE.axis,
        formatter: (value: number) => formatValue(value, state.unit, view.language, true),
      },
      splitLine: { lineStyle: { color: tokens.grid } },
    },
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'axis',
      axisPointer: { type: 'line', snap: true, lineStyle: { color: tokens.axis } },
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => tip(state, view, hit),
    },
    series: [
      ...ground(state, view),
      ...state.lines.flatMap((line) => strokes(line, state, view, scale)),
    ],
    graphic: graphicOption([
      ...around.graphics,
      ...breakMarks(state.breaks, view, box, (year) => yearToX(state, box)(year - 0.5)),
      ...endLabels(state, view, box, scale),
    ]),
  };
}

function isCount(unit: string): boolean {
  return unit !== 'percent' && !unit.startsWith('per_') && !unit.startsWith('CNY');
}

function plotBox(state: TrendState, view: ChartView, box: Box, scale: Scale): Box {
  const axisLabel = Math.max(
    ...[scale.min, scale.max].map(
      (value) => formatValue(value, state.unit, view.language, true).length,
    ),
  );
  const labels = state.lines.map((line) => labelOf(line, state, view));
  const side = needsEndLabels(state) ? sideRoom(labels, view.width) : 12;
  return {
    left: box.left + axisLabel * TYPE.axis * 0.66 + 14,
    // A figure printed over the highest point needs a line of its own.
    top: box.top + breakRoom(state.breaks, view) + 4,
    right: box.right - side,
    bottom: box.bottom - 26,
  };
}

/** What lies under the lines: the shade over years. Drawn by a series without data. */
function ground(state: TrendState, view: ChartView): LineSeriesOption[] {
  const tokens = chartTokens(view.theme);
  const areas = runs(state.notCollected).map(([from, to]) => [
    { xAxis: from - 0.5, name: gapText('not_collected', view.language) },
    { xAxis: to + 0.5 },
  ]);
  return [
    {
      type: 'line',
      name: 'ground',
      data: [],
      silent: true,
      markArea: {
        silent: true,
        itemStyle: { color: tokens.shade },
        label: { color: tokens.muted, fontSize: TYPE.mark, position: 'insideTop' },
        data: areas as NonNullable<LineSeriesOption['markArea']>['data'] & object,
      },
    },
  ];
}

/** Consecutive years as [first, last]. */
function runs(years: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const year of years) {
    const last = found.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else found.push([year, year]);
  }
  return found;
}

function strokes(
  line: TrendLine,
  state: TrendState,
  view: ChartView,
  scale: Scale,
): LineSeriesOption[] {
  const colour = colourOf(line.colour, view.theme);
  const value = new Map(line.points.map((point) => [point.year, point.value]));
  const dense = (view.width - 120) / Math.max(1, state.axis.length) < 34;
  return line.strokes.map((years, i) => ({
    type: 'line',
    // The name lets a click find its line; strokes of one line share it.
    name: line.key,
    id: `${line.key} ${String(i)}`,
    data: years.map((year) => ({
      value: [year, value.get(year) ?? 0],
      label: { offset: [besideSlope(value, year, scale), 0] },
    })),
    symbol: 'circle',
    symbolSize: years.length === 1 ? 8 : 6,
    showSymbol: true,
    itemStyle: { color: colour, borderColor: chartTokens(view.theme).background, borderWidth: 1 },
    lineStyle: { color: colour, width: 2 },
    emphasis: { focus: 'none', scale: 1.4 },
    label: {
      show: !needsEndLabels(state) && !dense,
      position: 'top',
      color: chartTokens(view.theme).text,
      fontSize: TYPE.mark,
      formatter: (point: { value: unknown }) =>
        formatValue(Number((point.value as number[])[1]), state.unit, view.language, true),
    },
  }));
}

/** A slope flatter than this share of the height does not touch a label above its end. */
const FLAT = 0.06;

/** Moves a value's label off its own line: left of a rise, right of a fall. In px. */
function besideSlope(
  value: ReadonlyMap<number, number | null>,
  year: number,
  scale: Scale,
): number {
  const rise = (from: number, to: number): number => {
    const [a, b] = [value.get(from) ?? null, value.get(to) ?? null];
    const share = a === null || b === null ? 0 : (b - a) / (scale.max - scale.min);
    return Math.abs(share) < FLAT ? 0 : share;
  };
  const falling = rise(year - 1, year) < 0;
  const rising = rise(year, year + 1) > 0;
  if (falling === rising) return 0;
  return rising ? -9 : 11;
}

function tip(state: TrendState, view: ChartView, hit: unknown): string {
  const first = (Array.isArray(hit) ? hit[0] : hit) as { value?: unknown } | undefined;
  const year = Array.isArray(first?.value) ? Number(first.value[0]) : NaN;
  const { language } = view;
  const points = state.lines.flatMap((line) => {
    const point = line.points.find((one) => one.year === year);
    return point ? [{ line, point }] : [];
  });
  const total = Math.max(0, ...points.map(({ point }) => point.stated));
  return tipHtml({
    head: String(year),
    rows: points.map(({ line, point }) => [
      line.label[language],
      point.value === null
        ? gapText(point.gap ?? 'not_stated', language)
        : formatValue(point.value, state.unit, language),
    ]),
    notes: [`N = ${formatNumber(total, 'en')}`],
  });
}
