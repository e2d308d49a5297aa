import type { FindingEntry, ReportEntry, Row, Value } from './types';
import type { SourceRow } from '../model/release';
import { reportId, type Scope } from '../model/report';
import { name } from './sql';

/** Readers of result rows: the one place that knows how columns become fields. */

export function text(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value as string);
}

export function textOrNull(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : text(value);
}

export function numberOrNull(value: Value | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** A list column, or the JSON text of one. */
export function list(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  if (typeof value === 'string' && value.startsWith('[')) return JSON.parse(value) as Value[];
  return [];
}

export function isRow(value: Value | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Columns of a report, for `FROM reports r`; its id follows from them (`reportId`). */
export const REPORT_COLUMNS = [
  'r.agency_id',
  'r.agency_name',
  'r.region_code',
  'r.province',
  'r.prefecture',
  'r.county',
  'r.level',
  'r.sector',
  'r.scope',
  'r.year',
  'r.form',
  'r.source_id',
  'r.status',
  'r.errors::DOUBLE AS errors',
  'r.warnings::DOUBLE AS warnings',
].join(', ');

/** A report without the path of its file: see `withPaths`. */
export function reportEntry(row: Row): ReportEntry {
  return {
    report_id: reportId(text(row.agency_id), Number(row.year), text(row.scope) as Scope),
    agency_id: text(row.agency_id),
    agency_name: text(row.agency_name),
    region_code: textOrNull(row.region_code),
    province: textOrNull(row.province),
    prefecture: textOrNull(row.prefecture),
    county: textOrNull(row.county),
    level: textOrNull(row.level),
    sector: textOrNull(row.sector),
    scope: text(row.scope) as ReportEntry['scope'],
    year: Number(row.year),
    form: textOrNull(row.form),
    source_id: text(row.source_id),
    status: text(row.status) as ReportEntry['status'],
    errors: Number(row.errors ?? 0),
    warnings: Number(row.warnings ?? 0),
    path: null,
  };
}

/** Columns of a finding and of whose it is, for `FROM ${FINDINGS}`. */
export const FINDING_COLUMNS = [
  'finding_id',
  'report_id',
  name('rule'),
  'severity',
  'origin',
  'measure',
  'expected::DOUBLE AS expected',
  'actual::DOUBLE AS actual',
  'message_zh',
  'message_en',
  'cells',
  'agency_id',
  'agency_name',
  'year',
  'scope',
].join(', ');

/**
 * The measures of a finding go along as one text: lists that go through a sort are not safe in the
 * browser's engine.
 */
export const FINDINGS = `(SELECT * REPLACE (array_to_string(cells, ',') AS cells) FROM findings)`;

export function findingEntry(row: Row): FindingEntry {
  return {
    finding_id: text(row.finding_id),
    report_id: text(row.report_id),
    rule: text(row.rule),
    severity: text(row.severity) as FindingEntry['severity'],
    origin: text(row.origin) as FindingEntry['origin'],
    measure: textOrNull(row.measure),
    expected: numberOrNull(row.expected),
    actual: numberOrNull(row.actual),
    message_zh: text(row.message_zh),
    message_en: text(row.message_en),
    cells: text(row.cells)
      .split(',')
      .filter((id) => id !== ''),
    agency_id: text(row.agency_id),
    agency_name: text(row.agency_name),
    year: Number(row.year),
    scope: text(row.scope) as FindingEntry['scope'],
  };
}

export function sourceRow(row: Row): SourceRow {
  return {
    source_id: text(row.source_id),
    path: text(row.path),
    sha256: text(row.sha256),
    bytes: Number(row.bytes ?? 0),
    media_type: text(row.media_type),
    status: text(row.status) as SourceRow['status'],
    reason: textOrNull(row.reason),
    agency_id: textOrNull(row.agency_id),
    year: numberOrNull(row.year),
  };
}
