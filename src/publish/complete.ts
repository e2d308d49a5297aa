import type { Cell, Finding, Report, SourceTable } from '../model/report';
import { distinctFindings, publishFinding, withoutFindings } from './findings';

/** A copy of a report with its content. */
export interface LoadedCopy {
  readonly sourceId: string;
  readonly path: string;
  readonly complete: boolean;
  readonly report: Report;
}

/** A report as published: from its best-read copy, completed by the others. */
export interface CompletedReport {
  readonly report: Report;
  /** Source of each cell, by measure. */
  readonly cellSources: ReadonlyMap<string, string>;
  /** False when a part of the report is in no copy. */
  readonly complete: boolean;
}

/**
 * Completes the best copy (the first) by the others. A copy that states no cell otherwise than
 * the report so far lends the cells that are missing, absent, unreadable or of an unknown unit;
 * a copy that does lends nothing, and each such cell gets a finding that names both files.
 * `check` runs the rules again over what was put together, and `isComplete` tells whether it is
 * whole; without it, a report is when one of its agreeing copies is.
 */
export function completeReport(
  copies: readonly [LoadedCopy, ...LoadedCopy[]],
  check: (report: Report) => readonly Finding[],
  isComplete?: (report: Report) => boolean,
): CompletedReport {
  const [best, ...others] = copies;
  const cells = new Map(best.report.cells.map((cell) => [cell.measure, cell]));
  const cellSources = new Map(best.report.cells.map((cell) => [cell.measure, best.sourceId]));
  const tables = [...best.report.tables];
  const about: Finding[] = [];
  const doubts = [...best.report.doubts];
  const lentMeasures = new Set<string>();
  let { complete } = best;
  let { form } = best.report;
  for (const copy of others) {
    const differing = copy.report.cells.filter((cell) => disagree(cells.get(cell.measure), cell));
    const keptPath = (cell: Cell) => pathOf(copies, cellSources.get(cell.measure) ?? best.sourceId);
    for (const cell of differing) {
      about.push(disagreement(cells.get(cell.measure)!, keptPath(cell), cell, copy.path));
    }
    if (
      differing.some(
        (cell) => cell.state === 'stated' && cells.get(cell.measure)?.state === 'stated',
      )
    )
      continue;
    complete ||= copy.complete;
    const lent = copy.report.cells.filter((cell) => lends(cells.get(cell.measure), cell));
    if (lent.length === 0) continue;
    const moved = moveTables(tables, copy.report.tables, lent);
    for (const cell of lent) {
      cells.set(cell.measure, { ...cell, table: cell.table === null ? null : moved(cell.table) });
      cellSources.set(cell.measure, copy.sourceId);
      lentMeasures.add(cell.measure);
    }
    const lentHere = new Set(lent.map((cell) => cell.measure));
    doubts.push(...copy.report.doubts.filter((doubt) => touches(doubt, lentHere)));
    form = joinForms(form, copy.report.form);
  }
  if (others.length === 0) return { report: best.report, cellSources, complete };
  const merged: Report = {
    ...best.report,
    form,
    tables,
    cells: [...cells.values()],
    doubts: doubts.filter(
      (doubt) => !best.report.doubts.includes(doubt) || !settled(doubt, lentMeasures),
    ),
  };
  const other = withoutFindings(best.report.findings, [
    ...best.report.doubts,
    ...check(best.report),
  ]);
  const findings = [...merged.doubts, ...other, ...check(merged), ...about];
  if (isComplete) complete = isComplete(merged);
  return { report: { ...merged, findings: distinctFindings(findings) }, cellSources, complete };
}

const isUnknownMoney = (cell: Cell): boolean =>
  cell.state === 'stated' && cell.unit === 'unknown' && cell.value !== 0;

/** Whether two copies say different things of one cell. What cannot be read says nothing. */
function disagree(kept: Cell | undefined, cell: Cell): boolean {
  if (!kept || !saysSomething(kept) || !saysSomething(cell)) return false;
  if (kept.state !== 'stated' && cell.state !== 'stated') return false;
  if (kept.state !== cell.state) return true;
  // A sum of unknown unit is compared as printed: 152790 and 152790元 agree.
  if (isUnknownMoney(kept) !== isUnknownMoney(cell)) return digits(kept) !== digits(cell);
  return kept.value !== cell.value;
}

const saysSomething = (cell: Cell): boolean =>
  cell.state !== 'absent' && cell.state !== 'unreadable';

const digits = (cell: Cell): string =>
  cell.raw
    .normalize('NFKC')
    .replace(/[^\d.-]/gu, '')
    .replace(/\.0+$/u, '');

/** Whether a copy's cell says more than the one kept so far. */
function lends(kept: Cell | undefined, cell: Cell): boolean {
  if (!saysSomething(cell)) return kept === undefined;
  if (!kept || !saysSomething(kept)) return true;
  return isUnknownMoney(kept) && cell.state === 'stated' && !isUnknownMoney(cell);
}

function disagreement(kept: Cell, keptPath: string, cell: Cell, path: string): Finding {
  return publishFinding(
    'copies_disagree',
    'warning',
    {
      zh: `同一报告的两个文件不一致：“${keptPath}”为${shownZh(kept)}（采用），“${path}”为${shownZh(cell)}。`,
      en: `Two files of the same report differ: "${keptPath}" has ${shownEn(kept)} (kept), "${path}" has ${shownEn(cell)}.`,
    },
    { measure: kept.measure, expected: cell.value, actual: kept.value },
  );
}

function shownZh(cell: Cell): string {
  return cell.state === 'stated' ? ` ${cell.raw} ` : cell.state === 'blank' ? '空白' : '填充符';
}

function shownEn(cell: Cell): string {
  return cell.state === 'stated' ? cell.raw : cell.state === 'blank' ? 'a blank' : 'a filler';
}

/** Adds the tables that lent cells stand in; gives their new indexes. */
function moveTables(
  tables: SourceTable[],
  from: readonly SourceTable[],
  lent: readonly Cell[],
): (index: number) => number {
  const used = new Set(lent.flatMap((cell) => (cell.table === null ? [] : [cell.table])));
  const newIndex = new Map<number, number>();
  for (const table of from) {
    if (!used.has(table.index)) continue;
    const index = Math.max(-1, ...tables.map((t) => t.index)) + 1;
    tables.push({ ...table, index });
    newIndex.set(table.index, index);
  }
  return (index) => newIndex.get(index) ?? index;
}

const measuresOf = (finding: Finding): readonly string[] =>
  finding.cells.length > 0 ? finding.cells : finding.measure === null ? [] : [finding.measure];

const touches = (doubt: Finding, measures: ReadonlySet<string>): boolean =>
  measuresOf(doubt).some((measure) => measures.has(measure));

/** A doubt is settled when another copy gave every cell it is about. */
function settled(doubt: Finding, lent: ReadonlySet<string>): boolean {
  const measures = measuresOf(doubt);
  return measures.length > 0 && measures.every((measure) => lent.has(measure));
}

function joinForms(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a === b ? a : 'mixed';
}

function pathOf(copies: readonly LoadedCopy[], id: string): string {
  return copies.find((copy) => copy.sourceId === id)?.path ?? '';
}
