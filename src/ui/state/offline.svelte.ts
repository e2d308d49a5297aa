import type { Kept } from '../offline/release-files';
import type { Wish } from '../offline/sw';
import { folderOf, loadIndex } from './load';
import { currentSession, listedReleases } from './session.svelte';

/** How often a page that stays open asks whether there are newer data. */
const EVERY_MS = 10 * 60 * 1000;

let kept = $state.raw<Kept | null>(null);
let waiting = $state.raw<ServiceWorker | null>(null);
let changed = $state(false);
let registered = false;

/** Whether the open release can be used without the network; null while nobody knows. */
export function keptRelease(): Kept | null {
  return kept;
}

/** A newer build of the page lies ready. */
export function newerPage(): boolean {
  return waiting !== null;
}

/** The site has a newer version of the open release, or further releases. */
export function newerData(): boolean {
  return changed;
}

/** Watches for newer data while the page stays open. */
export function watchForNewer(): void {
  setInterval(() => void lookForData(), EVERY_MS);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void lookForData();
  });
}

/**
 * Registers the service worker where there can be one (a secure address or this machine itself).
 * Without one everything works as long as the network does. To be called once the engine runs or
 * cannot: what a worker keeps for later must not share the line with what is needed now.
 */
export function keepPage(): void {
  if (registered || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  registered = true;
  navigator.serviceWorker.addEventListener('message', (event) => {
    kept = event.data as Kept;
  });
  navigator.serviceWorker.register('sw.js').then(followRegistration, () => undefined);
}

/** Asks the service worker to keep the open release whole. */
export async function keepOpenRelease(): Promise<void> {
  const session = currentSession();
  if (session.phase !== 'open' || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  const { id, version } = session.entry;
  active?.postMessage({
    kind: 'keep',
    release: { base: folderOf(id).href, version },
  } satisfies Wish);
}

/** Loads the page anew: with the newer build if one waits, and with the newest data. */
export function takeNewer(): void {
  if (waiting === null) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload();
  });
  waiting.postMessage({ kind: 'take_over' } satisfies Wish);
}

/** `undefined` where a browser is set to refuse service workers without saying so. */
function followRegistration(registration: ServiceWorkerRegistration | undefined): void {
  if (registration === undefined) return;
  const look = () => {
    // The first one ever installed takes over by itself; only a later one has to wait.
    if (navigator.serviceWorker.controller !== null) waiting = registration.waiting;
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

async function lookForData(): Promise<void> {
  const index = await loadIndex();
  if (!index.ok) return;
  const known = new Map(listedReleases().map((entry) => [entry.id, entry.version]));
  const session = currentSession();
  if (known.size === 0 || session.phase !== 'open') return;
  const open = index.value.find((entry) => entry.id === session.entry.id);
  changed =
    (open !== undefined && open.version !== session.entry.version) ||
    index.value.some((entry) => !known.has(entry.id));
}
