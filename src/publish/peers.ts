import type { Finding } from '../model/report';
import type { FarFromPeers, PeerRule } from '../model/rule';
import type { ReleaseStore } from './store';

/** A note about a report that is already written. */
export interface PeerFinding {
  readonly reportId: string;
  readonly finding: Finding;
}

/** Peers with the sector first; a report in too small a group is held against the wider one. */
const GROUPS = [
  ['form', 'year', 'scope', 'level', 'sector'],
  ['form', 'year', 'scope', 'level'],
] as const;

/** How a median deviation of logarithms compares with a standard deviation. */
const DEVIATION = 1.4826;

/**
 * Runs a family's peer rules over the reports of a store whose rows are all in. Medians are
 * taken in the database, a measure at a time, so memory stays flat. In order of rule, measure
 * and report, so that the same reports give the same findings.
 */
export async function checkPeers(
  store: ReleaseStore,
  rules: readonly PeerRule[],
): Promise<PeerFinding[]> {
  const found: PeerFinding[] = [];
  for (const rule of rules)
    for (const measure of rule.measures)
      for (const row of await store.query(farFromPeers(rule, measure))) {
        const apart: FarFromPeers = {
          measure,
          value: Number(row['value']),
          median: Number(row['median']),
          peers: Number(row['peers']),
        };
        found.push({ reportId: String(row['report_id']), finding: note(rule, apart) });
      }
  return found;
}

function note(rule: PeerRule, apart: FarFromPeers): Finding {
  return {
    rule: rule.id,
    severity: 'note',
    origin: 'source',
    measure: apart.measure,
    expected: null,
    actual: apart.value,
    message: rule.message(apart),
    cells: [apart.measure],
  };
}

function farFromPeers(rule: PeerRule, measure: string): string {
  const column = `"${measure.replaceAll('"', '""')}"`;
  const groups = GROUPS.map((keys, i) => {
    const names = keys.join(', ');
    return `g${i} AS (SELECT ${names}, median(value) AS median,
      median(magnitude) AS middle, mad(magnitude) AS deviation,
      count(*) AS peers FROM stating GROUP BY ${names} HAVING count(*) >= ${rule.minimumPeers})`;
  });
  const joins = GROUPS.map((keys, i) => {
    const same = keys.map((key) => `g${i}.${key} = stating.${key}`).join(' AND ');
    return `LEFT JOIN g${i} ON ${same}`;
  });
  const pick = (name: string) => `coalesce(${GROUPS.map((_, i) => `g${i}.${name}`).join(', ')})`;
  return `WITH stating AS (
      SELECT report_id, form, year, scope, level, sector, ${column} AS value,
        log10(${column}) AS magnitude
      FROM reports WHERE ${column} > 0
    ), ${groups.join(', ')},
    held AS (
      SELECT report_id, value, magnitude, ${pick('median')} AS median, ${pick('middle')} AS middle,
        ${pick('deviation')} AS deviation, ${pick('peers')} AS peers
      FROM stating ${joins.join(' ')}
    )
    SELECT report_id, value, median, peers::INTEGER AS peers FROM held
    WHERE abs(magnitude - middle) >=
      greatest(log10(${rule.factor}), ${rule.spread * DEVIATION} * deviation)
    ORDER BY report_id`;
}
