import type { GraphicComponentOption } from 'echarts/components';
import { frameLines } from './frame';
import { textWidth, wrap, type Box } from './layout';
import { FONT_STACK, chartTokens } from './palette';
import type { ChartState, ChartView } from './types';

/** A piece of a picture beside the plot: text, rule, swatch. */
export interface Graphic {
  readonly type: 'text' | 'line' | 'polyline' | 'polygon' | 'rect';
  readonly x?: number;
  readonly y?: number;
  readonly silent: true;
  /** Over the lines of axes and the marks of series (2 to 4) where it is larger. */
  readonly z?: number;
  readonly shape?: Readonly<Record<string, number | readonly (readonly number[])[] | number[][]>>;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
}

/** ECharts types every element of the world; these few are among them. */
export function graphicOption(elements: readonly Graphic[]): GraphicComponentOption {
  return { elements: [...elements] } as GraphicComponentOption;
}

/** Type sizes in CSS px, for every chart alike. */
export const TYPE = { title: 17, subtitle: 12, label: 12, axis: 12, note: 11, mark: 11 } as const;

const MARGIN = 16;

/** What stands around the plot, and the room left for it. */
export interface Surround {
  readonly box: Box;
  readonly graphics: readonly Graphic[];
}

/** One line of text; `x`, `y` are its left (or right) end and its middle. */
export function textAt(
  text: string,
  x: number,
  y: number,
  style: {
    readonly fill: string;
    readonly size: number;
    readonly weight?: number;
    readonly align?: 'left' | 'right' | 'center';
    /** Colour around the letters, where they stand on something. */
    readonly halo?: string;
  },
): Graphic {
  return {
    type: 'text',
    x,
    y,
    silent: true,
    style: {
      text,
      fill: style.fill,
      font: `${style.weight ?? 400} ${style.size}px ${FONT_STACK}`,
      textAlign: style.align ?? 'left',
      textVerticalAlign: 'middle',
      ...(style.halo === undefined ? {} : { stroke: style.halo, lineWidth: 3 }),
    },
  };
}

/**
 * On screen the page prints title and notes, so the plot has the whole room. An exported picture
 * carries them itself: title and subtitle above, notes and source below.
 */
export function surround(state: ChartState, view: ChartView): Surround {
  const { width, height } = view;
  if (view.purpose === 'screen') {
    return { box: { left: 0, top: 8, right: width, bottom: height }, graphics: [] };
  }
  const show = (part: keyof NonNullable<ChartView['show']>) => view.show?.[part] !== false;
  const tokens = chartTokens(view.theme);
  const lines = frameLines(state, view.language);
  const room = width - 2 * MARGIN;
  const graphics: Graphic[] = [];
  let top = MARGIN;
  const above = (text: string, size: number, fill: string, weight: number): void => {
    for (const line of wrap(text, room, size)) {
      const half = size * 0.7;
      graphics.push(textAt(line, MARGIN, top + half, { fill, size, weight }));
      top += 2 * half;
    }
  };
  if (show('title')) above(lines.title, TYPE.title, tokens.text, 600);
  if (show('subtitle')) above(lines.subtitle, TYPE.subtitle, tokens.muted, 400);
  const below = [
    ...(show('notes') ? lines.notes : []),
    ...(show('source') ? [lines.source] : []),
  ].flatMap((text) => wrap(text, room, TYPE.note));
  const lineHeight = TYPE.note * 1.4;
  let bottom = height - MARGIN - below.length * lineHeight;
  const noteTop = bottom;
  below.forEach((text, i) => {
    const y = noteTop + (i + 0.5) * lineHeight;
    graphics.push(textAt(text, MARGIN, y, { fill: tokens.muted, size: TYPE.note }));
  });
  if (below.length > 0) bottom -= 8;
  return { box: { left: MARGIN, top: top + 8, right: width - MARGIN, bottom }, graphics };
}

/** A label at the right of the plot with what it points to. */
export interface SideLabel {
  readonly text: string;
  readonly colour: string;
  /** Where it would stand if it were alone. */
  readonly wanted: number;
}

/** Room that labels at the right take: the longest, up to a share of the width. */
export function sideRoom(labels: readonly string[], width: number): number {
  const longest = Math.max(0, ...labels.map((text) => textWidth(text, TYPE.label)));
  return Math.ceil(Math.min(longest + 22, Math.max(84, width * 0.32)));
}

export const LINE_HEIGHT = TYPE.label * 1.25;

/** Text and drawing surface common to all options. */
export function baseOption(view: ChartView) {
  const tokens = chartTokens(view.theme);
  const background =
    view.transparent || view.purpose === 'screen' ? 'transparent' : tokens.background;
  return {
    backgroundColor: background,
    animation: false as const,
    // Of series without a colour of their own, which draw nothing but words and shades.
    color: [tokens.muted],
    textStyle: { fontFamily: FONT_STACK, color: tokens.text },
  };
}
