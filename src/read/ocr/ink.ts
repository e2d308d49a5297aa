import type { Box, Raster } from './raster';

/** Specks smaller than this each way, in points, are dirt; a full stop is larger. */
const SPECK = 0.7;
/** Thinner than this and at the edge of a cell, in points: what is left of its border. */
const BORDER = 1.5;

/**
 * Where the print within a box is, or null if nothing is printed there. Dirt and remains of
 * ruled lines do not count.
 * @param page stretched, so that print is below 128
 * @param scale pixels a point
 */
export function inkWithin(page: Raster, box: Box, scale: number): Box | null {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (width < 1 || height < 1) return null;
  const seen = new Uint8Array(width * height);
  const dark = (i: number) =>
    page.data[(box.top + Math.floor(i / width)) * page.width + box.left + (i % width)]! < 128;
  let ink: Box | null = null;
  for (let i = 0; i < seen.length; i++) {
    if (seen[i] === 1 || !dark(i)) continue;
    const part = spot(i, width, height, seen, dark);
    if (isPrint(part, width, height, scale)) ink = ink ? around(ink, part) : part;
  }
  return (
    ink && {
      left: ink.left + box.left,
      right: ink.right + box.left,
      top: ink.top + box.top,
      bottom: ink.bottom + box.top,
    }
  );
}

/** The dark pixels that hang together with one. */
function spot(
  start: number,
  width: number,
  height: number,
  seen: Uint8Array,
  dark: (i: number) => boolean,
): Box {
  let [left, top, right, bottom] = [width, height, 0, 0];
  const open = [start];
  seen[start] = 1;
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (seen[next] === 1 || !dark(next)) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
  }
  return { left, top, right, bottom };
}

function isPrint(part: Box, width: number, height: number, scale: number): boolean {
  const [w, h] = [part.right - part.left, part.bottom - part.top];
  if (Math.max(w, h) < SPECK * scale) return false;
  const atEdge =
    part.left === 0 || part.top === 0 || part.right === width || part.bottom === height;
  return !(atEdge && Math.min(w, h) < BORDER * scale);
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
