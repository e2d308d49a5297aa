import { formatChange, formatPercent, formatValue, unitText } from '../format';
import { spread, textWidth, wrapAround, type Box } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { LINE_HEIGHT, TYPE, sideRoom, textAt, type Graphic } from '../picture';
import type { ChartView, Language, SlopeLine, SlopeState } from '../types';
import { MEDIAN } from './peer-band';

/** How a line moved: rates by points, counts by per cent, from 0 by its own amount. */
export function slopeChange(line: SlopeLine, unit: string, language: Language): string {
  const exact = line.after - line.before;
  // What rounds to nothing has no sign.
  const change = unit === 'percent' && Math.abs(exact) < 0.0005 ? 0 : exact;
  if (unit === 'percent') {
    return `${formatChange(change, 'points', language)} ${unitText('points', language)}`;
  }
  if (line.before === 0) return formatChange(change, unit, language);
  const text = formatPercent(change / Math.abs(line.before), language);
  return change > 0 ? `+${text}` : text;
}

/** The ends of a stroke, and the words at them. */
export interface End {
  readonly key: string;
  readonly colour: string;
  readonly weight: number;
  readonly before: number;
  readonly after: number;
  /** What stands left and right. */
  readonly left: string;
  readonly name: string;
  readonly right: (name: string) => string;
}

/** From the plot to the words at its right, and beyond them. */
const BESIDE = 20;

/** Room for the words at the right: up to a part of the width, but whole figures in any case. */
export function rightRoom(ends: readonly End[], view: ChartView): number {
  const figures = ends.map(({ right }) => textWidth(right('…'), TYPE.label));
  const texts = ends.map(({ name, right }) => right(name));
  return Math.max(sideRoom(texts, view.width * 1.35), Math.ceil(Math.max(...figures)) + BESIDE);
}

/** Height that the words at the right take where nothing need be cut short. */
export function labelsHeight(ends: readonly End[], view: ChartView): number {
  return textHeight(rightLines(ends, view, 3));
}

/** Those words in lines. */
function rightLines(ends: readonly End[], view: ChartView, most: number): string[][] {
  const width = rightRoom(ends, view) - BESIDE;
  return ends.map(({ name, right }) => wrapAround(name, right, width, TYPE.label, most));
}

function textHeight(texts: readonly (readonly string[])[]): number {
  return texts.reduce((sum, lines) => sum + lines.length * LINE_HEIGHT + 3, 0);
}

/** Of every line, then of the peers' median. */
export function endsOf(state: SlopeState, view: ChartView): End[] {
  const { language, theme } = view;
  const print = (value: number) => formatValue(value, state.unit, language);
  const lines = state.lines.map((line) => ({
    key: line.key,
    colour: colourOf(line.colour, theme),
    weight: line.key === state.pinned ? 700 : 500,
    before: line.before,
    after: line.after,
    left: print(line.before),
    name: line.label[language],
    right: (name: string) =>
      `${print(line.after)}  ${name} ${slopeChange(line, state.unit, language)}`,
  }));
  if (state.median === null) return lines;
  const [before, after] = state.median;
  return [
    ...lines,
    {
      key: 'median',
      colour: chartTokens(theme).muted,
      weight: 400,
      before,
      after,
      left: print(before),
      name: MEDIAN[language],
      right: (name: string) => `${print(after)}  ${name}`,
    },
  ];
}

/** Words at both ends, moved apart where they would touch. */
export function slopeLabels(
  ends: readonly End[],
  box: Box,
  y: (value: number) => number,
  view: ChartView,
): Graphic[] {
  // A small file has not the height that a page gives: names are cut short there.
  const right =
    [3, 2]
      .map((most) => rightLines(ends, view, most))
      .find((lines) => textHeight(lines) <= box.bottom - box.top + 16) ?? rightLines(ends, view, 1);
  const rightPlaces = spread(
    ends.map((end) => y(end.after)),
    right.map((lines) => lines.length * LINE_HEIGHT + 3),
    box.top - 6,
    box.bottom + 10,
  );
  const leftPlaces = spread(
    ends.map((end) => y(end.before)),
    ends.map(() => LINE_HEIGHT),
    box.top - 6,
    box.bottom + 10,
  );
  return ends.flatMap((end, i) => {
    const style = { fill: end.colour, size: TYPE.label, weight: end.weight };
    return [
      textAt(end.left, box.left - 12, leftPlaces[i]!, { ...style, align: 'right' as const }),
      ...right[i]!.map((text, row) =>
        textAt(
          text,
          box.right + 12,
          rightPlaces[i]! + (row - (right[i]!.length - 1) / 2) * LINE_HEIGHT,
          style,
        ),
      ),
    ];
  });
}
