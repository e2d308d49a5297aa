import * as xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { PaperGrid } from '../paper';
import type { Random } from '../random';
import { fileName, type Layout, type Rendered } from './layout';

/** Covered positions of a grid: a cell per place, the upper left one holding the text. */
export function expand(
  grid: PaperGrid,
): { x: number; y: number; w: number; h: number; text: string }[] {
  const taken = new Set<string>();
  const placed: { x: number; y: number; w: number; h: number; text: string }[] = [];
  grid.rows.forEach((row, y) => {
    let x = 0;
    for (const { text, w, h } of row) {
      while (taken.has(`${x},${y}`)) x++;
      for (let dy = 0; dy < h; dy++) {
        for (let dx = 0; dx < w; dx++) taken.add(`${x + dx},${y + dy}`);
      }
      placed.push({ x, y, w, h, text });
      x += w;
    }
  });
  return placed;
}

/** A workbook: all on one sheet, or a sheet a table; figures as numbers or as text. */
export const officeSheet: Layout = {
  id: 'office-xlsx',
  lossless: true,
  options: { digitStyles: false },
  render: (paper, random): Rendered => {
    const book = xlsx.utils.book_new();
    const single = random.chance(0.5);
    const numeric = random.chance(0.5);
    const start = () => ({
      sheet: {} as xlsx.WorkSheet,
      merges: [] as xlsx.Range[],
      y: 0,
      width: 1,
    });
    let open = start();
    const close = (name: string) => {
      open.sheet['!ref'] = xlsx.utils.encode_range({
        s: { c: 0, r: 0 },
        e: { c: open.width, r: open.y },
      });
      open.sheet['!merges'] = open.merges;
      xlsx.utils.book_append_sheet(book, open.sheet, name);
      open = start();
    };
    let n = 1;
    for (const part of paper.parts) {
      if (part.kind !== 'grid') {
        put(open.sheet, 0, open.y++, part.text, false);
        continue;
      }
      for (const cell of expand(part.grid)) {
        put(open.sheet, cell.x, open.y + cell.y, cell.text, numeric);
        open.width = Math.max(open.width, cell.x + cell.w);
        if (cell.w > 1 || cell.h > 1) {
          open.merges.push({
            s: { c: cell.x, r: open.y + cell.y },
            e: { c: cell.x + cell.w - 1, r: open.y + cell.y + cell.h - 1 },
          });
        }
      }
      open.y += part.grid.rows.length + 1;
      if (!single) close(`表${n++}`);
    }
    close(`表${n}`);
    const bytes = new Uint8Array(
      xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
    );
    return {
      name: fileName(paper.report, 'xlsx', random),
      bytes,
      text: '(xlsx)',
      truth: paper.truth,
    };
  },
};

function put(sheet: xlsx.WorkSheet, c: number, r: number, text: string, numeric: boolean) {
  if (text === '') return;
  const number = numeric && /^-?\d+(\.\d+)?$/.test(text);
  sheet[xlsx.utils.encode_cell({ c, r })] = number
    ? { t: 'n', v: Number(text) }
    : { t: 's', v: text };
}

export const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const run = (text: string) =>
  `<w:r><w:rPr><w:rFonts w:eastAsia="宋体"/></w:rPr><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

const paragraph = (text: string, random: Random) => {
  const cut = random.chance(0.2) ? random.int(0, text.length) : 0;
  const lines = [text.slice(0, cut), text.slice(cut)].filter((t) => t !== '').map(run);
  // A tracked change: what was struck out is still in the file, and no longer said.
  const struck = /^\d+$/.test(text) && random.chance(0.02);
  if (struck)
    lines.unshift(`<w:del w:id="1" w:author="a"><w:r><w:delText>7</w:delText></w:r></w:del>`);
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${lines.join('')}</w:p>`;
};

/** A Word document with gridSpan and vMerge. */
export const officeWord: Layout = {
  id: 'office-docx',
  lossless: true,
  render: (paper, random): Rendered => {
    const body = paper.parts
      .map((part) =>
        part.kind === 'grid' ? wordTable(part.grid, random) : paragraph(part.text, random),
      )
      .join('');
    const bytes = packWord(body);
    return {
      name: fileName(paper.report, 'docx', random),
      bytes,
      text: '(docx)',
      truth: paper.truth,
    };
  },
};

/** The parts of a Word document around its body. */
export function packWord(body: string): Uint8Array {
  const ns = 'http://schemas.openxmlformats.org';
  const parts = {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${ns}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  };
  return zipSync(parts, { mtime: '2020-01-01T00:00:00' });
}

export function wordTable(grid: PaperGrid, random: Random): string {
  const cells = expand(grid);
  const rows = grid.rows.map((_, y) => {
    const inRow = cells
      .filter((cell) => cell.y <= y && y < cell.y + cell.h)
      .sort((a, b) => a.x - b.x)
      .map((cell) => {
        const span = cell.w > 1 ? `<w:gridSpan w:val="${cell.w}"/>` : '';
        const merge =
          cell.h > 1 ? (cell.y === y ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
        const text = cell.y === y ? cell.text : '';
        const lines = text.split('\n').map((line) => paragraph(line, random));
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${lines.join('')}</w:tc>`;
      });
    return `<w:tr>${inRow.join('')}</w:tr>`;
  });
  const columns = '<w:gridCol w:w="800"/>'.repeat(grid.width);
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
