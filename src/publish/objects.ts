import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { IngestOutcome, ManifestRow } from '../model/report';
import { sha256 } from './ids';
import type { IngestedFile } from './ingested-file';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What ingest made of one file, as kept between runs. */
export interface StoredOutcome {
  readonly file: IngestedFile;
  readonly outcome: IngestOutcome;
}

/**
 * Name of the outcome of a file: from its content, its path and manifest line (both may tell
 * who reports) and `seed`, which stands for the generator. Whatever changes the outcome
 * changes the name, so a name found again needs no reading again.
 */
export function objectName(
  seed: string,
  path: string,
  contentHash: string,
  manifest: ManifestRow | null,
): string {
  return sha256(JSON.stringify([seed, path.normalize('NFC'), contentHash, manifest]));
}

/** Outcomes on disk, a file each, so that they survive a run that is killed. */
export class ObjectStore {
  constructor(private readonly folder: string) {}

  private fileOf(name: string): string {
    return join(this.folder, name.slice(0, 2), `${name.slice(2)}.json.gz`);
  }

  /** The outcome of that name, or null when there is none or it was not written whole. */
  async read(name: string): Promise<StoredOutcome | null> {
    try {
      const json = await unpack(await readFile(this.fileOf(name)));
      return JSON.parse(json.toString('utf8')) as StoredOutcome;
    } catch {
      return null;
    }
  }

  /** Writes so that a reader sees all of it or nothing. */
  async write(name: string, stored: StoredOutcome): Promise<void> {
    const file = this.fileOf(name);
    await mkdir(dirname(file), { recursive: true });
    const unfinished = `${file}.${String(process.pid)}-${String(performance.now())}`;
    await writeFile(unfinished, await pack(JSON.stringify(stored), { level: 1 }));
    await rename(unfinished, file);
  }

  /** Removes all outcomes but those named: of files and generators that are gone. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    for (const prefix of await readdir(this.folder).catch(() => [])) {
      for (const rest of await readdir(join(this.folder, prefix))) {
        const name = `${prefix}${rest.replace(/\.json\.gz$/u, '')}`;
        if (!names.has(name)) await rm(join(this.folder, prefix, rest));
      }
    }
  }
}
