import { reportsFor } from '../../model/before';
import { reportId, type CellState, type Scope } from '../../model/report';
import type { Family } from '../../model/family';
import { toParquet } from '../console/console';
import { cellOf, dataColumns, type DataColumn } from '../data-columns';
import { numberOrNull, text, textOrNull } from '../rows';
import type { Source } from '../source';
import { literal, name, oneOf, where } from '../sql';
import type { Answer, Filter, Row, Value } from '../types';
import {
  before,
  behind,
  binSql,
  boundsOf,
  from,
  ordering,
  upTo,
  type Anchor,
  type Ordering,
} from './data-order';
import { stretchesOf, type DataPlan, type DataRequest, type Stretch } from './data-plan';

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

/**
 * Columns that stand before the figures. On screen ids of reports are made anew: each is a text of
 * its own, which makes them the longest column to read.
 */
const FRONT = ['agency_id', 'agency_name', 'year', 'form', 'province', 'level'];

/** The whole table as one statement, as "show SQL" shows it. */
export function dataSql(family: Family, request: DataRequest): string {
  const columns = dataColumns(family, request.columns);
  const of = ordering(columns, request.order);
  return [...selectAll(columns, request.filter), `ORDER BY ${of.sql}`].join('\n');
}

/** The whole table as a Parquet file, in the order of the release: by agency and year. */
export function dataParquet(source: Source, request: DataRequest): Promise<Uint8Array> {
  const columns = dataColumns(source.family, request.columns);
  return toParquet(source, selectAll(columns, request.filter).join('\n'));
}

/** Blocks that are read at once: a screen often shows the end of one and the start of the next. */
const TOGETHER = 4;

/** A block of the table, with the state of every empty cell. */
export async function dataBlock(
  source: Source,
  request: DataRequest,
  plan: DataPlan,
  block: number,
): Promise<Answer<DataRow[]>> {
  const columns = dataColumns(source.family, request.columns);
  const of = ordering(columns, request.order);
  const several = Math.floor(block / TOGETHER);
  const asked =
    of.key === null
      ? [byAgency(columns, request.filter, of, plan, several)]
      : await Promise.all(
          stretchesOf({ ...plan, size: plan.size * TOGETHER }, several).map((stretch) =>
            bySize(source, columns, request.filter, of, stretch),
          ),
        );
  const sqls = asked.flatMap((sql) => sql ?? []);
  const answers = await Promise.all(sqls.map((sql) => source.connector.query(sql)));
  const before = (block % TOGETHER) * plan.size;
  const rows = answers.flat().slice(before, before + plan.size);
  const cells = await statesOf(source, columns, rows, {
    scope: request.filter.scope,
    together: of.key === null,
  });
  const data = rows.map((row) => dataRow(columns, row, request.filter.scope, cells));
  return { data, sql: sqls.join(';\n\n') };
}

function byAgency(
  columns: readonly DataColumn[],
  filter: Filter,
  of: Ordering,
  { anchors }: DataPlan,
  several: number,
): string | null {
  const [first, next] = [anchors[several * TOGETHER], anchors[(several + 1) * TOGETHER]];
  if (first === undefined) return null;
  const range = of.descending
    ? [...upTo(first), ...(next ? behind(next) : [])]
    : [...from(first), ...(next ? before(next) : [])];
  return [...select(columns, filter, range), `ORDER BY ${of.sql}`].join('\n');
}

/**
 * SQL for a stretch of rows in the order of a figure. Many rows of one figure stand in the file as
 * they must be shown: which of them are wanted is found first, in few columns, and they then lie
 * in a part of the file.
 */
async function bySize(
  source: Source,
  columns: readonly DataColumn[],
  filter: Filter,
  of: Ordering,
  stretch: Stretch,
): Promise<string | null> {
  const within = withinBins(of, stretch);
  const cut = `LIMIT ${literal(stretch.rows)} OFFSET ${literal(stretch.offset)}`;
  if (!stretch.tied) {
    const branches = byMeasure(columns, filter, of, stretch) ?? [select(columns, filter, [within])];
    const [only, ...others] = branches;
    if (others.length === 0) return [...only!, `ORDER BY ${of.sql}`, cut].join('\n');
    const order = of.sql.replace(of.key!, name(of.column!.id));
    const all = branches.map((lines) => lines.join('\n')).join('\nUNION ALL ');
    return `SELECT * FROM (${all})\nORDER BY ${order}\n${cut}`;
  }
  const reports = reportsFor(of.key!);
  // A release holds its reports by agency and year, so their place stands for both.
  const order = reports === 'reports' ? '' : 'ORDER BY agency_id, year';
  const found = await source.connector.query(
    `SELECT agency_id, year FROM ${reports} ${where(filter, within)} ${order} ${cut}`,
  );
  const [first, last] = [found[0], found.at(-1)].map((row): Anchor => ({
    agency: text(row?.agency_id),
    year: Number(row?.year),
  })) as [Anchor, Anchor];
  if (found.length === 0) return null;
  const range = [...from(first), ...upTo(last)];
  return [...select(columns, filter, [...range, within]), 'ORDER BY agency_id, year'].join('\n');
}

/** Condition for rows of the bins of a stretch, which follow each other. */
function withinBins(of: Ordering, { bins, tied }: Stretch): string {
  const key = of.key!;
  const [first, ...others] = bins.filter((bin) => bin !== null);
  const none = `${key} IS NULL`;
  if (first === undefined) return none;
  const last = others.at(-1) ?? first;
  const some = tied
    ? `${key} = ${literal(first)}`
    : `(${binSql(key, of.scale)}) BETWEEN ${literal(Math.min(first, last))} AND ${literal(Math.max(first, last))}`;
  return bins.includes(null) ? `(${some} OR ${none})` : some;
}

/**
 * The rows of a stretch by the measure that is their figure: by the range of one measure the engine
 * skips most of a file, by that of several it reads all. Null where the figure is no measure.
 */
function byMeasure(
  columns: readonly DataColumn[],
  filter: Filter,
  of: Ordering,
  stretch: Stretch,
): string[][] | null {
  const measures = of.column?.measures ?? null;
  const bins = stretch.bins.filter((bin) => bin !== null);
  if (measures === null || of.scale !== 1 || bins.length < stretch.bins.length) return null;
  const [low, high] = boundsOf(bins[0]!, bins.at(-1)!).map(literal) as [string, string];
  return measures.map((measure, i) => {
    const own = [`${name(measure)} >= ${low}`, `${name(measure)} <= ${high}`];
    const others = measures
      .slice(0, i)
      .map((one) => `(${name(one)} IS NULL OR ${name(one)} < ${low} OR ${name(one)} > ${high})`);
    return select(columns, filter, [...own, ...others, withinBins(of, stretch)]);
  });
}

const selectAll = (columns: readonly DataColumn[], filter: Filter): string[] =>
  select(columns, filter, [], ['report_id', ...FRONT]);

function select(
  columns: readonly DataColumn[],
  filter: Filter,
  more: readonly string[] = [],
  front: readonly string[] = FRONT,
): string[] {
  const values = columns.map(({ id, expression }) => `(${expression})::DOUBLE AS ${name(id)}`);
  return [
    `SELECT ${[...front, ...values].join(',\n       ')}`,
    `FROM ${reportsFor(...values)}`,
    where(filter, ...more),
  ];
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
  { scope, together }: { readonly scope: Scope; readonly together: boolean },
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
