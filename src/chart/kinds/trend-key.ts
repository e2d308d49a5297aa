import { wrapAround, type Box } from '../layout';
import { markerPoints } from '../markers';
import { chartTokens, colourOf } from '../palette';
import { LINE_HEIGHT, TYPE, textAt, type Graphic } from '../picture';
import type { ChartView, TrendState } from '../types';
import { endsOf, namesFit, whole } from './trend-labels';

/** Which mark is whose, above the drawing: a row a line. */
export interface TrendKey {
  readonly rows: readonly {
    /** Corners of the mark in a box of 10 by 10; null for the dashes of the peers' median. */
    readonly mark: readonly (readonly number[])[] | null;
    readonly colour: string;
    readonly text: readonly string[];
  }[];
  readonly height: number;
}

const MARK = 9;
/** From the edge to the names. */
const INDENT = 20;
const GAP = 3;
/** A plot that a key leaves less height than this shows little. */
const LEAST_PLOT = 200;

/**
 * Where names at the ends of lines would be cut short, as on a phone, they stand above in full,
 * each behind its line's mark; the ends keep their figures. Null where the names fit.
 *
 * @param size room for drawing and key
 */
export function keyOf(
  state: TrendState,
  view: ChartView,
  size: { readonly width: number; readonly height: number },
): TrendKey | null {
  if (namesFit(state, view, size.height)) return null;
  const within = (most: number): TrendKey => {
    const rows = endsOf(state, view).map((end) => ({
      mark: end.line === null ? null : markerPoints(end.line.colour),
      colour:
        end.line === null ? chartTokens(view.theme).muted : colourOf(end.line.colour, view.theme),
      text: wrapAround(
        end.name,
        (name) => whole({ ...end, name }),
        size.width - INDENT,
        TYPE.label,
        most,
      ),
    }));
    const height = rows.reduce((sum, { text }) => sum + text.length * LINE_HEIGHT + GAP, 0) + 8;
    return { rows, height };
  };
  // A small file has not the room that a page makes: names are cut short, or left to the ends.
  const most = Math.max(size.height * 0.6, size.height - LEAST_PLOT);
  return [within(Infinity), within(1)].find(({ height }) => height <= most) ?? null;
}

/** Draws the key at the top of a box. */
export function keyGraphics(key: TrendKey | null, box: Box, view: ChartView): Graphic[] {
  if (key === null) return [];
  let top = box.top;
  return key.rows.flatMap((row): Graphic[] => {
    const first = top + LINE_HEIGHT / 2;
    top += row.text.length * LINE_HEIGHT + GAP;
    const at = (point: readonly number[]) => [
      box.left + 2 + (point[0]! / 10) * MARK,
      first + ((point[1]! - 5) / 10) * MARK,
    ];
    const mark: Graphic =
      row.mark === null
        ? {
            type: 'line',
            silent: true,
            shape: { x1: box.left, y1: first, x2: box.left + MARK + 5, y2: first },
            style: { stroke: row.colour, lineWidth: 1.5, lineDash: [4, 3] },
          }
        : {
            type: 'polygon',
            silent: true,
            shape: { points: row.mark.map(at) },
            style: { fill: row.colour },
          };
    return [
      mark,
      ...row.text.map((text, i) =>
        textAt(text, box.left + INDENT, first + i * LINE_HEIGHT, {
          fill: chartTokens(view.theme).text,
          size: TYPE.label,
        }),
      ),
    ];
  });
}
