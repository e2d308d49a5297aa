import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareText } from './ids';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Whatever decides what ingest makes of one file. */
const DECIDING = [
  'package.json',
  'src/model',
  'src/read',
  'src/families',
  'src/extract',
  'src/check',
  'src/ingest.ts',
  'src/publish/other-family.ts',
  'src/publish/task.ts',
  'src/publish/ingested-file.ts',
  'datasets/agencies',
  'datasets/regions',
];

/**
 * Stands for the generator in the names of stored outcomes: changes with every line that could
 * change an outcome, so that nobody has to remember to raise a version.
 */
export async function generatorFingerprint(project = PROJECT): Promise<string> {
  const hash = createHash('sha256');
  const add = async (path: string): Promise<void> => {
    const names = await readdir(join(project, path)).catch(() => null);
    if (names) {
      for (const name of names.sort(compareText)) await add(`${path}/${name}`);
      return;
    }
    const content = await readFile(join(project, path)).catch(() => null);
    if (content) hash.update(`${path}\n${String(content.length)}\n`).update(content);
  };
  for (const path of DECIDING) await add(path);
  return hash.digest('hex').slice(0, 16);
}

/** Version of gongkai, as a release names its generator. */
export async function generatorVersion(project = PROJECT): Promise<string> {
  const json = await readFile(join(project, 'package.json'), 'utf8');
  return (JSON.parse(json) as { version: string }).version;
}
