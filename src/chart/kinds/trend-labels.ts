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

function endOf(line: TrendLine, state: TrendState, view: ChartView): End {
  const last = line.points.findLast((point) => point.value !== null);
  const value = last ? formatLabel(last.value!, state.unit, view.language) : '';
  return { name: line.label[view.language], value };
}

const whole = ({ name, value }: End) => `${name} ${value}`;

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

/** Names at the ends of lines, that of the peers' median among them. */
export function endTexts(state: TrendState, view: ChartView): string[] {
  const texts = state.lines.map((line) => whole(endOf(line, state, view)));
  const median = medianEnd(state, view);
  return median === null ? texts : [...texts, whole(median.end)];
}

function medianEnd(state: TrendState, view: ChartView) {
  const last = state.band?.years.at(-1);
  if (last === undefined) return null;
  const value = formatLabel(last.median, state.unit, view.language);
  const end = { name: MEDIAN[view.language], value };
  return { end, year: last.year, value: last.median };
}

/** Names at the ends of lines, moved apart; a leader shows which line each belongs to. */
export function endLabels(
  state: TrendState,
  view: ChartView,
  box: Box,
  y: (value: number) => number,
): Graphic[] {
  if (!needsEndLabels(state)) return [];
  const x = yearPlace(state.axis, box);
  const room = sideRoom(endTexts(state, view), view.width);
  const median = medianEnd(state, view);
  const count = state.lines.length + (median === null ? 0 : 1);
  const most = count * 3 * LINE_HEIGHT <= box.bottom - box.top ? 3 : 2;
  const wrapped = (end: End) => endLines(end, room - 20, most);
  const ends = [
    ...state.lines.map((line) => {
      const point = line.points.findLast((one) => one.value !== null)!;
      return {
        text: wrapped(endOf(line, state, view)),
        colour: colourOf(line.colour, view.theme),
        weight: line.key === state.pinned ? 700 : 500,
        x: x(point.year),
        y: y(point.value!),
      };
    }),
    ...(median === null
      ? []
      : [
          {
            text: wrapped(median.end),
            colour: chartTokens(view.theme).muted,
            weight: 400,
            x: x(median.year),
            y: y(median.value),
          },
        ]),
  ];
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
