import { breaksOf } from './breaks';
import { groupBy } from './group';
import type { Line, Point } from './types';
import { carries, definitions, type Quantity } from '../model/quantity';
import type { Tally } from './tally';
import type { Text } from '../model/text';

/** The years of an answer: as the filter says, else from the first to the last with a report. */
export function yearsOf(
  tallies: readonly Tally[],
  asked: readonly [number, number] | undefined,
): number[] {
  const found = tallies.map((tally) => tally.year);
  const first = asked?.[0] ?? (found.length > 0 ? Math.min(...found) : 0);
  const last = asked?.[1] ?? (found.length > 0 ? Math.max(...found) : -1);
  // Years asked for beyond what the release knows would only be empty margins.
  const from = found.length > 0 ? Math.max(first, Math.min(...found)) : first;
  const to = found.length > 0 ? Math.min(last, Math.max(...found)) : first - 1;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** One line from sums: sums are taken within one definition, never across a break. */
export function foldLine(
  of: Quantity,
  tallies: readonly Tally[],
  years: readonly number[],
  one: { readonly label?: Text; readonly key?: string; readonly single?: boolean } = {},
): Line {
  const byYear = groupBy(tallies, (tally) => tally.year);
  const { label = of.label, key = of.id, single = false } = one;
  const points = years.map((year) => foldPoint(of, byYear.get(year) ?? [], year));
  return { key, label, points, breaks: breaksOf(of, points), single };
}

interface DefinitionSum {
  readonly segment: number;
  readonly sum: number;
  readonly denominator: number;
  readonly stated: number;
}

/**
 * A year in which reports use several definitions (a few bodies still file the old form) shows
 * the one that most reports state, the later one of equals; the others are counted `apart`.
 */
function foldPoint(of: Quantity, tallies: readonly Tally[], year: number): Point {
  const reports = tallies.reduce((sum, tally) => sum + tally.reports, 0);
  const groups = definitions(of).map((indexes) => sumDefinition(of, indexes, tallies));
  const best = groups.reduce<DefinitionSum | null>(
    (top, group) =>
      group.stated > 0 && (top === null || group.stated >= top.stated) ? group : top,
    null,
  );
  if (best === null) {
    const collecting = of.segments.findIndex((segment) =>
      tallies.some((tally) => tally.form !== null && segment.forms.includes(tally.form)),
    );
    const gap = reports === 0 ? 'no_report' : collecting === -1 ? 'not_collected' : 'not_stated';
    return { year, value: null, stated: 0, reports, segment: Math.max(collecting, 0), gap };
  }
  const apart = groups.reduce((sum, group) => sum + group.stated, 0) - best.stated;
  const point = {
    year,
    stated: best.stated,
    reports,
    segment: best.segment,
    ...(apart > 0 ? { apart } : {}),
  };
  if (!of.summable && best.stated > 1) return { ...point, value: null, gap: 'not_summable' };
  if (of.rate === null) return { ...point, value: best.sum, gap: null };
  const parts = { numerator: best.sum, denominator: best.denominator };
  return best.denominator === 0
    ? { ...point, ...parts, value: null, gap: 'nothing_to_divide' }
    : { ...point, ...parts, value: best.sum / best.denominator, gap: null };
}

function sumDefinition(
  of: Quantity,
  indexes: readonly number[],
  tallies: readonly Tally[],
): DefinitionSum {
  let segment = indexes[0]!;
  let sum = 0;
  let denominator = 0;
  let stated = 0;
  for (const index of indexes) {
    const { column } = of.segments[index]!;
    for (const tally of tallies) {
      if (!carries(of.segments[index]!, tally.form)) continue;
      const part = tally.sums.get(column);
      if (!part || part.stated === 0) continue;
      segment = index;
      sum += part.sum;
      denominator += part.denominator ?? 0;
      stated += part.stated;
    }
  }
  return { segment, sum, denominator, stated };
}
