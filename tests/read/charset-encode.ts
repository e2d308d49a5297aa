/**
 * An encoder for an encoding that the platform only decodes: every two-byte sequence is decoded
 * once, and the table turned round. Characters outside it throw, so that a test cannot lose one.
 */
export function encoder(charset: 'gb18030' | 'big5'): (text: string) => Uint8Array {
  const decoder = new TextDecoder(charset);
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !bytesOf.has(character)) {
        bytesOf.set(character, [lead, trail]);
      }
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = character.charCodeAt(0);
        const bytes = code < 0x80 ? [code] : bytesOf.get(character);
        if (bytes === undefined) throw new Error(`${character} is not in ${charset}`);
        return bytes;
      }),
    );
}
