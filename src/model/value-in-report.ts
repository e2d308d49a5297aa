import { measureBefore } from './before';
import type { Family } from './family';
import { MIXED_FORM, type Quantity, type QuantitySegment } from './quantity';
import { literal, sumExpression } from './sql';

/**
 * SQL of a quantity's value in one report, over the columns of `reports` (and `before:<measure>`,
 * see `reportsFor`): NULL where the report does not state all of it, or a rate would be over 0.
 */
export function valueInReport(family: Family, of: Quantity): string {
  const values = of.segments.map((segment) => segmentValue(family, segment));
  return values.length === 1 ? values[0]! : `COALESCE(${values.join(', ')})`;
}

/**
 * A segment's value, in reports of a form that carries it. Reports of other forms state none of its
 * measures, unless one of them is asked for there as well.
 */
function segmentValue(family: Family, segment: QuantitySegment): string {
  const over = sumExpression(segment.numerator);
  const value = segment.denominator
    ? `${over} / NULLIF(${sumExpression(segment.denominator)}, 0)`
    : over;
  const ids = [segment.numerator, ...(segment.denominator ? [segment.denominator] : [])]
    .flatMap(({ plus, minus = [] }) => [...plus, ...minus])
    .filter((id) => measureBefore(id) === null);
  const isOwn = (id: string) =>
    family.measures
      .find((measure) => measure.id === id)
      ?.forms.every((form) => segment.forms.includes(form)) === true;
  if (ids.length > 0 && ids.every(isOwn)) return value;
  const forms = segment.forms.map(literal).join(', ');
  return `CASE WHEN COALESCE(form, ${literal(MIXED_FORM)}) IN (${forms}) THEN ${value} END`;
}
