const decoder = new TextDecoder();

/** Longer texts are rare, and the platform's decoder is then the faster one. */
const SHORT = 300;

const units = new Uint16Array(SHORT);

/**
 * The text of some bytes of UTF-8. A short one becomes a string of the page's own: the platform's
 * decoder hands out each as an object outside its heap, which for a nation's names and ids takes
 * five times the memory, and longer to make.
 *
 * @param bytes valid UTF-8 from `from` up to `to`
 */
export function utf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let length = 0;
  for (let at = from; at < to;) {
    const first = bytes[at]!;
    if (first < 0x80) {
      units[length++] = first;
      at += 1;
    } else if (first < 0xe0) {
      units[length++] = ((first & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
      at += 2;
    } else if (first < 0xf0) {
      units[length++] =
        ((first & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
      at += 3;
    } else {
      // Beyond the first plane: rare, and two units.
      return decoder.decode(bytes.subarray(from, to));
    }
  }
  return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
}
