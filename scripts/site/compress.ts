import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from './handler';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this a copy saves nothing worth a file. */
const SMALLEST = 1024;

/**
 * Writes a brotli and a gzip copy beside every file that gains from it. Level 9 of brotli: the
 * engine's 18 MB take seconds instead of the better part of a minute, for 8 % more bytes.
 */
export async function compressFolder(folder: string): Promise<void> {
  for (const item of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile() || !COMPRESSIBLE.has(extname(item.name))) continue;
    const file = join(item.parentPath, item.name);
    const bytes = readFileSync(file);
    if (bytes.length < SMALLEST) continue;
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
    const [br, gz] = await Promise.all([brotli(bytes, options), zip(bytes, { level: 9 })]);
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gz);
  }
}
