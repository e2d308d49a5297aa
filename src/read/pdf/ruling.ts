import { clusters, type Rule } from './geometry';

/** A cell of a ruled table: page coordinates, and the rows and columns it covers. */
export interface RuledCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
  readonly rows: number;
}

export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly RuledCell[];
  readonly rowCount: number;
}

/** Lines nearer than this are one: double borders, slips of the drawing program. */
const NEAR = 3.2;
/** Part of a cell's side that must be drawn to be a border. */
const DRAWN = 0.6;
/** Pages with more lines are drawings or maps. */
const MAX_RULES = 20_000;

/** Tables that the ruled lines of a page form, from top to bottom. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  if (rules.length > MAX_RULES) return [];
  const merged = mergeRules(rules);
  return components(merged)
    .map(tableOf)
    .filter((table): table is RuledTable => table !== null)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Joins lines drawn in pieces, cell by cell or dash by dash. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const out: Rule[] = [];
  for (const level of [true, false]) {
    const along = rules.filter((r) => r.level === level).sort((a, b) => a.at - b.at);
    const groups: Rule[][] = [];
    for (const rule of along) {
      const group = groups.at(-1);
      if (group && rule.at - group[0]!.at <= 1.2) group.push(rule);
      else groups.push([rule]);
    }
    for (const group of groups) {
      let open: { from: number; to: number } | null = null;
      const at = group.reduce((sum, r) => sum + r.at, 0) / group.length;
      for (const rule of group.sort((a, b) => a.from - b.from)) {
        if (open && rule.from <= open.to + NEAR) open.to = Math.max(open.to, rule.to);
        else {
          if (open) out.push({ level, at, ...open });
          open = { from: rule.from, to: rule.to };
        }
      }
      if (open) out.push({ level, at, ...open });
    }
  }
  return out.filter((rule) => rule.to - rule.from >= NEAR);
}

/** Groups of lines that touch each other. */
function components(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    parent[i] = root;
    return root;
  };
  const levels = rules.flatMap((rule, i) => (rule.level ? [i] : []));
  rules.forEach((upright, i) => {
    if (upright.level) return;
    for (const j of levels) {
      if (touch(rules[j]!, upright)) parent[find(j)] = find(i);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

function touch(level: Rule, upright: Rule): boolean {
  return (
    upright.at >= level.from - NEAR &&
    upright.at <= level.to + NEAR &&
    level.at >= upright.from - NEAR &&
    level.at <= upright.to + NEAR
  );
}

function tableOf(rules: readonly Rule[]): RuledTable | null {
  const levels = rules.filter((rule) => rule.level);
  const uprights = rules.filter((rule) => !rule.level);
  const ys = clusters([...levels.map((rule) => rule.at), ...openEnds(uprights, levels)], NEAR);
  const xs = clusters([...uprights.map((rule) => rule.at), ...openEnds(levels, uprights)], NEAR);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2) return null;
  const isDrawn = (lines: readonly Rule[], at: number, from: number, to: number) =>
    lines
      .filter((line) => Math.abs(line.at - at) <= NEAR * 1.5)
      .reduce(
        (sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)),
        0,
      ) >=
    (to - from) * DRAWN;
  const box = (row: number, column: number) => row * columns + column;
  const group = Array.from({ length: rows * columns }, (_, i) => i);
  const find = (i: number): number => (group[i] === i ? i : find(group[i]!));
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const right = c + 1 < columns && !isDrawn(uprights, xs[c + 1]!, ys[r]!, ys[r + 1]!);
      if (right) group[find(box(r, c + 1))] = find(box(r, c));
      const below = r + 1 < rows && !isDrawn(levels, ys[r + 1]!, xs[c]!, xs[c + 1]!);
      if (below) group[find(box(r + 1, c))] = find(box(r, c));
    }
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < group.length; i++) {
    const root = find(i);
    const list = members.get(root);
    if (list) list.push(i);
    else members.set(root, [i]);
  }
  const cells = [...members.values()].flatMap((boxes) => rectangles(boxes, columns));
  if (cells.length < 2) return null;
  return {
    left: xs[0]!,
    right: xs.at(-1)!,
    top: ys[0]!,
    bottom: ys.at(-1)!,
    rowCount: rows,
    cells: cells.map(([r0, r1, c0, c1]) => ({
      left: xs[c0]!,
      right: xs[c1 + 1]!,
      top: ys[r0]!,
      bottom: ys[r1 + 1]!,
      row: r0,
      rows: r1 - r0 + 1,
    })),
  };
}

/** How far lines must reach past the last border across them to make a border of their ends. */
const OPEN = 8;

/**
 * Ends of lines where the border across them is not drawn: tables without sides, and tables
 * that a page break left open below. Two lines at least must end there.
 */
function openEnds(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const borders = across.map((rule) => rule.at);
  const from = Math.min(...lines.map((rule) => rule.from));
  const to = Math.max(...lines.map((rule) => rule.to));
  const ends: number[] = [];
  const agree = (end: number, side: 'from' | 'to') =>
    lines.filter((rule) => Math.abs(rule[side] - end) <= NEAR).length > 1;
  if (from < Math.min(...borders) - OPEN && agree(from, 'from')) ends.push(from);
  if (to > Math.max(...borders) + OPEN && agree(to, 'to')) ends.push(to);
  return ends;
}

/** First and last row and column of the boxes; boxes that form no rectangle stay single. */
function rectangles(
  boxes: readonly number[],
  columns: number,
): (readonly [number, number, number, number])[] {
  const rows = boxes.map((i) => Math.floor(i / columns));
  const xs = boxes.map((i) => i % columns);
  const [r0, r1] = [Math.min(...rows), Math.max(...rows)];
  const [c0, c1] = [Math.min(...xs), Math.max(...xs)];
  if ((r1 - r0 + 1) * (c1 - c0 + 1) === boxes.length) return [[r0, r1, c0, c1]];
  return boxes.map((i) => [
    Math.floor(i / columns),
    Math.floor(i / columns),
    i % columns,
    i % columns,
  ]);
}

/** Cell of a table at a point, or null. */
export function cellAt(table: RuledTable, x: number, y: number): RuledCell | null {
  return (
    table.cells.find((c) => x >= c.left && x <= c.right && y >= c.top && y <= c.bottom) ?? null
  );
}
