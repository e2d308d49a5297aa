import type { Agency } from '../../model/agency';
import type { Scope } from '../../model/report';
import { runWithin } from '../../model/reporting';
import { AgencyColumns, AgencyList } from '../agency-list';
import { isRow, list, numberOrNull, text, textOrNull } from '../rows';
import { eachRow, isThere, type Source } from '../source';
import { literal } from '../sql';
import type { AgencyEntry, Answer, Row, Value } from '../types';

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
export async function listAgencies(source: Source): Promise<Answer<AgencyList>> {
  const { kept = {} } = source;
  if (kept.agencies) return kept.agencies;
  // Whoever asks meanwhile waits for the same list; one that came to nothing is made anew.
  kept.makingAgencies ??= makeList(source).finally(() => {
    delete kept.makingAgencies;
  });
  kept.agencies ??= await kept.makingAgencies;
  return kept.agencies;
}

async function makeList(source: Source): Promise<Answer<AgencyList>> {
  // Not dropped with the question of one who asked first: others may wait for it.
  let [first, last] = [0, 0];
  await eachRow(source, SPAN, (span) => {
    [first, last] = [Number(span.first ?? 0), Number(span.last ?? 0)];
  });
  const sql = (isThere(source, 'reporting') ? runsSql : reportedSql)(first, last);
  const reported = new Reported(first);
  await eachRow(source, sql, (row) => {
    reported.add(row);
  });
  const aliases = new Map<string, AgencyEntry['aliases']>();
  await eachRow(source, ALIASES, (row) => {
    aliases.set(text(row.agency_id), list(row.aliases).flatMap(readAlias));
  });
  const columns = new AgencyColumns();
  const add = (id: string, body: Row) => {
    const of = reported.take(id);
    if (of !== null) columns.add({ ...entry(id, body, aliases.get(id) ?? []), ...of });
  };
  await eachRow(source, BODIES, (body) => {
    add(text(body.agency_id), body);
  });
  for (const id of reported.left()) add(id, {});
  return { data: new AgencyList(columns, byRegionAndName(columns)), sql };
}

/** A row an agency and scope; its years are bits, counted from the release's first year. */
function reportedSql(first: number, last: number): string {
  const masks = Array.from({ length: Math.ceil((last - first + 1) / BITS) }, (_, i) => {
    const from = literal(first + i * BITS);
    const bit = `CASE WHEN year BETWEEN ${from} AND ${literal(first + (i + 1) * BITS - 1)} THEN 1 << (year - ${from}) ELSE 0 END`;
    return `BIT_OR(${bit})::DOUBLE AS years_${String(i)}`;
  });
  return `SELECT agency_id, scope, ${[...masks, ...FAILED].join(', ')}
FROM reports
GROUP BY agency_id, scope`;
}

const FAILED = ['SUM(errors)::DOUBLE AS errors', 'SUM(warnings)::DOUBLE AS warnings'];
const FAILED_IN_RUNS = [
  'SUM(errors * reports)::DOUBLE AS errors',
  'SUM(warnings * reports)::DOUBLE AS warnings',
];

/** The same from runs of years, where a release has them: a tenth of the rows. */
function runsSql(first: number, last: number): string {
  const masks = Array.from({ length: Math.ceil((last - first + 1) / BITS) }, (_, i) => {
    const [from, to] = [first + i * BITS, first + (i + 1) * BITS - 1];
    const run = runWithin([from, to]);
    const bits = `((1::BIGINT << ${run.length}) - 1) << (${run.first} - ${literal(from)})`;
    const within = `last_year >= ${literal(from)} AND first_year <= ${literal(to)}`;
    return `BIT_OR(CASE WHEN ${within} THEN ${bits} ELSE 0 END)::DOUBLE AS years_${String(i)}`;
  });
  return `SELECT agency_id, scope, ${[...masks, ...FAILED_IN_RUNS].join(', ')}
FROM reporting
GROUP BY agency_id, scope`;
}

function entry(
  id: string,
  body: Row,
  aliases: AgencyEntry['aliases'],
): Omit<AgencyEntry, keyof OfReports> {
  return {
    id,
    name: textOrNull(body.name) ?? id,
    aliases,
    regionCode: textOrNull(body.region_code),
    province: textOrNull(body.province),
    prefecture: textOrNull(body.prefecture),
    county: textOrNull(body.county),
    level: textOrNull(body.level),
    sector: textOrNull(body.sector),
    parent: textOrNull(body.parent),
    successor: textOrNull(body.successor),
  };
}

/** What a body's reports say of it. */
type OfReports = Pick<AgencyEntry, 'years' | 'errors' | 'warnings'>;

/** What is known of bodies by their reports, while the list is made. */
class Reported {
  readonly #first: number;
  readonly #of = new Map<string, OfReports>();
  /** Bodies with the same years share them. */
  readonly #years = new Map<string, AgencyEntry['years']>([['', {}]]);
  readonly #keys = new Map<AgencyEntry['years'], string>([[this.#years.get('')!, '']]);

  constructor(first: number) {
    this.#first = first;
  }

  /** A row an agency and scope. */
  add(row: Row): void {
    const id = text(row.agency_id);
    const before = this.#of.get(id);
    this.#of.set(id, {
      years: this.#withScope(before?.years ?? this.#years.get('')!, row),
      errors: (before?.errors ?? 0) + Number(row.errors ?? 0),
      warnings: (before?.warnings ?? 0) + Number(row.warnings ?? 0),
    });
  }

  #withScope(before: AgencyEntry['years'], row: Row): AgencyEntry['years'] {
    const scope = text(row.scope) as Scope;
    const masks = masksOf(row);
    const key = `${this.#keys.get(before)!}${scope} ${masks.join(' ')},`;
    const known = this.#years.get(key);
    if (known !== undefined) return known;
    const years = { ...before, [scope]: yearsOf(masks, this.#first) };
    this.#years.set(key, years);
    this.#keys.set(years, key);
    return years;
  }

  /** Hands out what is known of a body, once. */
  take(id: string): OfReports | null {
    const found = this.#of.get(id) ?? null;
    this.#of.delete(id);
    return found;
  }

  /** Bodies not asked for yet. */
  left(): string[] {
    return [...this.#of.keys()];
  }
}

function masksOf(row: Row): number[] {
  const masks: number[] = [];
  for (let i = 0; row[`years_${String(i)}`] !== undefined; i++) {
    masks.push(Number(row[`years_${String(i)}`]));
  }
  return masks;
}

function yearsOf(masks: readonly number[], first: number): number[] {
  return masks.flatMap((mask, i) =>
    Array.from({ length: BITS }, (_, bit) => bit)
      .filter((bit) => (mask & (1 << bit)) !== 0)
      .map((bit) => first + i * BITS + bit),
  );
}

/** Places by region, those without one last, then by name. */
function byRegionAndName({ ids, names, texts, textCodes }: AgencyColumns): Uint32Array {
  const { values } = texts.regionCode;
  const inOrder = [...values.keys()].sort((a, b) =>
    compare(values[a] ?? '\uffff', values[b] ?? '\uffff'),
  );
  const ranks = new Uint32Array(values.length);
  inOrder.forEach((code, rank) => (ranks[code] = rank));
  const region = (place: number) => ranks[textCodes.regionCode[place]!]!;
  return Uint32Array.from(ids.keys()).sort(
    (a, b) => region(a) - region(b) || compare(names[a]!, names[b]!) || compare(ids[a]!, ids[b]!),
  );
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
