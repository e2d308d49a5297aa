import { decode as decodePng } from 'fast-png';
import jpeg from 'jpeg-js';
import { ReadError } from '../office/failures';
import { blank, type Raster } from './raster';

/** A page at 600 dpi has 35 million pixels; more is no page. */
const MOST_PIXELS = 40_000_000;

/**
 * Decodes a PNG or JPEG to shades of grey, on white where it is transparent.
 * @throws ReadError `damaged`, or `too_large` before anything is unpacked
 */
export function decodePicture(bytes: Uint8Array): Raster {
  return bytes[0] === 0xff ? fromJpeg(bytes) : fromPng(bytes);
}

function fromJpeg(bytes: Uint8Array): Raster {
  const { width, height, data } = jpeg.decode(bytes, {
    useTArray: true,
    formatAsRGBA: true,
    maxResolutionInMP: MOST_PIXELS / 1e6,
    maxMemoryUsageInMB: 800,
  });
  return greyOf(width, height, (i) => [data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!, 255]);
}

function fromPng(bytes: Uint8Array): Raster {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) throw new ReadError('truncated');
  if (head.getUint32(16) * head.getUint32(20) > MOST_PIXELS) throw new ReadError('too_large');
  const png = decodePng(bytes);
  const { width, height, data, channels, depth, palette } = png;
  const shade = (value: number) => (depth === 16 ? value >> 8 : value);
  if (depth < 8) return fromPacked(width, height, data, depth, palette ?? null);
  return greyOf(width, height, (i) => {
    const at = i * channels;
    if (palette) return opaque(palette[data[at]!] ?? [255, 255, 255]);
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => shade(data[at + k] ?? 0));
    if (channels <= 2) return [a!, a!, a!, channels === 2 ? b! : 255];
    return [a!, b!, c!, channels === 4 ? d! : 255];
  });
}

/** Rows of pixels of 1, 2 or 4 bits, each row beginning on a byte. */
function fromPacked(
  width: number,
  height: number,
  data: ArrayLike<number>,
  depth: number,
  palette: readonly (readonly number[])[] | null,
): Raster {
  const stride = Math.ceil((width * depth) / 8);
  const most = 2 ** depth - 1;
  return greyOf(width, height, (i) => {
    const x = i % width;
    const byte = data[Math.floor(i / width) * stride + ((x * depth) >> 3)]!;
    const value = (byte >> (8 - depth - ((x * depth) & 7))) & most;
    if (palette) return opaque(palette[value] ?? [255, 255, 255]);
    const shade = (value * 255) / most;
    return [shade, shade, shade, 255];
  });
}

type Colour = readonly [number, number, number, number];

const opaque = (colour: readonly number[]): Colour => [
  colour[0]!,
  colour[1]!,
  colour[2]!,
  colour[3] ?? 255,
];

/** Luminance of every pixel, on white paper. */
export function greyOf(width: number, height: number, colour: (i: number) => Colour): Raster {
  const out = blank(width, height);
  for (let i = 0; i < width * height; i++) {
    const [r, g, b, alpha] = colour(i);
    const grey = 0.299 * r + 0.587 * g + 0.114 * b;
    out.data[i] = Math.round(255 + ((grey - 255) * alpha) / 255);
  }
  return out;
}
