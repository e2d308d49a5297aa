import { reportsFor } from './before';
import type { Family } from './family';
import { quantity, type Quantity } from './quantity';
import { literal, name } from './sql';
import { valueInReport } from './value-in-report';

/** What reports are told apart by where they are laid out once more, before their figures. */
export const LAID_OUT_BY = [
  'agency_id',
  'agency_name',
  'year',
  'form',
  'scope',
  'province',
  'level',
  'sector',
] as const;

/** The figures of each report that `figures.parquet` holds: the family's headline. */
export function headlineFigures(family: Family): Quantity[] {
  return (family.headline ?? []).flatMap((id) => quantity(family, id) ?? []);
}

/** SQL of the rows of `figures.parquet` in the order of one of them, not sorted yet, from `reports`. */
export function figuresSortedBy(family: Family, id: string): string {
  const values = headlineFigures(family).map(
    (of) => `(${valueInReport(family, of)})::DOUBLE AS ${name(of.id)}`,
  );
  return `SELECT ${[`${literal(id)} AS sorted_by`, ...LAID_OUT_BY, ...values].join(', ')}
FROM ${reportsFor(...values)}`;
}
