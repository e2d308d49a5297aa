import type { Raster, Shades } from './raster';
import { turned } from './raster';

/** A page lies askew in the scanner by at most this (radians, about 3 degrees). */
const MOST = 0.052;
/** Less than this moves the end of a line by under a pixel. */
const LEAST = 0.0003;

/** The page with its lines level, and the angle it was turned by. */
export function straightened(
  raster: Raster,
  shades: Shades,
): { readonly raster: Raster; readonly angle: number } {
  const angle = skewOf(raster, shades);
  return Math.abs(angle) < LEAST ? { raster, angle: 0 } : { raster: turned(raster, angle), angle };
}

/**
 * The angle by which lines fall to the right. At the right angle the dark pixels gather in few
 * rows: the sum of squares of the rows' counts is largest there.
 */
function skewOf(raster: Raster, shades: Shades): number {
  const points = darkPoints(raster, shades);
  if (points.x.length === 0) return 0;
  let best = 0;
  for (const step of [MOST / 12, MOST / 60, MOST / 300]) {
    const middle = best;
    let most = -1;
    const reach = step === MOST / 12 ? 12 : 6;
    for (let i = -reach; i <= reach; i++) {
      const angle = middle + i * step;
      const found = gathered(points, angle, raster);
      // Of equals the least turn, so that a clean page stays as it is.
      if (found > most || (found === most && Math.abs(angle) < Math.abs(best))) {
        [most, best] = [found, angle];
      }
    }
  }
  return best;
}

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function darkPoints({ width, height, data }: Raster, { trace }: Shades): Points {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      // Upper edges only: they are as thin as can be, so the best angle stands out.
      if (data[i]! >= trace || (y > 0 && data[i - width]! < trace)) continue;
      xs.push(x - width / 2);
      ys.push(y);
    }
  }
  return { x: Float64Array.from(xs), y: Float64Array.from(ys) };
}

function gathered({ x, y }: Points, angle: number, { width, height }: Raster): number {
  const slope = Math.tan(angle);
  const pad = Math.ceil(width * MOST);
  const rows = new Float64Array(height + 2 * pad + 2);
  for (let i = 0; i < x.length; i++) rows[Math.round(y[i]! - x[i]! * slope) + pad]!++;
  return rows.reduce((sum, n) => sum + n * n, 0);
}
