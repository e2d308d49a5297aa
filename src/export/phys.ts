const SIGNATURE = 8;
const IHDR = 25;
const INCHES_PER_METRE = 1 / 0.0254;

/**
 * A PNG with its true resolution: writes the `pHYs` chunk (pixels per metre, PNG 1.2 §4.2.4.2)
 * after the header, replacing any there. Throws for bytes that are no PNG.
 */
export function withPhysicalSize(png: Uint8Array, dpi: number): Uint8Array {
  if (png[0] !== 0x89 || png[1] !== 0x50 || png[2] !== 0x4e || png[3] !== 0x47) {
    throw new TypeError('not a PNG');
  }
  const head = png.subarray(0, SIGNATURE + IHDR);
  const rest = withoutChunk(png.subarray(SIGNATURE + IHDR), 'pHYs');
  const chunk = physChunk(Math.round(dpi * INCHES_PER_METRE));
  const out = new Uint8Array(head.length + chunk.length + rest.length);
  out.set(head);
  out.set(chunk, head.length);
  out.set(rest, head.length + chunk.length);
  return out;
}

function physChunk(perMetre: number): Uint8Array {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  chunk[16] = 1;
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

function withoutChunk(chunks: Uint8Array, type: string): Uint8Array {
  const view = new DataView(chunks.buffer, chunks.byteOffset, chunks.byteLength);
  for (let at = 0; at + 12 <= chunks.length;) {
    const length = view.getUint32(at) + 12;
    const found = String.fromCharCode(...chunks.subarray(at + 4, at + 8));
    if (found === type) {
      const out = new Uint8Array(chunks.length - length);
      out.set(chunks.subarray(0, at));
      out.set(chunks.subarray(at + length), at);
      return out;
    }
    at += length;
  }
  return chunks;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
