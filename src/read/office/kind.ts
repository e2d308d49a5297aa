import { find, read } from 'cfb';
import { looksLikeOle } from './ole';
import { entryName, listZip, looksLikeZip } from './zip';

/** What a container of office files holds, judged by its content and never by its name. */
export type OfficeKind = 'docx' | 'odt' | 'doc' | 'spreadsheet' | 'encrypted' | 'zip' | 'unknown';

/**
 * Tells what is inside a zip file or OLE container. `unknown`: neither of them, or nothing in
 * it that we read, or so broken that it cannot be told (its reader then says why).
 */
export function officeKind(bytes: Uint8Array): OfficeKind {
  try {
    if (looksLikeZip(bytes)) return zipKind(bytes);
    if (looksLikeOle(bytes)) return oleKind(bytes);
  } catch {
    return 'unknown';
  }
  return 'unknown';
}

function zipKind(bytes: Uint8Array): OfficeKind {
  const names = new Set(listZip(bytes).map((entry) => entryName(entry).replaceAll('\\', '/')));
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'spreadsheet';
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) {
    // The entry `mimetype` comes first and unpacked, so that it can be seen from outside.
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 120));
    return head.includes('opendocument.spreadsheet') ? 'spreadsheet' : 'odt';
  }
  return names.has('[Content_Types].xml') ? 'unknown' : 'zip';
}

function oleKind(bytes: Uint8Array): OfficeKind {
  const container = read(bytes, { type: 'array' });
  if (find(container, '/EncryptedPackage')) return 'encrypted';
  if (find(container, '/WordDocument')) return 'doc';
  if (find(container, '/Workbook') ?? find(container, '/Book')) return 'spreadsheet';
  return 'unknown';
}
