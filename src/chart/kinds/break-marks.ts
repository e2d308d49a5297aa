import { TYPE, textAt, type Graphic } from '../picture';
import { textWidth, wrapTo, type Box } from '../layout';
import { chartTokens } from '../palette';
import type { Break, ChartView } from '../types';

const ROW = 16;
const EDGE = 4;

/** Breaks of several lines: each year and note once, in order of time. */
export function distinctBreaks(all: readonly Break[]): Break[] {
  const found = new Map(all.map((one) => [`${String(one.year)} ${one.note.zh}`, one]));
  return [...found.values()].sort((a, b) => a.year - b.year);
}

/** Room above the plot for the notes of breaks. */
export function breakRoom(breaks: readonly Break[], view: ChartView): number {
  return breaks.reduce((sum, one) => sum + noteLines(one, view).length, 0) * ROW + 6;
}

/** A note in at most two lines of the picture's width; it names the year if it does not itself. */
function noteLines(one: Break, view: ChartView): string[] {
  const note = one.note[view.language];
  const colon = view.language === 'zh' ? '：' : ': ';
  const words = note.includes(String(one.year)) ? note : `${String(one.year)}${colon}${note}`;
  return wrapTo(words, view.width - 4 * EDGE, TYPE.mark, 2);
}

/**
 * A dashed line where a definition changes, from its note down to the axis. `xOf` gives the
 * place between a year and the one before it. A note stands right of its line, moved left where
 * it would leave the picture.
 */
export function breakMarks(
  breaks: readonly Break[],
  view: ChartView,
  box: Box,
  xOf: (year: number) => number,
): Graphic[] {
  const tokens = chartTokens(view.theme);
  let top = box.top - breakRoom(breaks, view);
  const notes = breaks.map((one) => {
    const x = xOf(one.year);
    const lines = noteLines(one, view);
    const width = Math.max(...lines.map((text) => textWidth(text, TYPE.mark)));
    const left = Math.max(EDGE, Math.min(x + 5, view.width - EDGE - width));
    const from = top;
    top += lines.length * ROW;
    return { year: one.year, x, lines, left, from, to: top };
  });
  const lines = [...new Set(breaks.map((one) => one.year))].map((year): Graphic => {
    const own = notes.filter((note) => note.year === year);
    const { x } = own[0]!;
    // Beside its notes, or under them where they had to move across it.
    const from = own.every((note) => note.left > x) ? own[0]!.from + 3 : own.at(-1)!.to;
    return {
      type: 'line',
      silent: true,
      shape: { x1: x, y1: from, x2: x, y2: box.bottom },
      style: { stroke: tokens.mark, lineWidth: 1, lineDash: [4, 3] },
    };
  });
  const texts = notes.flatMap((note) =>
    note.lines.map((text, row) =>
      textAt(text, note.left, note.from + (row + 0.5) * ROW, {
        fill: tokens.muted,
        size: TYPE.mark,
      }),
    ),
  );
  return [...lines, ...texts];
}

/** The notes alone, a line under the other from `top` on: for pictures with several plots. */
export function breakNotes(breaks: readonly Break[], view: ChartView, top: number): Graphic[] {
  const lines = breaks.flatMap((one) => noteLines(one, view));
  return lines.map((text, row) =>
    textAt(text, EDGE, top + (row + 0.5) * ROW, {
      fill: chartTokens(view.theme).muted,
      size: TYPE.mark,
    }),
  );
}
