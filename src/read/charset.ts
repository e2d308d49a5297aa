import { utf16Order, likeness } from './charset-likeness';

/** A text and the encoding its bytes turned out to be in, by its name in the Encoding Standard. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
}

/** Bytes looked at where the encoding is not plain: enough to tell, whatever the file's size. */
const SAMPLE_BYTES = 65_536;

/**
 * How much more like text another reading must be before the page's own word is doubted: the
 * right reading wins by 0.3 and more in any paragraph, but chance rules in a handful of bytes.
 */
const clearlyBetter = (sampleBytes: number): number => 0.05 + 8 / sampleBytes;

/**
 * Decodes a text of unknown encoding. Never throws; a last character cut in half is dropped.
 *
 * A byte order mark decides; else text with zero bytes is tried as UTF-16; else valid UTF-8 is
 * UTF-8. What remains is read as `gb18030` (which holds GB 2312 and GBK), `big5`, UTF-8 with
 * damage (a page whose description was cut at a byte count) and `windows-1252`, and the reading
 * most like Chinese text wins. What a page declares about itself only breaks ties: `gb2312` over
 * UTF-8 bytes is common.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return finish(bytes.subarray(marked.length), marked.charset);
  const utf16 = utf16Order(bytes.subarray(0, SAMPLE_BYTES), (part, charset) =>
    lenient(part, charset),
  );
  if (utf16 !== null) return finish(bytes, utf16);
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  return finish(bytes, mostLikely(bytes));
}

function byteOrderMark(bytes: Uint8Array): { charset: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { charset: 'utf-8', length: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { charset: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { charset: 'utf-16be', length: 2 };
  return null;
}

function finish(bytes: Uint8Array, charset: string): Decoded {
  return { text: lenient(bytes, charset), charset };
}

/** Null when the bytes are not valid in `charset`. `stream` leaves out a cut last character. */
function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: true,
    });
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes, { stream: true });
}

/** Encoding of text that is neither UTF-16 nor valid UTF-8. */
function mostLikely(bytes: Uint8Array): string {
  const sample = firstForeign(bytes);
  const declared = declaredCharset(bytes);
  // In this order a tie goes to the encoding met most often in mainland reports.
  const ranked = ['gb18030', 'utf-8', 'big5', 'windows-1252']
    .map((charset) => ({ charset, score: likeness(lenient(sample, charset)) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]!;
  const asDeclared = ranked.find(({ charset }) => charset === declared);
  return asDeclared !== undefined && best.score - asDeclared.score < clearlyBetter(sample.length)
    ? asDeclared.charset
    : best.charset;
}

/**
 * The part from the first byte that is not ASCII: there a character begins in every encoding
 * tried, and a long head of scripts does not thin out the evidence.
 */
function firstForeign(bytes: Uint8Array): Uint8Array {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  return at < 0 ? bytes : bytes.subarray(at, at + SAMPLE_BYTES);
}

/** What `<meta charset>`, `content="text/html; charset="` or `<?xml encoding=` says, if known. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined) return null;
  if (/^(gb|x-gbk|cp936|ms936)/.test(label)) return 'gb18030';
  if (/^(big5|x-x-big5|cp950|ms950)/.test(label)) return 'big5';
  if (/^utf-?8$/.test(label)) return 'utf-8';
  return /^(iso-?8859-1|latin1|windows-1252|cp1252)$/.test(label) ? 'windows-1252' : null;
}
