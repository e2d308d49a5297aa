import type { Family } from '../model/family';
import type { Measure } from '../model/measure';
import type { CellState } from '../model/report';
import type { Text } from '../model/text';
import type { CellEntry, FindingEntry, ReportEntry } from '../query';
import { groupBy } from '../query/group';

/** One report's column of the table of all years. */
export interface YearColumn {
  readonly report: ReportEntry;
  readonly cells: ReadonlyMap<string, CellEntry>;
}

/** Beside the states a cell can have: the form does not ask, or the report lacks the table. */
export type ShownState = CellState | 'none' | 'no_table';

export interface YearRow {
  readonly measure: Measure;
  /** The form's own heading that this row is the first under (`(三)不予公开`), if any. */
  readonly heading: string | null;
  /** The row as the form words it, without the headings above it, and how deep it stands. */
  readonly wording: string;
  readonly depth: number;
  readonly cells: readonly YearCell[];
}

export interface YearCell {
  readonly report: string;
  readonly state: ShownState;
  readonly cell: CellEntry | null;
  /** Findings that name this measure or its row in this report. */
  readonly findings: readonly FindingEntry[];
}

export interface YearGroup {
  readonly table: string;
  readonly title: Text;
  readonly rows: readonly YearRow[];
}

/**
 * Ids of figures beside the one that their row is about, in tables with several rows under the same
 * columns: requests by kind of applicant, running totals. A single row is all there is of its table.
 */
export function breakdowns(family: Family): ReadonlySet<string> {
  const ids = new Set(family.measures.map(({ id }) => id));
  const columns = groupBy(
    family.measures.filter(({ id, row }) => id !== row),
    (one) => `${one.table} ${one.officialColumn}`,
  );
  const shared = [...columns.values()].filter(
    (some) => new Set(some.map(({ row }) => row)).size > 1,
  );
  return new Set(
    shared
      .flat()
      .filter(({ id, row }) => id !== `${row}__total` && (ids.has(row) || ids.has(`${row}__total`)))
      .map(({ id }) => id),
  );
}

/**
 * All measures that any of the reports has a cell for, grouped by statutory table in the order
 * of the form.
 *
 * @param whole whether to list each kind of applicant or totals only
 */
export function yearTable(
  family: Family,
  columns: readonly YearColumn[],
  findings: readonly FindingEntry[],
  whole: boolean,
): YearGroup[] {
  const parts = breakdowns(family);
  const byReport = groupBy(findings, (one) => one.report_id);
  const rows = family.measures
    .filter(({ id }) => whole || !parts.has(id))
    .filter((measure) => columns.some(({ cells }) => cells.has(measure.id)))
    .map((measure) => ({
      measure,
      ...wordingOf(measure),
      cells: columns.map((column) =>
        yearCell(measure, column, byReport.get(column.report.report_id) ?? []),
      ),
    }));
  return [...groupBy(rows, ({ measure }) => measure.table)].map(([table, of]) => ({
    table,
    title: family.tables?.[table] ?? { zh: table, en: table },
    rows: of,
  }));
}

/** The first rows of the groups; a group of which none is among them is left out. */
export function firstRows(groups: readonly YearGroup[], most: number): YearGroup[] {
  let room = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(0, room));
    room -= group.rows.length;
    return rows.length === 0
      ? []
      : [rows.length === group.rows.length ? group : { ...group, rows }];
  });
}

/** Takes apart a row's path: `三/(三)不予公开/1.属于国家秘密` is a heading and a row under it. */
function wordingOf(measure: Measure): Pick<YearRow, 'heading' | 'wording' | 'depth'> {
  const parts = measure.officialRow.split('/');
  const above = parts.length > 2 ? parts.at(-2)! : '';
  return {
    heading: above.replace(/[\p{P}\p{N}]/gu, '').length > 1 ? above : null,
    wording: parts.at(-1)!,
    depth: Math.max(0, parts.length - 1),
  };
}

function yearCell(
  measure: Measure,
  { report, cells }: YearColumn,
  /** Of this report. */
  findings: readonly FindingEntry[],
): YearCell {
  const cell = cells.get(measure.id) ?? null;
  const asked = report.form !== null && measure.forms.includes(report.form);
  return {
    report: report.report_id,
    cell,
    state: cell?.state ?? (asked ? 'no_table' : 'none'),
    findings: findings.filter((one) => one.measure === measure.id || one.measure === measure.row),
  };
}

/** Years at which a report's form differs from the one before, oldest first given. */
export function formChanges(columns: readonly YearColumn[]): Set<string> {
  return new Set(
    columns
      .filter(({ report }, i) => i > 0 && columns[i - 1]!.report.form !== report.form)
      .map(({ report }) => report.report_id),
  );
}

/** Runs of neighbouring columns on one form: the form, its first report and how many years. */
export function formSpans(
  columns: readonly YearColumn[],
): { readonly form: string | null; readonly first: string; readonly years: number }[] {
  const changes = formChanges(columns);
  const starts = columns.flatMap(({ report }, i) =>
    i === 0 || changes.has(report.report_id) ? [i] : [],
  );
  return starts.map((start, i) => ({
    form: columns[start]!.report.form,
    first: columns[start]!.report.report_id,
    years: (starts[i + 1] ?? columns.length) - start,
  }));
}
