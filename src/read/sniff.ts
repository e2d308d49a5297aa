import { decode } from './charset';
import { MEDIA } from './media-types';
import { oleType } from './sniff-ole';
import { textType } from './sniff-text';
import { zipType } from './sniff-zip';

/** Beginnings of files that need no second look. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['{\\rtf', MEDIA.rtf],
  ['\x1f\x8b', MEDIA.gzip],
  ['Rar!\x1a\x07', MEDIA.rar],
  ['7z\xbc\xaf\x27\x1c', MEDIA.sevenZip],
  ['\x89PNG\r\n', MEDIA.png],
  ['\xff\xd8\xff', MEDIA.jpeg],
  ['GIF87a', MEDIA.gif],
  ['GIF89a', MEDIA.gif],
  ['II*\x00', MEDIA.tiff],
  ['MM\x00*', MEDIA.tiff],
  ['CAJ\x00', MEDIA.caj],
  ['HN\x00\x00', MEDIA.caj],
];

/** Readers of PDF look for its mark anywhere in the first kilobyte; so do we. */
const PDF_MARK_WITHIN = 1024;

/** Enough of a text to see what it is. */
const TEXT_SAMPLE = 131_072;

/**
 * Media type of a file, from its content first and its name second: an `.xls` that holds a web
 * page is `text/html`, a `.wps` that holds a Word document `application/msword`. Looks at names
 * inside zip and OLE containers but unpacks nothing. Never throws; `application/octet-stream`
 * where nothing fits.
 *
 * @param path name of the file, used only where content leaves a choice (Markdown, CSV, a
 *   damaged container)
 */
export function sniff(bytes: Uint8Array, path: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const head = latin1(bytes.subarray(0, PDF_MARK_WITHIN));
  const magic = MAGIC.find(([mark]) => head.startsWith(mark));
  if (magic !== undefined) return magic[1];
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleType(bytes, extension);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipType(bytes);
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return MEDIA.webp;
  if (head.startsWith('BM') && bytes.length > 26 && bytes[14]! <= 124 && bytes[15] === 0) {
    return MEDIA.bmp;
  }
  if (head.startsWith('ustar', 257)) return MEDIA.tar;
  if (head.includes('%PDF-') && !/^\s*</.test(head)) return MEDIA.pdf;
  const { text } = decode(bytes.subarray(0, TEXT_SAMPLE));
  return textType(text, extension);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
