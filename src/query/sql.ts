import { before, measureBefore, reportsFor } from '../model/before';
import { bodyTableOf } from '../model/bodies';
import type { Scope } from '../model/report';
import { literal, name } from '../model/sql';
import type { Source } from './source';
import type { Filter, Sums } from './types';

export { literal, name, sumExpression } from '../model/sql';

/** `column IN (…)`; false for an empty list. One value is compared, which lets the engine skip. */
export function oneOf(column: string, values: readonly string[]): string {
  const [only, ...others] = values;
  if (only === undefined) return 'FALSE';
  if (others.length === 0) return `${name(column)} = ${literal(only)}`;
  return `${name(column)} IN (${values.map(literal).join(', ')})`;
}

/** The SQL of sums. */
export function sumsSql({ head, columns, from, tail }: Sums): string {
  const inner = from ? [`FROM (${sumsSql(from)})`] : [];
  return [[head, ...columns].join(',\n       '), ...inner, tail].join('\n');
}

/** Of a filter, besides scope, years and bodies. */
const DIMENSIONS = ['province', 'prefecture', 'county', 'level', 'sector'] as const;

const SCOPES: readonly Scope[] = ['self', 'area', 'unknown'];

/**
 * The only place that turns a filter into SQL, and so the only place that must see to it that
 * every question is asked of exactly one scope. Throws for anything else.
 */
export function conditions(filter: Filter): string[] {
  if (!SCOPES.includes(filter.scope)) {
    throw new TypeError(`a question has exactly one scope, not ${JSON.stringify(filter.scope)}`);
  }
  const all = [`scope = ${literal(filter.scope)}`];
  if (filter.years) {
    all.push(`year BETWEEN ${literal(filter.years[0])} AND ${literal(filter.years[1])}`);
  }
  for (const dimension of DIMENSIONS) {
    const value = filter[dimension];
    if (value !== undefined) all.push(`${name(dimension)} = ${literal(value)}`);
  }
  if (filter.agencies) all.push(oneOf('agency_id', filter.agencies));
  return all;
}

/** More bodies than this are found faster by one look at all reports. */
const MOST_BODIES = 24;

/** Columns of reports that are named without quotes. */
const PLAIN = ['agency_id', 'agency_name', 'year', 'form', 'scope'] as const;

/**
 * `FROM … WHERE …` over the reports of a filter, for expressions over their measures (quoted, as
 * `sumExpression` has them). Bodies of one sector are read where the reports lie in the order of
 * sectors. The engine finds one body by where it lies in the file, but reads the whole file for a
 * list of them: so several are asked for one by one, unless the filter says where they lie together.
 * In a very large release each has its own small file (`reportsOf`).
 */
export function fromReports(
  source: Pick<Source, 'shortcuts'>,
  filter: Filter,
  expressions: readonly string[],
  ...more: readonly string[]
): string {
  const { agencies = [], ...others } = filter;
  const from = reportsFor(...expressions);
  const joined = from !== 'reports';
  const ordered = !joined && liesBySector(source, filter, expressions);
  const lieTogether = ordered || isPlace(filter);
  const few = joined ? 1 : 2;
  const [only] = agencies;
  if (!joined && !isPlace(filter) && agencies.length === 1) {
    const columns = columnsFor(others, [...expressions, ...more]);
    return `FROM ${reportsOf(source, only!, columns)}\n${where(filter, ...more)}`;
  }
  if (lieTogether || agencies.length < few || agencies.length > MOST_BODIES) {
    return `FROM ${ordered ? 'reports_by_sector' : from}\n${where(filter, ...more)}`;
  }
  const columns = columnsFor(others, expressions);
  const bodies = joined
    ? withEarlier(source, columns, expressions, agencies)
    : bodyByBody(source, columns, agencies);
  return `FROM (${bodies}) reports\n${where(others, ...more)}`;
}

/**
 * The table in which a body's own reports are found first: one of the small files of a very large
 * release if it has these columns, else all reports.
 */
export function reportsOf(
  { shortcuts }: Pick<Source, 'shortcuts'>,
  agency: string,
  columns: readonly string[] = [],
): string {
  return bodyTableOf(shortcuts?.bodies, agency, columns) ?? 'reports';
}

