import { literal } from './sql';

/** What `reporting.parquet` tells reports apart by, besides their years. */
export const REPORTING_KEYS = [
  'agency_id',
  'agency_name',
  'scope',
  'region_code',
  'province',
  'prefecture',
  'county',
  'level',
  'sector',
  'status',
  'errors',
  'warnings',
] as const;

/**
 * SQL of the rows of `reporting.parquet`, from `reports`: which bodies reported in which years and
 * how these reports came out. A row for each run of years (`first_year` to `last_year`) without a
 * gap and without a change of name, place, level, sector, status or number of failed checks, which
 * is that of each of its reports. A body has one report a year and scope, so runs of one scope never
 * overlap.
 */
export function reportingQuery(): string {
  const keys = REPORTING_KEYS.join(', ');
  return `SELECT ${keys}, MIN(year)::INTEGER AS first_year, MAX(year)::INTEGER AS last_year,
  COUNT(*)::INTEGER AS reports
FROM (SELECT ${keys}, year,
  year - row_number() OVER (PARTITION BY ${keys} ORDER BY year) AS run FROM reports)
GROUP BY ${keys}, run
ORDER BY agency_id, scope, first_year`;
}

/** SQL of what of a run lies within a range of years: where it begins and ends there, how long it is. */
export function runWithin(years: readonly [number, number] | undefined): {
  readonly first: string;
  readonly last: string;
  readonly length: string;
} {
  const first = years ? `GREATEST(first_year, ${literal(years[0])})` : 'first_year';
  const last = years ? `LEAST(last_year, ${literal(years[1])})` : 'last_year';
  return { first, last, length: `(${last} - ${first} + 1)` };
}
