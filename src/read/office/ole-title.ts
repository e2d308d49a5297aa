/** `\x05SummaryInformation` of an OLE container: what the author's program knows of the file. */
const TITLE = 2;
const CODE_PAGE = 1;

/** Title from the document's properties, `''` if there is none or it cannot be read. */
export function titleOf(summary: Uint8Array | null): string {
  if (!summary || summary.length < 56) return '';
  const view = new DataView(summary.buffer, summary.byteOffset, summary.byteLength);
  const section = view.getUint32(44, true);
  if (section + 8 > summary.length) return '';
  const count = Math.min(view.getUint32(section + 4, true), 100);
  const offsets = new Map<number, number>();
  for (let i = 0; i < count && section + 16 + i * 8 <= summary.length; i++) {
    const at = section + 8 + i * 8;
    offsets.set(view.getUint32(at, true), section + view.getUint32(at + 4, true));
  }
  const title = offsets.get(TITLE);
  if (title === undefined || title + 8 > summary.length) return '';
  const page = offsets.get(CODE_PAGE);
  const codePage =
    page !== undefined && page + 6 <= summary.length ? view.getUint16(page + 4, true) : 0;
  const wide = view.getUint32(title, true) === 31;
  const size = view.getUint32(title + 4, true) * (wide ? 2 : 1);
  const bytes = summary.subarray(title + 8, title + 8 + size);
  const charset = wide || codePage === 1200 ? 'utf-16le' : charsetOf(codePage);
  return new TextDecoder(charset).decode(bytes).split('\0')[0]!.trim();
}

function charsetOf(codePage: number): string {
  if (codePage === 65001) return 'utf-8';
  if (codePage === 950) return 'big5';
  return codePage === 1252 ? 'windows-1252' : 'gb18030';
}
