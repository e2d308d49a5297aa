import type { Family } from '../model/family';
import type { Overview, OverviewGroup } from '../model/release';
import type { Scope } from '../model/report';
import { foldLine, yearsOf } from './fold';
import { foldComposition, topicOf, topicQuantities } from './questions/composition';
import { figures } from './questions/headline';
import { quantities } from './questions/trend';
import { conditions } from './sql';
import type { ColumnTally, Tally } from './tally';
import type { Composition, Figure, Filter, FilterOptions, Line } from './types';

/**
 * The overview's questions answered from `overview.json`, before the engine is up: the same
 * folding as the engine's answers, so both are equal. Indicators are not among them.
 */

/**
 * Whether `overview.json` is fine enough for a filter. A very large release leaves levels out of
 * it: all of them are null then.
 */
export function overviewAnswers(overview: Overview, filter: Filter): boolean {
  const coarse = [filter.prefecture, filter.county, filter.sector, filter.agencies].every(
    (one) => one === undefined,
  );
  const levels = overview.groups.some((group) => group.level !== null);
  return coarse && (filter.level === undefined || levels);
}

export function overviewTrend(
  family: Family,
  overview: Overview,
  filter: Filter,
  ids: readonly string[],
): Line[] {
  const tallies = tally(overview, filter);
  const years = yearsOf(tallies, filter.years);
  return quantities(family, ids).map((one) => foldLine(one, tallies, years));
}

export function overviewHeadline(
  family: Family,
  overview: Overview,
  filter: Filter,
  ids: readonly string[],
  year?: number,
): Figure[] {
  return figures(quantities(family, ids), overviewTrend(family, overview, filter, ids), year);
}

export function overviewComposition(
  family: Family,
  overview: Overview,
  filter: Filter,
  topic: string,
): Composition {
  return foldComposition(family, topicOf(family, topic), tally(overview, filter), filter);
}

/** Whether `overview.json` carries every measure that a topic is drawn from. */
export function overviewHasTopic(family: Family, overview: Overview, topic: string): boolean {
  const columns = topicQuantities(family, topicOf(family, topic)).flatMap((one) =>
    one.segments.map((segment) => segment.column),
  );
  return columns.every((column) => overview.series.includes(column));
}

/**
 * Choices of the filter that `overview.json` knows: years, scopes, provinces, levels; the last two
 * of one scope where it is given.
 */
export function overviewOptions(overview: Overview, scope?: Scope): FilterOptions {
  const shown = overview.groups.filter((one) => scope === undefined || one.scope === scope);
  const count = (
    of: (group: OverviewGroup) => string | null,
    groups: readonly OverviewGroup[] = shown,
  ) => {
    const sums = new Map<string, number>();
    for (const group of groups) {
      const value = of(group);
      if (value !== null) sums.set(value, (sums.get(value) ?? 0) + group.reports);
    }
    return [...sums]
      .map(([value, reports]) => ({ value, reports }))
      .sort((a, b) => b.reports - a.reports || a.value.localeCompare(b.value));
  };
  return {
    years: [...new Set(overview.groups.map((group) => group.year))].sort((a, b) => a - b),
    scopes: count((group) => group.scope, overview.groups),
    provinces: count((group) => group.province),
    prefectures: [],
    counties: [],
    levels: count((group) => group.level),
    sectors: [],
  };
}

function tally(overview: Overview, filter: Filter): Tally[] {
  if (!overviewAnswers(overview, filter))
    throw new RangeError('overview.json is not fine enough for this');
  // Called for its guard: exactly one scope, here as in SQL.
  conditions(filter);
  return overview.groups
    .filter((group) => matches(group, filter))
    .map((group) => ({
      key: null,
      year: group.year,
      form: group.form,
      reports: group.reports,
      sums: new Map(
        overview.series.flatMap((id, i): [string, ColumnTally][] => {
          const value = group.values[i];
          return value ? [[id, { sum: value[0], denominator: null, stated: value[1] }]] : [];
        }),
      ),
    }));
}

function matches(group: OverviewGroup, filter: Filter): boolean {
  return (
    group.scope === filter.scope &&
    (filter.province === undefined || group.province === filter.province) &&
    (filter.level === undefined || group.level === filter.level) &&
    (!filter.years || (group.year >= filter.years[0] && group.year <= filter.years[1]))
  );
}
