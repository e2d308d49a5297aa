import { read, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { Document, ReadResult } from '../../model/document';
import { guarded, ReadError } from './failures';
import { BlockList, tidy } from './layout';
import { looksLikeOle, openOle } from './ole';
import { addSheet } from './sheet';
import { entryName, listZip, looksLikeZip, unpack } from './zip';

/** Rows read of a sheet; a report has fewer than a hundred. */
const MAX_ROWS = 5000;
/** Bytes that a zipped workbook may unpack to, in one part and in all. */
const MAX_PART = 32_000_000;
const MAX_TOTAL = 64_000_000;

const OLD_EXCEL = 'application/vnd.ms-excel';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Reads a workbook: XLSX, XLS, ODS, or Excel's XML of 2003. A visible sheet becomes a paragraph
 * with its name (unless that is the default one) and the tables on it.
 */
export function readSpreadsheet(bytes: Uint8Array): Promise<ReadResult> {
  return guarded(bytes, (): Document => {
    const { mediaType, content } = prepare(bytes);
    const workbook = parse(content);
    const list = new BlockList();
    workbook.SheetNames.forEach((name, i) => {
      const sheet = workbook.Sheets[name];
      if (!sheet || (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0) return;
      addSheet(sheet, name, i + 1, list);
    });
    const title = tidy(workbook.Props?.Title ?? '');
    return { mediaType, ...(title === '' ? {} : { title }), blocks: list.blocks };
  });
}

function parse(content: Uint8Array): WorkBook {
  try {
    return read(content, {
      type: 'array',
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      sheetStubs: true,
      sheetRows: MAX_ROWS,
    });
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new ReadError(encrypted ? 'encrypted' : 'damaged');
  }
}

function prepare(bytes: Uint8Array): { mediaType: string; content: Uint8Array } {
  if (looksLikeOle(bytes)) {
    const ole = openOle(bytes);
    if (!ole.stream('Workbook') && !ole.stream('Book')) throw new ReadError('wrong_format');
    return { mediaType: OLD_EXCEL, content: bytes };
  }
  if (looksLikeZip(bytes)) return repack(bytes);
  const head = new TextDecoder().decode(bytes.subarray(0, 1000));
  if (/^\uFEFF?\s*<\?xml/.test(head) && head.includes('office:spreadsheet')) {
    return { mediaType: OLD_EXCEL, content: bytes };
  }
  throw new ReadError('wrong_format');
}

/**
 * Unpacks the parts within our limits and hands them on as a zip without compression: the
 * library unpacks whatever it is given, however large.
 */
function repack(bytes: Uint8Array): { mediaType: string; content: Uint8Array } {
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for (const entry of listZip(bytes)) {
    const name = entryName(entry).replaceAll('\\', '/');
    if (name.endsWith('/') || /\.(png|jpe?g|gif|emf|wmf|bmp)$/i.test(name)) continue;
    const part = unpack(bytes, entry, MAX_PART);
    total += part.length;
    if (total > MAX_TOTAL) throw new ReadError('too_large');
    parts[name] = name.endsWith('.xml') ? withoutConditions(part, name) : part;
  }
  const isOds = 'content.xml' in parts;
  if (!isOds && !('xl/workbook.xml' in parts || 'xl/workbook.bin' in parts)) {
    throw new ReadError('wrong_format');
  }
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new ReadError('encrypted');
  }
  return { mediaType: isOds ? ODS : EXCEL, content: zipSync(parts, { level: 0 }) };
}

/**
 * Number formats of ODS may depend on the number's sign; the library does not know how and
 * says so on the console for every one. Nothing is lost: we print the number itself.
 */
function withoutConditions(part: Uint8Array, name: string): Uint8Array {
  if (name !== 'content.xml' && name !== 'styles.xml') return part;
  const xml = new TextDecoder().decode(part).replace(/<style:map\b[^>]*\/>/g, '');
  return new TextEncoder().encode(xml);
}
