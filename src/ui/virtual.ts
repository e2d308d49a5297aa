/** A list of equally high rows, of which only those in view exist. Sizes in CSS pixels. */
export interface Extent {
  readonly rows: number;
  readonly rowHeight: number;
  /** Height that the rows are seen through. */
  readonly viewport: number;
}

/** Where a list is scrolled to: what the browser says, and what that means in rows. */
export interface Scrolled {
  /** The browser's own figure. */
  readonly real: number;
  /** Pixels from the first row, as if the list stood there in whole. */
  readonly virtual: number;
}

/** Browsers give up on elements higher than some 17 million pixels; this is well below. */
const TALLEST = 8_000_000;

/** How high all rows together are. */
export const wholeHeight = ({ rows, rowHeight }: Extent): number => rows * rowHeight;

/** How high the element is that the browser scrolls: longer lists are squeezed into it. */
export const realHeight = (extent: Extent): number => Math.min(wholeHeight(extent), TALLEST);

const lastVirtual = (extent: Extent) => Math.max(0, wholeHeight(extent) - extent.viewport);
const lastReal = (extent: Extent) => Math.max(0, realHeight(extent) - extent.viewport);

/** Where the browser must scroll to for a place in the list. */
export function scrolledTo(extent: Extent, virtual: number): Scrolled {
  const inside = Math.min(Math.max(0, virtual), lastVirtual(extent));
  const share = lastVirtual(extent) === 0 ? 0 : inside / lastVirtual(extent);
  return { virtual: inside, real: Math.round(share * lastReal(extent)) };
}

/**
 * What a scroll of the browser means. In a squeezed list a wheel or a finger moves the rows by as
 * much as it moves the element; a pull at the scroll bar goes to the place in proportion.
 */
export function scrolledBy(extent: Extent, from: Scrolled, real: number): Scrolled {
  if (wholeHeight(extent) <= TALLEST) return { real, virtual: real };
  const moved = real - from.real;
  const near = Math.abs(moved) <= 2 * extent.viewport;
  const atEnd = real <= 0 || real >= lastReal(extent);
  if (!near || atEnd) {
    const share = lastReal(extent) === 0 ? 0 : real / lastReal(extent);
    return { real, virtual: Math.min(1, Math.max(0, share)) * lastVirtual(extent) };
  }
  return { real, virtual: Math.min(Math.max(0, from.virtual + moved), lastVirtual(extent)) };
}

/** First row and the one behind the last that must exist, with some to spare on both sides. */
export function rowsInView(extent: Extent, virtual: number, spare: number): [number, number] {
  const first = Math.floor(virtual / extent.rowHeight);
  const last = Math.ceil((virtual + extent.viewport) / extent.rowHeight);
  return [Math.max(0, first - spare), Math.min(extent.rows, last + spare)];
}

/** The place nearest to the present one from which a row is seen in whole. */
export function toSee(extent: Extent, virtual: number, row: number): number {
  const top = row * extent.rowHeight;
  if (top < virtual) return top;
  return Math.max(virtual, top + extent.rowHeight - extent.viewport);
}
