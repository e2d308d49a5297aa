import { unitText, type Language } from '../chart';
import type { Family } from '../model/family';
import type { DataColumn, DataRow, DataState } from '../query';
import { onScale } from './scale';
import { definitionSheet, type DefinitionWords } from './definition-sheet';
import type { Sheet } from './xlsx';

/** Words of the file, from the message catalogue. */
export interface DataWords extends DefinitionWords {
  readonly table: string;
  readonly notes: string;
  readonly title: string;
  readonly agency: string;
  readonly agencyCode: string;
  readonly year: string;
  readonly form: string;
  readonly report: string;
  readonly province: string;
  readonly level: string;
  readonly states: Readonly<Record<DataState, string>>;
}

/** What the file says of itself. */
export interface DataFacts {
  /** Release, filters, scope, rows, what blanks mean: a line each. */
  readonly notes: readonly string[];
  readonly rows: readonly DataRow[];
  readonly columns: readonly DataColumn[];
}

/** The heads of the table: what the reports are, then the columns with their units. */
export function dataHead(
  columns: readonly DataColumn[],
  words: DataWords,
  language: Language,
): string[] {
  const front = [words.agency, words.year, words.form, words.province, words.level];
  const figures = columns.map(
    ({ quantity }) => `${quantity.label[language]} (${unitText(quantity.unit, language)})`,
  );
  return [...front, ...figures, words.agencyCode, words.report];
}

/** A row of the table: a figure on the scale its head names, or in words why there is none. */
export function dataFields(
  row: DataRow,
  columns: readonly DataColumn[],
  family: Family,
  words: DataWords,
  language: Language,
): (string | number | null)[] {
  const level = row.level === null ? null : (family.levels[row.level]?.[language] ?? row.level);
  return [
    row.name,
    row.year,
    family.forms.find(({ id }) => id === row.form)?.name[language] ?? row.form,
    row.province,
    level,
    ...row.cells.map(({ value, state }, i) =>
      value === null ? words.states[state] : onScale(value, columns[i]?.quantity.unit ?? null),
    ),
    row.agency,
    row.report,
  ];
}

/** A workbook of three sheets: the table, what must be known of it, what its columns mean. */
export function dataBook(
  family: Family,
  facts: DataFacts,
  words: DataWords,
  language: Language,
): Sheet[] {
  const { columns, rows, notes } = facts;
  const heads = dataHead(columns, words, language);
  return [
    {
      name: words.table,
      columns: heads.map((title, i) => (i === 1 ? { title, format: '0', width: 8 } : { title })),
      rows: rows.map((row) => dataFields(row, columns, family, words, language)),
    },
    {
      name: words.notes,
      columns: [{ title: words.title, width: 110, wrap: true }],
      rows: notes.map((line) => [line]),
    },
    definitionSheet(family, columns, words, language),
  ];
}
