import type { Unit } from './measure';
import type { Text } from './text';

/**
 * A statutory form, declared so that a clerk could check it against the decree: tables, blocks,
 * columns and rows in official order, each with its wording and the variants seen in reports.
 * `extract/` places cells by these labels, never by fixed positions.
 */
export interface Form {
  readonly id: string;
  readonly name: Text;
  /** Decree that ordered it. */
  readonly basis: Text;
  /** First and last report year it was ordered for; null = until now. */
  readonly years: readonly [number, number | null];
  readonly tables: readonly TableSpec[];
}

/** One statutory table. Several forms may share it; then they share this very object. */
export interface TableSpec {
  readonly kind: string;
  readonly title: Text;
  /** Wording that announces the table (section titles, corner cells). */
  readonly anchors: readonly string[];
  readonly blocks: readonly BlockSpec[];
  /** Sums between rows that hold in every column of the block they are in. */
  readonly columnSums: readonly ColumnSum[];
}

/** Rows under one header row. */
export interface BlockSpec {
  readonly id: string;
  /** Full-width title row over the header, if the form prints one. */
  readonly title?: Label;
  /** Head of the label column (`信息内容`), if printed. */
  readonly stub?: Label;
  /** The form prints a column of units of count between label and values (`条`, `件`). */
  readonly unitColumn?: boolean;
  /** Value columns in official order. */
  readonly columns: readonly ColumnSpec[];
  /** Data rows and headings in official order. */
  readonly rows: readonly (RowSpec | HeadingSpec)[];
  /** Between row id and column id in a measure id. */
  readonly joiner: '_' | '__' | '';
  /**
   * `down`: a row a line. `across`: the rows stand side by side as groups of columns over one
   * line of values, as in the table of remedies.
   */
  readonly layout: 'down' | 'across';
  /** Column that is the sum of all others in its row, if the form has one. */
  readonly totalColumn?: string;
}

export interface Label {
  /** Official wording. Numbering, width of brackets and spaces do not matter to matching. */
  readonly label: string;
  /** Other wordings seen in real reports. */
  readonly variants?: readonly string[];
}

export interface ColumnSpec extends Label {
  readonly id: string;
  /** English title of a measure in this column; `{row}` stands for the row's. */
  readonly en: string;
  readonly unit: Unit;
  /** Wordings no list can hold (`2014年度`), matched on the folded text of a whole cell. */
  readonly pattern?: RegExp;
  /** May be negative or carry a sign (`本年增/减`). Other columns never do. */
  readonly signed?: boolean;
  /** May have decimals: money only. */
  readonly decimal?: boolean;
}

export interface RowSpec extends Label {
  readonly id: string;
  readonly en: string;
  /** Official number printed before the label (`1.`, `（一）`, `一、`), '' if none. */
  readonly number: string;
  /** Official path in the measures' list (`三/(三)/1.属于国家秘密`); the label if not given. */
  readonly path?: string;
  /** Id of the heading it stands under: tells apart rows of the same wording. */
  readonly under?: string;
  /** Printed in some editions of the form only: a report without it is whole all the same. */
  readonly optional?: boolean;
  /** Unit, where rows of one column differ in it. */
  readonly unit?: Unit;
}

/** A row that only names what follows (`（三）不予公开`). It has no cells. */
export interface HeadingSpec extends Label {
  readonly heading: string;
  readonly number: string;
  readonly under?: string;
}

/** In every column: the sum of `left` rows equals the sum of `right` rows. */
export interface ColumnSum {
  readonly id: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export function isHeading(row: RowSpec | HeadingSpec): row is HeadingSpec {
  return 'heading' in row;
}

/** Data rows of a block, headings left out. */
export function dataRows(block: BlockSpec): RowSpec[] {
  return block.rows.filter((row): row is RowSpec => !isHeading(row));
}

/** Measure id of a row and column of a block. */
export function measureId(block: BlockSpec, row: RowSpec, column: ColumnSpec): string {
  return column.id === '' ? row.id : `${row.id}${block.joiner}${column.id}`;
}
