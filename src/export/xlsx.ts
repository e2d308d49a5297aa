import writeXlsx, {
  type Cell as XlsxCell,
  type Sheet as XlsxSheet,
} from 'write-excel-file/universal';

/** A workbook is some sheets, each a table with words above it. */
export interface Sheet {
  /** As wanted; made to fit what spreadsheets allow and kept apart from its neighbours. */
  readonly name: string;
  /** Lines above the table: title first, then what the reader must know. */
  readonly words?: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** Values in the order of the columns; null is an empty cell, never a 0. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In characters of the font; Chinese ones count twice. Left out: from the contents. */
  readonly width?: number;
  /** Number format as spreadsheets write it; `#,##0.##` where left out. */
  readonly format?: string;
  /** Long texts run over several lines. */
  readonly wrap?: boolean;
}

/** Whole numbers have no decimal point: the other format would print `3,525.` */
const WHOLE = '#,##0';
const NUMBER = '#,##0.####';
const HEAD = '#E6EEF5';
const RULE = '#DBE0E4';
const NARROWEST = 8;
const WIDEST = 60;

/**
 * A workbook as bytes. Numbers are numbers, texts are texts: a text that begins like a formula
 * stays one. Heads stay in view, and column widths fit what they hold.
 */
export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const made = sheets.map((sheet, i) => xlsxSheet(sheet, names[i]!));
  const blob = await writeXlsx(made, { fontFamily: 'Microsoft YaHei', fontSize: 10 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function xlsxSheet(sheet: Sheet, name: string): XlsxSheet<Blob> {
  const words = (sheet.words ?? []).map((text, i): XlsxCell[] => [
    i === 0
      ? { value: text, type: String, fontWeight: 'bold', fontSize: 13 }
      : { value: text, type: String, textColor: '#58626C' },
  ]);
  const head = sheet.columns.map(({ title }): XlsxCell => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: HEAD,
    borderColor: RULE,
    borderStyle: 'thin',
    wrap: true,
    alignVertical: 'center',
  }));
  const rows = sheet.rows.map((row) =>
    sheet.columns.map((column, i) => cellOf(row[i] ?? null, column)),
  );
  const above = words.length === 0 ? [] : [...words, []];
  return {
    sheet: name,
    data: [...above, head, ...rows],
    columns: sheet.columns.map((column, i) => ({ width: widthOf(sheet, column, i) })),
    stickyRowsCount: above.length + 1,
  };
}

function cellOf(value: string | number | null, column: SheetColumn): XlsxCell {
  const style = { borderColor: RULE, borderStyle: 'thin', alignVertical: 'top' } as const;
  if (value === null) return { ...style };
  if (typeof value === 'number') {
    const usual = Number.isInteger(value) ? WHOLE : NUMBER;
    return { ...style, value, type: Number, format: column.format ?? usual };
  }
  return { ...style, value, type: String, ...(column.wrap ? { wrap: true } : {}) };
}

function widthOf(sheet: Sheet, column: SheetColumn, index: number): number {
  if (column.width !== undefined) return column.width;
  const longest = sheet.rows.reduce(
    (most, row) => Math.max(most, breadth(String(row[index] ?? ''))),
    breadth(column.title),
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** Chinese characters are twice as wide as Latin ones. */
const breadth = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

/** Longest name of a sheet that spreadsheets accept. */
const LONGEST_NAME = 31;

/** Names without the signs that spreadsheets forbid, short enough, each different. */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[\\/?*[\]:\p{Cc}]+/gu, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : ` (${String(number)})`;
      const tried = [...plain].slice(0, LONGEST_NAME - mark.length).join('') + mark;
      if (used.has(tried.toLowerCase())) continue;
      used.add(tried.toLowerCase());
      return tried;
    }
  });
}
