import type { Origin, Severity } from '../../model/report';
import { numberOrNull, sourceRow, text, textOrNull } from '../rows';
import type { Source } from '../source';
import { conditions, literal, name, where } from '../sql';
import type { Answer, Filter } from '../types';
import type { SourceRow } from '../../model/release';

/** How many findings of a rule there are, and in how many reports. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly findings: number;
  readonly reports: number;
}

/** Findings by rule, those of the reports themselves first, the most frequent first. */
export async function findingCounts(source: Source, filter: Filter): Promise<Answer<RuleCount[]>> {
  return countsWhere(source, onReports(filter));
}

/** The same of one report. */
export async function findingCountsOf(
  source: Source,
  report: string,
): Promise<Answer<RuleCount[]>> {
  return countsWhere(source, `f.report_id = ${literal(report)}`);
}

async function countsWhere(source: Source, condition: string): Promise<Answer<RuleCount[]>> {
  const sql = `SELECT f.${name('rule')} AS rule, f.severity, f.origin, COUNT(*)::DOUBLE AS findings,
       COUNT(DISTINCT f.report_id)::DOUBLE AS reports
FROM findings f JOIN reports r ON r.report_id = f.report_id
WHERE ${condition}
GROUP BY f.${name('rule')}, f.severity, f.origin
ORDER BY f.origin DESC, findings DESC, rule, f.severity`;
  const rows = await source.connector.query(sql);
  return {
    data: rows.map((row) => ({
      rule: text(row.rule),
      severity: text(row.severity) as Severity,
      origin: text(row.origin) as Origin,
      findings: Number(row.findings),
      reports: Number(row.reports),
    })),
    sql,
  };
}

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

/**
 * A page of the matrix agency × year: what was read, read in part, rejected, or not sent in. A
 * nation has 120,000 rows, so only the page asked for is read. Files that were rejected count for
 * the agency and year that could be recognised in them.
 */
export async function coverageMatrix(
  source: Source,
  filter: Filter,
  page: { readonly limit: number; readonly offset: number; readonly order: MatrixOrder },
): Promise<Answer<Matrix>> {
  const orders: Record<MatrixOrder, string> = {
    place: 'region_code NULLS LAST, agency_id',
    errors: 'errors DESC, warnings DESC, agency_id',
    missing: 'years ASC, region_code NULLS LAST, agency_id',
  };
  const listed = `SELECT agency_id, min(region_code) AS region_code, max_by(agency_name, year) AS label,
       COUNT(*) AS years, SUM(errors)::DOUBLE AS errors, SUM(warnings)::DOUBLE AS warnings
FROM reports
${where(filter)}
GROUP BY agency_id`;
  const sql = `WITH listed AS (
${listed}
), page AS (
  SELECT *, row_number() OVER (ORDER BY ${orders[page.order]}) AS place FROM listed
)
SELECT p.agency_id, p.label, p.place::DOUBLE AS place, r.year, r.report_id, r.status,
       r.errors::DOUBLE AS errors, r.warnings::DOUBLE AS warnings
FROM page p JOIN (SELECT * FROM reports ${where(filter)}) r ON r.agency_id = p.agency_id
WHERE p.place > ${literal(page.offset)} AND p.place <= ${literal(page.offset + page.limit)}
ORDER BY p.place, r.year`;
  const spanSql = `SELECT min(year) AS first, max(year) AS last, COUNT(DISTINCT agency_id)::DOUBLE AS agencies
FROM reports
${where(filter)}`;
  const [rows, [span]] = await Promise.all([
    source.connector.query(sql),
    source.connector.query(spanSql),
  ]);
  const years = yearsBetween(numberOrNull(span?.first), numberOrNull(span?.last));
  const order: string[] = [];
  const labels = new Map<string, string>();
  const cells = new Map<string, Map<number, MatrixCell>>();
  for (const row of rows) {
    const agency = text(row.agency_id);
    if (!cells.has(agency)) {
      order.push(agency);
      labels.set(agency, text(row.label));
      cells.set(agency, new Map());
    }
    cells.get(agency)!.set(Number(row.year), {
      state: text(row.status) as YearState,
      report: text(row.report_id),
      errors: Number(row.errors),
      warnings: Number(row.warnings),
    });
  }
  for (const file of await rejectedFiles(source, order)) {
    const own = cells.get(file.agency_id ?? '');
    if (!own || file.year === null || own.has(file.year)) continue;
    own.set(file.year, { state: 'rejected', report: null, errors: 0, warnings: 0 });
  }
  return {
    data: {
      years,
      total: Number(span?.agencies ?? 0),
      rows: order.map((agency) => ({
        agency,
        label: labels.get(agency) ?? agency,
        cells: years.map((year) => cells.get(agency)?.get(year) ?? null),
      })),
    },
    sql,
  };
}

async function rejectedFiles(source: Source, agencies: readonly string[]): Promise<SourceRow[]> {
  if (agencies.length === 0) return [];
  const sql = `SELECT * FROM sources WHERE status = 'rejected' AND agency_id IN (${agencies.map(literal).join(', ')})`;
  return (await source.connector.query(sql)).map(sourceRow);
}

/** Files that are not in the release as they are, with the reason a clerk can act on. */
export async function filesLeftOut(
  source: Source,
  limit: number,
  offset: number,
): Promise<Answer<{ readonly total: number; readonly files: readonly SourceRow[] }>> {
  const sql = `SELECT *
FROM sources
WHERE status IN ('rejected', 'duplicate')
ORDER BY CASE status WHEN 'rejected' THEN 0 ELSE 1 END, path
LIMIT ${literal(limit)} OFFSET ${literal(offset)}`;
  const countSql = `SELECT COUNT(*)::DOUBLE AS n FROM sources WHERE status IN ('rejected', 'duplicate')`;
  const [rows, [count]] = await Promise.all([
    source.connector.query(sql),
    source.connector.query(countSql),
  ]);
  return { data: { total: Number(count?.n ?? 0), files: rows.map(sourceRow) }, sql };
}

/** A figure that a person corrected, with what was read and what stands there now. */
export interface CorrectedCell {
  readonly report: string;
  readonly agency: string;
  readonly label: string;
  readonly year: number;
  readonly measure: string;
  readonly raw: string;
  readonly value: number | null;
  readonly corrected: number;
  readonly correction: string | null;
}

/** All corrections of the release, by agency and year. */
export async function corrections(source: Source): Promise<Answer<CorrectedCell[]>> {
  const sql = `SELECT c.report_id, r.agency_id, r.agency_name, r.year, c.measure, c.raw, c.value, c.corrected_value, c.correction
FROM cells c JOIN reports r ON r.report_id = c.report_id
WHERE c.corrected_value IS NOT NULL
ORDER BY r.agency_id, r.year, c.measure`;
  const rows = await source.connector.query(sql);
  return {
    data: rows.map((row) => ({
      report: text(row.report_id),
      agency: text(row.agency_id),
      label: text(row.agency_name),
      year: Number(row.year),
      measure: text(row.measure),
      raw: text(row.raw),
      value: numberOrNull(row.value),
      corrected: Number(row.corrected_value),
      correction: textOrNull(row.correction),
    })),
    sql,
  };
}

function yearsBetween(first: number | null, last: number | null): number[] {
  if (first === null || last === null) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** A filter's conditions on the reports that findings are joined with. */
function onReports(filter: Filter): string {
  return conditions(filter)
    .map((condition) => `r.${condition}`)
    .join(' AND ');
}
