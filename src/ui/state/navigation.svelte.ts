import { SCREENS } from '../screens';
import { decodeView, encodeView } from './address';
import type { View } from './view';

const ids = SCREENS.map((screen) => screen.id);
let current = $state.raw<View>(decodeView(location.hash, ids));

/** What the address says. Reading it in a component or `$derived` follows it. */
export function view(): View {
  return current;
}

/**
 * Changes what is shown and the address with it. `push` is for steps a person would want to
 * take back with the browser's button; `replace` for adjusting what is already on screen.
 */
export function go(patch: Partial<View>, how: 'push' | 'replace' = 'replace'): void {
  current = { ...current, ...patch };
  const address = encodeView(current);
  if (address === location.hash) return;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Address of the present view with some fields changed, for links. */
export function addressOf(patch: Partial<View>): string {
  return encodeView({ ...current, ...patch });
}

/** Follows the address when the person changes it. Returns how to stop. */
export function followAddress(): () => void {
  const follow = () => {
    const next = decodeView(location.hash, ids);
    current = {
      ...next,
      release: next.release ?? current.release,
      language: next.language ?? current.language,
    };
  };
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
  return () => {
    removeEventListener('hashchange', follow);
    removeEventListener('popstate', follow);
  };
}
