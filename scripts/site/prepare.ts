import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { RELEASE_FILES, RELEASE_INDEX } from '../../src/model/release';
import { compressFolder } from './compress';
import { FOLDERS, PROJECT } from './project';
import { bundledIds, releaseIndex, type Release } from './releases';
import { program, runNode, typescript } from './run';
import { readStamp, stampOf, writeStamp } from './stamp';

/** The built page without releases, shared by the site and the tests. */
const PAGE = join(FOLDERS.cache, 'page');

/** Says what a folder was made from. */
const STAMP = '.made-from';

/** Builds run in a process of their own, so that they are production builds whoever asks. */
const VITE = program('vite', 'bin/vite.js');

/** Whatever decides what a release of the bundled reports holds. */
const INGEST_INPUTS = [
  'src',
  'scripts/ingest.ts',
  'datasets/agencies',
  'datasets/regions',
  'package-lock.json',
];

/** Whatever decides what the built page holds. */
const PAGE_INPUTS = [
  'index.html',
  'public',
  'src',
  'scripts/site',
  'vite.config.ts',
  'svelte.config.js',
  'package-lock.json',
];

/**
 * Ingests each folder of bundled reports into `releases/<family>`, unless nothing that matters
 * has changed since. A release that a person put there under the same name is left alone.
 */
export async function prepareBundledReleases(say: (line: string) => void): Promise<void> {
  for (const id of bundledIds()) {
    const folder = join(FOLDERS.releases, id);
    const stampFile = join(FOLDERS.cache, 'stamps', `release-${id}`);
    const inputs = stampOf(PROJECT, [`datasets/reports/${id}`, ...INGEST_INPUTS]);
    const [madeFrom, made] = readStamp(stampFile)?.split(' ') ?? [];
    const present = fingerprint(folder);
    if (present !== null && present !== made) {
      say(`releases/${id}: not made from the bundled reports, left as it is.`);
      continue;
    }
    if (present !== null && madeFrom === inputs) {
      say(`releases/${id}: up to date.`);
      continue;
    }
    say(`releases/${id}: reading datasets/reports/${id} …`);
    await runNode(
      [...typescript('scripts/ingest.ts'), `datasets/reports/${id}`, '--out', folder],
      `The bundled reports in datasets/reports/${id} could not be ingested; see above.`,
    );
    writeStamp(stampFile, `${inputs} ${fingerprint(folder) ?? ''}`);
  }
}

/** Tells one making of a release from another: its descriptor holds the time it was made. */
function fingerprint(folder: string): string | null {
  const file = join(folder, RELEASE_FILES.datapackage);
  if (!existsSync(file)) return null;
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

export interface SiteOptions {
  /** Folder of the site; replaced whole. */
  readonly out: string;
  readonly releases: readonly Release[];
  /** Keep compressed copies beside the files, for hosts that send them. Takes a while. */
  readonly compress: boolean;
  readonly say: (line: string) => void;
}

/** Puts the page and the releases into one folder that any static host can serve. */
export async function buildSite(options: SiteOptions): Promise<void> {
  const { out, releases, compress, say } = options;
  const page = stampOf(PROJECT, PAGE_INPUTS);
  const wanted = JSON.stringify([page, compress, releases.map(signature)]);
  if (readStamp(join(out, STAMP)) === wanted) {
    say('site: up to date.');
    return;
  }
  await buildPage(page, say);
  const making = `${out}.${String(process.pid)}`;
  rmSync(making, { recursive: true, force: true });
  cpSync(PAGE, making, { recursive: true });
  copyReleases(releases, join(making, 'releases'));
  if (compress) {
    say('site: compressing …');
    await compressFolder(making);
  }
  writeStamp(join(making, STAMP), wanted);
  replace(out, making);
}

/** Builds the page alone, without releases, unless it is built already. */
async function buildPage(stamp: string, say: (line: string) => void): Promise<void> {
  if (readStamp(join(PAGE, STAMP)) === stamp) return;
  say('site: building the page …');
  const making = `${PAGE}.${String(process.pid)}`;
  await runNode(
    [VITE, 'build', '--outDir', making, '--emptyOutDir', '--logLevel', 'warn'],
    'The page could not be built; see above.',
    { ...process.env, NODE_ENV: 'production' },
  );
  writeStamp(join(making, STAMP), stamp);
  replace(PAGE, making);
}

function copyReleases(releases: readonly Release[], target: string): void {
  mkdirSync(target, { recursive: true });
  for (const release of releases) {
    const folder = join(target, release.entry.id);
    cpSync(release.folder, folder, { recursive: true });
    // A release is made in a private folder; a web server under another name must read this one.
    chmodSync(folder, 0o755);
  }
  writeFileSync(join(target, RELEASE_INDEX), releaseIndex(releases));
}

function signature(release: Release): unknown {
  return [release.entry, fingerprint(release.folder)];
}

function replace(folder: string, by: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(by, folder);
}
