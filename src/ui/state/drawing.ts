/**
 * When a chart is drawn: at once if it can be seen, else when the page has nothing else to do.
 * A change of filter redraws a dozen charts; a reader waits only for those in sight.
 */

/** Drawn ahead of being scrolled to, in CSS px. */
const NEAR = '200px';

interface Waiting {
  draw: () => void;
}

const near = new WeakSet<Element>();
const waiting = new Map<Element, Waiting>();
let observer: IntersectionObserver | null = null;
let idle = false;
let frame = 0;

/** Tells whether an element is in sight from now on; the function returned stops that. */
export function watchSight(element: Element): () => void {
  observer ??= watching();
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    near.delete(element);
    waiting.delete(element);
    element.removeAttribute(MARK);
  };
}

/**
 * Draws into a watched element; of several drawings not yet made only the last is. What is in sight
 * is drawn with the next frame: by then the page has asked the engine whatever it has to ask, so
 * that the answer is made while the page draws.
 */
export function drawInTime(element: Element, draw: () => void): void {
  waiting.set(element, { draw });
  element.setAttribute(MARK, '');
  if (near.has(element)) frame ||= requestAnimationFrame(drawNear);
  else rest();
}

function drawNear(): void {
  frame = 0;
  for (const element of [...waiting.keys()]) if (near.has(element)) make(element);
}

/** Marks what shows an older state, for whoever must wait for all (a test, a printer). */
const MARK = 'data-undrawn';

function watching(): IntersectionObserver {
  // Paper shows everything.
  addEventListener('beforeprint', () => {
    for (const element of [...waiting.keys()]) make(element);
  });
  return new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          near.add(target);
          make(target);
        } else near.delete(target);
      }
    },
    { rootMargin: NEAR },
  );
}

function make(element: Element): void {
  const one = waiting.get(element);
  waiting.delete(element);
  element.removeAttribute(MARK);
  one?.draw();
}

/** One drawing each time the page is at rest, until none is left. */
function rest(): void {
  if (idle) return;
  idle = true;
  const next = () => {
    const [element] = waiting.keys();
    idle = false;
    if (element === undefined) return;
    make(element);
    if (waiting.size > 0) rest();
  };
  // Safari knows no idle time.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(next, { timeout: 1000 });
  else setTimeout(next, 50);
}
