import { blank, shadesOf, type Raster } from './raster';

/** A scan whose paper varies more than this (standard deviation of its shade) is noisy. */
const NOISY = 3;

/** The page without the grain of a scanner or of JPEG; a clean page comes back as it is. */
export function cleaned(raster: Raster): Raster {
  let page = raster;
  for (let pass = 0; pass < 2 && shadesOf(page).noise > NOISY; pass++) page = smoothed(page);
  return page;
}

/** Paper white, print black, what lies between in proportion: noise of the paper is gone. */
export function stretched(raster: Raster): Raster {
  const { trace, print } = shadesOf(raster);
  const out = blank(raster.width, raster.height);
  const shades = Uint8Array.from({ length: 256 }, (_, shade) =>
    Math.max(0, Math.min(255, Math.round(((shade - print) * 255) / Math.max(1, trace - print)))),
  );
  for (let i = 0; i < out.data.length; i++) out.data[i] = shades[raster.data[i]!]!;
  return out;
}

/** Every pixel with its neighbours, weighted 1-2-1 both ways; the outermost stay. */
function smoothed({ width, height, data }: Raster): Raster {
  const level = Uint8Array.from(data);
  for (let i = 1; i < data.length - 1; i++) {
    level[i] = (data[i - 1]! + 2 * data[i]! + data[i + 1]! + 2) >> 2;
  }
  const out = { width, height, data: Uint8Array.from(level) };
  for (let i = width; i < data.length - width; i++) {
    out.data[i] = (level[i - width]! + 2 * level[i]! + level[i + width]! + 2) >> 2;
  }
  return out;
}
