import type { Family } from '../model/family';
import type { Column } from './schema';
import { changing, summable, type Dimension } from './summary';

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
      ];
    }),
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
