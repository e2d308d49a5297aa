import { mayJoin, type Line, type Point, type Quantity } from '../query';

/** A year of a line and how it moved since the year before. */
export interface YearChange {
  readonly point: Point;
  /**
   * Null where nothing may be told: the first year, a year that is missing, or the year before
   * under another definition (`broken`).
   */
  readonly change: { readonly absolute: number; readonly ratio: number | null } | null;
  readonly broken: boolean;
}

/** Every year of one agency's line with its change on the year before, like with like only. */
export function yearChanges(of: Quantity, line: Line): YearChange[] {
  return line.points.map((point, i) => {
    const before = line.points[i - 1];
    if (point.value === null || before === undefined || before.value === null) {
      return { point, change: null, broken: false };
    }
    if (!mayJoin(of, before, point)) return { point, change: null, broken: true };
    const absolute = point.value - before.value;
    const ratio = before.value === 0 ? null : absolute / Math.abs(before.value);
    return { point, change: { absolute, ratio }, broken: false };
  });
}
