/** Stands in a cell for what is no text: an image, a value that a script fills in. */
export const NOT_TEXT = '\ufffc';

/** Blank in any width, as editors put it between and around words. */
const BLANKS = /[\s\u00a0\u3000]+/g;

/** Signs without width: marks of editors and hints for line breaking. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * A line end in the source between two characters as wide as Chinese ones is nothing: no space
 * belongs between them (CSS Text 3, 4.1.3).
 */
const WIDE_LINE_END =
  /([\p{sc=Han}\u3000-\u303f\uff00-\uff60])[ \t]*[\r\n][ \t\r\n]*(?=[\p{sc=Han}\u3000-\u303f\uff00-\uff60])/gu;

const PLAIN = /^[\u0021-\u007e\u4e00-\u9fff\uff01-\uff60]*$/;

/** A line as a person reads it: runs of blanks are one space, none at the ends. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(WIDE_LINE_END, '$1').replace(BLANKS, ' ').trim();
}
