import { formatNumber, unitText } from '../format';
import { textWidth, type Box } from '../layout';
import { chartTokens } from '../palette';
import { TYPE, textAt, type Graphic } from '../picture';
import type { ChartView, FunnelState, ScatterState } from '../types';

/** A logarithmic axis from one round number (1, 2 or 5 × 10ⁿ) to another. */
export interface LogAxis {
  readonly from: number;
  readonly to: number;
  /** Place of a value between 0 and 1. */
  readonly share: (value: number) => number;
  readonly ticks: readonly number[];
}

const ROUND = [1, 2, 5] as const;

/** Round numbers from the last at or below `low` to the first at or above `high`. */
export function logAxis(low: number, high: number): LogAxis {
  const powers = Array.from({ length: 14 }, (_, i) => 10 ** (i - 2));
  const all = powers.flatMap((power) => ROUND.map((one) => one * power));
  const from = all.findLast((one) => one <= low) ?? all[0]!;
  const found = all.find((one) => one >= high) ?? all.at(-1)!;
  const to = found > from ? found : all[all.indexOf(from) + 1]!;
  const span = Math.log(to / from);
  return {
    from,
    to,
    share: (value) => Math.log(value / from) / span,
    ticks: all.filter((one) => one >= from && one <= to),
  };
}

/** Ticks, lines and the name of the axis below a cloud. Where ticks crowd, powers of ten remain. */
export function logGraphics(
  axis: LogAxis,
  state: ScatterState | FunnelState,
  view: ChartView,
  box: Box,
): Graphic[] {
  const tokens = chartTokens(view.theme);
  const x = (value: number) => box.left + axis.share(value) * (box.right - box.left);
  const print = (value: number) => formatNumber(value, view.language, true);
  const widest = Math.max(...axis.ticks.map((tick) => textWidth(print(tick), TYPE.axis)));
  const fits = (box.right - box.left) / Math.max(1, axis.ticks.length - 1) > widest + 10;
  const isPower = (tick: number) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9);
  const ticks = axis.ticks.filter((tick) => fits || isPower(tick));
  const { label, unit } = state.across;
  const name =
    unit === 'number'
      ? label[view.language]
      : view.language === 'zh'
        ? `${label.zh}（${unitText(unit, 'zh')}）`
        : `${label.en} (${unitText(unit, 'en')})`;
  const scale = view.language === 'zh' ? '，对数刻度 →' : ', log scale →';
  return [
    ...ticks.flatMap((tick): Graphic[] => [
      {
        type: 'line',
        silent: true,
        shape: { x1: x(tick), y1: box.top, x2: x(tick), y2: box.bottom },
        style: { stroke: tokens.grid, lineWidth: 1 },
      },
      textAt(print(tick), x(tick), box.bottom + 12, {
        fill: tokens.muted,
        size: TYPE.axis,
        align: 'center',
      }),
    ]),
    textAt(name + scale, box.right, box.bottom + 29, {
      fill: tokens.muted,
      size: TYPE.mark,
      align: 'right',
    }),
  ];
}
