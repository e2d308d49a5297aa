import { toOption, type ChartState, type ChartView } from '../chart';
import { init } from '../chart/echarts';
import { sizeOf, type PictureSize } from './size';

/** How a picture is made; everything that explains it is in it unless turned off. */
export interface PictureOptions extends Pick<
  ChartView,
  'theme' | 'language' | 'show' | 'transparent' | 'ink'
> {
  readonly size: PictureSize;
}

/**
 * The picture as SVG: text stays text with its fonts named, width and height are true cm. Works
 * without a DOM.
 */
export function renderSvg(state: ChartState, options: PictureOptions): string {
  const { width, height } = sizeOf(options.size);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(toOption(state, { ...options, width, height, purpose: 'export' }));
    const { widthCm, heightCm } = options.size;
    return plain(chart.renderToSVGString()).replace(
      /^<svg width="[^"]*" height="[^"]*"/,
      `<svg width="${String(widthCm)}cm" height="${String(heightCm)}cm"`,
    );
  } finally {
    chart.dispose();
  }
}

/**
 * A picture without what only a live chart needs: hover styles, data attributes, and ids that
 * count up with every chart drawn. Ids come from the picture itself instead: the same chart makes
 * the same file, and two on one page do not share them.
 */
function plain(svg: string): string {
  const bare = svg
    .replace(/<style\s*><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/ ecmeta_\w+="[^"]*"/g, '')
    .replace(/(id="|url\(#)zr\d+-/g, '$1zr-');
  const prefix = `p${hash(bare)}`;
  return bare.replace(/(id="|url\(#)zr-/g, `$1${prefix}-`);
}

/** FNV-1a: tells pictures apart, guards nothing. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
