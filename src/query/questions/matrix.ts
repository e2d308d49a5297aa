import { groupBy } from '../group';
import { numberOrNull, sourceRow, text } from '../rows';
import { isThere, type Source } from '../source';
import { literal, oneOf, where } from '../sql';
import type { Answer, Filter, Row } from '../types';
import type { SourceRow } from '../../model/release';
import { reportId, type Scope } from '../../model/report';
import { runWithin } from '../../model/reporting';

/** What a report or file of an agency and year came to, worst last in importance. */
export type YearState = 'parsed' | 'partial' | 'rejected';

/** One agency and year of the coverage matrix. */
export interface MatrixCell {
  readonly state: YearState;
  /** Null for a file that gave no report. */
  readonly report: string | null;
  readonly errors: number;
  readonly warnings: number;
}

export interface MatrixRow {
  readonly agency: string;
  readonly label: string;
  /** Runs parallel to `Matrix.years`; null: nothing was sent in. */
  readonly cells: readonly (MatrixCell | null)[];
}

/** A page of the coverage matrix. */
export interface Matrix {
  readonly years: readonly number[];
  readonly rows: readonly MatrixRow[];
  /** Agencies in all. */
  readonly total: number;
}

/** In which order agencies stand: by place, by failed checks, by years without a report. */
export type MatrixOrder = 'place' | 'errors' | 'missing';

/** How agencies are put in order, by the columns of `columnsOf`. */
const ORDERS: Readonly<Record<MatrixOrder, string>> = {
  place: 'region NULLS LAST, agency_id',
  errors: 'errors DESC, warnings DESC, agency_id',
  missing: 'years, region NULLS LAST, agency_id',
};

/** What they are put in order by; `years`: SQL of how many years a row stands for. */
const columnsOf = (order: MatrixOrder, years: string): string =>
  ({
    place: 'MIN(region_code) AS region',
    errors: `SUM(errors * ${years}) AS errors, SUM(warnings * ${years}) AS warnings`,
    missing: `SUM(${years}) AS years, MIN(region_code) AS region`,
  })[order];

/**
 * A page of the matrix agency × year: what was read, read in part, rejected, or not sent in. A
 * nation has 120,000 rows, so only the page asked for is read: first which agencies are on it,
 * then their reports. Files that were rejected count for the agency and year that could be
 * recognised in them.
 */
export async function coverageMatrix(
  source: Source,
  filter: Filter,
  page: { readonly limit: number; readonly offset: number; readonly order: MatrixOrder },
): Promise<Answer<Matrix>> {
  const listSql = listingSql(source, filter, page.order, page.limit, page.offset);
  const listed = await source.connector.query(listSql);
  const agencies = listed.map((row) => text(row.agency_id));
  if (agencies.length === 0) return { data: { years: [], rows: [], total: 0 }, sql: listSql };
  const sql = reportsSql(source, filter, agencies);
  const [reports, files] = await Promise.all([
    source.connector.query(sql),
    rejectedFiles(source, agencies),
  ]);
  const years = yearsBetween(numberOrNull(listed[0]?.first), numberOrNull(listed[0]?.last));
  const byAgency = groupBy(reports, (row) => text(row.agency_id));
  const filesOf = groupBy(files, (file) => file.agency_id ?? '');
  return {
    data: {
      years,
      total: Number(listed[0]?.agencies ?? 0),
      rows: agencies.map((agency) =>
        matrixRow(agency, byAgency.get(agency) ?? [], filesOf.get(agency) ?? [], years),
      ),
    },
    sql: `${listSql};\n\n${sql}`,
  };
}

/** Where to look for reports of a filter; in a very large release their runs of years are enough. */
function lookedAt(source: Source, { years, ...others }: Filter) {
  const run = runWithin(years);
  if (!isThere(source, 'reporting')) {
    const filter: Filter = { ...others, ...(years ? { years } : {}) };
    const from = (...more: string[]) => `FROM reports\n${where(filter, ...more)}`;
    return { first: 'year', last: 'year', length: '1', from };
  }
  const overlap = years
    ? [`last_year >= ${literal(years[0])}`, `first_year <= ${literal(years[1])}`]
    : [];
  const from = (...more: string[]) => `FROM reporting\n${where(others, ...overlap, ...more)}`;
  return { ...run, from };
}

/** A page of agencies, with how many there are, and the first and last year of all. */
function listingSql(
  source: Source,
  filter: Filter,
  order: MatrixOrder,
  limit: number,
  offset: number,
): string {
  const { first, last, length, from } = lookedAt(source, filter);
  return `SELECT agency_id, ${columnsOf(order, length)}, COUNT(*) OVER ()::DOUBLE AS agencies,
       MIN(MIN(${first})) OVER () AS first, MAX(MAX(${last})) OVER () AS last
${from()}
GROUP BY agency_id
ORDER BY ${ORDERS[order]}
LIMIT ${literal(limit)} OFFSET ${literal(offset)}`;
}

/** Agencies that follow each other in the release are found by their range. */
function reportsSql(source: Source, filter: Filter, agencies: readonly string[]): string {
  const sorted = [...agencies].sort();
  const range = `agency_id BETWEEN ${literal(sorted[0]!)} AND ${literal(sorted.at(-1)!)}`;
  const { first, last, from } = lookedAt(source, filter);
  return `SELECT agency_id, agency_name, scope, ${first} AS first, ${last} AS last, status,
       errors::DOUBLE AS errors, warnings::DOUBLE AS warnings
${from(range, oneOf('agency_id', agencies))}
ORDER BY agency_id, first`;
}

function matrixRow(
  agency: string,
  reports: readonly Row[],
  files: readonly SourceRow[],
  years: readonly number[],
): MatrixRow {
  const cells = new Map<number, MatrixCell>();
  for (const { year } of files) {
    if (year !== null) cells.set(year, { state: 'rejected', report: null, errors: 0, warnings: 0 });
  }
  // A report that was read stands before another file of the year that was not.
  for (const row of reports) {
    for (const year of yearsBetween(Number(row.first), Number(row.last))) {
      cells.set(year, {
        state: text(row.status) as YearState,
        report: reportId(agency, year, text(row.scope) as Scope),
        errors: Number(row.errors),
        warnings: Number(row.warnings),
      });
    }
  }
  const name = reports.at(-1)?.agency_name;
  return {
    agency,
    label: name === undefined ? agency : text(name),
    cells: years.map((year) => cells.get(year) ?? null),
  };
}

async function rejectedFiles(source: Source, agencies: readonly string[]): Promise<SourceRow[]> {
  if (agencies.length === 0) return [];
  const rejected = "SELECT * FROM sources WHERE status = 'rejected'";
  // Asked once: where there is none at all, no page of the matrix need look for its own.
  const [first] = await source.connector.query(`${rejected} LIMIT 1`);
  if (first === undefined) return [];
  const rows = await source.connector.query(`${rejected} AND ${oneOf('agency_id', agencies)}`);
  return rows.map(sourceRow);
}

function yearsBetween(first: number | null, last: number | null): number[] {
  if (first === null || last === null) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
