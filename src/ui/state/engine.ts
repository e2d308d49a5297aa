import type { Family } from '../../model/family';
import type { ReleaseIndexEntry, Shortcuts } from '../../model/release';
import { createAsker, type Asker, type Result } from '../../query';
import { openRelease, type BootProgress } from '../../query/engine';
import { folderOf } from './load';

/** An engine that answers, and how to free its worker and memory. */
export interface RunningEngine {
  readonly asker: Asker;
  readonly close: () => Promise<void>;
}

/** Boots the engine on a release. */
export async function startEngine(
  entry: ReleaseIndexEntry,
  family: Family,
  shortcuts: Shortcuts | undefined,
  onProgress: BootProgress,
): Promise<Result<RunningEngine>> {
  const opened = await openRelease(
    {
      base: folderOf(entry.id).href,
      version: entry.version,
      family,
      ...(shortcuts ? { shortcuts } : {}),
    },
    onProgress,
  );
  if (!opened.ok) return opened;
  const source = opened.value;
  return { ok: true, value: { asker: createAsker(source), close: () => source.close() } };
}
