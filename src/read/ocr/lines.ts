import type { Rule } from '../pdf/geometry';
import type { Raster, Shades } from './raster';

/** Shortest ruled line, in points: shorter runs are strokes of letters. */
const SHORTEST = 14;
/** Thickest ruled line, in points: thicker ones are bars and pictures. */
const THICKEST = 4;

/**
 * Ruled lines of a straightened page, in points: long thin runs of dark pixels.
 * @param scale pixels a point
 */
export function ruledLines(raster: Raster, shades: Shades, scale: number): Rule[] {
  const found = [true, false].flatMap((level) => bands(view(raster, shades, level), scale, level));
  return found.filter((rule) => rule.to - rule.from >= SURE || found.some((r) => meet(r, rule)));
}

/** A line of this length, in points, is one though nothing crosses its ends. */
const SURE = 60;
/** How near the end of a line must come to the line that it meets, in points. */
const NEAR = 3;

/** Whether a line ends at another: strokes within a cell's text do not. */
function meet(across: Rule, rule: Rule): boolean {
  return (
    across.level !== rule.level &&
    rule.at > across.from - NEAR &&
    rule.at < across.to + NEAR &&
    (Math.abs(across.at - rule.from) <= NEAR || Math.abs(across.at - rule.to) <= NEAR)
  );
}

/** The page as seen along its lines: `dark(at, along)`. */
interface View {
  readonly across: number;
  readonly along: number;
  dark(at: number, along: number): boolean;
}

function view({ width, height, data }: Raster, { faint }: Shades, level: boolean): View {
  return level
    ? { across: height, along: width, dark: (y, x) => data[y * width + x]! < faint }
    : { across: width, along: height, dark: (x, y) => data[y * width + x]! < faint };
}

interface Band {
  first: number;
  last: number;
  from: number;
  to: number;
}

function bands(page: View, scale: number, level: boolean): Rule[] {
  const shortest = SHORTEST * scale;
  const done: Band[] = [];
  let open: Band[] = [];
  for (let at = 0; at < page.across; at++) {
    for (const [from, to] of runsOf(page, at, shortest)) {
      const band = open.find(
        (b) => Math.min(b.to, to) - Math.max(b.from, from) > Math.min(b.to - b.from, to - from) / 2,
      );
      if (band) {
        band.last = at;
        band.from = Math.min(band.from, from);
        band.to = Math.max(band.to, to);
      } else open.push({ first: at, last: at, from, to });
    }
    // A row without ink may cross a line where the scan is thin.
    done.push(...open.filter((band) => band.last < at - 1));
    open = open.filter((band) => band.last >= at - 1);
  }
  return [...done, ...open]
    .filter((band) => band.last - band.first < THICKEST * scale)
    .map((band) => ({
      level,
      at: (band.first + band.last + 1) / 2 / scale,
      from: band.from / scale,
      to: band.to / scale,
    }));
}

/** Part of a stretch that must be dark to belong to a line: letters side by side are not. */
const FULL = 0.9;

/** Runs of mostly dark pixels in a row, a slip by one pixel allowed. */
function runsOf(page: View, at: number, shortest: number): (readonly [number, number])[] {
  const next = at + 1 < page.across ? at + 1 : at;
  const { along } = page;
  const before = new Int32Array(along + 1);
  for (let i = 0; i < along; i++) {
    before[i + 1] = before[i]! + (page.dark(at, i) || page.dark(next, i) ? 1 : 0);
  }
  const runs: (readonly [number, number])[] = [];
  const window = Math.round(shortest);
  for (let i = 0; i + window <= along; i++) {
    if (before[i + window]! - before[i]! < FULL * window) continue;
    let end = i + window;
    while (end < along && before[end + 1]! - before[end + 1 - window]! >= FULL * window) end++;
    const [from, to] = [firstDark(before, i), lastDark(before, end)];
    if (to - from >= shortest) runs.push([from, to]);
    i = end;
  }
  return runs;
}

function firstDark(before: Int32Array, from: number): number {
  let i = from;
  while (before[i + 1] === before[i]) i++;
  return i;
}

function lastDark(before: Int32Array, to: number): number {
  let i = to;
  while (before[i - 1] === before[i]) i--;
  return i;
}
