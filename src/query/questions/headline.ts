import type { Answer, Figure, Filter, Line } from '../types';
import type { Source } from '../source';
import { sameDefinition, type Quantity } from '../quantity';
import { quantities, trend } from './trend';

/**
 * Figures of one year with the change on the year before. Without `year`: of the latest year
 * that has a value. The change is told only between two years of one definition.
 */
export async function headline(
  source: Source,
  filter: Filter,
  ids: readonly string[],
  year?: number,
): Promise<Answer<Figure[]>> {
  const { data, sql } = await trend(source, filter, ids);
  return { data: figures(quantities(source.family, ids), data, year), sql };
}

/** Headline figures of lines already at hand. Lines without any point give none. */
export function figures(of: readonly Quantity[], lines: readonly Line[], year?: number): Figure[] {
  return lines.flatMap((line, i) => {
    const figure = figureOf(of[i]!, line, year);
    return figure ? [figure] : [];
  });
}

function figureOf(of: Quantity, line: Line, year: number | undefined): Figure | null {
  const point =
    year === undefined
      ? (line.points.findLast((one) => one.value !== null) ?? line.points.at(-1))
      : line.points.find((one) => one.year === year);
  if (!point) return null;
  const before = line.points.find((one) => one.year === point.year - 1);
  const joins = before !== undefined && sameDefinition(of, before.segment, point.segment);
  const base = { key: line.key, label: line.label, unit: of.unit, point };
  if (!before) return { ...base, previous: null, change: null };
  const change =
    joins && point.value !== null && before.value !== null
      ? {
          absolute: point.value - before.value,
          ratio: before.value === 0 ? null : (point.value - before.value) / before.value,
        }
      : null;
  return { ...base, previous: { point: before, joins }, change };
}
