import { MIXED_FORM, definitions, type Quantity, type QuantitySegment } from '../model/quantity';
import type { Source } from './source';
import { spread } from './spread';
import {
  fromReports,
  literal,
  name,
  oneOf,
  sumExpression,
  summaryFor,
  sumsSql,
  where,
} from './sql';
import type { Figure, Filter, Row, Sums } from './types';

/** A quantity and the segment that its latest year is of. */
export interface Current {
  readonly quantity: Quantity;
  readonly segment: number;
}

/**
 * Asks for the change of quantities from the year before, over the agencies that state them in
 * both years; several at once, and together with what others ask of the same group. The change is
 * null where no agency states both, and of a rate over nothing.
 */
export async function askAlike(
  source: Source,
  filter: Filter,
  of: readonly Current[],
  year: number,
): Promise<Figure['change'][]> {
  const summary = summaryFor(source, filter);
  const summed = of.filter((one) => summary !== null && columnOf(source, one) !== null);
  const others = of.filter((one) => !summed.includes(one));
  const [known, counted] = await Promise.all([
    summary === null || summed.length === 0
      ? undefined
      : askSummary(source, summary, filter, summed, year),
    others.length === 0 ? undefined : askReports(source, filter, others, year),
  ]);
  return of.map((one) => readAlike(summed.includes(one) ? known : counted, one));
}

/** Of all years, and of neighbouring groups: see `spread`. */
async function askSummary(
  source: Source,
  summary: string,
  filter: Filter,
  of: readonly Current[],
  year: number,
): Promise<Row | undefined> {
  const { filter: wide, by, keeps } = spread({ ...filter, years: [year, year] });
  const keys = [...(by === null ? [] : [name(by)]), 'year'];
  const sums = summarySums(summary, wide, of, keys);
  const rows = await source.connector.query(sumsSql(sums), { sums });
  return rows.find(keeps);
}

async function askReports(
  source: Source,
  filter: Filter,
  of: readonly Current[],
  year: number,
): Promise<Row | undefined> {
  const sums = reportSums(source, filter, of, year);
  const [row] = await source.connector.query(sumsSql(sums), { sums });
  return row;
}

/** Names the columns of one: whoever asks for it as well means the same. */
const key = ({ quantity, segment }: Current): string => `${quantity.id}_${String(segment)}`;

/** What the summary keeps of the change of a quantity goes by this name; null where it keeps none. */
function columnOf({ columns }: Source, { quantity, segment }: Current): string | null {
  const all = definitions(quantity).find((indexes) => indexes.includes(segment))!;
  const [column, ...others] = new Set(all.map((index) => quantity.segments[index]!.column));
  if (column === undefined || others.length > 0) return null;
  return columns?.has(`both_${column}`) === true ? column : null;
}

function summarySums(
  summary: string,
  filter: Filter,
  of: readonly Current[],
  keys: readonly string[],
): Sums {
  const columns = of.flatMap((one) => {
    const { quantity, segment } = one;
    // Of one definition all segments have one column: see `columnOf`.
    const { column } = quantity.segments[segment]!;
    const sum = (from: string, as: string) =>
      `SUM(${name(from)})::DOUBLE AS ${name(`${as}_${key(one)}`)}`;
    const prefixes =
      quantity.rate === null
        ? ([['v', 'sum']] as const)
        : ([
            ['v', 'num'],
            ['o', 'den'],
          ] as const);
    return [
      sum(`both_${column}`, 'agencies'),
      ...prefixes.flatMap(([short, prefix]) =>
        ['now', 'then'].map((when) => sum(`${when}_${prefix}_${column}`, `${when}_${short}`)),
      ),
    ];
  });
  return {
    head: `SELECT ${keys.join(', ')}`,
    columns,
    tail: `FROM ${summary} ${where(filter)} GROUP BY ${keys.join(', ')}`,
  };
}

