import { toTable, type ChartState, type Language } from '../../chart';
import { columnsOf } from '../chart-definition';
import { CATALOGUES } from '../messages';
import { chartAddress } from './chart-address';
import { release } from './session.svelte';

export type Download = 'png' | 'svg' | 'pngGrey' | 'svgGrey' | 'xlsx' | 'csv';

/**
 * Saves a chart as a file. Pictures have the size of a slide and the light colours of paper,
 * whatever the window and theme, or its greys for black-and-white print; the drawing library's export part is loaded on first use. A
 * workbook holds the notes and definitions as well.
 *
 * @param id card of the chart, for a link back to it
 * @returns false when the browser could not make the file
 */
export async function download(
  id: string,
  drawn: ChartState,
  format: Download,
  language: Language,
): Promise<boolean> {
  try {
    const files = await import('../../export');
    const { fileName, PRESETS, renderPng, renderSvg, save, toCsv } = files;
    const name = (extension: string, more = '') => fileName(drawn, language, extension, more);
    const options = { theme: 'light', language, size: PRESETS.slide_16_9 } as const;
    const grey = { ...options, ink: 'grey' } as const;
    const inGrey = CATALOGUES[language].card.greyName;
    switch (format) {
      case 'png':
        save(await renderPng(drawn, options), name('png'), 'png');
        break;
      case 'svg':
        save(renderSvg(drawn, options), name('svg'), 'svg');
        break;
      case 'pngGrey':
        save(await renderPng(drawn, grey), name('png', inGrey), 'png');
        break;
      case 'svgGrey':
        save(renderSvg(drawn, grey), name('svg', inGrey), 'svg');
        break;
      case 'xlsx': {
        const sheets = files.chartBook(
          drawn,
          factsOf(id, drawn, language),
          wordsIn(language),
          language,
        );
        save(await files.toXlsx(sheets), name('xlsx'), 'xlsx');
        break;
      }
      case 'csv':
        save(toCsv(toTable(drawn), language), name('csv'), 'csv');
        break;
    }
    return true;
  } catch {
    return false;
  }
}

const wordsIn = (language: Language) => CATALOGUES[language].data.file;

/** What the workbook says besides the picture's own notes. */
function factsOf(id: string, drawn: ChartState, language: Language) {
  const { card, data } = CATALOGUES[language];
  const breaks = 'breaks' in drawn ? drawn.breaks : [];
  return {
    family: release().family,
    columns: columnsOf(release().family, drawn),
    notes: [
      ...breaks.map(({ year, note }) => card.definitionAt(String(year), note[language])),
      data.file.gaps,
      data.file.seen(chartAddress(id)),
    ],
  };
}
