import type { Glyph, PageMarks, Rule } from './geometry';

type Point = readonly [number, number];

/** A character where it was set, whichever way its line runs. */
export interface SetGlyph {
  readonly text: string;
  readonly start: Point;
  readonly end: Point;
  /** From its foot to its head. */
  readonly up: Point;
}

/** A page's marks as set. */
interface SetPage {
  readonly glyphs: readonly SetGlyph[];
  readonly rules: readonly Rule[];
  readonly images: number;
}

/** Quarter turns that bring a page upright: what each does to a point. */
const TURNS: readonly ((point: Point) => Point)[] = [
  ([x, y]) => [x, y],
  ([x, y]) => [y, -x],
  ([x, y]) => [-x, -y],
  ([x, y]) => [-y, x],
];

/** Turns a page whose text runs sideways, as wide tables drawn on upright paper do. */
export function upright({ glyphs, rules, images }: SetPage): PageMarks {
  const counts = [0, 0, 0, 0];
  for (const { start, end } of glyphs) {
    if (start[0] === end[0] && start[1] === end[1]) continue;
    const angle = Math.atan2(end[1] - start[1], end[0] - start[0]);
    counts[(Math.round(angle / (Math.PI / 2)) + 4) % 4]!++;
  }
  const turn = TURNS[counts.indexOf(Math.max(...counts))]!;
  return {
    images,
    glyphs: glyphs.map((glyph) => placed(glyph, turn)),
    rules: rules.map((rule) => turned(rule, turn)),
  };
}

function placed({ text, start, end, up }: SetGlyph, turn: (point: Point) => Point): Glyph {
  const [x0, y0] = turn(start);
  const [x1] = turn(end);
  const [, rise] = turn(up);
  return {
    text,
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    baseline: y0,
    middle: y0 + rise * 0.35,
    size: Math.hypot(...up),
  };
}

function turned(rule: Rule, turn: (point: Point) => Point): Rule {
  const point = (along: number): Point => (rule.level ? [along, rule.at] : [rule.at, along]);
  const [x0, y0] = turn(point(rule.from));
  const [x1, y1] = turn(point(rule.to));
  return Math.abs(x1 - x0) >= Math.abs(y1 - y0)
    ? { level: true, at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1) }
    : { level: false, at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1) };
}
