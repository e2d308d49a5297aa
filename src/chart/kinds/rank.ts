import type { EChartsOption } from '../echarts';
import { formatFigure, formatLabels, formatNumber, formatValue } from '../format';
import { niceScale, textWidth, wrapTo } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { TYPE, baseOption, graphicOption, surround } from '../picture';
import { tipHtml } from '../tip';
import type { ChartTable, ChartView, Language, RankBar, RankState } from '../types';
import type { ChartKind } from '.';

/** Agencies in order of size, each bar with its name and value. */
export const rank: ChartKind<RankState> = {
  toOption,
  toTable,
  toSummary,
  heightFor: (state) => Math.max(120, state.bars.length * 28 + 24),
  isEmpty: (state) => state.bars.length === 0,
};

function toOption(state: RankState, view: ChartView): EChartsOption {
  const { box, graphics } = surround(state, view);
  const tokens = chartTokens(view.theme);
  // A sign beside the colour: in grey print nobody would find those picked.
  const names = state.bars.map(
    (bar) => `${bar.colour ? '▸ ' : ''}${String(bar.rank)}  ${bar.label[view.language]}`,
  );
  const room = Math.min(
    Math.max(0, ...names.map((text) => textWidth(text, TYPE.label))) + 12,
    view.width * 0.42,
  );
  const values = formatLabels(
    state.bars.map((bar) => bar.value),
    state.unit,
    view.language,
  );
  const valueRoom = Math.max(0, ...values.map((text) => textWidth(text, TYPE.label))) + 14;
  const scale = niceScale(state.bars.map((bar) => bar.value));
  const someMarked = state.bars.some((bar) => bar.marked);
  const strong = colourOf({ of: 'picked', index: 0 }, view.theme);
  const colour = (bar: RankBar) =>
    bar.colour
      ? colourOf(bar.colour, view.theme)
      : bar.marked || !someMarked
        ? strong
        : tokens.axis;
  return {
    ...baseOption(view),
    grid: {
      left: box.left + room,
      top: box.top + 4,
      width: Math.max(10, box.right - valueRoom - box.left - room),
      height: box.bottom - box.top - 8,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: scale.min, max: scale.max },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names.map((text) => wrapTo(text, room - 12, TYPE.label, 1)[0] ?? ''),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens.axis } },
      axisLabel: { color: tokens.text, fontSize: TYPE.label, interval: 0 },
    },
    tooltip: {
      show: view.purpose === 'screen',
      trigger: 'item',
      // Kept within the drawing it has no arrow, whose inline style a strict policy refuses.
      confine: true,
      backgroundColor: tokens.background,
      borderColor: tokens.grid,
      textStyle: { color: tokens.text, fontSize: TYPE.label },
      formatter: (hit: unknown) => tip(state, view, hit),
    },
    series: [
      {
        type: 'bar',
        name: 'rank',
        barMaxWidth: 22,
        barCategoryGap: '30%',
        data: state.bars.map((bar) => ({
          value: bar.value,
          key: bar.key,
          year: state.years?.[1],
          itemStyle: { color: colour(bar) },
        })),
        label: {
          show: true,
          position: 'right',
          color: tokens.text,
          fontSize: TYPE.label,
          formatter: (bar: { dataIndex: number }) => values[bar.dataIndex] ?? '',
        },
      },
    ],
    graphic: graphicOption([...graphics]),
  };
}

function tip(state: RankState, view: ChartView, hit: unknown): string {
  const bar = state.bars[(hit as { dataIndex: number }).dataIndex];
  if (!bar) return '';
  const zh = view.language === 'zh';
  return tipHtml({
    head: bar.label[view.language],
    rows: [
      [zh ? '数值' : 'Value', formatValue(bar.value, state.unit, view.language)],
      [zh ? '名次' : 'Rank', `${String(bar.rank)} / ${String(state.ranked)}`],
      ...(bar.denominator === null
        ? []
        : [[zh ? '分母' : 'Denominator', formatNumber(bar.denominator, view.language)] as const]),
    ],
  });
}

function toTable(state: RankState): ChartTable {
  const rate = state.bars.some((bar) => bar.denominator !== null);
  return {
    columns: [
      { key: 'rank', label: { zh: '名次', en: 'Rank' }, unit: null },
      { key: 'agency', label: state.head, unit: null },
      { key: 'value', label: state.title, unit: state.unit },
      ...(rate
        ? [{ key: 'denominator', label: { zh: '分母', en: 'Denominator' }, unit: 'number' }]
        : []),
    ],
    rows: state.bars.map((bar) => [
      { value: bar.rank, gap: null },
      { value: bar.label, gap: null },
      {
        value: bar.value,
        gap: null,
        point: { key: bar.key, year: state.years?.[1] ?? 0, agency: null },
      },
      ...(rate ? [{ value: bar.denominator, gap: null }] : []),
    ]),
  };
}

function toSummary(state: RankState, language: Language): string[] {
  const [first] = state.bars;
  const last = state.bars.at(-1);
  if (!first || !last) return [];
  const words = (value: number) => formatFigure(value, state.unit, language);
  const cut = state.ranked > state.bars.length;
  if (language === 'zh') {
    const rest = state.ranked > 1 && !cut ? `，最低为${last.label.zh}（${words(last.value)}）` : '';
    return [
      `${state.ranked} ${state.noun.zh}中，最高为${first.label.zh}（${words(first.value)}）${rest}。`,
    ];
  }
  if (state.ranked === 1) return [`Only ${first.label.en} can be ranked (${words(first.value)}).`];
  const rest = !cut ? `, lowest ${last.label.en} (${words(last.value)})` : '';
  return [
    `Of ${state.ranked} ${state.noun.en}, highest ${first.label.en} (${words(first.value)})${rest}.`,
  ];
}
