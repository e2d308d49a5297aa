import type { Origin, Severity } from '../../model/report';
import { numberOrNull, sourceRow, text, textOrNull } from '../rows';
import type { Source } from '../source';
import { literal, name, where } from '../sql';
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
  return countsWhere(source, where(filter));
}

/** The same of one report. */
export async function findingCountsOf(
  source: Source,
  report: string,
): Promise<Answer<RuleCount[]>> {
  return countsWhere(source, `WHERE report_id = ${literal(report)}`);
}

async function countsWhere(source: Source, which: string): Promise<Answer<RuleCount[]>> {
  const sql = `SELECT ${name('rule')} AS rule, severity, origin, COUNT(*)::DOUBLE AS findings,
       COUNT(DISTINCT report_id)::DOUBLE AS reports
FROM findings
${which}
GROUP BY ${name('rule')}, severity, origin
ORDER BY origin DESC, findings DESC, rule, severity`;
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
