import type { CustomSeriesRenderItemReturn } from 'echarts';
import { formatNumber, formatValue } from '../format';
import { textWidth } from '../layout';
import { FONT_STACK, chartTokens, heatColour, inkOn } from '../palette';
import type { ChartView, HeatCell, HeatmapState } from '../types';
import type { Cells } from './heatmap';

const GAP_SIGN = '—';
/** Between the lines of a hatching, in px. */
const HATCH = 6;

/**
 * A cell: its lightness by size, its figure in ink that can be read on it, hatched where few
 * cases stand behind it, a dash where there is no figure.
 */
export function cellDrawing(
  state: HeatmapState,
  view: ChartView,
  cells: Cells,
  index: number,
): CustomSeriesRenderItemReturn {
  const { columns, rows } = state;
  const c = index % columns.length;
  const r = Math.floor(index / columns.length);
  const cell = rows[r]!.cells[c]!;
  const value = shown(cell, state);
  const tokens = chartTokens(view.theme);
  const most = largest(state);
  // Half of the heat for a quarter of the largest value: small shares stay apart.
  const heat = value === null || most === 0 ? 0 : Math.sqrt(value / most);
  const fill = value === null ? tokens.shade : heatColour(rows[r]!.hue, heat, view.theme);
  const ink = value === null ? tokens.muted : inkOn(fill);
  const shape = {
    x: cells.box.left + c * cells.width + 0.5,
    y: cells.box.top + r * cells.height + 0.5,
    width: Math.max(1, cells.width - 1),
    height: Math.max(1, cells.height - 1),
  };
  const size = Math.min(11, cells.height * 0.62);
  const text = value === null ? GAP_SIGN : figure(value, state, view);
  const fits = textWidth(text, size) <= shape.width - 2 && size >= 5;
  const hatched = value !== null && columns[c]!.small && state.mode === 'share';
  return {
    type: 'group',
    children: [
      { type: 'rect', shape, style: { fill } },
      ...(hatched ? hatching(shape, ink) : []),
      ...(fits
        ? [
            {
              type: 'text' as const,
              style: {
                x: shape.x + shape.width / 2,
                y: shape.y + shape.height / 2,
                text,
                fill: ink,
                // A rim of the cell's own colour keeps figures clear of the hatching.
                ...(hatched ? { stroke: fill, lineWidth: 3 } : {}),
                font: `400 ${String(size)}px ${FONT_STACK}`,
                align: 'center' as const,
                verticalAlign: 'middle' as const,
              },
            },
          ]
        : []),
    ],
  };
}

/** The figure a cell shows in the present mode. */
export function shown(cell: HeatCell, state: HeatmapState): number | null {
  return state.mode === 'share' ? cell.share : cell.value;
}

function largest(state: HeatmapState): number {
  return Math.max(
    0,
    ...state.rows.flatMap((row) => row.cells.flatMap((cell) => shown(cell, state) ?? [])),
  );
}

/** Shares without their sign: the unit stands above the picture. 0 stays a bare 0. */
function figure(value: number, state: HeatmapState, view: ChartView): string {
  if (value === 0) return '0';
  return state.mode === 'share'
    ? formatValue(value, 'points', view.language)
    : formatNumber(value, view.language, true);
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines across a shape, for what rests on few cases. */
export function hatching({ x, y, width, height }: Rect, stroke: string) {
  const count = Math.floor((width + height) / HATCH);
  return Array.from({ length: count }, (_, i) => {
    const along = (i + 0.5) * HATCH;
    return {
      type: 'line' as const,
      silent: true,
      shape: {
        x1: x + Math.max(0, along - height),
        y1: y + Math.min(along, height),
        x2: x + Math.min(along, width),
        y2: y + Math.max(0, along - width),
      },
      style: { stroke, lineWidth: 1, opacity: 0.28 },
    };
  });
}
