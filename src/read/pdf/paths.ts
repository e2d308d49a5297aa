import { apply, type Matrix, type Rule } from './geometry';

/** Filled shapes thinner than this are ruled lines drawn as rectangles. */
const THIN = 3;
/** A line may lean by this much and still be upright or level. */
const LEAN = 1;

const MOVE = 0;
const LINE = 1;
const CURVE = 2;

type Point = readonly [number, number];

/** Ruled lines among the strokes, or among the thin filled shapes, of a path of pdf.js. */
export function rulesOfPath(steps: readonly number[], ctm: Matrix, stroked: boolean): Rule[] {
  const outlines = outlinesOf(steps, ctm);
  const found = stroked ? outlines.flatMap(sidesOf) : outlines.flatMap(barOf);
  return found.filter((rule) => rule.to - rule.from > 0.5);
}

function outlinesOf(steps: readonly number[], ctm: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let outline: Point[] = [];
  for (let i = 0; i < steps.length;) {
    const step = steps[i]!;
    if (step === MOVE || step === LINE) {
      if (step === MOVE) outlines.push((outline = []));
      outline.push(apply(ctm, steps[i + 1]!, steps[i + 2]!));
      i += 3;
    } else if (step === CURVE) {
      outline.push(apply(ctm, steps[i + 5]!, steps[i + 6]!));
      i += 7;
    } else {
      if (outline[0]) outline.push(outline[0]);
      i += 1;
    }
  }
  return outlines;
}

function sidesOf(outline: readonly Point[]): Rule[] {
  const rules: Rule[] = [];
  for (let i = 1; i < outline.length; i++) {
    const rule = ruleBetween(outline[i - 1]!, outline[i]!);
    if (rule) rules.push(rule);
  }
  return rules;
}

function ruleBetween([x0, y0]: Point, [x1, y1]: Point): Rule | null {
  const dx = Math.abs(x1 - x0);
  const dy = Math.abs(y1 - y0);
  if (dy <= LEAN && dx >= dy) {
    return { level: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  }
  if (dx <= LEAN) {
    return { level: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  }
  return null;
}

/** The line that a thin filled shape is; a wide one is the shade of a cell. */
function barOf(outline: readonly Point[]): Rule[] {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THIN && width >= height) {
    return [{ level: true, at: (top + bottom) / 2, from: left, to: right }];
  }
  if (width <= THIN) return [{ level: false, at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
