import type { BlockSpec, ColumnSpec, RowSpec } from '../../../model/form';
import { dataRows } from '../../../model/form';
import type { Text } from '../../../model/text';

/** Wordings of rows and columns for the messages of rules. */

export const rowText = (row: RowSpec): Text => ({
  zh: `“${row.number}${row.label}”`,
  en: `"${row.en}"`,
});

export const columnText = (column: ColumnSpec): Text => ({
  zh: column.label,
  en: column.en.replace('{row}', '').replace(/^[ :(]+|\)$/g, ''),
});

export function joined(texts: readonly Text[], column?: ColumnSpec): Text {
  const where = column ? columnText(column) : null;
  return {
    zh: texts.map((t) => t.zh).join(' + ') + (where ? `（${where.zh}）` : ''),
    en: texts.map((t) => t.en).join(' + ') + (where ? ` (${where.en})` : ''),
  };
}

export function rowOf(block: BlockSpec, id: string): RowSpec {
  const row = dataRows(block).find((r) => r.id === id);
  if (!row) throw new Error(`no row ${id} in block ${block.id}`);
  return row;
}
