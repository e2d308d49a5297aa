import type { LineSeriesOption } from 'echarts/charts';
import { formatValue } from '../format';
import type { Scale } from '../layout';
import { symbolOf } from '../markers';
import { chartTokens, colourOf } from '../palette';
import { TYPE } from '../picture';
import type { ChartView, TrendLine } from '../types';

/** How the strokes of one line are drawn. */
export interface StrokeStyle {
  readonly unit: string;
  readonly scale: Scale;
  /** Values printed at the points. */
  readonly valued: boolean;
  /** Stands out among other lines. */
  readonly strong: boolean;
  /** Points close together are drawn smaller. */
  readonly dense: boolean;
  /** Of the panel, where there are several. */
  readonly axisIndex: number;
}

/** A series for each unbroken run of years; its points carry what a click opens. */
export function strokeSeries(
  line: TrendLine,
  view: ChartView,
  style: StrokeStyle,
): LineSeriesOption[] {
  const colour = colourOf(line.colour, view.theme);
  const tokens = chartTokens(view.theme);
  const value = new Map(line.points.map((point) => [point.year, point.value]));
  const small = new Set(line.small);
  const hollow = { color: tokens.background, borderColor: colour, borderWidth: 1.5 };
  const size = (style.strong ? 8 : 7) - (style.dense ? 2 : 0);
  return line.strokes.map((years, i) => ({
    type: 'line',
    // Strokes of one line share a name.
    name: line.key,
    id: `${line.key} ${String(i)}`,
    xAxisIndex: style.axisIndex,
    yAxisIndex: style.axisIndex,
    z: style.strong ? 4 : 3,
    data: years.map((year) => ({
      value: [year, value.get(year) ?? 0],
      key: line.key,
      year,
      label: besideLine(value, year, style.scale),
      ...(small.has(year) ? { itemStyle: hollow } : {}),
    })),
    symbol: symbolOf(line.colour),
    symbolSize: years.length === 1 ? size + 1 : size,
    showSymbol: true,
    itemStyle: { color: colour, borderColor: tokens.background, borderWidth: 1 },
    lineStyle: { color: colour, width: style.strong ? 3.5 : 2 },
    emphasis: { focus: 'none', scale: 1.4 },
    label: {
      show: style.valued,
      position: 'top',
      color: tokens.text,
      fontSize: TYPE.mark,
      formatter: (point: { value: unknown }) =>
        formatValue(Number((point.value as number[])[1]), style.unit, view.language, true),
    },
  }));
}

/** A slope flatter than this share of the height does not touch a label above its end. */
const FLAT = 0.06;

/** From this share of the height down there is no room for a label below a point. */
const FLOOR = 0.12;

/** A value's label off its own line: left of a rise, right of a fall, below the foot of a V. */
function besideLine(value: ReadonlyMap<number, number | null>, year: number, scale: Scale) {
  const height = scale.max - scale.min;
  const rise = (from: number, to: number): number => {
    const [a, b] = [value.get(from) ?? null, value.get(to) ?? null];
    const share = a === null || b === null ? 0 : (b - a) / height;
    return Math.abs(share) < FLAT ? 0 : share;
  };
  const falling = rise(year - 1, year) < 0;
  const rising = rise(year, year + 1) > 0;
  if (!falling && !rising) return { offset: [0, 0] };
  const above = ((value.get(year) ?? 0) - scale.min) / height;
  if (falling && rising) {
    return above < FLOOR ? { offset: [0, 0] } : { position: 'bottom' as const, offset: [0, 0] };
  }
  return { offset: [rising ? -9 : 11, 0] };
}
