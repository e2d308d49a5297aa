/**
 * Geometry that must not depend on where a chart is drawn: text is measured by rule, so that the
 * page, the exported picture and a test in Node break lines in the same places.
 */

/** Width of a text in px: a full-width character is one em, others about half. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const char of text) {
    if (
      /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u00b7\u2014\u2018-\u201d\u2026]/u.test(
        char,
      )
    ) {
      ems += 1;
    } else if (/[A-Z@%MWmw]/.test(char)) ems += 0.74;
    else if (/[ilj.,:;'|!\s]/.test(char)) ems += 0.33;
    else ems += 0.6;
  }
  return ems * fontSize;
}

/** What may not begin a line in Chinese typesetting, and what may not end one (GB/T 15834). */
const NO_START = /^[，。、；：！？）〕》”’,.;:!?)\]%]/u;
const NO_END = /[（〔《“‘]$/u;

/** What stands together on a line: a word, a character, with the marks that belong to it. */
function piecesOf(text: string): string[] {
  const parts = text.match(/[A-Za-z0-9_.,@%+\-−–—()[\]/÷×=]+\s*|\s+|./gu) ?? [];
  const pieces: string[] = [];
  for (const part of parts) {
    const before = pieces.at(-1);
    if (before !== undefined && (NO_START.test(part) || NO_END.test(before))) {
      pieces[pieces.length - 1] = before + part;
    } else pieces.push(part);
  }
  return pieces;
}

/**
 * Breaks a text into lines of at most `width` px: between Chinese characters or at spaces, and
 * within a word that is wider than a line.
 */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const wide = (piece: string) => textWidth(piece.trimEnd(), fontSize) > width;
  const pieces = piecesOf(text).flatMap((piece) => (wide(piece) ? [...piece] : [piece]));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    // A space at an end takes no room.
    const fits = piece.trim() === '' || !wide(line + piece);
    if (line === '' || fits) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/** The first `most` lines of a text; the last ends in … if more was to come. */
export function wrapTo(text: string, width: number, fontSize: number, most: number): string[] {
  const lines = wrap(text, width, fontSize);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  let last = kept.reduce(
    (rest, line) => rest.slice(rest.indexOf(line) + line.length).trimStart(),
    text,
  );
  while (last.length > 1 && textWidth(`${last}…`, fontSize) > width) last = last.slice(0, -1);
  return [...kept, `${last.trimEnd()}…`];
}

/**
 * Words around a name in at most `most` lines: where they are too long the name is cut short,
 * what stands around it, figures mostly, never is.
 */
export function wrapAround(
  name: string,
  words: (name: string) => string,
  width: number,
  fontSize: number,
  most: number,
): string[] {
  let lines = wrap(words(name), width, fontSize);
  for (let kept = name.length - 1; lines.length > most && kept >= 0; kept -= 1) {
    lines = wrap(words(`${name.slice(0, kept).trimEnd()}…`), width, fontSize);
  }
  return lines;
}

/** A scale from 0 that ends on a round number. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** Round steps (1, 2, 2.5 or 5 × 10ⁿ) from 0, or from below it, to the largest value. */
export function niceScale(values: readonly number[], steps = 5, whole = false): Scale {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const span = high - low;
  if (span === 0) return { min: 0, max: 1, interval: whole ? 1 : 0.2 };
  const rough = span / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  const step = factor * power;
  const interval = whole ? Math.max(1, Math.ceil(step)) : step;
  const round = (value: number) => Number((value * interval).toPrecision(12));
  return {
    min: round(Math.floor(low / interval + 1e-9)),
    max: round(Math.ceil(high / interval - 1e-9)),
    interval: Number(interval.toPrecision(12)),
  };
}

/**
 * Moves labels apart: keeps their order, leaves `heights` of room to each, stays between `top`
 * and `bottom` where that is possible. `wanted` are middles in px, downwards.
 */
export function spread(
  wanted: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = [...wanted];
  let edge = top;
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, edge + heights[i]! / 2);
    edge = placed[i]! + heights[i]! / 2;
  }
  edge = bottom;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, edge - heights[i]! / 2);
    edge = placed[i]! - heights[i]! / 2;
  }
  return placed;
}

/** A rectangle in px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Years to print under an axis so that they do not touch: every one, or every second … */
export function yearStep(years: number, width: number, fontSize: number): number {
  const room = textWidth('2024', fontSize) + 10;
  const fits = Math.max(1, Math.floor(width / room));
  return Math.max(1, Math.ceil(years / fits));
}
