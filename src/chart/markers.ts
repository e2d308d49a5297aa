import { orderOf } from './patterns';
import type { Colour } from './types';

/**
 * Shapes of points in the order picked, drawn in a box of 10 by 10, so that lines stay apart in
 * grey print and for readers who do not tell colours apart.
 */
export const MARKERS: readonly string[] = [
  'M5 0A5 5 0 1 1 5 10A5 5 0 1 1 5 0Z',
  'M0.6 0.6L9.4 0.6L9.4 9.4L0.6 9.4Z',
  'M5 0L10 9.2L0 9.2Z',
  'M5 -0.6L10.6 5L5 10.6L-0.6 5Z',
  'M5 10L0 0.8L10 0.8Z',
  'M3.2 0L6.8 0L6.8 3.2L10 3.2L10 6.8L6.8 6.8L6.8 10L3.2 10L3.2 6.8L0 6.8L0 3.2L3.2 3.2Z',
  'M5 0L10 3.8L8.1 9.7L1.9 9.7L0 3.8Z',
  'M10 5L0.8 10L0.8 0Z',
  'M0 5L9.2 0L9.2 10Z',
  'M5 0L6.4 3.2L10 3.6L7.3 6L8.1 9.6L5 7.8L1.9 9.6L2.7 6L0 3.6L3.6 3.2Z',
  'M0.6 3L9.4 3L9.4 7L0.6 7Z',
  'M2.2 0L5 2.8L7.8 0L10 2.2L7.2 5L10 7.8L7.8 10L5 7.2L2.2 10L0 7.8L2.8 5L0 2.2Z',
];

/** The outline of a colour's marker. */
export function markerPath(colour: Colour): string {
  return MARKERS[orderOf(colour) % MARKERS.length]!;
}

/** The same as corners, for where only polygons can be drawn: a circle has many of them. */
export function markerPoints(colour: Colour): readonly (readonly number[])[] {
  const path = markerPath(colour);
  if (path === MARKERS[0]) {
    return Array.from({ length: 24 }, (_, i) => {
      const angle = (i / 24) * 2 * Math.PI;
      return [5 + 5 * Math.sin(angle), 5 - 5 * Math.cos(angle)];
    });
  }
  return [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** The same as a symbol of the drawing library, which knows the circle itself. */
export function symbolOf(colour: Colour): string {
  const path = markerPath(colour);
  return path === MARKERS[0] ? 'circle' : `path://${path}`;
}
