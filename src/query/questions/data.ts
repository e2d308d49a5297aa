import { reportsFor } from '../../model/before';
import type { CellState } from '../../model/report';
import type { Family } from '../../model/family';
import { toParquet } from '../console/console';
import { cellOf, dataColumns, type DataColumn } from '../data-columns';
import { numberOrNull, text, textOrNull } from '../rows';
import type { Source } from '../source';
import { literal, name, oneOf, where } from '../sql';
import type { Answer, Filter, Row, Value } from '../types';
import { after, before, ordering, type Anchor, type DataOrder } from './data-order';

/** What the data table shows: which reports, which columns, in which order. */
export interface DataRequest {
  readonly filter: Filter;
  /** Measures, derived measures, series and indicators by id. */
  readonly columns: readonly string[];
  readonly order: DataOrder;
}

/** How many rows there are, and the row that each block begins with. */
export interface DataPlan {
  readonly total: number;
  readonly anchors: readonly Anchor[];
}

/** Rows are read in blocks of so many: a block is a screen or two. */
export const BLOCK = 100;

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

/** Columns that stand before the figures. */
const FRONT = ['report_id', 'agency_id', 'agency_name', 'year', 'form', 'province', 'level'];

/** The whole table as one statement, as "show SQL" shows it. */
export function dataSql(family: Family, request: DataRequest): string {
  const columns = dataColumns(family, request.columns);
  const of = ordering(columns, request.order);
  return [...select(columns, request.filter), `ORDER BY ${of.sql}`].join('\n');
}

/** The whole table as a Parquet file, in the order of the release: by agency and year. */
export function dataParquet(source: Source, request: DataRequest): Promise<Uint8Array> {
  const columns = dataColumns(source.family, request.columns);
  return toParquet(source, select(columns, request.filter).join('\n'));
}

/** Counts the rows and finds where blocks begin, in one pass over few columns. */
export async function dataPlan(
  source: Source,
  request: DataRequest,
  size = BLOCK,
): Promise<Answer<DataPlan>> {
  const columns = dataColumns(source.family, request.columns);
  const of = ordering(columns, request.order);
  const from = reportsFor(of.key ?? '');
  // A release holds its reports by agency and year, so their place stands for both.
  const stands = from === 'reports' ? '' : 'ORDER BY agency_id, year';
  const inner = `SELECT ${of.key ?? 'NULL'} AS k, agency_id, year, row_number() OVER (${stands}) AS place
FROM ${from}
${where(request.filter)}`;
  const place = of.key === null ? 'place' : `row_number() OVER (ORDER BY k ${of.direction}, place)`;
  const sql = `SELECT k, agency_id, year, n::DOUBLE AS n
FROM (SELECT k, agency_id, year, ${place} AS n
FROM (${inner}))
WHERE (n - 1) % ${literal(size)} = 0
ORDER BY n`;
  const count = `SELECT COUNT(*)::DOUBLE AS n FROM reports ${where(request.filter)}`;
  const [rows, [counted]] = await Promise.all([
    source.connector.query(sql),
    source.connector.query(count),
  ]);
  const anchors = rows.map((row): Anchor => ({
    key: typeof row.k === 'string' ? row.k : numberOrNull(row.k),
    agency: text(row.agency_id),
    year: Number(row.year),
  }));
  return { data: { total: Number(counted?.n ?? 0), anchors }, sql };
}

/** A block of the table, from its anchor to the next, with the state of every empty cell. */
export async function dataBlock(
  source: Source,
  request: DataRequest,
  plan: DataPlan,
  block: number,
): Promise<Answer<DataRow[]>> {
  const columns = dataColumns(source.family, request.columns);
  const of = ordering(columns, request.order);
  const [from, to] = [plan.anchors[block], plan.anchors[block + 1]];
  if (from === undefined) return { data: [], sql: '' };
  const window = [...after(of, from), ...(to ? before(of, from, to) : [])];
  const sql = [...select(columns, request.filter, window), `ORDER BY ${of.sql}`].join('\n');
  const rows = await source.connector.query(sql);
  const cells = await statesOf(source, columns, rows, of.key === null);
  return { data: rows.map((row) => dataRow(columns, row, cells)), sql };
}

function select(
  columns: readonly DataColumn[],
  filter: Filter,
  more: readonly string[] = [],
): string[] {
  const values = columns.map(({ id, expression }) => `(${expression})::DOUBLE AS ${name(id)}`);
  return [
    `SELECT ${[...FRONT, ...values].join(',\n       ')}`,
    `FROM ${reportsFor(...values)}`,
    where(filter, ...more),
  ];
}

function dataRow(
  columns: readonly DataColumn[],
  row: Row,
  cells: ReadonlyMap<string, DataState>,
): DataRow {
  const report = text(row.report_id);
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
  together: boolean,
): Promise<Map<string, DataState>> {
  const empty = rows.flatMap((row): { report: string; measures: string[] }[] => {
    const measures = columns
      .filter(({ id }) => numberOrNull(row[id]) === null)
      .map((column) => cellOf(column, textOrNull(row.form)))
      .filter((measure) => measure !== 'none' && measure !== 'parts');
    return measures.length === 0 ? [] : [{ report: text(row.report_id), measures }];
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
