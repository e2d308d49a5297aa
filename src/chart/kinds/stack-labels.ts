import { spread, wrapTo, type Box, type Scale } from '../layout';
import { chartTokens, colourOf } from '../palette';
import { barWidth, patterned } from './stack-patterns';
import { TYPE, sideRoom, textAt, type Graphic } from '../picture';
import type { ChartView, StackState } from '../types';

/** Type size of so many labels in so much height: never larger than usual, never illegible. */
function labelSize(labels: number, height: number): number {
  return Math.max(7, Math.min(TYPE.label, (height / labels - 1) / 1.25));
}

/** Names without the words that all of them begin with, which the title says: up to `·` or `: `. */
function withoutSharedStart(names: readonly string[]): string[] {
  const start = /^.+?(?:[·・：]|: )/.exec(names[0] ?? '')?.[0];
  if (start === undefined || names.length < 2 || !names.every((name) => name.startsWith(start))) {
    return [...names];
  }
  return names.map((name) => name.slice(start.length));
}

/** Names beside the last bar, each at the height of its part, moved apart where they touch. */
export function partLabels(state: StackState, view: ChartView, box: Box, scale: Scale): Graphic[] {
  const last = state.categories.findLastIndex((one) => one.total !== null);
  if (last === -1) return [];
  const key = state.mode === 'share' ? 'share' : 'value';
  const texts = withoutSharedStart(state.parts.map((part) => part.label[view.language]));
  const top = box.top - 8;
  const bottom = box.bottom + 22;
  const size = labelSize(state.parts.length, bottom - top);
  const lineHeight = size * 1.25;
  const room = sideRoom(texts, view.width) - 22;
  const wrapped = (most: number) => texts.map((text) => wrapTo(text, room, size, most));
  const rows = wrapped(2).reduce((sum, one) => sum + one.length, 0);
  const lines = wrapped(rows * lineHeight > bottom - top ? 1 : 2);
  let from = 0;
  const wanted = state.parts.map((part) => {
    const size = part.points[last]![key] ?? 0;
    const middle = from + size / 2;
    from += size;
    return box.bottom - (middle / scale.max) * (box.bottom - box.top);
  });
  // Equal heights keep the order of the stack: the first part is lowest.
  const ordered = spread(
    wanted.toReversed(),
    lines.toReversed().map((one) => one.length * lineHeight + 1),
    top,
    bottom,
  ).toReversed();
  const bandWidth = (box.right - box.left) / state.categories.length;
  const barEnd = box.left + bandWidth * (last + 0.5) + barWidth(bandWidth) / 2;
  return state.parts.flatMap((part, i): Graphic[] => {
    const colour = colourOf(part.colour, view.theme);
    const left = box.right + 10;
    const y = ordered[i]!;
    // Leaders that all bend far would only tangle: the order and colours must do then.
    const isDrawn = (part.points[last]![key] ?? 0) > 0 && Math.abs(y - wanted[i]!) < 60;
    const leader: Graphic = {
      type: 'polyline',
      silent: true,
      shape: {
        points: [
          [barEnd + 2, wanted[i]!],
          [Math.max(barEnd + 2, box.right - 2), wanted[i]!],
          [left - 2, y],
        ],
      },
      style: { stroke: colour, lineWidth: 1, opacity: 0.7, fill: 'none' },
    };
    return [
      ...(isDrawn ? [leader] : []),
      {
        type: 'rect',
        silent: true,
        shape: { x: left, y: y - 5, width: 9, height: 10, r: 1.5 },
        style: { fill: colour },
      },
      ...patterned(
        part,
        { left: left + 0.5, top: y - 4.5, right: left + 8.5, bottom: y + 4.5 },
        view,
      ),
      ...lines[i]!.map((text, row) =>
        textAt(text, left + 14, y + (row - (lines[i]!.length - 1) / 2) * lineHeight, {
          fill: chartTokens(view.theme).text,
          size,
        }),
      ),
    ];
  });
}
