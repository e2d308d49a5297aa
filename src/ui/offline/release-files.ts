import { RELEASE_FILES } from '../../model/release';
import { partOf } from './range';

/** Larger releases (a whole nation) stay on the server; nobody wants them on a phone. */
export const LARGEST_KEPT = 256 * 1024 * 1024;

/** What became of the wish to keep a release for use without the network. */
export type Kept =
  | { readonly kind: 'kept'; readonly bytes: number }
  | { readonly kind: 'too_large'; readonly bytes: number }
  | { readonly kind: 'not_kept'; readonly detail: string };

/** A release as an address and a version: what belongs together and is never mixed. */
export interface ReleaseAddress {
  /** Folder of the release, ending in `/`. */
  readonly base: string;
  readonly version: string;
}

const PREFIX = 'gongkai release ';
/** Written last: a cache without it is unfinished and answers nothing. */
const COMPLETE = 'complete';

const cacheName = ({ base, version }: ReleaseAddress) => `${PREFIX}${base} ${version}`;
const markOf = ({ base }: ReleaseAddress) => new URL(COMPLETE, base).href;

/**
 * Keeps every file of a release, or none. The version the server states is compared before and
 * after: if the release was exchanged meanwhile, nothing is kept, so that files of two
 * versions never stand together. Earlier versions of the same release are dropped at the end.
 */
export async function keepRelease(
  release: ReleaseAddress,
  storage: CacheStorage,
  ask: typeof fetch,
): Promise<Kept> {
  const name = cacheName(release);
  const mark = await (await storage.open(name)).match(markOf(release));
  if (mark !== undefined) return { kind: 'kept', bytes: Number(await mark.text()) };
  try {
    const present = await sizes(release, ask);
    const bytes = present.reduce((sum, [, size]) => sum + size, 0);
    if (bytes > LARGEST_KEPT) {
      await storage.delete(name);
      return { kind: 'too_large', bytes };
    }
    await mustBe(release, ask);
    const cache = await storage.open(name);
    for (const [file] of present) {
      const answer = await ask(fileAddress(release, file));
      if (answer.status !== 200) throw new Error(`HTTP ${String(answer.status)} ${file}`);
      await cache.put(fileAddress(release, file), answer);
    }
    await mustBe(release, ask);
    await cache.put(markOf(release), new Response(String(bytes)));
    await dropOthers(release, storage);
    return { kind: 'kept', bytes };
  } catch (thrown) {
    await storage.delete(name);
    return { kind: 'not_kept', detail: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** The kept copy of a release's file, or null if that version is not kept whole. */
export async function keptFile(request: Request, storage: CacheStorage): Promise<Response | null> {
  const url = new URL(request.url);
  const version = url.searchParams.get('v');
  if (version === null) return null;
  const release = { base: new URL('.', url.href.replace(/[?#].*$/, '')).href, version };
  const name = cacheName(release);
  if (!(await storage.has(name))) return null;
  const cache = await storage.open(name);
  if ((await cache.match(markOf(release))) === undefined) return null;
  const kept = await cache.match(url.href);
  if (kept === undefined) return new Response(null, { status: 404 });
  return partOf(kept, request.headers.get('range'), request.method === 'HEAD');
}

function fileAddress(release: ReleaseAddress, file: string): string {
  const url = new URL(file, release.base);
  url.searchParams.set('v', release.version);
  return url.href;
}

/** Files the server has, with their sizes; a release may leave out some. */
async function sizes(
  release: ReleaseAddress,
  ask: typeof fetch,
): Promise<(readonly [string, number])[]> {
  const found: (readonly [string, number])[] = [];
  for (const file of Object.values(RELEASE_FILES)) {
    const answer = await ask(fileAddress(release, file), { method: 'HEAD' });
    if (answer.status === 404) continue;
    if (!answer.ok) throw new Error(`HTTP ${String(answer.status)} ${file}`);
    found.push([file, Number(answer.headers.get('content-length') ?? 0)]);
  }
  return found;
}

/** Throws unless the server still holds the version asked for. */
async function mustBe(release: ReleaseAddress, ask: typeof fetch): Promise<void> {
  const answer = await ask(new URL(RELEASE_FILES.overview, release.base), { cache: 'no-store' });
  const { version } = (await answer.json()) as { version?: string };
  if (version !== release.version) throw new Error('the release was exchanged');
}

async function dropOthers(release: ReleaseAddress, storage: CacheStorage): Promise<void> {
  const same = `${PREFIX}${release.base} `;
  for (const name of await storage.keys()) {
    if (name.startsWith(same) && name !== cacheName(release)) await storage.delete(name);
  }
}
