/** Caches of the service worker, in memory: what the tests need of them. */
export function memoryCaches(): CacheStorage {
  const caches = new Map<string, Map<string, Response>>();
  const address = (request: RequestInfo | URL) =>
    request instanceof Request ? request.url : String(request);

  function cacheOf(entries: Map<string, Response>) {
    return {
      match: (request: RequestInfo | URL) =>
        Promise.resolve(entries.get(address(request))?.clone()),
      put: (request: RequestInfo | URL, answer: Response) => {
        entries.set(address(request), answer);
        return Promise.resolve();
      },
    } as unknown as Cache;
  }

  return {
    open: (name: string) => {
      const entries = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, entries);
      return Promise.resolve(cacheOf(entries));
    },
    has: (name: string) => Promise.resolve(caches.has(name)),
    delete: (name: string) => Promise.resolve(caches.delete(name)),
    keys: () => Promise.resolve([...caches.keys()]),
  } as unknown as CacheStorage;
}