function bodyByBody(
  source: Pick<Source, 'shortcuts'>,
  columns: readonly string[],
  agencies: readonly string[],
): string {
  const selected = columns.map((column) => (isPlain(column) ? column : name(column))).join(', ');
  const each = [...new Set(agencies)].map(
    (agency) =>
      `SELECT ${selected} FROM ${reportsOf(source, agency, columns)} WHERE agency_id = ${literal(agency)}`,
  );
  return each.join('\nUNION ALL ');
}

/** The same with the measures of the year before that expressions name: see `reportsFor`. */
function withEarlier(
  source: Pick<Source, 'shortcuts'>,
  columns: readonly string[],
  expressions: readonly string[],
  agencies: readonly string[],
): string {
  const ids = columnsOf(expressions).flatMap((column) => measureBefore(column) ?? []);
  const earlier = ids.map((id) => `earlier.${name(id)} AS ${name(before(id))}`);
  return `SELECT reports.*, ${earlier.join(', ')}
FROM (${bodyByBody(source, columns, agencies)}) reports
LEFT JOIN (${bodyByBody(source, ['agency_id', 'scope', 'year', ...ids], agencies)}) earlier
ON earlier.agency_id = reports.agency_id AND earlier.scope = reports.scope
   AND earlier.year = reports.year - 1`;
}

/** Whether the file in the order of sectors has all that is asked, and is the quicker one. */
function liesBySector(
  { shortcuts }: Pick<Source, 'shortcuts'>,
  filter: Filter,
  expressions: readonly string[],
): boolean {
  if (filter.sector === undefined || isPlace(filter) || filter.agencies?.length === 1) return false;
  const has = new Set<string>([...PLAIN, ...(shortcuts?.bySector ?? [])]);
  return has.size > PLAIN.length && columnsOf(expressions).every((column) => has.has(column));
}

const isPlace = ({ province, prefecture, county }: Filter): boolean =>
  [province, prefecture, county].some((place) => place !== undefined);

function columnsFor(filter: Filter, expressions: readonly string[]): string[] {
  const chosen = DIMENSIONS.filter((dimension) => filter[dimension] !== undefined);
  const named = columnsOf(expressions).filter((column) => measureBefore(column) === null);
  return [...new Set([...PLAIN, ...chosen, ...named])];
}

const isPlain = (column: string): boolean => (PLAIN as readonly string[]).includes(column);

/** Columns that expressions name in quotes; what they call their results is none. */
function columnsOf(expressions: readonly string[]): string[] {
  const found = expressions.flatMap((sql) => [
    ...sql.replace(/ AS "(?:[^"]|"")+"/g, '').matchAll(/"((?:[^"]|"")+)"/g),
  ]);
  return [...new Set(found.map((match) => match[1]!.replaceAll('""', '"')))];
}

/** `WHERE …` of a filter and further conditions. */
export function where(filter: Filter, ...more: readonly string[]): string {
  return `WHERE ${[...conditions(filter), ...more].join(' AND ')}`;
}

/**
 * The smallest summary whose groups are fine enough for a filter, and for telling apart by `by`;
 * null where only the reports are.
 */
export function summaryFor(
  source: Pick<Source, 'dimensions' | 'shortcuts'>,
  filter: Filter,
  by: string | null = null,
): string | null {
  if (filter.agencies !== undefined) return null;
  const chosen = DIMENSIONS.filter((dimension) => filter[dimension] !== undefined);
  return summaryWith(source, ['year', 'scope', 'form', ...chosen, ...(by === null ? [] : [by])]);
}

/** The smallest summary that has these dimensions; null where none has. */
export function summaryWith(
  { dimensions, shortcuts }: Pick<Source, 'dimensions' | 'shortcuts'>,
  keys: readonly string[],
): string | null {
  const all = [{ table: 'summary', dimensions }, ...(shortcuts?.summaries ?? [])];
  return all.find((one) => keys.every((key) => one.dimensions.includes(key)))?.table ?? null;
}
