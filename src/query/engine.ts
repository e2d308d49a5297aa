import type { Family } from '../model/family';
import type { Shortcuts } from '../model/release';
import type { Source } from './source';
import type { Result } from './types';

/** Where a release is and what it holds. */
export interface ReleaseLocation {
  /** Absolute URL of the release's folder, ending in `/`. */
  readonly base: string;
  /** Version of its data; added to each address so that no cache mixes two versions. */
  readonly version: string;
  readonly family: Family;
  readonly shortcuts?: Shortcuts;
}

/** Progress of starting: bytes of the engine and of the summary, total null where unknown. */
export type BootProgress = (loaded: number, total: number | null) => void;

/** An open release. `close` frees the worker and its memory. */
export interface OpenRelease extends Source {
  close(): Promise<void>;
}

/**
 * Starts DuckDB-WASM in a worker and opens a release: Parquet files stay on the server and are
 * read by byte ranges; the summary is loaded whole. No other host is asked. A device that cannot
 * run it gets `ok: false` with words for the reader, and the page stays on `overview.json`.
 */
export async function openRelease(
  location: ReleaseLocation,
  onProgress?: BootProgress,
): Promise<Result<OpenRelease>> {
  const { startEngine } = await import('./engine-start');
  return startEngine(location, onProgress);
}
