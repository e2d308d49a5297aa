import type { Colour, Theme } from './types';

/**
 * Fonts named in pictures: what Chinese desktops have first, the bundled font last. Single quotes,
 * because the stack also stands in an SVG attribute.
 */
export const FONT_STACK =
  "'PingFang SC', 'Microsoft YaHei', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC Variable', sans-serif";

/** Colours of everything that is not data. */
export interface ChartTokens {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly axis: string;
  readonly grid: string;
  /** Shade over years that were not collected. */
  readonly shade: string;
  /** Range of peers behind lines. */
  readonly band: string;
  /** Line at a break. */
  readonly mark: string;
}

const TOKENS: Readonly<Record<Theme, ChartTokens>> = {
  light: {
    background: '#ffffff',
    text: '#1d2329',
    muted: '#58626c',
    axis: '#8a949e',
    grid: '#e6e9ec',
    shade: '#eef0f2',
    band: '#d9dee3',
    mark: '#6b7580',
  },
  dark: {
    background: '#14181d',
    text: '#e8ecef',
    muted: '#a9b3bc',
    axis: '#6d7882',
    grid: '#2a3138',
    shade: '#20262c',
    band: '#333c45',
    mark: '#98a3ad',
  },
};

export function chartTokens(theme: Theme): ChartTokens {
  return TOKENS[theme];
}

/**
 * A hue family as two ends in OKLCH: [lightness, chroma, hue] of its first and last step.
 * Families differ in hue and in mean lightness, so that they stay apart for readers who do not
 * tell red from green, and in grey print.
 */
type Ramp = readonly [from: Lch, to: Lch];
type Lch = readonly [lightness: number, chroma: number, hue: number];

const HUES: Readonly<Record<Theme, Readonly<Record<string, Ramp>>>> = {
  light: {
    granted: [
      [0.47, 0.1, 240],
      [0.6, 0.1, 235],
    ],
    granted_in_part: [
      [0.7, 0.1, 220],
      [0.78, 0.08, 215],
    ],
    denied: [
      [0.42, 0.14, 30],
      [0.86, 0.07, 55],
    ],
    unable: [
      [0.62, 0.13, 75],
      [0.88, 0.09, 92],
    ],
    rejected: [
      [0.43, 0.1, 315],
      [0.82, 0.06, 310],
    ],
    other: [
      [0.5, 0.02, 250],
      [0.76, 0.012, 250],
    ],
    neutral: [
      [0.45, 0.07, 200],
      [0.85, 0.04, 195],
    ],
    person: [
      [0.45, 0.07, 200],
      [0.45, 0.07, 200],
    ],
    organisation: [
      [0.52, 0.11, 300],
      [0.87, 0.05, 305],
    ],
    reconsideration: [
      [0.45, 0.1, 250],
      [0.85, 0.05, 240],
    ],
    litigation: [
      [0.47, 0.12, 40],
      [0.86, 0.06, 60],
    ],
  },
  dark: {
    granted: [
      [0.68, 0.12, 240],
      [0.58, 0.11, 240],
    ],
    granted_in_part: [
      [0.84, 0.08, 220],
      [0.76, 0.08, 220],
    ],
    denied: [
      [0.64, 0.16, 30],
      [0.9, 0.06, 55],
    ],
    unable: [
      [0.76, 0.13, 80],
      [0.92, 0.08, 95],
    ],
    rejected: [
      [0.58, 0.13, 312],
      [0.86, 0.06, 310],
    ],
    other: [
      [0.6, 0.02, 250],
      [0.8, 0.012, 250],
    ],
    neutral: [
      [0.6, 0.08, 200],
      [0.88, 0.04, 195],
    ],
    person: [
      [0.72, 0.08, 200],
      [0.72, 0.08, 200],
    ],
    organisation: [
      [0.62, 0.13, 300],
      [0.88, 0.05, 305],
    ],
    reconsideration: [
      [0.62, 0.12, 250],
      [0.88, 0.05, 240],
    ],
    litigation: [
      [0.66, 0.14, 40],
      [0.9, 0.05, 60],
    ],
  },
};

/** For agencies, in the order picked (after Okabe and Ito, darkened or lightened to read as text). */
const PICKED: Readonly<Record<Theme, readonly string[]>> = {
  light: [
    ...['#0b62a4', '#b5480b', '#00785a', '#8f3f84', '#7a6300', '#1c7f9c', '#a32035', '#4a5560'],
    ...['#5a46b0', '#4e7300', '#84491f', '#b4236f'],
  ],
  dark: [
    ...['#6db3ee', '#f39a5b', '#4cc7a0', '#d796cc', '#d9bd4a', '#7ed0ea', '#f08a95', '#b4bec8'],
    ...['#b3a6f7', '#a9cf63', '#d3a482', '#f587bd'],
  ],
};

/** The colour of a part or line, as `#rrggbb`. */
export function colourOf(colour: Colour, theme: Theme): string {
  if (colour.of === 'picked') {
    const table = PICKED[theme];
    return table[colour.index % table.length]!;
  }
  const ramps = HUES[theme];
  const [from, to] = ramps[colour.hue] ?? ramps.neutral!;
  const t = colour.steps <= 1 ? 0 : colour.step / (colour.steps - 1);
  return oklch(from.map((start, i) => start + (to[i]! - start) * t) as unknown as Lch);
}

/** Lightness of a cell without and with the largest value, alike for all hues. */
const HEAT: Readonly<Record<Theme, readonly [number, number]>> = {
  light: [0.975, 0.5],
  dark: [0.25, 0.74],
};

/**
 * The colour of a cell of a heatmap in the hue of its group: `heat` from 0 to 1. The same heat
 * has the same lightness in every hue, so that rows compare, in grey print too.
 */
export function heatColour(hue: string, heat: number, theme: Theme): string {
  const [[, chroma, angle]] = HUES[theme][hue] ?? HUES[theme].neutral!;
  const [from, to] = HEAT[theme];
  const strength = Math.min(1, Math.max(0, heat));
  return oklch([
    from + (to - from) * strength,
    strength === 0 ? 0 : chroma * (0.15 + 0.85 * strength),
    angle,
  ]);
}

/** Black or white, whichever is read better on a colour: always at 4.5:1 or more. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // Where black and white contrast alike: √(1.05 × 0.05) − 0.05.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000000' : '#ffffff';
}

/** OKLCH to sRGB hex, channels outside the gamut cut off (Ottosson 2020). */
function oklch([lightness, chroma, hue]: Lch): string {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const hex = linear.map((channel) => {
    const cut = Math.min(1, Math.max(0, channel));
    const srgb = cut <= 0.0031308 ? 12.92 * cut : 1.055 * cut ** (1 / 2.4) - 0.055;
    return Math.round(srgb * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${hex.join('')}`;
}
