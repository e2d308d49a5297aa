import type { Glyph } from './geometry';

/** Characters that stand on one line. */
export interface TextLine {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Lines of some characters from top to bottom, each from left to right. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const printed = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const groups: Glyph[][] = [];
  for (const glyph of [...printed].sort((a, b) => a.middle - b.middle)) {
    const group = groups.at(-1);
    const reach = group ? Math.max(group[0]!.size, glyph.size) * 0.45 : 0;
    if (group && glyph.middle - mean(group) <= reach) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map((group) => {
    const ordered = group.sort((a, b) => a.left - b.left);
    return {
      glyphs: ordered,
      left: ordered[0]!.left,
      right: Math.max(...ordered.map((glyph) => glyph.right)),
      baseline: mean(ordered),
      size: Math.max(...ordered.map((glyph) => glyph.size)),
    };
  });
}

function mean(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.middle, 0) / glyphs.length;
}

const LATIN = /[\w.,%+\-/]/;

/** Text of a line; a visible gap is a space where it keeps numbers and words apart. */
export function lineText(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    // The same character printed twice on one spot is bold type made by hand.
    if (last && glyph.text === last.text && glyph.left - last.left < glyph.size * 0.1) continue;
    if (last) {
      const gap = glyph.left - last.right;
      const latin = LATIN.test(glyph.text) || LATIN.test(last.text);
      if (gap > glyph.size * (latin ? 0.22 : 0.9)) text += ' ';
    }
    text += glyph.text;
    last = glyph;
  }
  return text;
}

/** Runs of a line that wide gaps part: the columns of a table without ruled lines. */
export function segmentsOf(line: TextLine): TextLine[] {
  const runs: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of line.glyphs) {
    if (last && glyph.left - last.right <= line.size * 1.2) runs.at(-1)!.push(glyph);
    else runs.push([glyph]);
    last = glyph;
  }
  return runs.map((glyphs) => ({
    ...line,
    glyphs,
    left: glyphs[0]!.left,
    right: Math.max(...glyphs.map((glyph) => glyph.right)),
  }));
}

/**
 * Text of a cell: its lines joined as they were before they were wrapped. Between two numbers
 * the break stays, since nobody can tell whether they are one.
 */
export function cellText(glyphs: readonly Glyph[]): string {
  return linesOf(glyphs)
    .map((line) => lineText(line.glyphs))
    .reduce((text, line) => text + (joinable(text, line) ? '' : '\n') + line, '');
}

function joinable(above: string, below: string): boolean {
  return above === '' || !(LATIN.test(above.at(-1)!) && LATIN.test(below[0] ?? ''));
}

/** Paragraphs of running text: a line that fills its width goes on in the next. */
export function paragraphsOf(lines: readonly TextLine[]): { text: string; top: TextLine }[] {
  const right = Math.max(...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  const out: { text: string; top: TextLine }[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const text = lineText(line.glyphs);
    const continues =
      last &&
      last.right > right - last.size * 2.5 &&
      line.left < left + line.size * 1.2 &&
      line.baseline - last.baseline < line.size * 3 &&
      Math.abs(line.size - last.size) < 1;
    const open = out.at(-1);
    if (continues && open) open.text += (joinable(open.text, text) ? '' : ' ') + text;
    else out.push({ text, top: line });
    last = line;
  }
  return out;
}
