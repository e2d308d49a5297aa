import type { LineSeriesOption } from 'echarts/charts';
import { formatValue, gapText } from '../format';
import { textWidth, yearStep, type Box, type Scale } from '../layout';
import { chartTokens } from '../palette';
import { TYPE } from '../picture';
import type { ChartView } from '../types';

/** Place of a year on an axis over a box, in px. */
export function yearPlace(axis: readonly number[], box: Box): (year: number) => number {
  const first = (axis[0] ?? 0) - 0.5;
  const span = Math.max(1, axis.length);
  return (year) => box.left + ((year - first) / span) * (box.right - box.left);
}

/** Place of a value, in px. */
export function valuePlace(scale: Scale, box: Box): (value: number) => number {
  return (value) =>
    box.bottom - ((value - scale.min) / (scale.max - scale.min)) * (box.bottom - box.top);
}

/** Whether values are whole numbers, so that an axis needs no steps between them. */
export function isCount(unit: string): boolean {
  return !/^(?:percent$|per_|index_|CNY|USD|day$|fte$)/.test(unit);
}

/** Between figures and axis, and as much again where figures are printed wider than reckoned. */
const BESIDE = 14;

/** Room that the figures of a value axis need at its left. */
export function axisRoom(scale: Scale, unit: string, view: ChartView): number {
  return roomOf(scale, (value) => formatValue(value, unit, view.language, true));
}

/** The same of figures printed in another way. */
export function roomOf(scale: Scale, print: (value: number) => string): number {
  const steps = Math.round((scale.max - scale.min) / scale.interval);
  // 750K is longer than the 1M above it.
  const widths = Array.from({ length: steps + 1 }, (_, i) => {
    const value = Number((scale.min + i * scale.interval).toPrecision(12));
    return textWidth(print(value), TYPE.axis);
  });
  return Math.ceil(Math.max(...widths)) + BESIDE;
}

export function gridOver(box: Box) {
  return {
    left: box.left,
    top: box.top,
    width: box.right - box.left,
    height: box.bottom - box.top,
    outerBoundsMode: 'none' as const,
  };
}

/** Years under a box; of many only every second, third … is printed. */
export function yearAxis(axis: readonly number[], box: Box, view: ChartView, gridIndex = 0) {
  const tokens = chartTokens(view.theme);
  const [first, last] = [axis[0] ?? 0, axis.at(-1) ?? 0];
  const step = yearStep(axis.length, box.right - box.left, TYPE.axis);
  const isYear = (value: number) => Number.isInteger(value) && (last - value) % step === 0;
  return {
    type: 'value' as const,
    gridIndex,
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
  };
}

export function valueAxis(
  scale: Scale,
  unit: string,
  view: ChartView,
  gridIndex = 0,
  labelled = true,
) {
  const tokens = chartTokens(view.theme);
  return {
    type: 'value' as const,
    gridIndex,
    ...scale,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      show: labelled,
      color: tokens.muted,
      fontSize: TYPE.axis,
      formatter: (value: number) => formatValue(value, unit, view.language, true),
    },
    splitLine: { lineStyle: { color: tokens.grid } },
  };
}

/** What lies under the lines: the shade over years. Drawn by a series without data. */
export function ground(
  notCollected: readonly number[],
  view: ChartView,
  axisIndex = 0,
): LineSeriesOption {
  const tokens = chartTokens(view.theme);
  const areas = runs(notCollected).map(([from, to]) => [
    { xAxis: from - 0.5, name: gapText('not_collected', view.language) },
    { xAxis: to + 0.5 },
  ]);
  return {
    type: 'line',
    name: 'ground',
    xAxisIndex: axisIndex,
    yAxisIndex: axisIndex,
    data: [],
    silent: true,
    markArea: {
      silent: true,
      itemStyle: { color: tokens.shade },
      label: { color: tokens.muted, fontSize: TYPE.mark, position: 'insideTop' },
      data: areas as NonNullable<LineSeriesOption['markArea']>['data'] & object,
    },
  };
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
