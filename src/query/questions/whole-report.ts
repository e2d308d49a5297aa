import type { Scope } from '../../model/report';
import { withPaths } from '../paths';
import { REPORT_COLUMNS, reportEntry } from '../rows';
import type { Source } from '../source';
import { literal, reportsOf } from '../sql';
import type { Answer, CellEntry, ReportEntry } from '../types';
import { cellsOfReport } from './cells';

/** A report with all its cells. */
export interface WholeReport {
  readonly report: ReportEntry;
  readonly cells: readonly CellEntry[];
}

/** An agency's report of one year and scope with its cells; null where the release has none. */
export async function reportOf(
  source: Source,
  agency: string,
  scope: Scope,
  year: number,
): Promise<Answer<WholeReport | null>> {
  return wholeReport(
    source,
    reportsOf(source, agency),
    `r.agency_id = ${literal(agency)} AND r.scope = ${literal(scope)} AND r.year = ${literal(year)}`,
  );
}

/** A report by its id with its cells; null where the release has none of it. */
export async function reportById(source: Source, id: string): Promise<Answer<WholeReport | null>> {
  return wholeReport(source, 'reports', `r.report_id = ${literal(id)}`);
}

async function wholeReport(
  source: Source,
  from: string,
  condition: string,
): Promise<Answer<WholeReport | null>> {
  const sql = `SELECT ${REPORT_COLUMNS}
FROM ${from} r
WHERE ${condition}`;
  const [row] = await source.connector.query(sql);
  if (row === undefined) return { data: null, sql };
  const [report] = await withPaths(source, [reportEntry(row)]);
  const { data: cells } = await cellsOfReport(source, report!.report_id);
  return { data: { report: report!, cells }, sql };
}
