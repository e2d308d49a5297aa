import type { TableCell } from '../../model/report';
import {
  REPORT_COLUMNS,
  isRow,
  list,
  numberOrNull,
  reportEntry,
  sourceRow,
  text,
  textOrNull,
} from '../rows';
import { groupBy } from '../group';
import { withPaths } from '../paths';
import type { Source } from '../source';
import { literal, oneOf } from '../sql';
import type {
  Answer,
  CellEntry,
  CellInSource,
  PlacedCell,
  ReportEntry,
  Row,
  Value,
} from '../types';
import { drawTable } from './draw-table';
import { findingsOf } from './findings';

/** Every cell of a report, in the order in which the release keeps them. */
export async function cellsOfReport(source: Source, report: string): Promise<Answer<CellEntry[]>> {
  const sql = `SELECT * FROM cells WHERE report_id = ${literal(report)}`;
  const rows = await source.connector.query(sql);
  return { data: rows.map(cellEntry), sql };
}

/**
 * The cells of several reports by report, each in the order in which the release keeps them. Asked
 * at once: the reports of one agency lie together, so the range spares reading all others.
 */
export async function cellsOfReports(
  source: Source,
  reports: readonly string[],
): Promise<Answer<ReadonlyMap<string, CellEntry[]>>> {
  const [first, ...rest] = [...reports].sort();
  if (first === undefined) return { data: new Map(), sql: '' };
  const sql = `SELECT *
FROM cells
WHERE report_id BETWEEN ${literal(first)} AND ${literal(rest.at(-1) ?? first)} AND ${oneOf('report_id', reports)}`;
  const rows = await source.connector.query(sql);
  const data = new Map(
    [...groupBy(rows, (row) => text(row.report_id))].map(([report, own]) => [
      report,
      own.map(cellEntry),
    ]),
  );
  return { data, sql };
}

/**
 * A value and where it stands: its report and file, the cell as printed, the table as read with
 * the cell to mark, the findings that name it, and what else stands in the report, so that a sum
 * that fails can be shown with its parts. Null for a report the release does not have. A table
 * that the release leaves out is drawn from its cells where they stand in one row.
 */
export async function cellInSource(
  source: Source,
  report: string,
  measure: string,
): Promise<Answer<CellInSource | null>> {
  const sql = `SELECT *
FROM cells
WHERE report_id = ${literal(report)}`;
  const [reports, cells, findings] = await Promise.all([
    source.connector.query(
      `SELECT ${REPORT_COLUMNS} FROM reports r WHERE r.report_id = ${literal(report)}`,
    ),
    source.connector.query(sql),
    findingsOf(source, { report }),
  ]);
  if (!reports[0]) return { data: null, sql };
  const [entry] = (await withPaths(source, [reportEntry(reports[0])])) as [ReportEntry];
  const cell = cells.find((one) => one.measure === measure);
  const index = numberOrNull(cell?.table_index);
  // Another copy of the report may have completed this cell: its own source says where it stands.
  const sourceId = textOrNull(cell?.source_id) ?? entry.source_id;
  const [sources, tables] = await Promise.all([
    source.connector.query(`SELECT * FROM sources WHERE source_id = ${literal(sourceId)}`),
    index === null
      ? Promise.resolve([])
      : source.connector.query(
          `SELECT table_index, kind, grid FROM tables WHERE report_id = ${literal(report)} AND table_index = ${literal(index)}`,
        ),
  ]);
  const drawn =
    tables[0] || index === null
      ? null
      : await drawTable(source, report, index, measure, entry.agency_name);
  const row = numberOrNull(cell?.row);
  const column = numberOrNull(cell?.column);
  const subject = measure.split('__')[0];
  return {
    data: {
      report: entry,
      source: sources[0] ? sourceRow(sources[0]) : null,
      cell: cell ? cellEntry(cell) : null,
      table:
        tables[0] && index !== null
          ? { index, kind: text(tables[0].kind), grid: grid(tables[0].grid) }
          : (drawn?.table ?? null),
      marked: drawn?.marked ?? (row === null || column === null ? null : { row, column }),
      placed: drawn?.placed ?? (index === null ? [] : placedIn(cells, index)),
      cells: new Map(cells.map((one) => [text(one.measure), cellEntry(one)])),
      inReport: findings.data,
      findings: findings.data.filter(
        (one) => one.measure === measure || one.measure === subject || one.cells.includes(measure),
      ),
    },
    sql,
  };
}

/** Where the cells of one table stand in it. */
function placedIn(cells: readonly Row[], index: number): PlacedCell[] {
  return cells.flatMap((one) => {
    const row = numberOrNull(one.row);
    const column = numberOrNull(one.column);
    if (numberOrNull(one.table_index) !== index || row === null || column === null) return [];
    return [{ measure: text(one.measure), row, column }];
  });
}

function cellEntry(row: Row): CellEntry {
  return {
    measure: text(row.measure),
    value: numberOrNull(row.value),
    state: text(row.state) as CellEntry['state'],
    raw: text(row.raw),
    unit: textOrNull(row.unit),
    place: text(row.place),
    corrected: numberOrNull(row.corrected_value),
    correction: textOrNull(row.correction),
  };
}

function grid(value: Value | undefined): TableCell[][] {
  return list(value).map((line) =>
    list(line).map((cell): TableCell => {
      if (!isRow(cell)) return { text: text(cell), x: 0, width: 1, height: 1 };
      return {
        text: text(cell.text),
        x: Number(cell.x ?? 0),
        width: Number(cell.width ?? 1),
        height: Number(cell.height ?? 1),
      };
    }),
  );
}
