import type { Family } from './family';
import { quantity, type Quantity } from './quantity';
import { name, sumExpression } from './sql';
import { valueInReport } from './value-in-report';

/** Every series and indicator of a family, the headline first: what a table may be sorted by. */
export function allFigures(family: Family): Quantity[] {
  const declared = [...family.series, ...family.indicators].map(({ id }) => id);
  const ids = new Set([...(family.headline ?? []), ...declared]);
  return [...ids].flatMap((id) => quantity(family, id) ?? []);
}

/**
 * Those of them that are made of several columns of `reports`. Very large releases have each worked
 * out as a column of its own: the engine skips rows by a column, by an expression it reads all.
 */
export function workedFigures(family: Family): Quantity[] {
  return allFigures(family).filter((of) => {
    const [first, ...others] = of.segments;
    const plain = others.length === 0 && first?.denominator === null;
    const isColumn = plain && first.numerator.plus.length === 1 && !first.numerator.minus;
    return !isColumn || valueInReport(family, of) !== sumExpression(first.numerator);
  });
}

/** The column of `reports` in which a figure stands worked out. */
export const workedColumn = (id: string): string => `figure_${id}`;

/** SQL of the worked out columns, over `reports` and what `before:<measure>` names. */
export function workedValues(family: Family): string[] {
  return workedFigures(family).map(
    (of) => `(${valueInReport(family, of)})::DOUBLE AS ${name(workedColumn(of.id))}`,
  );
}
