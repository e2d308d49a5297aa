import { before, measureBefore, reportsFor } from '../model/before';
import type { Family } from '../model/family';
import type { Indicator, Measure, Sum } from '../model/measure';
import { SUMMARY_DIMENSIONS } from '../model/release';
import { name } from '../model/sql';
import type { Text } from '../model/text';

export type Dimension = (typeof SUMMARY_DIMENSIONS)[number] | 'prefecture';

/** In this order dimensions go when the summary is too large: the finest first. */
export const DROPPED_FIRST: readonly Dimension[] = ['sector', 'level', 'province'];

/** Signed measures of a sum, derived measures taken apart into their own. */
export function flattenSum(
  family: Family,
  sum: Sum,
  seen: readonly string[] = [],
): SignedMeasure[] {
  const signed = (ids: readonly string[], sign: 1 | -1) =>
    ids.flatMap((id) => flattenId(family, id, sign, seen));
  return [...signed(sum.plus, 1), ...signed(sum.minus ?? [], -1)];
}

export interface SignedMeasure {
  readonly id: string;
  readonly sign: 1 | -1;
}

function flattenId(
  family: Family,
  id: string,
  sign: 1 | -1,
  seen: readonly string[],
): SignedMeasure[] {
  const earlier = measureBefore(id);
  if (earlier !== null) {
    return flattenId(family, earlier, sign, seen).map((part) => ({ ...part, id: before(part.id) }));
  }
  if (family.measures.some((measure) => measure.id === id)) return [{ id, sign }];
  const derived = family.derived.find((measure) => measure.id === id);
  if (!derived || seen.includes(id)) {
    throw new Error(`family ${family.id}: "${id}" is no measure, or a sum of itself`);
  }
  return flattenSum(family, derived, [...seen, id]).map((part) => ({
    id: part.id,
    sign: part.sign === sign ? 1 : -1,
  }));
}

/** The sum as an SQL expression over a row of `reports`: NULL unless every part is stated. */
export function sumExpression(family: Family, sum: Sum): string {
  const parts = flattenSum(family, sum).map(
    ({ id, sign }) => `${sign < 0 ? '-' : '+'} ${name(id)}`,
  );
  return `(0 ${parts.join(' ')})`;
}

/** One or more columns of the summary: `sql` has as many of them as `names`. */
interface Total {
  readonly names: readonly string[];
  readonly sql: string;
}

/** The rows of a summary as a query over `reports`, sorted by `order`, which names all dimensions. */
export function summaryQuery(
  family: Family,
  dimensions: readonly Dimension[],
  order = dimensions,
): string {
  const totals: Total[] = [
    { names: ['reports'], sql: 'count(*)::INTEGER AS reports' },
    ...summable(family).map((m) => totalColumns(m.id, name(m.id))),
    ...family.derived.map((d) => totalColumns(d.id, sumExpression(family, d))),
    ...family.indicators.map((indicator) => indicatorColumns(family, indicator)),
    ...changing(family).map((sums) => changeColumns(family, sums)),
  ];
  const back = totals.filter(({ sql }) => reportsFor(sql) !== 'reports');
  const parts = [...portions(totals.filter((total) => !back.includes(total))), ...portions(back)];
  const groups = dimensions.map(name);
  const names = totals.flatMap((total) => {
    const part = parts.findIndex((some) => some.includes(total));
    return total.names.map((column) => `part${String(part)}.${name(column)}`);
  });
  const joined = parts.map((part, i) => {
    const from = `(${grouped(groups, part)}) part${String(i)}`;
    const same = groups.map(
      (group) => `part0.${group} IS NOT DISTINCT FROM part${String(i)}.${group}`,
    );
    return i === 0 ? `FROM ${from}` : `JOIN ${from} ON ${same.join(' AND ')}`;
  });
  return `SELECT ${[...groups.map((group) => `part0.${group}`), ...names].join(', ')}
${joined.join('\n')}
ORDER BY ${order.map((dimension) => `part0.${name(dimension)}`).join(', ')}`;
}

/**
 * Totals computed at a time. What all of them keep for a group is many times what a processor has
 * at hand, which makes one pass ten times slower than many; and whole rows beside their
 * forerunners do not fit into memory, so what looks back has passes of its own.
 */
const AT_A_TIME = 24;

function portions(totals: readonly Total[]): Total[][] {
  return Array.from({ length: Math.ceil(totals.length / AT_A_TIME) }, (_, i) =>
    totals.slice(i * AT_A_TIME, (i + 1) * AT_A_TIME),
  );
}

