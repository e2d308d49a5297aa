import type { Box } from './layout';
import type { Graphic } from './picture';
import type { Colour } from './types';

/**
 * What tells areas and points apart where colours cannot: in black-and-white print and for
 * readers who do not tell hues apart. A part has the same pattern in every picture, as it has the
 * same colour.
 */
export type Pattern =
  'plain' | 'rising' | 'dots' | 'level' | 'falling' | 'grid' | 'upright' | 'cross';

/** In an order in which neighbours differ most. */
const PATTERNS: readonly Pattern[] = [
  'plain',
  'rising',
  'dots',
  'level',
  'falling',
  'grid',
  'upright',
  'cross',
];

/** Where each family of hues begins; its steps go on from there. */
const FIRST: Readonly<Record<string, number>> = {
  granted: 0,
  granted_in_part: 1,
  denied: 2,
  unable: 3,
  rejected: 6,
  other: 4,
  neutral: 5,
  person: 0,
  organisation: 1,
  reconsideration: 3,
  litigation: 7,
};

/** A number that tells colours of one picture apart, the same wherever a part is drawn. */
export function orderOf(colour: Colour): number {
  return colour.of === 'picked' ? colour.index : (FIRST[colour.hue] ?? 0) + colour.step;
}

export function patternOf(colour: Colour): Pattern {
  return PATTERNS[orderOf(colour) % PATTERNS.length]!;
}

/** Between the strokes of a pattern, in px. */
const STEP = 6;

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** A pattern over a rectangle, cut where it ends. `z` as of all graphics. */
export function patternOver(box: Box, pattern: Pattern, stroke: string, z = 0): Graphic[] {
  const style = { stroke, fill: 'none', lineWidth: 1, opacity: 0.55 };
  return linesOf(box, pattern).map(([x1, y1, x2, y2]) => ({
    type: 'line',
    silent: true,
    z,
    shape: { x1, y1, x2, y2 },
    style,
  }));
}

function linesOf(box: Box, pattern: Pattern): Line[] {
  switch (pattern) {
    case 'plain':
      return [];
    case 'rising':
      return slanting(box);
    case 'falling':
      return slanting(box).map(([x1, y1, x2, y2]) => {
        const mirrored = (x: number) => box.left + box.right - x;
        return [mirrored(x1), y1, mirrored(x2), y2];
      });
    case 'level':
      return level(box);
    case 'upright':
      return upright(box);
    case 'cross':
      return [...linesOf(box, 'rising'), ...linesOf(box, 'falling')];
    case 'grid':
      return [...level(box), ...upright(box)];
    case 'dots':
      return places(box.top, box.bottom, 4).flatMap((y, row) =>
        places(box.left, box.right, STEP, (row % 2) * (STEP / 2)).map((x): Line => [
          x,
          y,
          Math.min(x + 1.5, box.right),
          y,
        ]),
      );
  }
}

/** Lines at 45°, each cut where it leaves the box. */
function slanting({ left, top, right, bottom }: Box): Line[] {
  const [width, height] = [right - left, bottom - top];
  const count = Math.ceil((width + height) / STEP - 0.5);
  return Array.from({ length: Math.max(0, count) }, (_, i): Line => {
    const along = (i + 0.5) * STEP;
    return [
      left + Math.max(0, along - height),
      top + Math.min(along, height),
      left + Math.min(along, width),
      top + Math.max(0, along - width),
    ];
  });
}

function level({ left, top, right, bottom }: Box): Line[] {
  return places(top, bottom, 4).map((y) => [left, y, right, y]);
}

function upright({ left, top, right, bottom }: Box): Line[] {
  return places(left, right, 4).map((x) => [x, top, x, bottom]);
}

/** Places from one edge to the other, the first half a step in. */
function places(from: number, to: number, step: number, shift = 0): number[] {
  const count = Math.ceil((to - from - step / 2 - shift) / step);
  return Array.from({ length: Math.max(0, count) }, (_, i) => from + shift + (i + 0.5) * step);
}
