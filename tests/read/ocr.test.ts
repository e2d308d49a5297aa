import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read';
import { straightened } from '../../src/read/ocr/deskew';
import { inkWithin } from '../../src/read/ocr/ink';
import { ruledLines } from '../../src/read/ocr/lines';
import { decodePicture } from '../../src/read/ocr/picture';
import { blank, shadesOf, turned, type Raster } from '../../src/read/ocr/raster';
import { ruledTables } from '../../src/read/pdf/ruling';

const fixture = new Uint8Array(readFileSync(new URL('./fixtures/ocr/rows.png', import.meta.url)));
/** Pixels a point at 200 dpi. */
const SCALE = 200 / 72;

/** Ruled lines of 2 pixels: three columns and four rows, the first two cells merged. */
function ruledPage(): Raster {
  const page = blank(800, 600);
  const fill = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top; y < bottom; y++) page.data.fill(0, y * 800 + left, y * 800 + right);
  };
  for (const y of [100, 200, 300, 400, 500]) fill(100, y, 702, y + 2);
  for (const x of [100, 500, 700]) fill(x, 100, x + 2, 502);
  fill(300, 200, 302, 502);
  return page;
}

const cellsOf = (page: Raster) =>
  ruledTables(ruledLines(page, shadesOf(page), SCALE)).map((table) => table.cells.length);

describe('pictures of pages', () => {
  it('are rejected unless their recognition is asked for', async () => {
    const read = await readDocument({ path: 'rows.png', bytes: fixture });
    expect(read).toMatchObject({ ok: false, failure: { code: 'image' } });
  });

  it('give the figures of a ruled table cell by cell', { timeout: 30_000 }, async () => {
    const read = await readDocument({ path: 'rows.png', bytes: fixture }, { ocr: true });
    if (!read.ok) throw new Error(read.failure.code);
    const { blocks, ocr } = read.document;
    expect(ocr).toBe(true);
    const grid = blocks.find((block) => block.kind === 'grid');
    const figures = grid?.rows.map((row) => row.slice(-7).map((cell) => cell.text));
    const zeros = ['0', '0', '0', '0', '0', '0', '0'];
    expect(figures).toEqual([['7', '0', '0', '0', '0', '0', '7'], zeros, zeros, zeros, zeros]);
    expect(grid?.rows[0]?.at(-1)?.place).toMatch(/^page 1, table 1, row 1, cell \d+ \(OCR\)$/);
    expect(grid?.rows.flat().map((cell) => cell.text)).toContain('2.重复申请');
  });

  it('that are damaged are rejected as such', async () => {
    const bytes = fixture.slice(0, 4000);
    const read = await readDocument({ path: 'rows.png', bytes }, { ocr: true });
    expect(read).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  });
});

describe('a page before it is read', () => {
  it('shows its cells, merged ones as one', () => {
    expect(cellsOf(ruledPage())).toEqual([11]);
  });

  it.each([-1.5, -0.4, 0.2, 1])('is straightened when it lies askew by %s degrees', (degrees) => {
    const askew = turned(ruledPage(), (degrees * Math.PI) / 180);
    const { raster, angle } = straightened(askew, shadesOf(askew));
    // What is left of the slope moves the end of a line by about a pixel.
    expect(Math.abs(Math.tan(angle + (degrees * Math.PI) / 180)) * 600).toBeLessThan(1);
    expect(cellsOf(raster)).toEqual([11]);
  });

  it('tells a cell without print from one with a digit, dirt apart', () => {
    const page = blank(100, 60);
    const cell = { left: 0, top: 0, right: 100, bottom: 60 };
    page.data[30 * 100 + 50] = 0;
    expect(inkWithin(page, cell, SCALE)).toBeNull();
    for (let y = 20; y < 40; y++) page.data.fill(0, y * 100 + 40, y * 100 + 44);
    expect(inkWithin(page, cell, SCALE)).toEqual({ left: 40, top: 20, right: 44, bottom: 40 });
  });

  it('comes out the same from a picture of one channel and of four', () => {
    const grey = Uint8Array.from([0, 100, 255, 30]);
    const colours = Uint8Array.from([...grey].flatMap((shade) => [shade, shade, shade, 255]));
    const png = (data: Uint8Array, channels: number) =>
      decodePicture(encode({ width: 2, height: 2, data, channels, depth: 8 })).data;
    expect(png(grey, 1)).toEqual(grey);
    expect(png(colours, 4)).toEqual(grey);
  });
});
