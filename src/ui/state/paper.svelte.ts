import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import type { Ink } from '../../chart';

/** What a page is shown on besides a usual screen. */

const asPaper = new MediaQuery('print');
const contrast = new MediaQuery('(prefers-contrast: more), (forced-colors: active)');
let printing = $state(false);

// A printer does not wait: what depends on this is made at once.
addEventListener('beforeprint', () => {
  flushSync(() => {
    printing = true;
  });
});
addEventListener('afterprint', () => {
  printing = false;
});

/** Whether the page is laid out for paper. */
export function onPaper(): boolean {
  return printing || asPaper.current;
}

/** Paper may have no colours, and some readers ask for more than colours to tell things apart. */
export function ink(): Ink {
  return onPaper() || contrast.current ? 'patterned' : 'colour';
}
