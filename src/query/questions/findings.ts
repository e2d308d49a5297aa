import type { Origin, Scope, Severity } from '../../model/report';
import { FINDING_COLUMNS, FINDINGS, findingEntry } from '../rows';
import type { Source } from '../source';
import { literal, name } from '../sql';
import type { Answer, FindingEntry } from '../types';

/** Which findings to list; what is left out does not restrict. */
export interface FindingFilter {
  readonly agency?: string;
  readonly report?: string;
  readonly scope?: Scope;
  readonly years?: readonly [number, number];
  readonly province?: string;
  readonly prefecture?: string;
  readonly county?: string;
  readonly level?: string;
  readonly sector?: string;
  readonly severity?: Severity;
  readonly origin?: Origin;
  readonly rule?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Findings, latest year first, then the gravest. A list, never a sum: scopes may stand together. */
export async function findingsOf(
  source: Source,
  filter: FindingFilter,
): Promise<Answer<FindingEntry[]>> {
  const all: string[] = [];
  const equal = (column: string, value: string | undefined): void => {
    if (value !== undefined) all.push(`${column} = ${literal(value)}`);
  };
  equal('agency_id', filter.agency);
  equal('report_id', filter.report);
  equal('scope', filter.scope);
  equal('province', filter.province);
  equal('prefecture', filter.prefecture);
  equal('county', filter.county);
  equal('level', filter.level);
  equal('sector', filter.sector);
  equal('severity', filter.severity);
  equal('origin', filter.origin);
  equal(name('rule'), filter.rule);
  if (filter.years) {
    all.push(`year BETWEEN ${literal(filter.years[0])} AND ${literal(filter.years[1])}`);
  }
  const sql = [
    `SELECT ${FINDING_COLUMNS}`,
    `FROM ${FINDINGS}`,
    ...(all.length > 0 ? [`WHERE ${all.join(' AND ')}`] : []),
    `ORDER BY year DESC, agency_id, scope, CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, ${name('rule')}, finding_id`,
    `LIMIT ${literal(filter.limit ?? 2000)}${filter.offset ? ` OFFSET ${literal(filter.offset)}` : ''}`,
  ].join('\n');
  const rows = await source.connector.query(sql);
  return { data: rows.map(findingEntry), sql };
}
