import type { ReadResult } from '../model/document';
import type { InputFile } from '../model/report';
import { failed, type FailureCode } from './failures';
import { MEDIA } from './media-types';
import { sniff } from './sniff';

export { sniff } from './sniff';
export { MEDIA } from './media-types';
export { XML_HEAD, xmlRoot } from './xml-root';

/** Turns the bytes of one format into a Document. Never throws for anything a file can hold. */
export type Reader = (bytes: Uint8Array) => ReadResult | Promise<ReadResult>;

/** A reader and the media types (as `sniff` names them) that it reads. */
interface Registration {
  readonly mediaTypes: readonly string[];
  /** Loads the reader when first needed: the page then fetches no parser it does not use. */
  readonly load: () => Promise<Reader>;
}

/** The readers, one a line. To add a format: its reader, its line here, its mark in `sniff`. */
const READERS: readonly Registration[] = [
  { mediaTypes: [MEDIA.html, MEDIA.json], load: async () => (await import('./html')).readHtml },
  {
    mediaTypes: [MEDIA.text, MEDIA.markdown, MEDIA.csv, MEDIA.tsv],
    load: async () => (await import('./text')).readText,
  },
  { mediaTypes: [MEDIA.xml], load: async () => (await import('./xml')).readXml },
  { mediaTypes: [MEDIA.docx], load: async () => (await import('./office/docx')).readDocx },
  { mediaTypes: [MEDIA.odt], load: async () => (await import('./office/odt')).readOdt },
  {
    mediaTypes: [MEDIA.xlsx, MEDIA.xls, MEDIA.ods],
    load: async () => (await import('./office/spreadsheet')).readSpreadsheet,
  },
  { mediaTypes: [MEDIA.doc], load: async () => (await import('./office/doc')).readDoc },
  { mediaTypes: [MEDIA.rtf], load: async () => (await import('./office/rtf')).readRtf },
  { mediaTypes: [MEDIA.pdf], load: async () => (await import('./pdf/pdf')).readPdf },
];

/** What no reader reads, and what to tell the person who put it there. */
const UNREADABLE: Readonly<Record<string, FailureCode>> = {
  [MEDIA.empty]: 'empty',
  [MEDIA.png]: 'image',
  [MEDIA.jpeg]: 'image',
  [MEDIA.gif]: 'image',
  [MEDIA.bmp]: 'image',
  [MEDIA.tiff]: 'image',
  [MEDIA.webp]: 'image',
  [MEDIA.encryptedOffice]: 'encrypted',
  [MEDIA.ppt]: 'presentation',
  [MEDIA.pptx]: 'presentation',
  [MEDIA.odp]: 'presentation',
  [MEDIA.ofd]: 'ofd',
  [MEDIA.caj]: 'caj',
  [MEDIA.mhtml]: 'mhtml',
  [MEDIA.zip]: 'archive',
  [MEDIA.gzip]: 'archive',
  [MEDIA.rar]: 'archive',
  [MEDIA.sevenZip]: 'archive',
  [MEDIA.tar]: 'archive',
};

/** What the person who asks for a file to be read wants beyond the ordinary. */
export interface ReadOptions {
  /** Read pictures of pages by character recognition, in Node only; see docs/ocr.md. */
  readonly ocr?: boolean;
}

/**
 * Reads a file of any known format. The format is told from the content, the name only helps.
 * Whatever the file holds, the answer is a document or a reason a clerk can act on.
 */
export async function readDocument(
  file: InputFile,
  { ocr = false }: ReadOptions = {},
): Promise<ReadResult> {
  const mediaType = sniff(file.bytes, file.path);
  if (ocr && (mediaType === MEDIA.png || mediaType === MEDIA.jpeg)) {
    return (await import('./ocr/ocr')).readPicture(file.bytes, mediaType);
  }
  const registered = READERS.find(({ mediaTypes }) => mediaTypes.includes(mediaType));
  if (registered === undefined) return failed(UNREADABLE[mediaType] ?? 'unknown_type');
  const read = await registered.load();
  const result = await read(file.bytes);
  if (!ocr || result.ok || result.failure.code !== 'scanned') return result;
  return (await import('./ocr/ocr')).readScannedPdf(file.bytes);
}
