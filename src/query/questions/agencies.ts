import PinyinMatch from 'pinyin-match';
import type { Scope } from '../../model/report';
import { groupBy } from '../group';
import { isRow, list, numberOrNull, text, textOrNull } from '../rows';
import type { Source } from '../source';
import type { AgencyEntry, Answer, Row } from '../types';

/** Every agency that reports, by region and name, with the years of its reports. */
export async function listAgencies(source: Source): Promise<Answer<AgencyEntry[]>> {
  const sql = `SELECT agency_id, scope, year, agency_name, region_code, province, prefecture, county,
       level, sector, SUM(errors)::DOUBLE AS errors, SUM(warnings)::DOUBLE AS warnings
FROM reports
GROUP BY ALL
ORDER BY region_code NULLS LAST, agency_name, agency_id, year, scope`;
  const [reported, registered] = await Promise.all([
    source.connector.query(sql),
    source.connector.query('SELECT * FROM agencies'),
  ]);
  const registry = new Map(registered.map((row) => [text(row.agency_id ?? row.id), row]));
  const byAgency = groupBy(reported, (row) => text(row.agency_id));
  const data = [...byAgency].map(([id, rows]) => entry(id, rows, registry.get(id)));
  return { data, sql };
}

/** An agency is described by its latest report; the registry adds other names and relations. */
function entry(id: string, rows: readonly Row[], known: Row | undefined): AgencyEntry {
  const latest = rows.reduce((a, b) => (Number(b.year) >= Number(a.year) ? b : a));
  const years: Partial<Record<Scope, number[]>> = {};
  for (const row of rows) {
    const list = (years[text(row.scope) as Scope] ??= []);
    if (!list.includes(Number(row.year))) list.push(Number(row.year));
  }
  const total = (column: 'errors' | 'warnings') =>
    rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
  return {
    id,
    name: text(known?.name ?? latest.agency_name),
    aliases: list(known?.aliases).flatMap((alias) => readAlias(alias)),
    regionCode: textOrNull(latest.region_code),
    province: textOrNull(latest.province),
    prefecture: textOrNull(latest.prefecture),
    county: textOrNull(latest.county),
    level: textOrNull(latest.level),
    sector: textOrNull(latest.sector),
    parent: textOrNull(known?.parent),
    successor: textOrNull(known?.successor),
    years,
    errors: total('errors'),
    warnings: total('warnings'),
  };
}

function readAlias(alias: Row[string]): AgencyEntry['aliases'] {
  if (typeof alias === 'string') return [{ name: alias }];
  if (!isRow(alias)) return [];
  const from = numberOrNull(alias.from);
  const to = numberOrNull(alias.to);
  return [
    { name: text(alias.name), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
  ];
}

/**
 * Agencies that a person may mean by a few letters: part of a name in Chinese, its pinyin or
 * initials ("zhq" finds 湛河区), the start of a region code or an id. Best match first, then
 * the order of `entries`. An empty text finds the first `limit`.
 */
export function searchAgencies(
  entries: readonly AgencyEntry[],
  typed: string,
  limit = 50,
): AgencyEntry[] {
  const wanted = typed.trim();
  if (wanted === '') return entries.slice(0, limit);
  const found = entries.flatMap((one, order) => {
    const score = matchScore(one, wanted);
    return score === null ? [] : [{ one, order, score }];
  });
  found.sort((a, b) => a.score - b.score || a.order - b.order);
  return found.slice(0, limit).map((hit) => hit.one);
}

/** Lower is better; null does not match. */
function matchScore(one: AgencyEntry, wanted: string): number | null {
  if (one.id === wanted || one.regionCode === wanted) return 0;
  if (one.name.startsWith(wanted)) return 1;
  if (one.name.includes(wanted)) return 2;
  if (/^\d+$/.test(wanted) && one.regionCode?.startsWith(wanted)) return 3;
  const match = PinyinMatch.match(one.name, wanted);
  // A match from the first character of a name is what people mean by initials.
  if (match) return match[0] === 0 ? 4 : 5;
  for (const alias of one.aliases) {
    if (alias.name.includes(wanted) || PinyinMatch.match(alias.name, wanted)) return 6;
  }
  return null;
}
