/**
 * A drawing without colours, for paper that has none: each becomes the grey that is as light.
 * Drawings that ECharts asks for later are turned as they come.
 */
export function inGrey<T>(drawing: T): T {
  return turned(drawing) as T;
}

function turned(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return HEX.test(value) ? greyOf(value) : value;
  if (typeof value === 'function') {
    if (name !== 'renderItem') return value;
    const render = value as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => turned(render(...given));
  }
  if (Array.isArray(value)) return value.map((one) => turned(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turned(one, key)]));
}

const HEX = /^#[0-9a-f]{6}$/i;

/** Of the same relative luminance (IEC 61966-2-1). */
function greyOf(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const channel = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
  const hex = Math.round(channel * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${hex}${hex}${hex}`;
}
