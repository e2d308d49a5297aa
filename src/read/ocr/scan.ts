import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { matrixOf, multiply, type Matrix } from '../pdf/geometry';
import { blank, type Raster } from './raster';

/** A picture as pdf.js hands it over: 1 bit, 3 bytes or 4 bytes a pixel. */
interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray | string;
}

interface Placed {
  readonly image: PdfImage;
  readonly data: Uint8Array | Uint8ClampedArray;
  /** From the unit square to points of the page, y downwards. */
  readonly place: Matrix;
}

/** Pixels a point: 150 to 400 dpi. */
const [COARSEST, FINEST] = [150 / 72, 400 / 72];

/**
 * The page as a picture: all its images painted where they stand, as scanners store a page in
 * one image, in strips, or as a mask. Text and drawings are left out.
 */
export async function pictureOf(page: PDFPageProxy): Promise<Raster> {
  const viewport = page.getViewport({ scale: 1 });
  const placed = await imagesOf(page, matrixOf(viewport.transform));
  const finest = Math.max(
    COARSEST,
    ...placed.map(({ image, place }) => image.width / Math.hypot(place[0], place[1])),
  );
  const scale = Math.min(FINEST, finest);
  const out = blank(Math.round(viewport.width * scale), Math.round(viewport.height * scale));
  for (const one of placed) paint(out, one, scale);
  return out;
}

async function imagesOf(page: PDFPageProxy, base: Matrix): Promise<Placed[]> {
  const list = await page.getOperatorList();
  const placed: Placed[] = [];
  const saved: Matrix[] = [];
  let ctm = base;
  for (const [i, operator] of list.fnArray.entries()) {
    const args = (list.argsArray[i] as unknown[] | null) ?? [];
    switch (operator) {
      case OPS.save:
        saved.push(ctm);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        ctm = saved.pop() ?? ctm;
        break;
      case OPS.transform:
        ctm = multiply(ctm, matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(ctm);
        if (args[0]) ctm = multiply(ctm, matrixOf(args[0]));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const image = await resolved(page, args[0]);
        const data = typeof image?.data === 'string' ? undefined : image?.data;
        if (image && data) placed.push({ image, data, place: ctm });
        break;
      }
    }
  }
  return placed;
}

/** The image itself, or the one of that name. Masks carry a name in place of their data. */
async function resolved(page: PDFPageProxy, value: unknown): Promise<PdfImage | null> {
  if (typeof value === 'string') {
    const store = value.startsWith('g_') ? page.commonObjs : page.objs;
    return new Promise((resolve) => {
      store.get(value, (image: PdfImage | null) => {
        resolve(image);
      });
    });
  }
  const image = value as PdfImage | null;
  if (typeof image?.data !== 'string') return image;
  const named = await resolved(page, image.data);
  return named ? { ...image, ...named } : null;
}

function paint(out: Raster, { image, data, place }: Placed, scale: number): void {
  const [a, b, c, d, e, f] = place;
  const determinant = a * d - b * c;
  if (determinant === 0) return;
  const shade = shadeOf(image, data);
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const from = (values: number[]) => Math.max(0, Math.floor(Math.min(...values) * scale));
  const to = (values: number[], most: number) =>
    Math.min(most, Math.ceil(Math.max(...values) * scale));
  for (let py = from(ys); py < to(ys, out.height); py++) {
    for (let px = from(xs); px < to(xs, out.width); px++) {
      const [x, y] = [(px + 0.5) / scale - e, (py + 0.5) / scale - f];
      const u = (x * d - y * c) / determinant;
      const v = (y * a - x * b) / determinant;
      if (u < 0 || u >= 1 || v <= 0 || v > 1) continue;
      const column = Math.floor(u * image.width);
      const row = Math.min(image.height - 1, Math.floor((1 - v) * image.height));
      out.data[py * out.width + px] = shade(column, row);
    }
  }
}

/** Shade of a pixel of an image, by the way its pixels are stored. */
function shadeOf(
  { width, height, kind }: PdfImage,
  data: Uint8Array | Uint8ClampedArray,
): (x: number, y: number) => number {
  const stride = (width + 7) >> 3;
  if (kind === 1 || data.length < width * height) {
    return (x, y) => ((data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1) * 255;
  }
  const bytes = Math.round(data.length / (width * height));
  return (x, y) => {
    const at = (y * width + x) * bytes;
    if (bytes < 3) return data[at]!;
    return Math.round(0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!);
  };
}
