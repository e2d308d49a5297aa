import { generateReport, type GeneratedReport } from '../model';
import { layOut } from '../paper';
import { Random } from '../random';
import { htmlCharset, textCharset } from './charsets';
import { htmlClean, htmlColspan, htmlNested, htmlScript, htmlUnclosed, htmlWord } from './html';
import { htmlDivs, htmlFields, htmlForeignTables, htmlHidden, htmlVertical } from './html-odd';
import {
  htmlCellTables,
  htmlColumns,
  htmlCut,
  htmlGiant,
  htmlNotes,
  htmlRepeatedHeads,
  htmlTransposed,
  htmlUnits,
} from './html-copied';
import { htmlBlocks, htmlPages } from './html-split';
import {
  htmlBlanks,
  htmlGaps,
  htmlGridBlocks,
  htmlHeadCells,
  htmlSpacers,
  htmlStyledTable,
} from './html-blank';
import {
  htmlFewColumns,
  htmlGroupSums,
  htmlLegalSum,
  htmlOtherOrder,
  htmlTotalFirst,
} from './html-shape';
import { htmlTurned, htmlTwoYears } from './html-turned';
import {
  htmlCharacters,
  htmlDeep,
  htmlEscaped,
  htmlFiltered,
  htmlFrame,
  htmlReferences,
  jsonPage,
} from './html-shells';
import { htmlTwoReports } from './html-two-reports';
import type { Layout, Rendered } from './layout';
import { markdownRows, markdownTables } from './markdown';
import { markdownFragments } from './markdown-fragments';
import { officeSheet, officeWord } from './office';
import { officeWorkbook, officeWordOdd } from './office-odd';
import { OLD_LAYOUTS } from './old';
import { pdfLayout, pdfRaw } from './pdf-text';
import {
  textDeduplicated,
  textFlipBook,
  textLines,
  textLinesBlanks,
  textSpaced,
} from './text-lines';
import { textCut, textHeadOrder } from './text-cut';
import { markdownDump, textBrowser, textWordDump } from './text-dump';
import {
  markdownMixed,
  textBoxes,
  textColumns,
  textCsv,
  textStripped,
  textWrapped,
} from './text-drawn';
import { textGlued } from './text-glued';
import { htmlTaiwan, textMirror } from './text-mirror';
import {
  textBars,
  textPipes,
  textPipesPages,
  textPipesTrailing,
  textTabs,
  textTabsRagged,
} from './text-rows';

/** Every layout the generator can render. */
export const LAYOUTS: readonly Layout[] = [
  htmlClean,
  htmlWord,
  htmlNested,
  htmlPages,
  htmlBlocks,
  htmlColspan,
  htmlUnclosed,
  htmlScript,
  htmlCharset,
  htmlTaiwan,
  htmlDivs,
  htmlVertical,
  htmlForeignTables,
  htmlHidden,
  htmlFields,
  textTabs,
  textTabsRagged,
  textPipes,
  textPipesPages,
  textPipesTrailing,
  textBars,
  textLines,
  textLinesBlanks,
  textSpaced,
  textGlued,
  textCharset,
  textMirror,
  textDeduplicated,
  textFlipBook,
  pdfLayout,
  pdfRaw,
  markdownTables,
  markdownRows,
  markdownFragments,
  textHeadOrder,
  textCut,
  officeSheet,
  officeWord,
  htmlGiant,
  htmlRepeatedHeads,
  htmlNotes,
  htmlColumns,
  htmlCellTables,
  htmlTransposed,
  htmlUnits,
  htmlCut,
  textWordDump,
  markdownDump,
  textBrowser,
  htmlFrame,
  htmlReferences,
  htmlEscaped,
  jsonPage,
  htmlDeep,
  htmlCharacters,
  htmlFiltered,
  htmlSpacers,
  htmlGaps,
  htmlBlanks,
  htmlHeadCells,
  htmlGridBlocks,
  htmlStyledTable,
  htmlTotalFirst,
  htmlFewColumns,
  htmlLegalSum,
  htmlGroupSums,
  htmlOtherOrder,
  htmlTurned,
  htmlTwoYears,
  htmlTwoReports,
  textBoxes,
  textCsv,
  textStripped,
  textColumns,
  markdownMixed,
  textWrapped,
  officeWorkbook,
  officeWordOdd,
  ...OLD_LAYOUTS,
];

export interface Specimen extends Rendered {
  readonly seed: number;
  readonly report: GeneratedReport;
  readonly layout: Layout;
  readonly path: string;
}

/** Generates a report and renders it in a layout: another report for every layout and seed. */
export function specimen(layout: Layout, seed: number): Specimen {
  const random = new Random(`${seed}/${layout.id}`);
  const report = generateReport(random.fork('report').int(1, 2 ** 31), layout.options);
  const marked = /^(html|office|markdown)-/.test(layout.id) && layout.id !== 'html-divs';
  const paper = layOut(report, { quirks: marked ? 'all' : 'text', ...layout.paper });
  const rendered = layout.render(paper, random);
  return { ...rendered, seed, report, layout, path: `${layout.id}/${rendered.name}` };
}
