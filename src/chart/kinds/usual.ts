import { sameDefinition, type Quantity } from '../../model/quantity';
import type { Line } from '../../query/types';

/** Years that can be a base: those in which any line has a value above 0. */
export function baseYears(lines: readonly Line[]): number[] {
  const years = lines.flatMap((line) =>
    line.points.filter((point) => (point.value ?? 0) > 0).map((point) => point.year),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The base that shows most: of the years most lines can start from, the earliest of the latest definition. */
export function usualBase(of: Quantity, lines: readonly Line[]): number | null {
  const latest = Math.max(
    0,
    ...lines.flatMap(
      (line) => line.points.findLast((point) => point.value !== null)?.segment ?? [],
    ),
  );
  const count = (year: number) =>
    lines.filter((line) =>
      line.points.some(
        (point) =>
          point.year === year &&
          (point.value ?? 0) > 0 &&
          sameDefinition(of, point.segment, latest),
      ),
    ).length;
  const years = baseYears(lines).filter((year) => count(year) > 0);
  return years.reduce<number | null>(
    (best, year) => (best === null || count(year) > count(best) ? year : best),
    null,
  );
}

/** Two years with most lines that can be set beside each other; of such pairs the widest. */
export function usualBetween(
  of: Quantity,
  lines: readonly Line[],
): readonly [number, number] | null {
  const years = [
    ...new Set(
      lines.flatMap((line) =>
        line.points.filter((point) => point.value !== null).map((point) => point.year),
      ),
    ),
  ].sort((a, b) => a - b);
  let best: { readonly pair: readonly [number, number]; readonly lines: number } | null = null;
  for (const from of years) {
    for (const to of years) {
      if (to <= from) continue;
      const joined = lines.filter((line) => {
        const [a, b] = [from, to].map((year) => line.points.find((one) => one.year === year));
        return a?.value != null && b?.value != null && sameDefinition(of, a.segment, b.segment);
      }).length;
      const wider = best !== null && to - from > best.pair[1] - best.pair[0];
      if (best === null || joined > best.lines || (joined === best.lines && wider)) {
        best = { pair: [from, to], lines: joined };
      }
    }
  }
  return best?.pair ?? null;
}

/** The year in which most lines have a value; of equals the latest. */
export function usualYear(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const point of lines.flatMap((line) => line.points)) {
    if (point.value !== null) counts.set(point.year, (counts.get(point.year) ?? 0) + 1);
  }
  return (
    [...counts]
      .sort(([a], [b]) => a - b)
      .reduce<readonly [number, number] | null>(
        (best, one) => (best === null || one[1] >= best[1] ? one : best),
        null,
      )?.[0] ?? null
  );
}
