import { enlarged, type Box, type Raster } from './raster';
import { inkWithin } from './ink';
import type { Recognised, Recogniser } from './recogniser';

/** Pixels a point that pictures are enlarged to: print of 9 points is then 40 pixels high. */
export const PIXELS_A_POINT = 4.5;
/** Pixels a point of a second look. */
const LARGER = 6.5;
/** Paper kept around the print, in points. */
const SLACK = 2;
/** White around the print, in pixels. */
const MARGIN = 20;
/** Print higher than this, in points, is more than one line. */
const ONE_LINE = 14;
/** Tesseract is surer than this of what it reads rightly. */
const SURE = 60;

/** And of a label without any slip. */
const CLEAR = 88;

/** What figures are taken for where letters are expected too. */
const LIKE_DIGITS: readonly (readonly [RegExp, string])[] = [
  [/[Oo〇○]/g, '0'],
  [/[Il|]/g, '1'],
  [/[—–一]/g, '-'],
];

/**
 * Text of a cell. Figures are read twice, as any text and as digits only, and once more larger
 * where the readings differ. Unless two agree, all stand in the text with question marks, so
 * that nobody takes it for a number.
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
  const picture = enlarged(page, grown(ink, SLACK * scale, box), PIXELS_A_POINT / scale, MARGIN);
  const oneLine = ink.bottom - ink.top < ONE_LINE * scale;
  const free = await recogniser.read(picture, oneLine ? 'line' : 'text');
  const text = joined(free.text);
  const figures = LIKE_DIGITS.reduce((t, [from, to]) => t.replace(from, to), text);
  const narrow = ink.right - ink.left < (ink.bottom - ink.top) * 1.5;
  if (!oneLine || !(narrow || /^[\d.,\-/\s]*$/.test(figures))) {
    return free.confidence >= CLEAR || !oneLine
      ? text || '?'
      : readLabel(picture, free, recogniser);
  }
  const digits = await recogniser.read(picture, 'digits');
  const readings = [figures, digits.text];
  if (figures !== digits.text || Math.max(free.confidence, digits.confidence) < SURE) {
    const larger = enlarged(page, grown(ink, SLACK * scale, box), LARGER / scale, MARGIN);
    readings.push((await recogniser.read(larger, 'digits')).text);
  }
  const agreed = readings.find((r, i) => FIGURES.test(r) && readings.indexOf(r) < i);
  return agreed ?? `${[...new Set(readings)].filter((r) => r !== '').join('?')}?`;
}

const FIGURES = /^[\d.,\-/]+$/;

/** A label that is not clear is looked at as a block of text too; the surer reading counts. */
async function readLabel(
  picture: Raster,
  line: Recognised,
  recogniser: Recogniser,
): Promise<string> {
  const block = await recogniser.read(picture, 'text');
  return joined((block.confidence > line.confidence ? block : line).text) || '?';
}

/** A label wrapped over lines is one text; two figures above each other stay two. */
function joined(text: string): string {
  return text.replace(/\n(?!\d)|(?<!\d)\n/g, '');
}

/** The print with some paper around it, for faint ends of strokes, but not the cell's border. */
function grown(ink: Box, by: number, cell: Box): Box {
  return {
    left: Math.max(cell.left, ink.left - by),
    top: Math.max(cell.top, ink.top - by),
    right: Math.min(cell.right, ink.right + by),
    bottom: Math.min(cell.bottom, ink.bottom + by),
  };
}
