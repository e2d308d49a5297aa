import { gapText, type ChartTable, type Language } from '../chart';
import { headOf, onScale } from './scale';
import type { ChartCell } from '../chart';
import type { Sheet } from './xlsx';

/**
 * A table as CSV (RFC 4180, CRLF) that opens in Excel with its Chinese whole: it begins with a
 * byte order mark. Heads name units, and numbers are in full on their scale; a missing value is the reason in words, so that nobody
 * takes it for 0. Texts that a spreadsheet would run as a formula get an apostrophe.
 */
export function toCsv(table: ChartTable, language: Language): string {
  const head = table.columns.map(({ label, unit }) =>
    field(headOf(label[language], unit, language)),
  );
  const lines = table.rows.map((row) =>
    row.map((cell, i) => csvCell(cell, table.columns[i]?.unit ?? null, language)).join(','),
  );
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

/** A sheet's table as CSV of the same kind; a missing value is an empty field. */
export function sheetToCsv(sheet: Pick<Sheet, 'columns' | 'rows'>): string {
  const head = sheet.columns.map(({ title }) => field(title));
  const lines = sheet.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? field(cell) : String(cell ?? ''))).join(','),
  );
  return `\uFEFF${[head.join(','), ...lines].join('\r\n')}\r\n`;
}

/** The sign that tells spreadsheets the text is UTF-8. */
export const CSV_BEGIN = '\uFEFF';

/** A line of CSV as `toCsv` writes it; null is an empty field. */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  const fields = values.map((value) =>
    value === null ? '' : typeof value === 'string' ? field(value) : String(value),
  );
  return `${fields.join(',')}\r\n`;
}

function csvCell(cell: ChartCell, unit: string | null, language: Language): string {
  const { value, gap } = cell;
  if (typeof value === 'number') return String(onScale(value, unit));
  if (value !== null) return field(typeof value === 'string' ? value : value[language]);
  return gap === null ? '' : field(gapText(gap, language));
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
