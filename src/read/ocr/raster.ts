/** A picture in shades of grey: 0 is black, 255 white; rows from the top. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Part of a picture in pixels; `right` and `bottom` are outside it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Shades of a page: what is paper, and below which shade a pixel is ink. */
export interface Shades {
  readonly paper: number;
  /** How much the shade of the paper varies (standard deviation). */
  readonly noise: number;
  /** The darkest print. */
  readonly print: number;
  /** Half way between paper and print: the body of letters. */
  readonly ink: number;
  /** Clearly darker than paper and its noise. */
  readonly trace: number;
  /** Darker than paper, though barely: thin ruled lines of a blurred scan. */
  readonly faint: number;
}

export function blank(width: number, height: number): Raster {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** The shade at a point between pixels; white outside the picture. */
export function sample({ width, height, data }: Raster, x: number, y: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const at = (px: number, py: number) =>
    px < 0 || py < 0 || px >= width || py >= height ? 255 : data[py * width + px]!;
  const [fx, fy] = [x - x0, y - y0];
  const top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
  const bottom = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
  return top * (1 - fy) + bottom * fy;
}

/** The picture turned about its middle by a small angle (radians), counter-clockwise. */
export function turned(raster: Raster, angle: number): Raster {
  const { width, height } = raster;
  const out = blank(width, height);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [cx, cy] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - cx, y - cy];
      const shade = sample(raster, cx + dx * cos - dy * sin, cy + dx * sin + dy * cos);
      out.data[y * width + x] = Math.round(shade);
    }
  }
  return out;
}

/** A part of the picture `factor` times as large, with a white margin in pixels of the result. */
export function enlarged(raster: Raster, box: Box, factor: number, margin: number): Raster {
  const width = Math.max(1, Math.round((box.right - box.left) * factor));
  const height = Math.max(1, Math.round((box.bottom - box.top) * factor));
  const out = blank(width + 2 * margin, height + 2 * margin);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const shade = sample(
        raster,
        box.left + (x + 0.5) / factor - 0.5,
        box.top + (y + 0.5) / factor - 0.5,
      );
      out.data[(y + margin) * out.width + x + margin] = Math.round(shade);
    }
  }
  return out;
}

/** Shades of a page: most of it is paper, so its paper is the median; Otsu's threshold its ink. */
export function shadesOf({ data }: Raster): Shades {
  const counts = new Float64Array(256);
  for (const shade of data) counts[shade]!++;
  const paper = medianOf(counts);
  const away = new Float64Array(256);
  counts.forEach((n, shade) => (away[Math.abs(shade - paper)]! += n));
  const noise = 1.48 * medianOf(away);
  const trace = paper - Math.max(25, 2.5 * noise);
  const faint = paper - Math.max(15, 3.5 * noise);
  return { paper, noise, trace, faint, print: darkest(counts), ink: Math.min(otsu(counts), trace) };
}

/** The shade that one pixel of five hundred is darker than. */
function darkest(counts: Float64Array): number {
  const few = counts.reduce((sum, n) => sum + n, 0) / 500;
  let below = 0;
  return Math.max(
    0,
    counts.findIndex((n) => (below += n) >= few),
  );
}

function medianOf(counts: Float64Array): number {
  const half = counts.reduce((sum, n) => sum + n, 0) / 2;
  let below = 0;
  for (let shade = 0; shade < 256; shade++) {
    below += counts[shade]!;
    if (below >= half) return shade;
  }
  return 255;
}

function otsu(counts: Float64Array): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const all = counts.reduce((sum, n, shade) => sum + n * shade, 0);
  let [dark, darkSum, best, threshold] = [0, 0, -1, 128];
  for (let shade = 0; shade < 256; shade++) {
    dark += counts[shade]!;
    darkSum += counts[shade]! * shade;
    if (dark === 0 || dark === total) continue;
    const gap = darkSum / dark - (all - darkSum) / (total - dark);
    const between = dark * (total - dark) * gap * gap;
    if (between > best) [best, threshold] = [between, shade + 1];
  }
  return threshold;
}
