import type { ConsoleAnswer, Value } from '../query';

/** A value of a result as text, in full: lists and records as JSON, NULL as nothing. */
export function fieldText(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A result as CSV that opens in a spreadsheet; numbers stay numbers. */
export async function resultCsv(answer: ConsoleAnswer & { kind: 'rows' }): Promise<string[]> {
  const { CSV_BEGIN, csvLine } = await import('../export');
  const plain = (value: Value) =>
    typeof value === 'number' || value === null ? value : fieldText(value);
  return [
    CSV_BEGIN,
    csvLine(answer.columns.map(({ name }) => name)),
    ...answer.rows.map((row) => csvLine(row.map(plain))),
  ];
}
