import * as xlsx from '@e965/xlsx';
import type { Random } from '../random';
import { fileName, type Layout, type Rendered } from './layout';
import { expand, packWord, wordTable, xml } from './office';

/** A workbook in any of the formats that offices save, with what they leave hidden in it. */
export const officeWorkbook: Layout = {
  id: 'office-workbook',
  lossless: true,
  options: { digitStyles: false },
  render: (paper, random): Rendered => {
    const type = random.pick(['xlsx', 'xls', 'ods', 'xlsb', 'xml'] as const);
    const book = xlsx.utils.book_new();
    const one = random.chance(0.5);
    const hidden = type === 'xlsx' && random.chance(0.5);
    let sheet = newSheet();
    let n = 1;
    const close = () => {
      xlsx.utils.book_append_sheet(
        book,
        finish(sheet),
        random.pick(['Sheet', '附表', '表']) + String(n++),
      );
      sheet = newSheet();
    };
    for (const part of paper.parts) {
      if (part.kind !== 'grid') {
        sheet.put(0, sheet.y++, part.text);
        continue;
      }
      const hideAt = hidden ? sheet.y + part.grid.rows.length - 1 : -1;
      for (const { x, y, w, h, text } of expand(part.grid)) {
        const at = sheet.y + y + (hidden && sheet.y + y >= hideAt ? 1 : 0);
        sheet.put(x, at, text, random.chance(0.3));
        sheet.width = Math.max(sheet.width, x + w);
        const over = hidden && sheet.y + y < hideAt && sheet.y + y + h > hideAt ? 1 : 0;
        if (w > 1 || h > 1)
          sheet.merges.push({ s: { c: x, r: at }, e: { c: x + w - 1, r: at + h - 1 + over } });
      }
      if (hidden) {
        // A row somebody hid, with the figures of an earlier draft in it.
        for (let x = 3; x < part.grid.width; x++) sheet.put(x, hideAt, String(random.int(1, 99)));
        sheet.rows[hideAt] = { hidden: true };
      }
      sheet.y += part.grid.rows.length + 1 + (hidden ? 1 : 0);
      if (!one) close();
    }
    close();
    if (random.chance(0.3) && type !== 'xml') {
      const draft = newSheet();
      draft.put(0, 0, '政府集中采购');
      draft.put(1, 0, '77');
      xlsx.utils.book_append_sheet(book, finish(draft), '草稿');
      book.Workbook = {
        Sheets: book.SheetNames.map((name) => ({ Hidden: name === '草稿' ? 1 : 0 })),
      };
    }
    const bookType = type === 'xml' ? 'xlml' : type === 'xls' ? 'biff8' : type;
    const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
    const extension = type === 'xml' ? 'xls' : type;
    return {
      name: fileName(paper.report, extension, random),
      bytes,
      text: `(${type})`,
      truth: paper.truth,
    };
  },
};

function newSheet() {
  const cells: xlsx.WorkSheet = {};
  return {
    cells,
    merges: [] as xlsx.Range[],
    rows: [] as xlsx.RowInfo[],
    y: 0,
    width: 1,
    put(c: number, r: number, text: string, formula = false) {
      if (text === '') return;
      const at = xlsx.utils.encode_cell({ c, r });
      const number = /^-?\d+(\.\d+)?$/.test(text);
      if (!number) cells[at] = { t: 's', v: text };
      else if (formula) cells[at] = { t: 'n', v: Number(text), f: `SUM(${text},0)` };
      else cells[at] = { t: 'n', v: Number(text) };
    },
  };
}

function finish(sheet: ReturnType<typeof newSheet>): xlsx.WorkSheet {
  sheet.cells['!ref'] = xlsx.utils.encode_range({
    s: { c: 0, r: 0 },
    e: { c: sheet.width, r: sheet.y },
  });
  sheet.cells['!merges'] = sheet.merges;
  if (sheet.rows.length > 0) sheet.cells['!rows'] = sheet.rows;
  return sheet.cells;
}

const text = (words: string) => `<w:r><w:t xml:space="preserve">${xml(words)}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;

/** Everything that Word keeps beside a text: deleted rows, notes, fields, controls, text boxes. */
export const officeWordOdd: Layout = {
  id: 'office-docx-odd',
  lossless: true,
  render: (paper, random): Rendered => {
    const nested = random.chance(0.3);
    const boxed = random.chance(0.2);
    const controls = random.chance(0.3);
    const body = paper.parts
      .map((part) => {
        if (part.kind !== 'grid') return paragraph(text(part.text));
        const table = oddTable(wordTable(part.grid, random), random);
        if (nested) return `<w:tbl><w:tr><w:tc><w:tcPr/>${table}<w:p/></w:tc></w:tr></w:tbl>`;
        if (boxed) return paragraph(textBox(table));
        if (controls) return `<w:sdt><w:sdtPr/><w:sdtContent>${table}</w:sdtContent></w:sdt>`;
        return table;
      })
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

/** A text box is written twice: for today's readers and for old ones. */
const textBox = (inner: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

function oddTable(table: string, random: Random): string {
  const stale = () => String(random.int(1, 99));
  const odd = table.replace(
    /<w:t xml:space="preserve">(\d+)<\/w:t><\/w:r>/g,
    (whole, figure: string) => {
      if (!random.chance(0.06)) return whole;
      return random.pick([
        `${whole}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>`,
        `${whole}<w:del w:id="1" w:author="a"><w:r><w:delText>${stale()}</w:delText></w:r></w:del>`,
        `${whole}<w:r><w:rPr><w:vanish/></w:rPr><w:t>${stale()}</w:t></w:r>`,
        `</w:r><w:ins w:id="3" w:author="a"><w:r><w:t>${figure}</w:t></w:r></w:ins>`.replace(
          '</w:r>',
          '<w:t></w:t></w:r>',
        ),
        `<w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(LEFT) ${stale()} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${figure}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        `${whole}<w:moveFrom w:id="4" w:author="a"><w:r><w:t>${stale()}</w:t></w:r></w:moveFrom>`,
      ]);
    },
  );
  if (!random.chance(0.4)) return odd;
  // A row that was deleted while changes were tracked: Word shows it struck out, or not at all.
  const cells = Array.from({ length: 4 }, (_, i) => {
    const words = i === 0 ? '1.属于国家秘密' : stale();
    return `<w:tc><w:tcPr/>${paragraph(`<w:del w:id="9" w:author="a"><w:r><w:delText>${words}</w:delText></w:r></w:del>`)}</w:tc>`;
  });
  const row = `<w:tr><w:trPr><w:del w:id="9" w:author="a"/></w:trPr>${cells.join('')}</w:tr>`;
  return odd.replace(/<\/w:tbl>$/, `${row}</w:tbl>`);
}
