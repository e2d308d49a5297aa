/**
 * Encoders that neither Node nor the browser has, made by turning their decoders round:
 * every two-byte sequence is decoded once and remembered.
 */
const tables = new Map<string, Map<string, number>>();

function table(charset: 'gb18030' | 'big5'): Map<string, number> {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  const decoder = new TextDecoder(charset);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !made.has(char)) {
        made.set(char, (lead << 8) | trail);
      }
    }
  }
  tables.set(charset, made);
  return made;
}

/** Bytes of a text; characters the charset lacks become HTML references. */
export function encode(
  text: string,
  charset: 'gb18030' | 'big5' | 'utf-16le' | 'utf-8',
): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const bytes: number[] = [];
  if (charset === 'utf-16le') {
    bytes.push(0xff, 0xfe);
    for (let i = 0; i < text.length; i++)
      bytes.push(text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8);
    return Uint8Array.from(bytes);
  }
  const codes = table(charset);
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    const code = codes.get(char);
    if (point < 0x80) bytes.push(point);
    else if (code !== undefined) bytes.push(code >> 8, code & 0xff);
    else for (const c of `&#${point};`) bytes.push(c.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}
