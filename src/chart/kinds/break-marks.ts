import { TYPE, textAt, type Graphic } from '../picture';
import { wrapTo, type Box } from '../layout';
import { chartTokens } from '../palette';
import type { Break, ChartView } from '../types';

const ROW = 16;

/** Room above the plot for the notes of breaks, one row each. */
export function breakRoom(breaks: readonly Break[]): number {
  return breaks.length === 0 ? 6 : breaks.length * ROW + 6;
}

/** Breaks of several lines: each year and note once, in order of time. */
export function distinctBreaks(all: readonly Break[]): Break[] {
  const found = new Map(all.map((one) => [`${String(one.year)} ${one.note.zh}`, one]));
  return [...found.values()].sort((a, b) => a.year - b.year);
}

/**
 * A dashed line where a definition changes, from its note down to the axis. `xOf` gives the
 * place between a year and the one before it.
 */
export function breakMarks(
  breaks: readonly Break[],
  view: ChartView,
  box: Box,
  xOf: (year: number) => number,
): Graphic[] {
  const tokens = chartTokens(view.theme);
  return breaks.flatMap((one, i): Graphic[] => {
    const x = xOf(one.year);
    const y = box.top - 6 - (breaks.length - i - 0.5) * ROW;
    const onRight = view.width - x > x;
    const room = (onRight ? view.width - x : x) - 14;
    const note = one.note[view.language];
    const colon = view.language === 'zh' ? '：' : ': ';
    const words = note.includes(String(one.year)) ? note : `${String(one.year)}${colon}${note}`;
    const line: Graphic = {
      type: 'line',
      silent: true,
      shape: { x1: x, y1: y, x2: x, y2: box.bottom },
      style: { stroke: tokens.mark, lineWidth: 1, lineDash: [4, 3] },
    };
    // Dashes over dashes would make a solid line: one a year, from its first note.
    const isFirst = breaks.findIndex((other) => other.year === one.year) === i;
    return [
      ...(isFirst ? [line] : []),
      textAt(wrapTo(words, room, TYPE.mark, 1)[0] ?? '', onRight ? x + 5 : x - 5, y, {
        fill: tokens.muted,
        size: TYPE.mark,
        align: onRight ? 'left' : 'right',
      }),
    ];
  });
}
