import type { Glyph } from '../pdf/geometry';
import type { TextLine } from '../pdf/lines';
import type { PageItem } from '../pdf/page';
import { ruledTables, type RuledTable } from '../pdf/ruling';
import { PIXELS_A_POINT, readCell } from './cell';
import { cleaned, stretched } from './clean';
import { straightened } from './deskew';
import { inkWithin } from './ink';
import { ruledLines } from './lines';
import { enlarged, shadesOf, type Box, type Raster } from './raster';
import type { Recogniser } from './recogniser';

/** Narrow side of a sheet of A4 in points: how large a picture is printed nobody knows. */
const SHEET = 595;
/** Narrowest ruled table, in points; strokes of a large heading form narrower ones. */
const NARROWEST = 120;
/** Half a ruled line, in points: what of a cell's edge is not looked at. */
const EDGE = 1.8;

/** Tables and lines of text of a page that is a picture, in reading order; in points. */
export async function readPage(raster: Raster, recogniser: Recogniser): Promise<PageItem[]> {
  const scale = pixelsAPoint(raster);
  const clean = cleaned(raster);
  const { raster: level } = straightened(clean, shadesOf(clean));
  const tables = ruledTables(ruledLines(level, shadesOf(level), scale)).filter(
    (table) => table.right - table.left >= NARROWEST,
  );
  const page = stretched(level);
  const items: PageItem[] = [];
  let top = 0;
  for (const table of tables) {
    items.push(...(await readLines(page, [top, table.top], scale, recogniser)));
    const read = await readTable(page, table, scale, recogniser);
    if (read) items.push(read);
    top = table.bottom;
  }
  return [...items, ...(await readLines(page, [top, page.height / scale], scale, recogniser))];
}

/** A sheet lies upright or on its side; what is wider than a sheet is a strip of an upright one. */
function pixelsAPoint({ width, height }: Raster): number {
  const onItsSide = width > height && width < height * 1.6;
  return (onItsSide ? height : width) / SHEET;
}

async function readTable(
  page: Raster,
  table: RuledTable,
  scale: number,
  recogniser: Recogniser,
): Promise<PageItem | null> {
  // Rows that a stray line makes are rows where no cell begins.
  const begins = [...new Set(table.cells.map((cell) => cell.row))].sort((a, b) => a - b);
  const rowOf = (row: number) => begins.filter((begin) => begin < row).length;
  const cells = [];
  for (const { left, right, top, bottom, row, rows } of table.cells) {
    const box = inPixels({ left, right, top, bottom }, scale, EDGE);
    const text = await readCell(page, box, scale, recogniser);
    cells.push({ left, right, row: rowOf(row), rows: rowOf(row + rows) - rowOf(row), text });
  }
  if (cells.every((cell) => cell.text === '')) return null;
  const { left, right } = table;
  return { kind: 'table', left, right, rowCount: begins.length, cells };
}

function inPixels(box: Box, scale: number, inset: number): Box {
  return {
    left: Math.ceil((box.left + inset) * scale),
    top: Math.ceil((box.top + inset) * scale),
    right: Math.floor((box.right - inset) * scale),
    bottom: Math.floor((box.bottom - inset) * scale),
  };
}

/** Lines of text between two heights of the page. */
async function readLines(
  page: Raster,
  [top, bottom]: readonly [number, number],
  scale: number,
  recogniser: Recogniser,
): Promise<PageItem[]> {
  const strip = { left: 0, right: page.width / scale, top: top + EDGE, bottom: bottom - EDGE };
  const ink = inkWithin(page, inPixels(strip, scale, 0), scale);
  if (!ink || (ink.bottom - ink.top) / scale < 5) return [];
  const factor = PIXELS_A_POINT / scale;
  const margin = 20;
  const { lines } = await recogniser.read(enlarged(page, ink, factor, margin), 'text');
  return lines.map((line): PageItem => {
    const x = (pixels: number) => (pixels - margin) / PIXELS_A_POINT + ink.left / scale;
    const y = (pixels: number) => (pixels - margin) / PIXELS_A_POINT + ink.top / scale;
    return {
      kind: 'line',
      line: lineOf(line.text, x(line.left), x(line.right), y(line.top), y(line.bottom)),
    };
  });
}

/** A line whose characters share its width evenly: where each stands is not known. */
function lineOf(text: string, left: number, right: number, top: number, bottom: number): TextLine {
  const characters = Array.from(text);
  const step = (right - left) / characters.length;
  const size = bottom - top;
  const middle = (top + bottom) / 2;
  const glyphs = characters.map((character, i): Glyph => ({
    text: character,
    left: left + i * step,
    right: left + (i + 1) * step,
    middle,
    baseline: middle,
    size,
  }));
  return { glyphs, left, right, baseline: middle, size };
}