function reportSums(source: Source, filter: Filter, of: readonly Current[], year: number): Sums {
  const parts = of.map((one) => {
    const segments = definitions(one.quantity)
      .find((indexes) => indexes.includes(one.segment))!
      .map((index) => one.quantity.segments[index]!);
    const top = byForm(segments, (segment) => sumExpression(segment.numerator));
    const values: (readonly [short: string, sql: string])[] = [['v', top]];
    if (one.quantity.rate !== null)
      values.push(['o', byForm(segments, (segment) => sumExpression(segment.denominator!))]);
    return { id: key(one), values };
  });
  const values = parts.flatMap(({ id, values }) =>
    values.map(([short, sql]) => `${sql} AS ${name(`${short}_${id}`)}`),
  );
  const years = [
    ['now', year],
    ['then', year - 1],
  ] as const;
  const pivot = parts.flatMap(({ id, values }) =>
    values.flatMap(([short]) =>
      years.map(
        ([when, one]) =>
          `SUM(CASE WHEN year = ${literal(one)} THEN ${name(`${short}_${id}`)} END) AS ${name(`${when}_${short}_${id}`)}`,
      ),
    ),
  );
  const totals = parts.flatMap(({ id, values }) => {
    const names = values.flatMap(([short]) => years.map(([when]) => `${when}_${short}_${id}`));
    const both = names.map((one) => `${name(one)} IS NOT NULL`).join(' AND ');
    return [
      `COUNT(CASE WHEN ${both} THEN 1 END)::DOUBLE AS ${name(`agencies_${id}`)}`,
      ...names.map((one) => `SUM(CASE WHEN ${both} THEN ${name(one)} END)::DOUBLE AS ${name(one)}`),
    ];
  });
  return {
    head: 'SELECT COUNT(*)::DOUBLE AS reports',
    columns: totals,
    from: {
      head: 'SELECT agency_id',
      columns: pivot,
      from: {
        head: 'SELECT agency_id, year',
        columns: values,
        tail: fromReports(source, { ...filter, years: [year - 1, year] }, values),
      },
      tail: 'GROUP BY agency_id',
    },
    tail: '',
  };
}

function readAlike(row: Row | undefined, one: Current): Figure['change'] {
  const read = (name: string): number => Number(row?.[`${name}_${key(one)}`] ?? 0);
  const isRate = one.quantity.rate !== null;
  const agencies = read('agencies');
  if (agencies === 0) return null;
  const over = { now: read('now_o'), then: read('then_o') };
  if (isRate && (over.now === 0 || over.then === 0)) return null;
  const now = isRate ? read('now_v') / over.now : read('now_v');
  const then = isRate ? read('then_v') / over.then : read('then_v');
  return {
    absolute: now - then,
    ratio: then === 0 ? null : (now - then) / Math.abs(then),
    agencies,
  };
}

/**
 * SQL for a value of a report by its form; a mixed report's is that of the segment it states.
 * NULL for forms of other segments.
 */
export function byForm(
  segments: readonly QuantitySegment[],
  expression: (segment: QuantitySegment) => string,
): string {
  const forms = [...new Set(segments.flatMap((segment) => segment.forms))];
  const cases = forms.map((form) => {
    const applying = segments.filter((segment) => segment.forms.includes(form)).map(expression);
    const value = applying.length === 1 ? applying[0]! : `COALESCE(${applying.join(', ')})`;
    return { form, value };
  });
  const grouped = new Map<string, string[]>();
  for (const { form, value } of cases) grouped.set(value, [...(grouped.get(value) ?? []), form]);
  const whens = [...grouped].map(([value, some]) => `WHEN ${isForm(some)} THEN ${value}`);
  return `CASE ${whens.join(' ')} END`;
}

/** A report without a form counts like a mixed one. */
function isForm(forms: readonly string[]): string {
  const named = oneOf('form', forms);
  return forms.includes(MIXED_FORM) ? `(${named} OR form IS NULL)` : named;
}
