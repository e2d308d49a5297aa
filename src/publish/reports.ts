import type { Family } from '../model/family';
import type { Measure } from '../model/measure';
import type { Cell, Finding, Report } from '../model/report';
import type { ReportRow } from '../model/release';
import type { CopyGroup } from './accounting';
import { completeReport } from './complete';
import type { LoadedCopy } from './complete';
import { Corrector, NOT_CORRECTED } from './corrections';
import type { Correction } from './corrections';
import { countSeverity, distinctFindings, publishFinding } from './findings';
import { compareText } from './ids';
import type { LoadReports } from './ingested-file';
import type { AgencyList, AgencyOfReport, Registry } from './registry';
import { cellRow, findingRow, publishedValue } from './rows';
import type { ReleaseStore } from './store';
import { Tally } from './tally';
import type { Totals } from './tally';

export interface ReportWriting {
  readonly family: Family;
  readonly registry: Registry;
  readonly agencyList: AgencyList;
  readonly load: LoadReports;
  readonly check: (report: Report) => readonly Finding[];
  readonly checkAcrossYears: (earlier: Report, later: Report) => readonly Finding[];
  readonly isComplete?: (report: Report) => boolean;
  readonly corrections?: readonly Correction[];
  readonly tables?: boolean;
  readonly onReports?: (done: number, total: number) => void;
}

/** A report ready to be written. */
interface Prepared {
  readonly group: CopyGroup;
  readonly report: Report;
  readonly cellSources: ReadonlyMap<string, string>;
  readonly complete: boolean;
  readonly findings: Finding[];
}

/**
 * Writes the rows of `reports`, `cells`, `tables` and `findings`, one agency after the other:
 * only one agency's reports are in memory at a time.
 */
export async function writeReports(
  store: ReleaseStore,
  groups: readonly CopyGroup[],
  writing: ReportWriting,
): Promise<Totals> {
  const tally = new Tally();
  const corrector = new Corrector(writing.corrections ?? [], writing.family);
  const order = new Map(writing.family.measures.map((measure, i) => [measure.id, i]));
  const measures = new Map(writing.family.measures.map((measure) => [measure.id, measure]));
  for (let start = 0; start < groups.length;) {
    const id = groups[start]!.copies[0].agency.id;
    let end = start;
    while (end < groups.length && groups[end]!.copies[0].agency.id === id) end += 1;
    const prepared = await Promise.all(
      groups.slice(start, end).map((one) => prepare(one, writing)),
    );
    addCrossYearFindings(prepared, writing);
    for (const one of prepared) {
      const written = write(store, one, writing, corrector, measures, order);
      tally.add(one.group, one.report.form, written);
    }
    start = end;
    writing.onReports?.(end, groups.length);
  }
  return tally.totals(corrector.unused());
}

async function prepare(
  group: CopyGroup,
  { load, check, isComplete }: ReportWriting,
): Promise<Prepared> {
  const loaded: LoadedCopy[] = [];
  for (const copy of group.copies) {
    const report = (await load(copy.file))[copy.index];
    if (!report) throw new Error(`publish: ${copy.file.path} has no report ${String(copy.index)}`);
    const { sourceId } = copy;
    loaded.push({
      sourceId,
      path: copy.file.path,
      complete: copy.file.status === 'parsed',
      report,
    });
  }
  const [best, ...others] = loaded;
  const { report, cellSources, complete } = completeReport([best!, ...others], check, isComplete);
  const findings = distinctFindings([...report.doubts, ...report.findings]);
  const { agency } = group.copies[0];
  if (agency.nameFromFile) findings.push(namedAfterFile(agency));
  return { group, report, cellSources, complete, findings };
}

function namedAfterFile(agency: AgencyOfReport): Finding {
  return publishFinding('agency_not_named', 'warning', {
    zh: `报告未写明机关名称，暂以文件名“${agency.name}”代替；请在 manifest.csv 中写明机关。`,
    en: `The report does not name its agency; the file's name "${agency.name}" stands in. Name the agency in manifest.csv.`,
  });
}

function addCrossYearFindings(prepared: readonly Prepared[], writing: ReportWriting): void {
  const byKey = new Map(prepared.map((p) => [`${String(p.group.year)} ${p.group.scope}`, p]));
  for (const later of prepared) {
    const { year, scope } = later.group;
    const earlier = byKey.get(`${String(year - 1)} ${scope}`);
    if (!earlier) continue;
    later.findings.push(...writing.checkAcrossYears(earlier.report, later.report));
  }
}

interface Written {
  readonly cells: readonly Cell[];
  readonly findings: readonly Finding[];
}

function write(
  store: ReleaseStore,
  prepared: Prepared,
  writing: ReportWriting,
  corrector: Corrector,
  measures: ReadonlyMap<string, Measure>,
  order: ReadonlyMap<string, number>,
): Written {
  const { group, report } = prepared;
  const best = group.copies[0];
  const { agency } = best;
  const corrected = corrector.apply(group, report.cells);
  const findings = distinctFindings([...prepared.findings, ...corrected.findings]);
  const row: ReportRow = {
    report_id: group.reportId,
    agency_id: agency.id,
    agency_name: agency.name,
    region_code: agency.regionCode,
    ...writing.registry.place(agency.regionCode),
    level: agency.level,
    sector: agency.sector,
    scope: group.scope,
    year: group.year,
    form: report.form,
    source_id: best.sourceId,
    status: prepared.complete ? 'parsed' : 'partial',
    errors: countSeverity(findings, 'error'),
    warnings: countSeverity(findings, 'warning'),
  };
  const cells = [...corrected.cells].sort(
    (a, b) =>
      (order.get(a.measure) ?? 1e9) - (order.get(b.measure) ?? 1e9) ||
      compareText(a.measure, b.measure),
  );
  const values: Record<string, number> = {};
  for (const cell of cells) {
    const measure = measures.get(cell.measure);
    if (!measure) throw new Error(`publish: family ${writing.family.id} has no "${cell.measure}"`);
    const { corrected_value } = corrected.columns(cell.measure);
    const value = corrected_value ?? publishedValue(cell, measure);
    if (value !== null) values[cell.measure] = value;
  }
  store.append('reports', Object.assign(values, row));
  for (const cell of cells) {
    const source = prepared.cellSources.get(cell.measure) ?? best.sourceId;
    const read = cellRow(group.reportId, source, cell);
    const columns = corrected.columns(cell.measure);
    store.append('cells', columns === NOT_CORRECTED ? read : { ...read, ...columns });
  }
  if (writing.tables !== false) {
    for (const { index, kind, grid } of report.tables) {
      store.append('tables', { report_id: group.reportId, table_index: index, kind, grid });
    }
  }
  for (const { attributes, ...entry } of report.lists ?? []) {
    const written = Object.entries(attributes).map(([id, text]) => ({ id, text }));
    const about = { report_id: group.reportId, source_id: best.sourceId, attributes: written };
    store.append('lists', { ...entry, ...about });
  }
  findings.forEach((finding, i) => {
    store.append('findings', findingRow(group.reportId, finding, i));
  });
  writing.agencyList.add(agency, { year: group.year, scope: group.scope });
  return { cells, findings };
}
