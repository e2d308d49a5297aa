import type { Block, Document, ReadResult } from '../../model/document';
import { guarded } from '../office/failures';
import { blocksOf } from '../pdf/blocks';
import { pdfAssets } from '../pdf/assets';
import { withoutPageNumber, withoutRunningHeads, type PageItem } from '../pdf/page';
import { openPdf } from '../pdf/pdf';
import { readPage } from './page';
import { decodePicture } from './picture';
import { startRecogniser } from './recogniser';
import { pictureOf } from './scan';

/**
 * Reads a page that is a picture (PNG, JPEG): its ruled tables cell by cell, the text around
 * them line by line. What it reads is never sure: the document says so by `ocr`.
 */
export function readPicture(bytes: Uint8Array, mediaType: string): Promise<ReadResult> {
  return guarded(bytes, async () => {
    const picture = decodePicture(bytes);
    const recogniser = await startRecogniser();
    try {
      return documentOf(mediaType, [await readPage(picture, recogniser)]);
    } finally {
      await recogniser.close();
    }
  });
}

/** Reads a PDF whose pages are pictures; see {@link readPicture}. */
export function readScannedPdf(bytes: Uint8Array): Promise<ReadResult> {
  return guarded(bytes, async () => {
    const pdf = await openPdf(bytes, pdfAssets());
    const recogniser = await startRecogniser();
    try {
      const pages: PageItem[][] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number);
        pages.push(await readPage(await pictureOf(page), recogniser));
        page.cleanup();
      }
      return documentOf('application/pdf', pages);
    } finally {
      await recogniser.close();
      await pdf.loadingTask.destroy();
    }
  });
}

function documentOf(mediaType: string, pages: readonly (readonly PageItem[])[]): Document {
  const blocks = blocksOf(withoutRunningHeads(pages.map(withoutPageNumber)));
  return { mediaType, ocr: true, blocks: blocks.map(marked) };
}

/** Every place says that it was read by OCR. */
function marked(block: Block): Block {
  const place = `${block.place} (OCR)`;
  if (block.kind === 'paragraph') return { ...block, place };
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, place: `${cell.place} (OCR)` })),
  );
  return { ...block, place, rows };
}
