import { formatValue } from '../format';
import { spread, wrapTo, type Box, type Scale } from '../layout';
import { colourOf } from '../palette';
import { LINE_HEIGHT, TYPE, sideRoom, textAt, type Graphic } from '../picture';
import type { ChartView, TrendLine, TrendState } from '../types';

/** The name of a line with its latest value. */
export function labelOf(line: TrendLine, state: TrendState, view: ChartView): string {
  const last = line.points.findLast((point) => point.value !== null);
  const value = last ? formatValue(last.value!, state.unit, view.language) : '';
  return `${line.label[view.language]} ${value}`;
}

/** A lone line is named by the title; its values stand at its points instead. */
export function needsEndLabels(state: TrendState): boolean {
  return state.lines.length > 1;
}

/** Place of a year on the axis, in px. */
export function yearToX(state: TrendState, box: Box): (year: number) => number {
  const first = (state.axis[0] ?? 0) - 0.5;
  const span = Math.max(1, state.axis.length);
  return (year) => box.left + ((year - first) / span) * (box.right - box.left);
}

/** Names at the ends of lines, moved apart; a leader shows which line each belongs to. */
export function endLabels(state: TrendState, view: ChartView, box: Box, scale: Scale): Graphic[] {
  if (!needsEndLabels(state)) return [];
  const x = yearToX(state, box);
  const y = (value: number) =>
    box.bottom - ((value - scale.min) / (scale.max - scale.min)) * (box.bottom - box.top);
  const room = sideRoom(
    state.lines.map((line) => labelOf(line, state, view)),
    view.width,
  );
  const ends = state.lines.map((line) => {
    const point = line.points.findLast((one) => one.value !== null)!;
    const text = wrapTo(labelOf(line, state, view), room - 20, TYPE.label, 2);
    return { line, text, x: x(point.year), y: y(point.value!) };
  });
  const placed = spread(
    ends.map((end) => end.y),
    ends.map((end) => end.text.length * LINE_HEIGHT + 2),
    box.top - 6,
    box.bottom + 20,
  );
  return ends.flatMap((end, i): Graphic[] => {
    const colour = colourOf(end.line.colour, view.theme);
    const left = box.right + 14;
    const middle = placed[i]!;
    return [
      {
        type: 'polyline',
        silent: true,
        shape: {
          points: [
            [end.x + 5, end.y],
            [Math.max(end.x + 5, box.right), end.y],
            [left - 4, middle],
          ],
        },
        style: { stroke: colour, lineWidth: 1, opacity: 0.5, fill: 'none' },
      },
      ...end.text.map((text, row) =>
        textAt(text, left, middle + (row - (end.text.length - 1) / 2) * LINE_HEIGHT, {
          fill: colour,
          size: TYPE.label,
          weight: 500,
        }),
      ),
    ];
  });
}
