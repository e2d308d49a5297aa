import { FONT_STACK, toOption, type ChartState } from '../chart';
import { init } from '../chart/echarts';
import { withPhysicalSize } from './phys';
import { sizeOf } from './size';
import { renderSvg, type PictureOptions } from './svg';

/**
 * The picture as PNG bytes whose size in cm and dpi is true, whatever the window. Drawn off
 * screen, without animation, once the fonts it needs are there. Browser only.
 */
export async function renderPng(state: ChartState, options: PictureOptions): Promise<Uint8Array> {
  const { width, height, pixelWidth, pixelHeight, pixelRatio } = sizeOf(options.size);
  await loadFonts(state, options);
  const holder = document.createElement('div');
  const chart = init(holder, null, {
    renderer: 'canvas',
    width,
    height,
    devicePixelRatio: pixelRatio,
  });
  try {
    chart.setOption(toOption(state, { ...options, width, height, purpose: 'export' }));
    const drawn = chart.renderToCanvas({ pixelRatio });
    const exact = document.createElement('canvas');
    exact.width = pixelWidth;
    exact.height = pixelHeight;
    exact.getContext('2d')!.drawImage(drawn, 0, 0, pixelWidth, pixelHeight);
    const blob = await new Promise<Blob>((resolve, reject) => {
      exact.toBlob((made) => {
        if (made) resolve(made);
        else reject(new Error('the picture is larger than this browser can draw'));
      }, 'image/png');
    });
    return withPhysicalSize(new Uint8Array(await blob.arrayBuffer()), options.size.dpi);
  } finally {
    chart.dispose();
  }
}

/**
 * Web fonts load by the characters they are asked for: ask for all that the picture will show,
 * which its SVG tells.
 */
async function loadFonts(state: ChartState, options: PictureOptions): Promise<void> {
  const words = renderSvg(state, options).replace(/<[^>]*>/g, '');
  await Promise.all([
    document.fonts.load(`12px ${FONT_STACK}`, words),
    document.fonts.load(`600 16px ${FONT_STACK}`, words),
  ]);
  await document.fonts.ready;
}
