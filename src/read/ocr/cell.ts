import { enlarged, type Box, type Raster } from './raster';
import { inkWithin } from './ink';
import type { Recogniser } from './recogniser';

/** Pixels a point that pictures are enlarged to: print of 9 points is then 40 pixels high. */
export const PIXELS_A_POINT = 4.5;
/** White around the print, in pixels. */
const MARGIN = 20;
/** Print higher than this, in points, is more than one line. */
const ONE_LINE = 14;
/** Tesseract is surer than this of what it reads rightly. */
const SURE = 60;

/** What figures are taken for where letters are expected too. */
const LIKE_DIGITS: readonly (readonly [RegExp, string])[] = [
  [/[Oo〇○]/g, '0'],
  [/[Il|]/g, '1'],
  [/[—–一]/g, '-'],
];

/**
 * Text of a cell. Figures are read twice, as any text and as digits only; where the readings
 * differ, both stand in the text with question marks, so that nobody takes it for a number.
 * Print that cannot be read is `?`; only a cell without print is empty.
 */
export async function readCell(
  page: Raster,
  box: Box,
  scale: number,
  recogniser: Recogniser,
): Promise<string> {
  const ink = inkWithin(page, box, scale);
  if (!ink) return '';
  const picture = enlarged(page, grown(ink, 2), PIXELS_A_POINT / scale, MARGIN);
  const oneLine = ink.bottom - ink.top < ONE_LINE * scale;
  const free = await recogniser.read(picture, oneLine ? 'line' : 'text');
  const text = joined(free.text);
  const figures = LIKE_DIGITS.reduce((t, [from, to]) => t.replace(from, to), text);
  const narrow = ink.right - ink.left < (ink.bottom - ink.top) * 1.5;
  if (!oneLine || !(narrow || /^[\d.,\-/\s]*$/.test(figures))) return text === '' ? '?' : text;
  const digits = await recogniser.read(picture, 'digits');
  const same = digits.text !== '' && digits.text === figures;
  if (same && Math.max(digits.confidence, free.confidence) >= SURE) return digits.text;
  return same ? `${digits.text}?` : `${text}?${digits.text}?`;
}

/** A label wrapped over lines is one text; two figures above each other stay two. */
function joined(text: string): string {
  return text.replace(/\n(?!\d)|(?<!\d)\n/g, '');
}

function grown(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  };
}
