import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { compareText } from './ids';
import type { ManifestFile } from './manifest';

/** An input file: its name in the release, and where it lies. */
export interface Input {
  /** Relative to the folder given, with `/`. */
  readonly path: string;
  /** Path on disk as bytes: names from other systems need not be valid UTF-8. */
  readonly disk: Uint8Array;
}

/** What a folder holds for ingest. */
export interface Listing {
  readonly inputs: readonly Input[];
  readonly manifests: readonly ManifestFile[];
  readonly corrections: readonly ManifestFile[];
}

/** What a file is to ingest, by its name alone. */
export type Role = 'input' | 'manifest' | 'corrections' | 'ignored';

/** Files that systems and offices leave about: no one put them there. */
const LEFT_ABOUT = /^(?:thumbs\.db|desktop\.ini|__MACOSX)$/iu;

/** Hidden files, `README…` and the tables kept by hand are no input. */
export function roleOf(name: string): Role {
  if (name === 'manifest.csv') return 'manifest';
  if (name === 'corrections.csv') return 'corrections';
  if (name === 'agencies.csv' || /^README/iu.test(name)) return 'ignored';
  // `..` is a step of a path in an archive; such a file is refused, not passed over.
  if (name.startsWith('.') && name !== '..') return 'ignored';
  if (name.startsWith('~$') || LEFT_ABOUT.test(name)) return 'ignored';
  return 'input';
}

/**
 * Lists a folder and all below it, by path. Follows links to files and folders, each folder once.
 * Rejects when the folder itself cannot be read.
 */
export async function listFolder(folder: string): Promise<Listing> {
  const inputs: Input[] = [];
  const manifests: ManifestFile[] = [];
  const corrections: ManifestFile[] = [];
  const visited = new Set<string>();
  const visit = async (disk: Buffer, path: string): Promise<void> => {
    const real = await realpath(disk);
    if (visited.has(real)) return;
    visited.add(real);
    const items = await readdir(disk, { withFileTypes: true, encoding: 'buffer' });
    for (const item of items) {
      const name = decodeName(item.name);
      const role = roleOf(name);
      if (role === 'ignored') continue;
      const itemDisk = Buffer.concat([disk, Buffer.from('/'), item.name]);
      const itemPath = path === '' ? name : `${path}/${name}`;
      if (await isFolder(item, itemDisk)) await visit(itemDisk, itemPath);
      else if (role === 'input') inputs.push({ path: itemPath, disk: itemDisk });
      else {
        const kept = { folder: path, bytes: await readFile(itemDisk) };
        (role === 'manifest' ? manifests : corrections).push(kept);
      }
    }
  };
  await visit(Buffer.from(folder), '');
  inputs.sort((a, b) => compareText(a.path, b.path));
  return { inputs, manifests, corrections };
}

async function isFolder(item: Dirent<Buffer>, disk: Buffer): Promise<boolean> {
  if (!item.isSymbolicLink()) return item.isDirectory();
  const target = await stat(disk).catch(() => null);
  return target?.isDirectory() ?? false;
}

/** Names are UTF-8, save those unpacked from archives made under Chinese Windows. */
export function decodeName(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}