function grouped(groups: readonly string[], totals: readonly Total[]): string {
  const columns = totals.map(({ sql }) => sql);
  const by = groups.join(', ');
  return `SELECT ${by}, ${columns.join(', ')} FROM ${reportsFor(...columns)} GROUP BY ${by}`;
}

function indicatorColumns(family: Family, { id, numerator, denominator }: Indicator): Total {
  const over = sumExpression(family, numerator);
  const under = sumExpression(family, denominator);
  const both = `FILTER (WHERE ${over} IS NOT NULL AND ${under} IS NOT NULL)`;
  return {
    names: [`num_${id}`, `den_${id}`, `n_${id}`],
    sql: [
      `sum(${over}) ${both} AS ${name(`num_${id}`)}`,
      `sum(${under}) ${both} AS ${name(`den_${id}`)}`,
      `(count(*) ${both})::INTEGER AS ${name(`n_${id}`)}`,
    ].join(', '),
  };
}

/**
 * What the overview tells the change of, by the name of its columns: sums of this year and of the
 * year before over the reports that state both, so that who reports anew is no change.
 */
export function changing(family: Family): Changing[] {
  const shown = new Set([...(family.headline ?? []), ...overviewLines(family)]);
  const series = family.series.filter(({ id }) => shown.has(id));
  const ids = new Set(series.flatMap(({ segments }) => segments.map(({ measure }) => measure)));
  const measures = [...summable(family), ...family.derived].filter(({ id }) => ids.has(id));
  const indicators = family.indicators.filter(({ id }) => family.headline?.includes(id));
  return [
    ...measures.map(({ id, label, unit }): Changing => ({
      id,
      label,
      unit,
      sums: [['sum', { plus: [id] }]],
    })),
    ...indicators
      .filter(({ numerator, denominator }) => !looksBack(numerator) && !looksBack(denominator))
      .map(({ id, name, numerator, denominator }): Changing => ({
        id,
        label: name,
        unit: '',
        sums: [
          ['num', numerator],
          ['den', denominator],
        ],
      })),
  ];
}

/** Series that cards of the overview draw as lines, and so say the last change of. */
function overviewLines({ topics, overview }: Family): string[] {
  return topics
    .filter(({ id, chart }) => chart !== 'stack' && (overview?.includes(id) ?? true))
    .flatMap(({ groups }) => groups.flatMap(({ series }) => series));
}

export interface Changing {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly sums: readonly (readonly [prefix: 'sum' | 'num' | 'den', sum: Sum])[];
}

/** Whether a sum takes figures of the year before already. */
const looksBack = (sum: Sum): boolean =>
  [...sum.plus, ...(sum.minus ?? [])].some((id) => measureBefore(id) !== null);

function changeColumns(family: Family, { id, sums }: Changing): Total {
  const pairs = sums.map(([prefix, sum]) => ({
    prefix,
    now: sumExpression(family, sum),
    then: sumExpression(family, yearBefore(sum)),
  }));
  const all = pairs.flatMap(({ now, then }) => [`${now} IS NOT NULL`, `${then} IS NOT NULL`]);
  const both = `FILTER (WHERE ${all.join(' AND ')})`;
  return {
    names: [
      ...pairs.flatMap(({ prefix }) => [`now_${prefix}_${id}`, `then_${prefix}_${id}`]),
      `both_${id}`,
    ],
    sql: [
      ...pairs.flatMap(({ prefix, now, then }) => [
        `sum(${now}) ${both} AS ${name(`now_${prefix}_${id}`)}`,
        `sum(${then}) ${both} AS ${name(`then_${prefix}_${id}`)}`,
      ]),
      `(count(*) ${both})::INTEGER AS ${name(`both_${id}`)}`,
    ].join(', '),
  };
}

const yearBefore = ({ plus, minus }: Sum): Sum => ({
  plus: plus.map(before),
  ...(minus ? { minus: minus.map(before) } : {}),
});

/** Measures whose figures may be added up; the sum of medians is nothing. */
export function summable(family: Family): readonly Measure[] {
  return family.measures.filter((measure) => measure.summable !== false);
}

function totalColumns(id: string, expression: string): Total {
  return {
    names: [`sum_${id}`, `n_${id}`],
    sql: `sum(${expression}) AS ${name(`sum_${id}`)}, count(${expression})::INTEGER AS ${name(`n_${id}`)}`,
  };
}
