/** Runs once the page has nothing else to do; the function returned calls it off. */
function whenIdle(run: () => void): () => void {
  // Safari knows no idle time.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(run, 50);
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = requestIdleCallback(run, { timeout: 500 });
  return () => {
    cancelIdleCallback(handle);
  };
}

/**
 * How much of something long is shown: `step` at once, as much more each time the page is at
 * rest, so that nobody waits for what is out of sight. Begins anew when `of` changes. To be
 * called while a component is set up.
 */
export function inSteps(of: () => unknown, total: () => number, step: number): () => number {
  let shown = $state(step);
  $effect.pre(() => {
    of();
    shown = step;
  });
  $effect(() => {
    if (shown >= total()) return;
    return whenIdle(() => {
      shown += step;
    });
  });
  return () => shown;
}
