import type { Family } from '../model/family';
import { measureBefore } from '../model/before';
import { carries, quantity, type Quantity, type QuantitySegment } from '../model/quantity';
import { valueInReport } from '../model/value-in-report';

/** A column of the data table: a measure, derived measure, series or indicator, report by report. */
export interface DataColumn {
  readonly id: string;
  readonly quantity: Quantity;
  /** SQL of its value in one report. */
  readonly expression: string;
  /**
   * Columns of `reports` one of which its value is: the engine can skip rows by them. Null where
   * it is a sum or a rate.
   */
  readonly measures: readonly string[] | null;
}

/** Columns for ids of the family; ids that nobody declares are left out. */
export function dataColumns(family: Family, ids: readonly string[]): DataColumn[] {
  return [...new Set(ids)].flatMap((id) => {
    const of = quantity(family, id);
    return of === undefined ? [] : [columnOf(family, of)];
  });
}

function columnOf(family: Family, of: Quantity): DataColumn {
  const measures = of.segments.map(measureOf).filter((id) => id !== null);
  return {
    id: of.id,
    quantity: of,
    measures: measures.length === of.segments.length ? [...new Set(measures)] : null,
    expression: valueInReport(family, of),
  };
}

/** The one measure that a segment is, where it is no sum and no rate. */
function measureOf(segment: QuantitySegment): string | null {
  const { plus, minus } = segment.numerator;
  const [only] = plus;
  if (segment.denominator || plus.length !== 1 || minus !== undefined || only === undefined) {
    return null;
  }
  return measureBefore(only) === null ? only : null;
}

/**
 * The measure whose cell a column shows in a report of a form: its own, or the one that stands
 * for the series there. `none`: the form does not ask. `parts`: made of several cells.
 */
export function cellOf(column: DataColumn, form: string | null): string | 'none' | 'parts' {
  const segments = column.quantity.segments.filter((segment) => carries(segment, form));
  const [first] = segments;
  if (first === undefined) return 'none';
  return measureOf(first) ?? 'parts';
}
