import type { Sum } from '../model/measure';
import type { Scope } from '../model/report';
import type { Source } from './source';
import type { Filter, Sums } from './types';

/** A column or table name, quoted so that any text is only ever a name. */
export function name(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text or number as a literal. Throws for numbers that are none. */
export function literal(value: string | number): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  return String(value);
}

/** `column IN (…)`; false for an empty list. One value is compared, which lets the engine skip. */
export function oneOf(column: string, values: readonly string[]): string {
  const [only, ...others] = values;
  if (only === undefined) return 'FALSE';
  if (others.length === 0) return `${name(column)} = ${literal(only)}`;
  return `${name(column)} IN (${values.map(literal).join(', ')})`;
}

/** A signed sum over columns of one report: NULL unless every part is stated. */
export function sumExpression(sum: Sum): string {
  const plus = sum.plus.map(name).join(' + ');
  const minus = (sum.minus ?? []).map((id) => ` - ${name(id)}`).join('');
  return `(${plus}${minus})`;
}

/** The SQL of sums. */
export function sumsSql({ head, columns, from, tail }: Sums): string {
  const inner = from ? [`FROM (${sumsSql(from)})`] : [];
  return [[head, ...columns].join(',\n       '), ...inner, tail].join('\n');
}

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
  for (const dimension of ['province', 'prefecture', 'county', 'level', 'sector'] as const) {
    const value = filter[dimension];
    if (value !== undefined) all.push(`${name(dimension)} = ${literal(value)}`);
  }
  if (filter.agencies) all.push(oneOf('agency_id', filter.agencies));
  return all;
}

/** More bodies than this are found faster by one look at all reports. */
const MOST_BODIES = 24;

/**
 * `FROM … WHERE …` of a filter over reports, or over `from`, which stands for them. The engine finds
 * one body by where it lies in the file, but reads the whole file for a list of them: so several
 * are asked for one by one.
 */
export function fromReports(filter: Filter, from = 'reports', ...more: readonly string[]): string {
  const { agencies, ...others } = filter;
  if (agencies === undefined || agencies.length < 2 || agencies.length > MOST_BODIES) {
    return `FROM ${from}\n${where(filter, ...more)}`;
  }
  const each = [...new Set(agencies)].map(
    (agency) => `SELECT * FROM ${from} WHERE agency_id = ${literal(agency)}`,
  );
  return `FROM (${each.join('\nUNION ALL ')}) reports\n${where(others, ...more)}`;
}

/** `WHERE …` of a filter and further conditions. */
export function where(filter: Filter, ...more: readonly string[]): string {
  return `WHERE ${[...conditions(filter), ...more].join(' AND ')}`;
}

/**
 * The coarsest summary whose groups are fine enough for a filter, and for telling apart by `by`;
 * null where only the reports are.
 */
export function summaryFor(
  { dimensions, fine = [] }: Pick<Source, 'dimensions' | 'fine'>,
  filter: Filter,
  by: string | null = null,
): 'summary' | 'summary_fine' | null {
  const answers = (some: readonly string[]) =>
    (by === null || some.includes(by)) && summaryAnswers(filter, some);
  if (answers(dimensions)) return 'summary';
  return answers(fine) ? 'summary_fine' : null;
}

/** Whether a summary with these dimensions is fine enough for a filter. */
export function summaryAnswers(filter: Filter, dimensions: readonly string[]): boolean {
  if (filter.agencies !== undefined) return false;
  const asked = (['province', 'prefecture', 'county', 'level', 'sector'] as const).filter(
    (key) => filter[key] !== undefined,
  );
  return ['year', 'scope', 'form', ...asked].every((key) => dimensions.includes(key));
}
