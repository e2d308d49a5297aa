/** What an RTF file is made of, one after the other. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\word` with its number, null without one; `\*` and other signs are words too. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** A byte of text: written plainly or as `\'xx`. */
  | { readonly kind: 'byte'; readonly byte: number };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const QUOTE = 0x27;

const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Cuts an RTF file into tokens. Binary pictures (`\bin`) are jumped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    if (byte === OPEN || byte === CLOSE) {
      yield byte === OPEN ? { kind: 'open' } : { kind: 'close' };
      at++;
    } else if (byte === 0x0d || byte === 0x0a || byte === 0) at++;
    else if (byte !== BACKSLASH) {
      yield { kind: 'byte', byte };
      at++;
    } else if (bytes[at + 1] === QUOTE) {
      const code = Number.parseInt(String.fromCharCode(bytes[at + 2] ?? 0, bytes[at + 3] ?? 0), 16);
      if (!Number.isNaN(code)) yield { kind: 'byte', byte: code };
      at += 4;
    } else if (isLetter(bytes[at + 1])) {
      let end = at + 1;
      while (isLetter(bytes[end]) && end - at <= 32) end++;
      const word = latin1(bytes.subarray(at + 1, end));
      const start = end;
      if (bytes[end] === 0x2d && isDigit(bytes[end + 1])) end++;
      while (isDigit(bytes[end]) && end - start <= 11) end++;
      const value = end > start ? Number(latin1(bytes.subarray(start, end))) : null;
      at = bytes[end] === 0x20 ? end + 1 : end;
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', word, value };
    } else {
      const sign = bytes[at + 1];
      at += 2;
      if (sign === undefined) return;
      if (sign === BACKSLASH || sign === OPEN || sign === CLOSE) yield { kind: 'byte', byte: sign };
      else yield { kind: 'word', word: String.fromCharCode(sign), value: null };
    }
  }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
