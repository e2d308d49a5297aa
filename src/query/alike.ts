import { reportsFor } from '../model/before';
import { MIXED_FORM, definitions, type Quantity, type QuantitySegment } from './quantity';
import type { Source } from './source';
import { literal, name, oneOf, sumExpression, summaryFor, where } from './sql';
import type { Figure, Filter, Row } from './types';

/** A quantity and the segment that its latest year is of. */
export interface Current {
  readonly quantity: Quantity;
  readonly segment: number;
}

/**
 * SQL for sums of a year and the year before over the agencies that state a quantity in both,
 * several quantities at once: one row, columns `now_i`, `then_i`, `agencies_i`, and of rates
 * `now_over_i`, `then_over_i`.
 */
export function alikeSql(
  source: Pick<Source, 'dimensions' | 'fine' | 'columns'>,
  filter: Filter,
  of: readonly Current[],
  year: number,
): string {
  return fromSummary(source, filter, of, year) ?? fromReports(filter, of, year);
}

/** From the columns that the summary keeps for this; null where it does not answer all of it. */
function fromSummary(
  source: Pick<Source, 'dimensions' | 'fine' | 'columns'>,
  filter: Filter,
  of: readonly Current[],
  year: number,
): string | null {
  const summary = summaryFor(source, filter);
  if (summary === null) return null;
  const columns = of.flatMap(({ quantity, segment }, i) => {
    const all = definitions(quantity).find((indexes) => indexes.includes(segment))!;
    const [column, ...others] = new Set(all.map((index) => quantity.segments[index]!.column));
    if (column === undefined || others.length > 0 || !source.columns?.has(`both_${column}`))
      return [null];
    const prefixes =
      quantity.rate === null
        ? [['v', 'sum']]
        : [
            ['v', 'num'],
            ['o', 'den'],
          ];
    return [
      `SUM(${name(`both_${column}`)})::DOUBLE AS agencies_${String(i)}`,
      ...prefixes.flatMap(([short = '', prefix = '']) =>
        ['now', 'then'].map(
          (when) =>
            `SUM(${name(`${when}_${prefix}_${column}`)})::DOUBLE AS sum_${when}_${short}${String(i)}`,
        ),
      ),
    ];
  });
  if (columns.includes(null)) return null;
  return [
    `SELECT ${columns.join(',\n       ')}`,
    `FROM ${summary} ${where({ ...filter, years: [year, year] })}`,
  ].join('\n');
}

function fromReports(filter: Filter, of: readonly Current[], year: number): string {
  const values = of.flatMap((one, i) => {
    const segments = definitions(one.quantity)
      .find((indexes) => indexes.includes(one.segment))!
      .map((index) => one.quantity.segments[index]!);
    const top = `${byForm(segments, (segment) => sumExpression(segment.numerator))} AS v${String(i)}`;
    if (one.quantity.rate === null) return [top];
    const over = byForm(segments, (segment) => sumExpression(segment.denominator!));
    return [top, `${over} AS o${String(i)}`];
  });
  const parts = of.map((one, i) => ({
    index: String(i),
    columns: one.quantity.rate === null ? ['v'] : ['v', 'o'],
  }));
  const pivot = parts.flatMap(({ index, columns }) =>
    columns.flatMap((column) => [
      `SUM(CASE WHEN year = ${literal(year)} THEN ${column}${index} END) AS now_${column}${index}`,
      `SUM(CASE WHEN year = ${literal(year - 1)} THEN ${column}${index} END) AS then_${column}${index}`,
    ]),
  );
  const totals = parts.flatMap(({ index, columns }) => {
    const both = columns
      .flatMap((column) => [`now_${column}${index}`, `then_${column}${index}`])
      .map((column) => `${column} IS NOT NULL`)
      .join(' AND ');
    return [
      `COUNT(CASE WHEN ${both} THEN 1 END)::DOUBLE AS agencies_${index}`,
      ...columns.flatMap((column) =>
        ['now', 'then'].map((when) => {
          const own = `${when}_${column}${index}`;
          return `SUM(CASE WHEN ${both} THEN ${own} END)::DOUBLE AS sum_${own}`;
        }),
      ),
    ];
  });
  return [
    `SELECT ${totals.join(',\n       ')}`,
    `FROM (SELECT agency_id, ${pivot.join(', ')}`,
    `      FROM (SELECT agency_id, year, ${values.join(', ')}`,
    `            FROM ${reportsFor(...values)} ${where({ ...filter, years: [year - 1, year] })})`,
    '      GROUP BY agency_id)',
  ].join('\n');
}

/** The change that a row of `alikeSql` tells for its i-th quantity. */
export function readAlike(row: Row | undefined, i: number, isRate: boolean): Figure['change'] {
  const read = (name: string): number => Number(row?.[`${name}${String(i)}`] ?? 0);
  const agencies = read('agencies_');
  if (agencies === 0) return null;
  const over = { now: read('sum_now_o'), then: read('sum_then_o') };
  if (isRate && (over.now === 0 || over.then === 0)) return null;
  const now = isRate ? read('sum_now_v') / over.now : read('sum_now_v');
  const then = isRate ? read('sum_then_v') / over.then : read('sum_then_v');
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
