import { textWidth, wrapAround, type Box } from '../layout';
import { TYPE, textAt, type Graphic } from '../picture';

/** A dot that is to be named beside it. */
export interface Named {
  readonly x: number;
  readonly y: number;
  /** Shortened where it is long; the figure behind it never is. */
  readonly name: string;
  readonly figure: string;
  readonly colour: string;
  readonly weight: number;
}

const HALF = 8;
const AWAY = 9;
const LONGEST = 230;

interface Taken {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Names beside their dots: at the first of several places where they touch neither each other
 * nor another named dot, with a leader where that is further away. The same dots always get the
 * same places.
 */
export function dotLabels(dots: readonly Named[], box: Box, halo: string): Graphic[] {
  const taken: Taken[] = dots.map(({ x, y }) => around(x, y, 5));
  return dots.flatMap((dot) => {
    const room = Math.min(LONGEST, box.right - box.left - 20);
    const words = (name: string) => `${name} ${dot.figure}`;
    const text = wrapAround(dot.name, words, room, TYPE.label, 1)[0]!;
    const width = textWidth(text, TYPE.label);
    const places = candidates(dot, width).map((place) => kept(place, width, box));
    const free = places.find((place) => !taken.some((other) => touches(over(place, width), other)));
    const { x, y } = free ?? places[0]!;
    taken.push(over({ x, y }, width));
    const label = {
      ...textAt(text, x, y, {
        fill: dot.colour,
        size: TYPE.label,
        weight: dot.weight,
        halo,
      }),
      z: 5,
    };
    const near = Math.abs(y - dot.y) <= 2 * HALF;
    if (near) return [label];
    const edge = x > dot.x ? x - 3 : x + width + 3;
    return [
      {
        type: 'line' as const,
        silent: true as const,
        shape: { x1: dot.x, y1: dot.y, x2: x <= dot.x && edge >= dot.x ? dot.x : edge, y2: y },
        style: { stroke: dot.colour, lineWidth: 1, opacity: 0.5 },
      },
      label,
    ];
  });
}

/** Left end and middle of the text, best place first. */
function candidates({ x, y }: Named, width: number): { x: number; y: number }[] {
  const [right, left] = [x + AWAY, x - AWAY - width];
  const beside = [
    { x: right, y },
    { x: left, y },
    { x: x - width / 2, y: y - 2 * HALF },
    { x: x - width / 2, y: y + 2 * HALF },
  ];
  const further = [2, 3, 4, 5, 6].flatMap((step) =>
    [-1, 1].flatMap((sign) => [
      { x: right, y: y + sign * step * HALF * 1.5 },
      { x: left, y: y + sign * step * HALF * 1.5 },
    ]),
  );
  return [...beside, ...further];
}

/** Moved into the plot where it would leave it. */
function kept(place: { x: number; y: number }, width: number, box: Box) {
  return {
    x: Math.max(box.left + 2, Math.min(place.x, box.right - width - 2)),
    y: Math.max(box.top + HALF, Math.min(place.y, box.bottom - HALF)),
  };
}

function over({ x, y }: { x: number; y: number }, width: number): Taken {
  return { left: x - 2, right: x + width + 2, top: y - HALF, bottom: y + HALF };
}

function around(x: number, y: number, size: number): Taken {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function touches(a: Taken, b: Taken): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
