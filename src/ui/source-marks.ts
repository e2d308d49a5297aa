import type { CellInSource, FailingSum, FindingEntry, Side } from '../query';

/** What stands beside the text of a cell of the re-drawn table. */
export interface CellMark {
  /** It takes part in the check that is shown; `side` null: on no known side. */
  readonly part: { readonly side: Side | null } | null;
  /** What the other side came to, at a cell that is a side by itself. */
  readonly other: number | null;
  /** What a person put in its place. */
  readonly corrected: number | null;
}

/** Names a cell of a grid: row and place within the row. */
export const at = (row: number, column: number) => `${String(row)} ${String(column)}`;

/** Marks of a table's cells: the parts of the sum that fails, and what was corrected. */
export function marksOf(
  found: CellInSource,
  finding: FindingEntry | null,
  sum: FailingSum | null,
): ReadonlyMap<string, CellMark> {
  const parts = new Map(sum?.parts.map((part) => [part.measure, part]));
  const alone = (side: Side | null) =>
    side !== null && sum!.parts.filter((part) => part.side === side).length === 1;
  const marks = new Map<string, CellMark>();
  for (const { measure, row, column } of found.placed) {
    const part = parts.get(measure);
    const corrected = found.cells.get(measure)?.corrected ?? null;
    if (!part && corrected === null) continue;
    const side = part?.side ?? null;
    marks.set(at(row, column), {
      part: part ? { side } : null,
      other: alone(side) ? otherSum(finding!, side!) : null,
      corrected,
    });
  }
  return marks;
}

function otherSum(finding: FindingEntry, side: Side): number | null {
  return side === 'expected' ? finding.actual : finding.expected;
}
