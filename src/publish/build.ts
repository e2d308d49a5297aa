import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Family } from '../model/family';
import { releaseTables } from './schema';
import type { TableSchema } from './schema';
import { ReleaseStore } from './store';
import { newReleaseFolder, recoverRelease, swapIn } from './swap';

/** Where a release is being put together. */
export interface Building {
  readonly store: ReleaseStore;
  /** Empty folder that becomes the release. */
  readonly folder: string;
  readonly schemas: readonly TableSchema[];
}

/**
 * Puts a release together beside `out` and swaps it in whole: whatever `write` throws, the
 * release that was at `out` stays and nothing of the new one is left behind.
 */
export async function buildRelease<T>(
  out: string,
  family: Family,
  step: (name: string) => void,
  write: (building: Building) => Promise<T>,
): Promise<T> {
  await recoverRelease(out);
  const folder = await newReleaseFolder(out);
  try {
    step('open');
    const result = await withStore(folder, family, write);
    step('swap');
    await swapIn(folder, out);
    return result;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function withStore<T>(
  folder: string,
  family: Family,
  write: (building: Building) => Promise<T>,
): Promise<T> {
  const schemas = releaseTables(family);
  const database = join(folder, 'build.duckdb');
  const store = await ReleaseStore.open(database, schemas);
  try {
    return await write({ store, folder, schemas });
  } finally {
    store.close();
    await rm(database, { force: true });
    await rm(`${database}.wal`, { force: true });
    await rm(`${database}.tmp`, { recursive: true, force: true });
  }
}
