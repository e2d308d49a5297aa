import { reportId, type CellState, type Scope } from '../../model/report';
import { cellOf, type DataColumn } from '../data-columns';
import { numberOrNull, text, textOrNull } from '../rows';
import type { Source } from '../source';
import { literal, oneOf } from '../sql';
import type { Row, Value } from '../types';

/**
 * Why a column has no figure in a report, or that it has one. Beside the states of a cell:
 * `none`: the form does not ask; `no_table`: the report lacks the table; `unknown_unit`: money
 * whose unit nobody states; `parts`: a sum or rate of which some part is missing.
 */
export type DataState = CellState | 'none' | 'no_table' | 'unknown_unit' | 'parts';

export interface DataCell {
  readonly value: number | null;
  readonly state: DataState;
  /** Measure whose cell it is; null where there is no such cell. */
  readonly measure: string | null;
}

export interface DataRow {
  readonly report: string;
  readonly agency: string;
  readonly name: string;
  readonly year: number;
  readonly form: string | null;
  readonly province: string | null;
  readonly level: string | null;
  /** Parallel to the columns asked for. */
  readonly cells: readonly DataCell[];
}

/** How rows lie: of which scope, and whether together in the order of agencies. */
interface Lying {
  readonly scope: Scope;
  readonly together: boolean;
}

/** Answers as rows of the table, with the reason for every empty cell. */
export async function dataRows(
  source: Source,
  columns: readonly DataColumn[],
  rows: readonly Row[],
  lying: Lying,
): Promise<DataRow[]> {
  const cells = await statesOf(source, columns, rows, lying);
  return rows.map((row) => dataRow(columns, row, lying.scope, cells));
}

function dataRow(
  columns: readonly DataColumn[],
  row: Row,
  scope: Scope,
  cells: ReadonlyMap<string, DataState>,
): DataRow {
  const report = idOf(row, scope);
  const form = textOrNull(row.form);
  return {
    report,
    agency: text(row.agency_id),
    name: text(row.agency_name),
    year: Number(row.year),
    form,
    province: textOrNull(row.province),
    level: textOrNull(row.level),
    cells: columns.map((column): DataCell => {
      const value = numberOrNull(row[column.id]);
      const measure = cellOf(column, form);
      const own = measure !== 'none' && measure !== 'parts';
      if (value !== null) return { value, state: 'stated', measure: own ? measure : null };
      if (!own) return { value, state: measure, measure: null };
      const state = cells.get(key(report, measure)) ?? (asks(column, form) ? 'no_table' : 'none');
      return { value, state, measure };
    }),
  };
}

const idOf = (row: Row, scope: Scope): string =>
  reportId(text(row.agency_id), Number(row.year), scope);

/** A mixed report may lack any table; of another form it is known what it asks. */
const asks = (column: DataColumn, form: string | null): boolean =>
  form !== null && column.quantity.segments.some((segment) => segment.forms.includes(form));

const key = (report: string, measure: string): string => `${report} ${measure}`;

/**
 * States of the cells without a figure. The engine finds reports in the file of cells by a range
 * of ids, which rows in the order of agencies are; else each report is looked up by itself, for a
 * list of ids would read the whole file.
 */
async function statesOf(
  source: Source,
  columns: readonly DataColumn[],
  rows: readonly Row[],
  { scope, together }: Lying,
): Promise<Map<string, DataState>> {
  const empty = rows.flatMap((row): { report: string; measures: string[] }[] => {
    const measures = columns
      .filter(({ id }) => numberOrNull(row[id]) === null)
      .map((column) => cellOf(column, textOrNull(row.form)))
      .filter((measure) => measure !== 'none' && measure !== 'parts');
    return measures.length === 0 ? [] : [{ report: idOf(row, scope), measures }];
  });
  if (empty.length === 0) return new Map();
  const look = (which: string, measures: readonly string[]) =>
    `SELECT report_id, measure, state, unit FROM cells WHERE ${which} AND ${oneOf('measure', measures)}`;
  const ids = empty.map(({ report }) => report).sort();
  const sql = together
    ? look(`report_id BETWEEN ${literal(ids[0]!)} AND ${literal(ids.at(-1)!)}`, [
        ...new Set(empty.flatMap(({ measures }) => measures)),
      ])
    : empty
        .map(({ report, measures }) => look(`report_id = ${literal(report)}`, measures))
        .join('\nUNION ALL ');
  const found = await source.connector.query(sql);
  return new Map(found.map((row) => [key(text(row.report_id), text(row.measure)), stateOf(row)]));
}

/** A stated value that is not in `reports` is money without a unit. */
function stateOf(row: Record<string, Value>): DataState {
  const state = text(row.state) as CellState;
  return state === 'stated' ? 'unknown_unit' : state;
}
