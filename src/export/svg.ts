import { toOption, type ChartState, type ChartView } from '../chart';
import { init } from '../chart/echarts';
import { sizeOf, type PictureSize } from './size';

/** How a picture is made; everything that explains it is in it unless turned off. */
export interface PictureOptions extends Pick<
  ChartView,
  'theme' | 'language' | 'show' | 'transparent'
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
    return chart
      .renderToSVGString()
      .replace(
        /^<svg width="[^"]*" height="[^"]*"/,
        `<svg width="${options.size.widthCm}cm" height="${options.size.heightCm}cm"`,
      );
  } finally {
    chart.dispose();
  }
}
