import type { EChartsOption } from '../echarts';
import { formatChange, formatNumber, formatPercent } from '../format';
import { niceScale, textWidth, wrapTo } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { TYPE, baseOption, graphicOption, surround, type Graphic } from '../picture';
import { tipHtml } from '../tip';
import type { ChartTable, ChartView, Language, MoversState } from '../types';
import type { ChartKind } from '.';

/** Parts by how far their share moved: to the right where it rose, to the left where it fell. */
export const movers: ChartKind<MoversState> = {
  toOption,
  toTable,
  toSummary,
  heightFor: (state) => Math.max(120, state.bars.length * 26 + 24),
  isEmpty: (state) => state.bars.length === 0,
};

function toOption(state: MoversState, view: ChartView): EChartsOption {
  const { box, graphics } = surround(state, view);
  const tokens = chartTokens(view.theme);
  const names = state.bars.map((bar) => bar.label[view.language]);
  const room = Math.min(
    Math.max(0, ...names.map((text) => textWidth(text, TYPE.label))) + 12,
    view.width * 0.42,
  );
  const values = state.bars.map((bar) => formatChange(bar.change, 'points', view.language));
  const valueRoom = Math.max(0, ...values.map((text) => textWidth(text, TYPE.label))) + 10;
  // As far to the left as to the right: lengths compare across the zero line.
  const { max } = niceScale(state.bars.map((bar) => Math.abs(bar.change)));
  const left = box.left + room + valueRoom;
  const width = Math.max(10, box.right - valueRoom - left);
  const zero: Graphic = {
    type: 'line',
    silent: true,
    shape: { x1: left + width / 2, y1: box.top + 4, x2: left + width / 2, y2: box.bottom - 4 },
    style: { stroke: tokens.axis, lineWidth: 1 },
  };
  return {
    ...baseOption(view),
    grid: {
      left,
      top: box.top + 4,
      width,
      height: box.bottom - box.top - 8,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, min: -max, max },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names.map((text) => wrapTo(text, room - 12, TYPE.mark, 2).join('\n')),
      axisTick: { show: false },
      // Names stand at the left; the line they belong to is the zero line in the middle.
      axisLine: { show: false, onZero: false },
      axisLabel: {
        color: tokens.text,
        fontSize: TYPE.mark,
        lineHeight: TYPE.mark + 1,
        interval: 0,
        margin: valueRoom + 6,
      },
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
        name: 'movers',
        barMaxWidth: 18,
        barCategoryGap: '30%',
        data: state.bars.map((bar) => ({
          value: bar.change,
          key: bar.key,
          year: state.to,
          itemStyle: { color: colourOf(bar.colour, view.theme) },
          label: { position: bar.change < 0 ? ('left' as const) : ('right' as const) },
        })),
        label: {
          show: true,
          color: tokens.text,
          fontSize: TYPE.label,
          formatter: (bar: { dataIndex: number }) => values[bar.dataIndex] ?? '',
        },
      },
    ],
    graphic: graphicOption([...graphics, zero]),
  };
}

function tip(state: MoversState, view: ChartView, hit: unknown): string {
  const bar = state.bars[(hit as { dataIndex: number }).dataIndex];
  if (!bar) return '';
  const { language } = view;
  const zh = language === 'zh';
  return tipHtml({
    head: bar.label[language],
    rows: [
      [String(state.from), formatPercent(bar.before, language)],
      [String(state.to), formatPercent(bar.after, language)],
      [zh ? '变化（百分点）' : 'Change (points)', formatChange(bar.change, 'points', language)],
    ],
  });
}

function toTable(state: MoversState): ChartTable {
  const year = (which: number) => ({ zh: `${String(which)} 年占比`, en: `Share ${String(which)}` });
  return {
    columns: [
      { key: 'part', label: { zh: '项目', en: 'Item' }, unit: null },
      { key: 'before', label: year(state.from), unit: 'percent' },
      { key: 'after', label: year(state.to), unit: 'percent' },
      { key: 'change', label: { zh: '变化（百分点）', en: 'Change (points)' }, unit: 'points' },
    ],
    rows: state.bars.map((bar) => {
      const point = (which: number) => ({ key: bar.key, year: which, agency: null });
      return [
        { value: bar.label, gap: null },
        { value: bar.before, gap: null, point: point(state.from) },
        { value: bar.after, gap: null, point: point(state.to) },
        { value: bar.change, gap: null },
      ];
    }),
  };
}

/** The share that rose most and the one that fell most. */
function toSummary(state: MoversState, language: Language): string[] {
  const zh = language === 'zh';
  const words = (bar: MoversState['bars'][number]): string => {
    const size = formatNumber(Math.round(Math.abs(bar.change) * 1000) / 10, language);
    const [was, is] = [formatPercent(bar.before, language), formatPercent(bar.after, language)];
    return zh
      ? `“${bar.label.zh}”，${bar.change > 0 ? '上升' : '下降'} ${size} 个百分点（${was} 至 ${is}）`
      : `${bar.label.en}, ${bar.change > 0 ? 'up' : 'down'} ${size} percentage points (${was} to ${is})`;
  };
  const up = state.bars.find((bar) => bar.change > 0);
  const down = state.bars.find((bar) => bar.change < 0);
  const [from, to] = [String(state.from), String(state.to)];
  const told = [
    ...(up ? [(zh ? '占比上升最多的是' : 'rose most: ') + words(up)] : []),
    ...(down ? [(zh ? '下降最多的是' : 'fell most: ') + words(down)] : []),
  ];
  if (told.length === 0) return [];
  return [
    zh
      ? `${from} 年至 ${to} 年，${told.join('；')}。`
      : `${from} to ${to}, share that ${told.join('; ')}.`,
  ];
}
