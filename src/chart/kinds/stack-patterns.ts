import type { Box, Scale } from '../layout';
import { colourOf, inkOn } from '../palette';
import { patternOf, patternOver } from '../patterns';
import type { Graphic } from '../picture';
import type { ChartView, StackPart, StackState } from '../types';

/** Widest bar, and the part of a category's band that stays empty. */
export const BAR = { most: 56, gap: 0.35 } as const;

/** Width of the bars in bands of so many px. */
export function barWidth(band: number): number {
  return Math.min(BAR.most, band * (1 - BAR.gap));
}

/** The pattern of a part over a rectangle, where patterns are wanted. */
export function patterned(part: StackPart, box: Box, view: ChartView, z = 0): Graphic[] {
  if ((view.ink ?? 'colour') === 'colour') return [];
  const stroke = inkOn(colourOf(part.colour, view.theme));
  return patternOver(box, patternOf(part.colour), stroke, z);
}

/** Over every segment of every bar the pattern of its part. */
export function segmentPatterns(
  state: StackState,
  view: ChartView,
  box: Box,
  scale: Scale,
): Graphic[] {
  if ((view.ink ?? 'colour') === 'colour') return [];
  const key = state.mode === 'share' ? 'share' : 'value';
  const band = (box.right - box.left) / state.categories.length;
  const half = barWidth(band) / 2;
  const y = (value: number) => box.bottom - (value / scale.max) * (box.bottom - box.top);
  return state.categories.flatMap((_, i) => {
    const middle = box.left + band * (i + 0.5);
    let from = 0;
    return state.parts.flatMap((part) => {
      const size = part.points[i]![key] ?? 0;
      // Off the edges by the width of a stroke, which would else run over them.
      const segment = {
        left: middle - half + 1,
        right: middle + half - 1,
        top: y(from + size) + 1,
        bottom: y(from) - 1,
      };
      from += size;
      return segment.top < segment.bottom ? patterned(part, segment, view, 3) : [];
    });
  });
}
