import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { RELEASE_FILES } from '../model/release';

/** What swapping does to the disk; tests make single steps fail. */
export interface SwapEffects {
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const onDisk: SwapEffects = {
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
};

const besides = (out: string, suffix: string): string =>
  join(dirname(out), `.${basename(out)}.${suffix}`);

/** The release before, while a new one takes its place. */
const oldFolder = (out: string): string => besides(out, 'old');

/**
 * Puts right what a crash between the two renames of `swapIn` left: the old release under its
 * waiting name and none under its own. Harmless otherwise.
 */
export async function recoverRelease(out: string, effects: SwapEffects = onDisk): Promise<void> {
  const old = oldFolder(out);
  if (!existsSync(old)) return;
  if (existsSync(out)) await effects.remove(old);
  else await effects.rename(old, out);
}

/** A new empty folder beside `out`, on the same file system, so that a rename swaps it in. */
export async function newReleaseFolder(out: string): Promise<string> {
  await mkdir(dirname(out), { recursive: true });
  await removeLeftovers(out);
  const folder = besides(out, `new-${String(process.pid)}`);
  await mkdir(folder);
  return folder;
}

async function removeLeftovers(out: string): Promise<void> {
  const prefix = basename(besides(out, 'new-'));
  for (const name of await readdir(dirname(out))) {
    if (name.startsWith(prefix)) await onDisk.remove(join(dirname(out), name));
  }
}

/**
 * Replaces the release at `out` by the finished one at `fresh`. When a step fails the old
 * release is put back; after a crash between the steps `recoverRelease` does so.
 */
export async function swapIn(
  fresh: string,
  out: string,
  effects: SwapEffects = onDisk,
): Promise<void> {
  const old = oldFolder(out);
  const replaces = existsSync(out);
  if (replaces) await effects.rename(out, old);
  try {
    await effects.rename(fresh, out);
  } catch (error) {
    if (replaces) await onDisk.rename(old, out);
    throw error;
  }
  // The new release stands; what is left of the old one goes at the next run if not now.
  if (replaces) await effects.remove(old).catch(() => undefined);
}

/** Whether a release may be written at `out`: nothing is there, or an empty folder, or a release. */
export async function mayReplace(out: string): Promise<boolean> {
  if (!existsSync(out)) return true;
  const names = await readdir(out).catch(() => null);
  return names !== null && (names.length === 0 || names.includes(RELEASE_FILES.datapackage));
}
