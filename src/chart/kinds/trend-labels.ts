import { formatLabel } from '../format';
import { spread, wrap, wrapTo, type Box } from '../layout';
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

/** The same in lines of at most `width` px: a name may be cut short, its figure never is. */
function endLines(end: End, width: number, most: number): string[] {
  const lines = wrap(whole(end), width, TYPE.label);
  if (lines.length <= most) return lines;
  return [...wrapTo(end.name, width, TYPE.label, most - 1), end.value];
}

/** A lone line is named by the title; its values stand at its points instead. */
export function needsEndLabels(state: TrendState): boolean {
  return state.lines.length > 1 || state.band !== undefined;
}

/** Lines of text that each of so many names may take beside a plot of this height. */
function mostLines(names: number, height: number): number {
  return names * 3 * LINE_HEIGHT <= height ? 3 : 2;
}

/** Whether all names can stand uncut at the ends of their lines, beside a plot of this height. */
export function namesFit(state: TrendState, view: ChartView, height: number): boolean {
  if (!needsEndLabels(state)) return true;
  const ends = endsOf(state, view);
  const room = sideRoom(ends.map(whole), view.width) - 20;
  const most = mostLines(ends.length, height);
  return ends.every((end) => wrap(whole(end), room, TYPE.label).length <= most);
}

/** Texts at the ends of lines: names with values, or where a key has the names the values alone. */
export function endTexts(state: TrendState, view: ChartView, keyed: boolean): string[] {
  return endsOf(state, view).map((end) => (keyed ? end.value : whole(end)));
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
  const room = sideRoom(endTexts(state, view, keyed), view.width);
  const known = endsOf(state, view);
  const most = mostLines(known.length, box.bottom - box.top);
  const ends = known.map((end) => ({
    text: keyed ? [end.value] : endLines(end, room - 20, most),
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
