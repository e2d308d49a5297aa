import type { BarSeriesOption } from 'echarts/charts';
import type { EChartsOption } from '../echarts';
import { formatNumber, formatPercent, formatValue, gapText } from '../format';
import { niceScale, yearStep, type Box, type Scale } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { TYPE, baseOption, graphicOption, sideRoom, surround } from '../picture';
import { SWATCH, tipHtml, type TipRow } from '../tip';
import type { ChartView, StackPart, StackState } from '../types';
import { breakMarks, breakRoom } from './break-marks';
import { partLabels } from './stack-labels';
import { BAR, segmentPatterns } from './stack-patterns';
import { stackTable } from './stack-table';
import { stackSummary } from './stack-words';
import { roomOf } from './trend-axes';
import type { ChartKind } from '.';

/** Parts of a whole by year, absolute or as shares, labelled beside the last bar. */
export const stack: ChartKind<StackState> = {
  toOption,
  toTable: stackTable,
  toSummary: stackSummary,
  heightFor: (state, width) =>
    Math.max(width < 480 ? 280 : 340, state.parts.length * TYPE.label * 1.4 + 40),
  isEmpty: (state) => state.parts.length === 0,
};

function toOption(state: StackState, view: ChartView): EChartsOption {
  const around = surround(state, view);
  const tokens = chartTokens(view.theme);
  const share = state.mode === 'share';
  const scale = share
    ? { min: 0, max: 1, interval: 0.25 }
    : niceScale(
        state.categories.map((one) => one.total ?? 0),
        5,
        !state.unit.startsWith('CNY'),
      );
  const box = plotBox(state, view, around.box, scale);
  const step = yearStep(state.categories.length, box.right - box.left, TYPE.axis);
  const count = state.categories.length;
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
      type: 'category',
      data: state.categories.map((one) => one.label[view.language]),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens.axis } },
      axisLabel: {
        color: tokens.muted,
        fontSize: TYPE.axis,
        interval: (index: number) => (count - 1 - index) % step === 0,
      },
    },
    yAxis: {
      type: 'value',
      ...scale,
      axisLabel: {
        color: tokens.muted,
        fontSize: TYPE.axis,
        formatter: printer(state, view),
      },
      splitLine: { lineStyle: { color: tokens.grid } },
    },
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => tip(state, view, hit),
    },
    series: [...state.parts.map((part) => bars(part, state, view)), gaps(state, view)],
    graphic: graphicOption([
      ...segmentPatterns(state, view, box, scale),
      ...around.graphics,
      ...breakMarks(state.breaks, view, box, (year) => edgeOf(state, box, year)),
      ...partLabels(state, view, box, scale),
    ]),
  };
}

/** How the value axis prints its figures: shares without a decimal, since its steps need none. */
function printer(state: StackState, view: ChartView): (value: number) => string {
  if (state.mode === 'share') return (value) => `${String(Math.round(value * 100))}%`;
  return (value) => formatNumber(value, view.language, true);
}

function plotBox(state: StackState, view: ChartView, box: Box, scale: Scale): Box {
  const labels = state.parts.map((part) => part.label[view.language]);
  return {
    left: box.left + roomOf(scale, printer(state, view)),
    top: box.top + breakRoom(state.breaks, view) + 2,
    right: box.right - sideRoom(labels, view.width) - 6,
    bottom: box.bottom - 26,
  };
}

/** Left edge of a category's band. */
function edgeOf(state: StackState, box: Box, year: number): number {
  const index = state.categories.findIndex((one) => one.key === String(year));
  return box.left + (index / state.categories.length) * (box.right - box.left);
}

function bars(part: StackPart, state: StackState, view: ChartView): BarSeriesOption {
  const key = state.mode === 'share' ? 'share' : 'value';
  return {
    type: 'bar',
    name: part.key,
    id: part.key,
    stack: 'whole',
    barMaxWidth: BAR.most,
    barCategoryGap: `${String(BAR.gap * 100)}%`,
    data: part.points.map((point) => point[key]),
    itemStyle: {
      color: colourOf(part.colour, view.theme),
      // A hairline keeps neighbouring steps of one hue apart, in grey print too.
      borderColor: chartTokens(view.theme).background,
      borderWidth: 0.75,
    },
    emphasis: { focus: 'series' },
  };
}

/** Says at the foot of an empty place why there is no bar. */
function gaps(state: StackState, view: ChartView): BarSeriesOption {
  return {
    type: 'bar',
    name: 'gaps',
    stack: 'whole',
    silent: true,
    data: state.categories.map((one) =>
      one.gap === null
        ? null
        : {
            value: 0,
            label: {
              show: true,
              position: 'top',
              rotate: 90,
              align: 'left',
              verticalAlign: 'middle',
              distance: 6,
              color: chartTokens(view.theme).muted,
              fontSize: TYPE.mark,
              formatter: gapText(one.gap, view.language),
            },
          },
    ),
  };
}

function tip(state: StackState, view: ChartView, hit: unknown): string {
  const first = (Array.isArray(hit) ? hit[0] : hit) as { dataIndex?: number } | undefined;
  const index = first?.dataIndex ?? 0;
  const { language } = view;
  const category = state.categories[index];
  const whole = language === 'zh' ? '合计' : 'Total';
  return tipHtml({
    head: category?.label[language] ?? '',
    rows: [
      ...state.parts.toReversed().map((part): TipRow => {
        const point = part.points[index]!;
        const words =
          point.value === null
            ? gapText(point.gap ?? 'not_stated', language)
            : formatValue(point.value, state.unit, language) +
              (point.share === null ? '' : ` (${formatPercent(point.share, language)})`);
        const colour = colourOf(part.colour, view.theme);
        return [part.label[language], words, { path: SWATCH, colour }];
      }),
      [whole, category?.total == null ? '—' : formatValue(category.total, state.unit, language)],
    ],
  });
}
