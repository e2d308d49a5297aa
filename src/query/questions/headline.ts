import type { Answer, Figure, Filter, Line } from '../types';
import type { Source } from '../source';
import { sameDefinition, type Quantity } from '../../model/quantity';
import { askAlike } from '../alike';
import { quantities, trend } from './trend';

/**
 * Figures of one year with the change on the year before. Without `year`: of the latest year
 * that has a value. The change is told only between two years of one definition, and over the
 * agencies that state it in both: a body that reports for the first time is no growth.
 */
export async function headline(
  source: Source,
  filter: Filter,
  ids: readonly string[],
  year?: number,
): Promise<Answer<Figure[]>> {
  const wanted = quantities(source.family, ids);
  const { data, sql } = await trend(source, filter, ids);
  const told = figures(wanted, data, year);
  const byYear = new Map<number, Figure[]>();
  for (const figure of told) {
    if (!figure.previous?.joins) continue;
    byYear.set(figure.point.year, [...(byYear.get(figure.point.year) ?? []), figure]);
  }
  const changes = new Map<string, Figure['change']>();
  await Promise.all(
    [...byYear].map(async ([at, some]) => {
      const of = some.map((figure) => ({
        quantity: wanted.find((one) => one.id === figure.key)!,
        segment: figure.point.segment,
      }));
      const found = await askAlike(source, filter, of, at);
      of.forEach(({ quantity }, i) => changes.set(quantity.id, found[i]!));
    }),
  );
  return {
    data: told.map((figure) => ({ ...figure, change: changes.get(figure.key) ?? null })),
    sql,
  };
}

/**
 * Headline figures of lines already at hand, which cannot tell a change: who stands behind each
 * year is not known. Lines without any point give none.
 */
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
  return {
    key: line.key,
    label: line.label,
    unit: of.unit,
    point,
    previous: before ? { point: before, joins } : null,
    change: null,
  };
}
