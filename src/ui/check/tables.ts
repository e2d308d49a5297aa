import type { Family } from '../../model/family';
import type { Report, SourceTable, TableCell } from '../../model/report';
import { groupBy } from '../../query/group';

/**
 * The tables of a report: as the file lays them out, or, where it is filed as data and has none,
 * drawn from the cells: the wording of the form over the figures as printed.
 */
export function tablesOf(report: Report, family: Family): readonly SourceTable[] {
  const kept = new Set(report.tables.map(({ index }) => index));
  const known = new Map(family.measures.map((measure) => [measure.id, measure]));
  const lost = report.cells.filter(
    ({ table, row, column }) =>
      table !== null && row !== null && column !== null && !kept.has(table),
  );
  const drawn = [...groupBy(lost, ({ table }) => table!)].flatMap(([index, cells]) => {
    const row = cells[0]!.row!;
    // Cells in several rows have labels that nobody kept.
    if (cells.some((cell) => cell.row !== row)) return [];
    const width = Math.max(...cells.map(({ column }) => column!)) + 1;
    const head = Array.from({ length: width }, () => '');
    const figures = [report.identity.agencyName ?? '', ...head.slice(1)];
    for (const { measure, column, raw } of cells) {
      head[column!] = known.get(measure)?.officialColumn ?? '';
      figures[column!] = raw;
    }
    const above = Array.from({ length: row }, (_, i) => (i === row - 1 ? line(head) : []));
    const kind = known.get(cells[0]!.measure)?.table ?? '';
    return [{ index, kind, grid: [...above, line(figures)] }];
  });
  return [...report.tables, ...drawn];
}

const line = (texts: readonly string[]): TableCell[] =>
  texts.map((text, x) => ({ text, x, width: 1, height: 1 }));
