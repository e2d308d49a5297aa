import type { ReleaseDescription } from '../../model/datapackage';
import {
  RELEASE_FILES,
  RELEASE_INDEX,
  SCHEMA_VERSION,
  type Overview,
  type ReleaseIndexEntry,
} from '../../model/release';

/** Why a release cannot be shown, for a page that says what to do about it. */
export type Problem =
  | { readonly kind: 'no_index' }
  | { readonly kind: 'release_missing'; readonly id: string }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unknown_family'; readonly id: string }
  | { readonly kind: 'broken'; readonly detail: string };

export type Loaded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Folder of all releases, wherever the page itself lies. */
export const RELEASES = new URL('releases/', document.baseURI.replace(/[#?].*$/, ''));

/** Folder of one release, ending in `/`. */
export function folderOf(id: string): URL {
  return new URL(`${encodeURIComponent(id)}/`, RELEASES);
}

export async function loadIndex(): Promise<Loaded<readonly ReleaseIndexEntry[]>> {
  const answer = await readJson<readonly ReleaseIndexEntry[]>(new URL(RELEASE_INDEX, RELEASES), {
    kind: 'no_index',
  });
  if (answer.ok && answer.value.length === 0) return { ok: false, problem: { kind: 'no_index' } };
  return answer;
}

export async function loadOverview(entry: ReleaseIndexEntry): Promise<Loaded<Overview>> {
  const url = new URL(RELEASE_FILES.overview, folderOf(entry.id));
  url.searchParams.set('v', entry.version);
  const answer = await readJson<Overview>(url, { kind: 'release_missing', id: entry.id });
  if (answer.ok && answer.value.schemaVersion > SCHEMA_VERSION) {
    return { ok: false, problem: { kind: 'newer' } };
  }
  return answer;
}

/** What a release says of itself: files, columns, sources, terms. */
export async function loadDescription(
  entry: ReleaseIndexEntry,
): Promise<Loaded<ReleaseDescription>> {
  const url = new URL(RELEASE_FILES.datapackage, folderOf(entry.id));
  url.searchParams.set('v', entry.version);
  return readJson(url, { kind: 'release_missing', id: entry.id });
}

/** Reads JSON; `missing` is the problem when the file is not there. */
async function readJson<T>(url: URL, missing: Problem): Promise<Loaded<T>> {
  try {
    const response = await fetch(url);
    const type = response.headers.get('content-type') ?? '';
    // A server that answers every address with the page itself has no such file either.
    if (response.status === 404 || type.includes('text/html')) {
      return { ok: false, problem: missing };
    }
    if (!response.ok) {
      return { ok: false, problem: { kind: 'broken', detail: `HTTP ${String(response.status)}` } };
    }
    return { ok: true, value: (await response.json()) as T };
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, problem: { kind: 'broken', detail } };
  }
}
