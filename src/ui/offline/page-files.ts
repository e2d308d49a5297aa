/** What the build tells the service worker of the page it belongs to. */
export interface PageFiles {
  /** Changes whenever any file of the page does. */
  readonly build: string;
  /** What the page needs to work without the network, relative to its address. */
  readonly files: readonly string[];
}

/** Name of the cache that holds one build of the page. */
export function pageCache(build: string): string {
  return `gongkai page ${build}`;
}

/**
 * A file of the page from its cache, or null where the network must be asked: addresses that
 * are no file of this build. An asset met for the first time (a piece of a font) is kept too:
 * its name holds a hash of its content, so it never changes.
 */
export async function pageFile(
  request: Request,
  scope: string,
  page: PageFiles,
  storage: CacheStorage,
): Promise<Response | null> {
  const path = pathBelow(request.url, scope);
  if (path === null) return null;
  const file = path === '' ? 'index.html' : path;
  const cache = await storage.open(pageCache(page.build));
  if (page.files.includes(file)) {
    const kept = await cache.match(new URL(file, scope).href);
    return kept ?? null;
  }
  if (!file.startsWith('assets/') || request.method !== 'GET') return null;
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.status === 200) await cache.put(request.url, answer.clone());
  return answer;
}

/** What follows the scope in an address, without query and fragment; null outside the scope. */
export function pathBelow(url: string, scope: string): string | null {
  const plain = url.replace(/[?#].*$/, '');
  return plain.startsWith(scope) ? plain.slice(scope.length) : null;
}
