import { gzipSync } from 'node:zlib';
import type { Family } from '../model/family';
import type { Overview, OverviewGroup } from '../model/release';
import { SCHEMA_VERSION } from '../model/release';
import type { ReleaseStore } from './store';
import { reportsFor } from '../model/before';
import { sumExpression } from './summary';

/** Largest overview, gzipped. */
export const OVERVIEW_LIMIT = 100_000;

/** What an overview may leave out when it would be too large, gentlest first. */
const ATTEMPTS: readonly { series: number; level: boolean }[] = [
  { series: Infinity, level: true },
  { series: 12, level: true },
  { series: 12, level: false },
  { series: 4, level: false },
  { series: 1, level: false },
];

/**
 * Builds `overview.json` from the rows of `reports`: a group a year, province, level, scope and
 * form, with the totals that the family's series follow. A release too large for the limit
 * keeps the first series of the family and, failing that, no levels (`level` is null then).
 */
export async function buildOverview(
  store: ReleaseStore,
  family: Family,
  head: Pick<Overview, 'version' | 'synthetic' | 'totals' | 'shortcuts'>,
  limit = OVERVIEW_LIMIT,
): Promise<Overview> {
  const all = totalIds(family);
  let overview: Overview | null = null;
  for (const attempt of ATTEMPTS) {
    const series = all.slice(0, attempt.series);
    overview = {
      schemaVersion: SCHEMA_VERSION,
      family: family.id,
      version: head.version,
      synthetic: head.synthetic,
      ...(head.shortcuts ? { shortcuts: head.shortcuts } : {}),
      totals: head.totals,
      series,
      groups: await readGroups(store, family, series, attempt.level),
    };
    if (gzipSync(JSON.stringify(overview)).length <= limit) break;
  }
  return overview!;
}

/** Measures and derived measures that series follow; those that head the overview first. */
function totalIds(family: Family): string[] {
  const headline = family.headline ?? [];
  const first = family.series.filter((series) => headline.includes(series.id));
  const all = [...first, ...family.series].flatMap((series) => series.segments);
  const unsummable = new Set(
    family.measures.filter((measure) => measure.summable === false).map(({ id }) => id),
  );
  return [...new Set(all.map((segment) => segment.measure))].filter((id) => !unsummable.has(id));
}

async function readGroups(
  store: ReleaseStore,
  family: Family,
  series: readonly string[],
  byLevel: boolean,
): Promise<OverviewGroup[]> {
  const level = byLevel ? 'level' : 'NULL::VARCHAR';
  const values = series.map((id, i) => {
    const sum = sumExpression(family, { plus: [id] });
    return `sum(${sum}) AS s${String(i)}, count(${sum})::INTEGER AS n${String(i)}`;
  });
  const rows = await store.query(
    `SELECT year, province, ${level} AS level, scope, form, ${['count(*)::INTEGER AS reports', ...values].join(', ')}
     FROM ${reportsFor(...values)} GROUP BY ALL ORDER BY year, province, level, scope, form`,
  );
  return rows.map((row) => ({
    year: row['year'] as number,
    province: row['province'] as string | null,
    level: row['level'] as string | null,
    scope: row['scope'] as OverviewGroup['scope'],
    form: row['form'] as string | null,
    reports: row['reports'] as number,
    values: series.map((_, i) => {
      const sum = row[`s${String(i)}`];
      // Sums of money in binary fractions print as 6.932999999: cut what no report states.
      return typeof sum === 'number'
        ? ([Number(sum.toPrecision(15)), row[`n${String(i)}`] as number] as const)
        : null;
    }),
  }));
}
