import { toTable, type ChartState, type Language } from '../../chart';

export type Download = 'png' | 'svg' | 'csv';

/**
 * Saves a chart as a file. Pictures have the size of a slide and the light colours of paper,
 * whatever the window and theme; the drawing library's export part is loaded on first use.
 *
 * @returns false when the browser could not make the file
 */
export async function download(
  drawn: ChartState,
  format: Download,
  language: Language,
): Promise<boolean> {
  try {
    const { fileName, PRESETS, renderPng, renderSvg, save, toCsv } = await import('../../export');
    const name = fileName(drawn, language, format);
    const options = { theme: 'light', language, size: PRESETS.slide_16_9 } as const;
    switch (format) {
      case 'png':
        save(await renderPng(drawn, options), name, format);
        break;
      case 'svg':
        save(renderSvg(drawn, options), name, format);
        break;
      case 'csv':
        save(toCsv(toTable(drawn), language), name, format);
        break;
    }
    return true;
  } catch {
    return false;
  }
}
