import { formatLabel } from '../format';
import { spread, textWidth, wrap, wrapAround, type Box } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { LINE_HEIGHT, TYPE, sideRoom, textAt, type Graphic } from '../picture';
import type { ChartView, TrendLine, TrendState } from '../types';
import { MEDIAN } from './peer-band';
import { yearPlace } from './trend-axes';

/** A name with the latest value. */
interface End {
  readonly name: string;
  readonly value: string;
}

/** The end of a line, or of the median of the peers. */
export interface LineEnd extends End {
  readonly line: TrendLine | null;
  readonly year: number;
  readonly at: number;
}

/** Where the lines end, then the peers' median. */
export function endsOf(state: TrendState, view: ChartView): LineEnd[] {
  const print = (value: number) => formatLabel(value, state.unit, view.language);
  const ends = state.lines.map((line): LineEnd => {
    const last = line.points.findLast((point) => point.value !== null)!;
    const name = line.label[view.language];
    return { line, name, value: print(last.value!), year: last.year, at: last.value! };
  });
  const median = state.band?.years.at(-1);
  if (median === undefined) return ends;
  const name = MEDIAN[view.language];
  const value = print(median.median);
  return [...ends, { line: null, name, value, year: median.year, at: median.median }];
}

/** Name and value as one text. */
export const whole = ({ name, value }: End) => `${name} ${value}`;

/** From the plot to the texts at its right, and beyond them. */
const [BEFORE, BEHIND] = [14, 6];

/** Room right of the plot for the ends of lines: names with figures, or with a key figures alone. */
export function endRoom(state: TrendState, view: ChartView, keyed: boolean): number {
  const ends = endsOf(state, view);
  const figures = Math.max(...ends.map(({ value }) => textWidth(`… ${value}`, TYPE.label)));
  const least = Math.ceil(figures) + BEFORE + BEHIND;
  return keyed ? least : Math.max(least, sideRoom(ends.map(whole), view.width));
}

/** A lone line is named by the title; its values stand at its points instead. */
export function needsEndLabels(state: TrendState): boolean {
  return state.lines.length > 1 || state.band !== undefined;
}

/** Lines of text that each of so many names may take beside a plot of this height. */
function mostLines(names: number, height: number): number {
  return [3, 2].find((lines) => names * (lines * LINE_HEIGHT + 2) <= height + 26) ?? 1;
}

/** Whether all names can stand uncut at the ends of their lines, beside a plot of this height. */
export function namesFit(state: TrendState, view: ChartView, height: number): boolean {
  if (!needsEndLabels(state)) return true;
  const ends = endsOf(state, view);
  const room = endRoom(state, view, false) - BEFORE - BEHIND;
  const most = mostLines(ends.length, height);
  return ends.every((end) => wrap(whole(end), room, TYPE.label).length <= most);
}

/** Names at the ends of lines, moved apart; a leader shows which line each belongs to. */
export function endLabels(
  state: TrendState,
  view: ChartView,
  box: Box,
  y: (value: number) => number,
  keyed: boolean,
): Graphic[] {
  if (!needsEndLabels(state)) return [];
  const x = yearPlace(state.axis, box);
  const room = endRoom(state, view, keyed) - BEFORE - BEHIND;
  const known = endsOf(state, view);
  const most = mostLines(known.length, box.bottom - box.top);
  const ends = known.map((end) => ({
    text: keyed
      ? [end.value]
      : wrapAround(end.name, (name) => whole({ ...end, name }), room, TYPE.label, most),
    colour:
      end.line === null ? chartTokens(view.theme).muted : colourOf(end.line.colour, view.theme),
    weight: end.line === null ? 400 : end.line.key === state.pinned ? 700 : 500,
    x: x(end.year),
    y: y(end.at),
  }));
  const placed = spread(
    ends.map((end) => end.y),
    ends.map((end) => end.text.length * LINE_HEIGHT + 2),
    box.top - 6,
    box.bottom + 20,
  );
  return ends.flatMap((end, i): Graphic[] => {
    const left = box.right + BEFORE;
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
        style: { stroke: end.colour, lineWidth: 1, opacity: 0.5, fill: 'none' },
      },
      ...end.text.map((text, row) =>
        textAt(text, left, middle + (row - (end.text.length - 1) / 2) * LINE_HEIGHT, {
          fill: end.colour,
          size: TYPE.label,
          weight: end.weight,
        }),
      ),
    ];
  });
}
