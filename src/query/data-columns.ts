import type { Family } from '../model/family';
import { measureBefore } from '../model/before';
import { MIXED_FORM, carries, quantity, type Quantity, type QuantitySegment } from './quantity';
import { literal, name, sumExpression } from './sql';

/** A column of the data table: a measure, derived measure, series or indicator, report by report. */
export interface DataColumn {
  readonly id: string;
  readonly quantity: Quantity;
  /** SQL of its value in one report. */
  readonly expression: string;
  /** A plain column of `reports`: the engine can skip rows by it. */
  readonly plain: boolean;
}

/** Columns for ids of the family; ids that nobody declares are left out. */
export function dataColumns(family: Family, ids: readonly string[]): DataColumn[] {
  return [...new Set(ids)].flatMap((id) => {
    const of = quantity(family, id);
    return of === undefined ? [] : [columnOf(of)];
  });
}

function columnOf(of: Quantity): DataColumn {
  const [only, ...others] = of.segments;
  const plain = others.length === 0 && only !== undefined && measureOf(only) === of.id;
  return {
    id: of.id,
    quantity: of,
    plain,
    expression: plain ? name(of.id) : `COALESCE(${of.segments.map(valueOf).join(', ')})`,
  };
}

/** A segment's value, in reports of a form that carries it. */
function valueOf(segment: QuantitySegment): string {
  const forms = segment.forms.map(literal).join(', ');
  const asked = `COALESCE(form, ${literal(MIXED_FORM)}) IN (${forms})`;
  const over = sumExpression(segment.numerator);
  const value = segment.denominator
    ? `${over} / NULLIF(${sumExpression(segment.denominator)}, 0)`
    : over;
  return `CASE WHEN ${asked} THEN ${value} END`;
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
