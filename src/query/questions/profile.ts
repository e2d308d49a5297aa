import type { Scope } from '../../model/report';
import { foldLine } from '../fold';
import { REPORT_COLUMNS, reportEntry } from '../rows';
import type { Source } from '../source';
import { literal, reportsOf } from '../sql';
import { askTallies } from '../tally';
import type { AgencyProfile, Answer } from '../types';
import { listAgencies } from './agencies';
import { findingsOf } from './findings';
import { quantities } from './trend';

/**
 * One agency over its years in one scope: all series, its reports with form, state and file, its
 * findings. Null for an id that has no report. Lines run from its first report to its last.
 */
export async function agencyProfile(
  source: Source,
  agency: string,
  scope: Scope,
): Promise<Answer<AgencyProfile | null>> {
  const wanted = quantities(
    source.family,
    source.family.series.map((series) => series.id),
  );
  const reportsSql = `SELECT ${REPORT_COLUMNS}
FROM ${reportsOf(source, agency)} r
WHERE r.agency_id = ${literal(agency)}
ORDER BY r.year DESC, r.scope`;
  const [agencies, { tallies, sql }, reports, findings] = await Promise.all([
    listAgencies(source),
    askTallies(source, { scope, agencies: [agency] }, wanted, 'agency_id'),
    source.connector.query(reportsSql),
    findingsOf(source, { agency }),
  ]);
  const entry = agencies.data.byId(agency);
  if (!entry) return { data: null, sql };
  const known = Object.values(entry.years).flat();
  const first = Math.min(...known);
  const years = Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i);
  return {
    data: {
      agency: entry,
      scope,
      lines: wanted.map((one) => foldLine(one, tallies, years, { single: true })),
      reports: reports.map(reportEntry),
      findings: findings.data,
    },
    sql,
  };
}
