import type { Measure } from '../model/measure';
import type { Cell, Finding } from '../model/report';
import type { CellRow, FindingRow } from '../model/release';

/** What `reports` holds: a stated number in the family's unit, or null. */
export function publishedValue(cell: Cell, measure: Measure): number | null {
  if (cell.state !== 'stated') return null;
  // 0 is 0 whatever its unit; any other sum of unknown unit is not a figure yet.
  if (measure.money && cell.unit === 'unknown' && cell.value !== 0) return null;
  return cell.value;
}

/** The row of a cell that came from a source. */
export function cellRow(reportId: string, sourceId: string, cell: Cell): CellRow {
  return {
    report_id: reportId,
    source_id: sourceId,
    measure: cell.measure,
    value: cell.value,
    state: cell.state,
    raw: cell.raw,
    unit: cell.unit,
    table_index: cell.table,
    row: cell.row,
    column: cell.column,
    place: cell.place,
  };
}

/** The row of the `index`-th finding of a report. */
export function findingRow(reportId: string, finding: Finding, index: number): FindingRow {
  return {
    finding_id: `${reportId}-f${String(index + 1).padStart(3, '0')}`,
    report_id: reportId,
    rule: finding.rule,
    severity: finding.severity,
    origin: finding.origin,
    measure: finding.measure,
    expected: finding.expected,
    actual: finding.actual,
    message_zh: finding.message.zh,
    message_en: finding.message.en,
    cells: finding.cells,
  };
}
