import type { Agency } from '../../model/agency';
import type { Scope } from '../../model/report';
import { groupBy } from '../group';
import { isRow, list, numberOrNull, text, textOrNull } from '../rows';
import type { Source } from '../source';
import type { AgencyEntry, Answer, Row, Value } from '../types';

/** Lists made of rows: rows kept by a cache are made into a list once. */
const made = new WeakMap<readonly Row[], AgencyEntry[]>();

/**
 * Other names, by themselves: the browser's engine loses its memory over lists of structs that
 * go through a join or a sort.
 */
const ALIASES = 'SELECT agency_id, aliases FROM agencies WHERE len(aliases) > 0';

/**
 * Every agency that reports, by region and name, with the years of its reports. A row of the
 * answer is an agency in a scope, so that a nation of 120,000 agencies stays within two rows each.
 */
export async function listAgencies(source: Source): Promise<Answer<AgencyEntry[]>> {
  const sql = `SELECT r.agency_id, r.scope, r.years, r.errors, r.warnings, COALESCE(a.name, r.agency_id) AS name,
       a.region_code, a.province, a.prefecture, a.county, a.level, a.sector, a.parent, a.successor
FROM (SELECT agency_id, scope, '[' || string_agg(DISTINCT year::VARCHAR, ',') || ']' AS years,
             SUM(errors)::DOUBLE AS errors, SUM(warnings)::DOUBLE AS warnings
      FROM reports
      GROUP BY agency_id, scope) r
LEFT JOIN agencies a ON a.agency_id = r.agency_id
ORDER BY a.region_code NULLS LAST, name, r.agency_id, r.scope`;
  const [rows, named] = await Promise.all([
    source.connector.query(sql),
    source.connector.query(ALIASES),
  ]);
  const known = made.get(rows);
  if (known) return { data: known, sql };
  const aliases = new Map(
    named.map((row) => [text(row.agency_id), list(row.aliases).flatMap(readAlias)]),
  );
  const data = [...groupBy(rows, (row) => text(row.agency_id))].map(([id, own]) =>
    entry(id, own, aliases.get(id) ?? []),
  );
  made.set(rows, data);
  return { data, sql };
}

function entry(id: string, rows: readonly Row[], aliases: AgencyEntry['aliases']): AgencyEntry {
  const [row] = rows as [Row];
  const years: Partial<Record<Scope, number[]>> = {};
  for (const one of rows) {
    years[text(one.scope) as Scope] = list(one.years)
      .map(Number)
      .sort((a, b) => a - b);
  }
  const total = (column: 'errors' | 'warnings') =>
    rows.reduce((sum, one) => sum + Number(one[column] ?? 0), 0);
  return {
    id,
    name: text(row.name),
    aliases,
    regionCode: textOrNull(row.region_code),
    province: textOrNull(row.province),
    prefecture: textOrNull(row.prefecture),
    county: textOrNull(row.county),
    level: textOrNull(row.level),
    sector: textOrNull(row.sector),
    parent: textOrNull(row.parent),
    successor: textOrNull(row.successor),
    years,
    errors: total('errors'),
    warnings: total('warnings'),
  };
}

function readAlias(alias: Value): Agency['aliases'][number][] {
  if (typeof alias === 'string') return [{ name: alias }];
  if (!isRow(alias)) return [];
  const from = numberOrNull(alias.from);
  const to = numberOrNull(alias.to);
  return [
    { name: text(alias.name), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
  ];
}
