import type { EChartsType } from '../chart/echarts';
import type { Reachable } from './chart-points';

/** How far from a point a finger or a pointer may be to mean it, in px. */
const REACH = 24;

/**
 * The point drawn nearest to a place in a drawing; null where none is within reach. Points of
 * lines and clouds are small: nobody should have to hit them exactly.
 */
export function nearestPoint(
  chart: EChartsType,
  rows: readonly (readonly Reachable[])[],
  x: number,
  y: number,
): Reachable | null {
  const { series } = chart.getOption() as { series?: readonly { data?: readonly unknown[] }[] };
  let best: { readonly point: Reachable; readonly away: number } | null = null;
  for (const point of rows.flat()) {
    if (!point.drawn || point.item === undefined) continue;
    const { seriesIndex, dataIndex } = point.item;
    const item = series?.[seriesIndex]?.data?.[dataIndex] as { value?: unknown } | undefined;
    if (!Array.isArray(item?.value)) continue;
    const [left, top] = chart.convertToPixel({ seriesIndex }, item.value as number[]) as number[];
    const away = Math.hypot((left ?? Infinity) - x, (top ?? Infinity) - y);
    if (away <= REACH && away < (best?.away ?? Infinity)) best = { point, away };
  }
  return best?.point ?? null;
}
