import { RELEASE_INDEX } from '../../model/release';
import { pageCache, pageFile, pathBelow, type PageFiles } from './page-files';
import { keepRelease, keptFile, type ReleaseAddress } from './release-files';

/*
 * The service worker: the page works without the network once it has been visited. It answers
 * from one build of the page and from releases that are kept whole, and leaves everything else
 * to the network. A new build waits until a person takes it.
 */

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const __PAGE_FILES__: PageFiles;

const page = __PAGE_FILES__;
const INDEX = 'gongkai index';

/** What the page asks of its service worker. */
export type Wish =
  { readonly kind: 'keep'; readonly release: ReleaseAddress } | { readonly kind: 'take_over' };

const scope = () => self.registration.scope;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(pageCache(page.build))
      .then((cache) => cache.addAll(page.files.map((file) => new URL(file, scope()).href))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(pageCache('')) && name !== pageCache(page.build)) {
          await caches.delete(name);
        }
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const wish = event.data as Wish;
  if (wish.kind === 'take_over') {
    event.waitUntil(self.skipWaiting());
    return;
  }
  event.waitUntil(
    keepRelease(wish.release, caches, (input, init) => fetch(input, init)).then((kept) => {
      notKept.clear();
      event.source?.postMessage(kept);
    }),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' && request.method !== 'HEAD') return;
  const path = pathBelow(request.url, scope());
  if (path === null || notKept.has(folderAndVersion(request.url))) return;
  event.respondWith(answer(request, path));
});

async function answer(request: Request, path: string): Promise<Response> {
  if (path === `releases/${RELEASE_INDEX}`) return freshIndex(request);
  if (!path.startsWith('releases/')) {
    return (await pageFile(request, scope(), page, caches)) ?? fetch(request);
  }
  const kept = await keptFile(request, caches);
  if (kept === null) notKept.add(folderAndVersion(request.url));
  return kept ?? fetch(request);
}

/** Releases known not to be kept: their many small requests need not pass through here. */
const notKept = new Set<string>();

const folderAndVersion = (url: string) => url.replace(/[^/]*(?=\?)/, '');

/** The list of releases as the server has it now; the last one seen without the network. */
async function freshIndex(request: Request): Promise<Response> {
  const cache = await caches.open(INDEX);
  try {
    const answer = await fetch(request);
    if (answer.status === 200) await cache.put(request.url, answer.clone());
    return answer;
  } catch (refusal) {
    const last = await cache.match(request.url);
    if (last === undefined) throw refusal;
    return last;
  }
}
