import type { Grid, GridCell } from '../model/document';

/** Upright strokes of tables drawn with characters. */
const BAR = /[│┃║┆┇┊┋╎╏|｜]/u;
const BARS = /[│┃║┆┇┊┋╎╏]/gu;

/** A line that only draws: `├──┼──┤`, `+---+---+`, `│   │   │` without a word in it is none. */
const RULE = /^\s*(?:[─-╿]*[─━═╌┄┅┈┉╍]{2,}[─-╿\s]*|\+(?:[-=]{2,}\+)+)\s*$/u;

const LEAST_RULES = 2;

/** Whether a line only draws a line. */
export const isDrawnRule = (line: string): boolean => RULE.test(line);

/** Strokes of a drawn table as plain bars. */
export const plainBars = (line: string): string => line.replace(BARS, '|');

/**
 * A table drawn with characters that begins at a line: the grid, and the line behind it. Lines
 * between two rules are one row, whose cells go on from line to line. Null if there is none.
 */
export function drawnTable(
  lines: readonly string[],
  start: number,
): { grid: Grid; end: number } | null {
  let end = start;
  let rules = 0;
  while (end < lines.length && (RULE.test(lines[end]!) || BAR.test(lines[end]!))) {
    if (RULE.test(lines[end]!)) rules++;
    end++;
  }
  if (rules < LEAST_RULES) return null;
  // Only rows that rules part may be wrapped: else each line is a row.
  const wraps = rules > (end - start) / 3;
  const rows: GridCell[][] = [];
  let open = false;
  for (let i = start; i < end; i++) {
    const line = lines[i]!;
    if (RULE.test(line)) {
      open = false;
      continue;
    }
    const texts = cellsOf(line);
    const last = rows.at(-1);
    if (open && wraps && last?.length === texts.length) {
      rows[rows.length - 1] = last.map((cell, x) => ({ ...cell, text: cell.text + texts[x]! }));
      continue;
    }
    open = true;
    rows.push(
      texts.map((text, x) => ({
        text,
        x,
        width: 1,
        height: 1,
        place: `line ${i + 1}, cell ${x + 1}`,
      })),
    );
  }
  if (rows.length === 0) return null;
  return { grid: { kind: 'grid', rows, aligned: false, place: `line ${start + 1}` }, end };
}

function cellsOf(line: string): string[] {
  const texts = plainBars(line)
    .replaceAll('｜', '|')
    .trim()
    .split('|')
    .map((text) => text.trim());
  if (texts[0] === '') texts.shift();
  if (/\|\s*$/u.test(plainBars(line))) texts.pop();
  return texts;
}
