import type { Origin, Scope, Severity } from '../../model/report';
import { FINDING_COLUMNS, FINDING_TABLES, findingEntry } from '../rows';
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
  equal('r.agency_id', filter.agency);
  equal('f.report_id', filter.report);
  equal('r.scope', filter.scope);
  equal('r.province', filter.province);
  equal('r.prefecture', filter.prefecture);
  equal('r.county', filter.county);
  equal('r.level', filter.level);
  equal('r.sector', filter.sector);
  equal('f.severity', filter.severity);
  equal('f.origin', filter.origin);
  equal(`f.${name('rule')}`, filter.rule);
  if (filter.years) {
    all.push(`r.year BETWEEN ${literal(filter.years[0])} AND ${literal(filter.years[1])}`);
  }
  const sql = [
    `SELECT ${FINDING_COLUMNS}`,
    `FROM ${FINDING_TABLES}`,
    ...(all.length > 0 ? [`WHERE ${all.join(' AND ')}`] : []),
    `ORDER BY r.year DESC, r.agency_id, r.scope, CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, f.rule, f.finding_id`,
    `LIMIT ${literal(filter.limit ?? 2000)}${filter.offset ? ` OFFSET ${literal(filter.offset)}` : ''}`,
  ].join('\n');
  const rows = await source.connector.query(sql);
  return { data: rows.map(findingEntry), sql };
}
