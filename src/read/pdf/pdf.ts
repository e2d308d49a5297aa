import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Document, ReadResult } from '../../model/document';
import { guarded, ReadError } from '../office/failures';
import { tidy } from '../office/layout';
import { pdfAssets, type PdfAssets } from './assets';
import { blocksOf } from './blocks';
import { readMarks } from './marks';
import { layOut, withoutPageNumber, withoutRunningHeads, type PageItem } from './page';

const MEDIA_TYPE = 'application/pdf';
/** Pages of a report are a few dozen; a yearbook that holds one is not read. */
const MAX_PAGES = 300;
/** Characters that a scan may carry (a stamp, a page number) and still be a scan. */
const FEWEST_CHARACTERS = 20;

/**
 * Reads a born-digital PDF: ruled tables as grids, joined over pages, and the text around them as
 * paragraphs. Pages that are pictures are reported as `scanned`.
 * @param assets where pdf.js finds its tables; see `assets.ts`
 */
export function readPdf(bytes: Uint8Array, assets?: PdfAssets): Promise<ReadResult> {
  return guarded(bytes, async (): Promise<Document> => {
    checkFrame(bytes);
    const pdf = await openPdf(bytes, assets ?? pdfAssets());
    try {
      if (pdf.numPages > MAX_PAGES) throw new ReadError('too_large');
      const pages = await readPages(pdf);
      const { info } = await pdf.getMetadata();
      const title = tidy(String((info as { Title?: unknown }).Title ?? ''));
      const blocks = blocksOf(pages);
      return { mediaType: MEDIA_TYPE, ...(title === '' ? {} : { title }), blocks };
    } finally {
      await pdf.loadingTask.destroy();
    }
  });
}

function checkFrame(bytes: Uint8Array): void {
  const latin1 = (part: Uint8Array) => new TextDecoder('latin1').decode(part);
  if (!latin1(bytes.subarray(0, 1024)).includes('%PDF-')) throw new ReadError('wrong_format');
  // pdf.js mends a file without its end as well as it can: pages would be missing in silence.
  if (!latin1(bytes.subarray(-4096)).includes('startxref')) throw new ReadError('truncated');
}

/** @throws ReadError `encrypted`, `damaged` */
export async function openPdf(bytes: Uint8Array, assets: PdfAssets): Promise<PDFDocumentProxy> {
  if (assets.workerSrc !== undefined) GlobalWorkerOptions.workerSrc = assets.workerSrc;
  const task = getDocument({
    // pdf.js takes the buffer away from its owner, and refuses Node's Buffer, whose `slice` is
    // no copy either.
    data: new Uint8Array(bytes),
    cMapUrl: assets.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: assets.standardFontDataUrl,
    ...(assets.wasmUrl === undefined ? {} : { wasmUrl: assets.wasmUrl }),
    // Asked whether it may, pdf.js looks at the document, which a worker of ours has not.
    ...(assets.workerSrc === undefined ? {} : { useWorkerFetch: true }),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    const name = error instanceof Error ? error.name : '';
    throw new ReadError(name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<PageItem[][]> {
  const pages: PageItem[][] = [];
  let characters = 0;
  let images = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const marks = await readMarks(page);
    page.cleanup();
    characters += marks.glyphs.filter((glyph) => glyph.text.trim() !== '').length;
    images += marks.images;
    pages.push(layOut(marks));
  }
  if (characters < FEWEST_CHARACTERS && images > 0) throw new ReadError('scanned');
  if (characters === 0) throw new ReadError('no_text');
  return withoutRunningHeads(pages.map(withoutPageNumber));
}
