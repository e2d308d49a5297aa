import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Size and content of a file, told without holding it in memory. */
export interface FileStamp {
  readonly bytes: number;
  readonly sha256: string;
}

/** Of a file that cannot be opened. */
export const NO_STAMP: FileStamp = { bytes: 0, sha256: '' };

/** Reads a file once through; what cannot be opened has no stamp. */
export async function stampFile(disk: Uint8Array | string): Promise<FileStamp> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    const path = typeof disk === 'string' ? disk : Buffer.from(disk);
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  } catch {
    return NO_STAMP;
  }
  return { bytes, sha256: hash.digest('hex') };
}
