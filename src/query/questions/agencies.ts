import type { Agency } from '../../model/agency';
import type { Scope } from '../../model/report';
import { groupBy } from '../group';
import { isRow, list, numberOrNull, text, textOrNull } from '../rows';
import type { Source } from '../source';
import { literal } from '../sql';
import type { AgencyEntry, Answer, Row, Value } from '../types';

/** Lists by the rows that they were made of: those a cache keeps are made into a list once. */
const made = new WeakMap<readonly Row[], AgencyEntry[]>();

/**
 * Other names, by themselves: the browser's engine loses its memory over lists of structs that
 * go through a join or a sort.
 */
const ALIASES = 'SELECT agency_id, aliases FROM agencies WHERE len(aliases) > 0';

const BODIES =
  'SELECT agency_id, name, region_code, province, prefecture, county, level, sector, parent, successor FROM agencies';

const SPAN = 'SELECT MIN(year) AS first, MAX(year) AS last FROM summary';

/** Years that the bits of one number tell of. */
const BITS = 31;

/**
 * Every agency that reports, by region and name, with the years of its reports. The engine only
 * counts: a nation's 120,000 bodies joined and sorted in there would take memory that it never
 * gives back.
 */
export async function listAgencies(source: Source): Promise<Answer<AgencyEntry[]>> {
  const { kept = {} } = source;
  kept.agencies ??= await makeList(source);
  return kept.agencies;
}

async function makeList(source: Source): Promise<Answer<AgencyEntry[]>> {
  const [span] = await source.connector.query(SPAN);
  const first = Number(span?.first ?? 0);
  const sql = reportedSql(first, Number(span?.last ?? 0));
  const rows = await source.connector.query(sql);
  // What only the list is made of need not be kept.
  const uncached = source.workbench ?? source.connector;
  const [bodies, named] = made.has(rows)
    ? [[], []]
    : await Promise.all([uncached.query(BODIES), uncached.query(ALIASES)]);
  // Whoever asked at the same time may have made it meanwhile.
  const known = made.get(rows);
  if (known) return { data: known, sql };
  const aliases = new Map(
    named.map((row) => [text(row.agency_id), list(row.aliases).flatMap(readAlias)]),
  );
  const byId = new Map(bodies.map((row) => [text(row.agency_id), row]));
  const same = shared();
  const data = [...groupBy(rows, (row) => text(row.agency_id))].map(([id, own]) =>
    entry(id, byId.get(id) ?? {}, own, { first, aliases: aliases.get(id), same }),
  );
  data.sort(byRegionAndName);
  made.set(rows, data);
  // A cache holds the rows as long as the list, and all that they say is in the list now.
  rows.length = 0;
  return { data, sql };
}

/** A row an agency and scope; its years are bits, counted from the release's first year. */
function reportedSql(first: number, last: number): string {
  const masks = Array.from({ length: Math.ceil((last - first + 1) / BITS) }, (_, i) => {
    const from = literal(first + i * BITS);
    const bit = `CASE WHEN year BETWEEN ${from} AND ${literal(first + (i + 1) * BITS - 1)} THEN 1 << (year - ${from}) ELSE 0 END`;
    return `BIT_OR(${bit})::DOUBLE AS years_${String(i)}`;
  });
  return `SELECT agency_id, scope, ${[...masks, 'SUM(errors)::DOUBLE AS errors', 'SUM(warnings)::DOUBLE AS warnings'].join(', ')}
FROM reports
GROUP BY agency_id, scope`;
}

interface Around {
  readonly first: number;
  readonly aliases: AgencyEntry['aliases'] | undefined;
  readonly same: Shared;
}

function entry(id: string, body: Row, rows: readonly Row[], around: Around): AgencyEntry {
  const { same } = around;
  const total = (column: 'errors' | 'warnings') =>
    rows.reduce((sum, one) => sum + Number(one[column] ?? 0), 0);
  return {
    id,
    name: textOrNull(body.name) ?? id,
    aliases: around.aliases ?? NO_ALIASES,
    regionCode: same.text(body.region_code),
    province: same.text(body.province),
    prefecture: same.text(body.prefecture),
    county: same.text(body.county),
    level: same.text(body.level),
    sector: same.text(body.sector),
    parent: same.text(body.parent),
    successor: same.text(body.successor),
    years: same.years(
      rows.map((one) => [text(one.scope) as Scope, yearsOf(one, around.first)] as const),
    ),
    errors: total('errors'),
    warnings: total('warnings'),
  };
}

const NO_ALIASES: AgencyEntry['aliases'] = [];

function yearsOf(row: Row, first: number): number[] {
  const years: number[] = [];
  for (let i = 0; row[`years_${String(i)}`] !== undefined; i++) {
    const mask = Number(row[`years_${String(i)}`]);
    for (let bit = 0; bit < BITS; bit++) {
      if ((mask & (1 << bit)) !== 0) years.push(first + i * BITS + bit);
    }
  }
  return years;
}

/** Gives equal values one place in memory. */
interface Shared {
  text(value: Row[string] | undefined): string | null;
  years(of: readonly (readonly [Scope, readonly number[]])[]): AgencyEntry['years'];
}

function shared(): Shared {
  const texts = new Map<string, string>();
  const lists = new Map<string, AgencyEntry['years']>();
  const once = <T>(kept: Map<string, T>, key: string, value: T): T => {
    const known = kept.get(key);
    if (known === undefined) kept.set(key, value);
    return known ?? value;
  };
  return {
    text: (value) => {
      const found = textOrNull(value);
      return found === null ? null : once(texts, found, found);
    },
    years: (of) => once(lists, JSON.stringify(of), Object.fromEntries(of)),
  };
}

/** By region, those without one last, then by name. */
function byRegionAndName(a: AgencyEntry, b: AgencyEntry): number {
  const regions = compare(a.regionCode ?? '\uffff', b.regionCode ?? '\uffff');
  return regions || compare(a.name, b.name) || compare(a.id, b.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readAlias(alias: Value): Agency['aliases'][number][] {
  if (typeof alias === 'string') return [{ name: alias }];
  if (!isRow(alias)) return [];
  const from = numberOrNull(alias.from);
  const to = numberOrNull(alias.to);
  return [
    { name: text(alias.name), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
  ];
}
