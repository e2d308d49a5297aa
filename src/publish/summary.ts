import { before, measureBefore, reportsFor } from '../model/before';
import type { Family } from '../model/family';
import type { Measure, Sum } from '../model/measure';
import { SUMMARY_DIMENSIONS } from '../model/release';
import type { Column } from './schema';

export type Dimension = (typeof SUMMARY_DIMENSIONS)[number];

/** In this order dimensions go when the summary is too large: the finest first. */
export const DROPPED_FIRST: readonly Dimension[] = ['sector', 'level', 'province'];

const quoted = (id: string): string => `"${id.replaceAll('"', '""')}"`;

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
    ({ id, sign }) => `${sign < 0 ? '-' : '+'} ${quoted(id)}`,
  );
  return `(0 ${parts.join(' ')})`;
}

/** The rows of `summary.parquet` as a query over `reports`. */
export function summaryQuery(family: Family, dimensions: readonly Dimension[]): string {
  const groups = dimensions.map(quoted).join(', ');
  const totals = summable(family).map((m) => totalColumns(m.id, quoted(m.id)));
  const derived = family.derived.map((d) => totalColumns(d.id, sumExpression(family, d)));
  const indicators = family.indicators.map((indicator) => {
    const numerator = sumExpression(family, indicator.numerator);
    const denominator = sumExpression(family, indicator.denominator);
    const both = `FILTER (WHERE ${numerator} IS NOT NULL AND ${denominator} IS NOT NULL)`;
    return [
      `sum(${numerator}) ${both} AS ${quoted(`num_${indicator.id}`)}`,
      `sum(${denominator}) ${both} AS ${quoted(`den_${indicator.id}`)}`,
      `(count(*) ${both})::INTEGER AS ${quoted(`n_${indicator.id}`)}`,
    ].join(', ');
  });
  const changes = changing(family).map((sums) => changeColumns(family, sums));
  const columns = [
    'count(*)::INTEGER AS reports',
    ...totals,
    ...derived,
    ...indicators,
    ...changes,
  ];
  return `SELECT ${groups}, ${columns.join(', ')} FROM ${reportsFor(...columns)} GROUP BY ${groups} ORDER BY ${groups}`;
}

/**
 * What the overview tells the change of, by the name of its columns: sums of this year and of the
 * year before over the reports that state both, so that who reports anew is no change.
 */
export function changing(family: Family): Changing[] {
  const series = family.series.filter(({ id }) => family.headline?.includes(id));
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

interface Changing {
  readonly id: string;
  readonly label: Column['title'];
  readonly unit: string;
  readonly sums: readonly (readonly [prefix: 'sum' | 'num' | 'den', sum: Sum])[];
}

/** Whether a sum takes figures of the year before already. */
const looksBack = (sum: Sum): boolean =>
  [...sum.plus, ...(sum.minus ?? [])].some((id) => measureBefore(id) !== null);

function changeColumns(family: Family, { id, sums }: Changing): string {
  const pairs = sums.map(([prefix, sum]) => ({
    prefix,
    now: sumExpression(family, sum),
    then: sumExpression(family, yearBefore(sum)),
  }));
  const all = pairs.flatMap(({ now, then }) => [`${now} IS NOT NULL`, `${then} IS NOT NULL`]);
  const both = `FILTER (WHERE ${all.join(' AND ')})`;
  return [
    ...pairs.flatMap(({ prefix, now, then }) => [
      `sum(${now}) ${both} AS ${quoted(`now_${prefix}_${id}`)}`,
      `sum(${then}) ${both} AS ${quoted(`then_${prefix}_${id}`)}`,
    ]),
    `(count(*) ${both})::INTEGER AS ${quoted(`both_${id}`)}`,
  ].join(', ');
}

const yearBefore = ({ plus, minus }: Sum): Sum => ({
  plus: plus.map(before),
  ...(minus ? { minus: minus.map(before) } : {}),
});

/** Measures whose figures may be added up; the sum of medians is nothing. */
export function summable(family: Family): readonly Measure[] {
  return family.measures.filter((measure) => measure.summable !== false);
}

function totalColumns(id: string, expression: string): string {
  return `sum(${expression}) AS ${quoted(`sum_${id}`)}, count(${expression})::INTEGER AS ${quoted(`n_${id}`)}`;
}

/** What the columns of the summary mean; `reportColumns` are those of `reports`. */
export function summaryColumns(
  family: Family,
  dimensions: readonly Dimension[],
  reportColumns: readonly Column[],
): Column[] {
  const total = (id: string, label: Column['title'], unit: string): Column[] => [
    {
      name: `sum_${id}`,
      type: 'DOUBLE',
      unit,
      title: { zh: `${label.zh}：合计`, en: `${label.en}: sum` },
    },
    counted(`n_${id}`, label),
  ];
  return [
    ...dimensions.flatMap((name) => reportColumns.find((column) => column.name === name) ?? []),
    { name: 'reports', type: 'INTEGER', title: { zh: '报告数', en: 'Reports' } },
    ...[...summable(family), ...family.derived].flatMap((m) => total(m.id, m.label, m.unit)),
    ...family.indicators.flatMap((indicator): Column[] => {
      const { id, name } = indicator;
      return [
        {
          name: `num_${id}`,
          type: 'DOUBLE',
          title: { zh: `${name.zh}：分子`, en: `${name.en}: numerator` },
        },
        {
          name: `den_${id}`,
          type: 'DOUBLE',
          title: { zh: `${name.zh}：分母`, en: `${name.en}: denominator` },
        },
        counted(`n_${id}`, name),
        ...changing(family).flatMap(({ id, label, unit, sums }): Column[] => [
          ...sums.flatMap(([prefix]) =>
            (['now', 'then'] as const).map((when): Column => ({
              name: `${when}_${prefix}_${id}`,
              type: 'DOUBLE',
              ...(unit === '' ? {} : { unit }),
              title: {
                zh: `${label.zh}：两年都写明者${WHEN[when].zh}${PART[prefix].zh}`,
                en: `${label.en}: ${PART[prefix].en} ${WHEN[when].en}, of reports that state both years`,
              },
            })),
          ),
          {
            name: `both_${id}`,
            type: 'INTEGER',
            title: {
              zh: `${label.zh}：两年都写明的报告数`,
              en: `${label.en}: reports that state both years`,
            },
          },
        ]),
      ];
    }),
  ];
}

const WHEN = {
  now: { zh: '本年', en: 'this year' },
  then: { zh: '上年', en: 'the year before' },
} as const;

const PART = {
  sum: { zh: '合计', en: 'sum' },
  num: { zh: '分子', en: 'numerator' },
  den: { zh: '分母', en: 'denominator' },
} as const;

function counted(name: string, label: Column['title']): Column {
  return {
    name,
    type: 'INTEGER',
    title: { zh: `${label.zh}：写明的报告数`, en: `${label.en}: reports stating it` },
  };
}
