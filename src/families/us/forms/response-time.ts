import type { TreeColumn } from '../../../model/tree-form';
import { named } from './columns';

/** What the workbook's export writes for `N/A` in place of a number of days. */
export const NO_DAYS = '0.0000';

const FIGURES: readonly (readonly [id: string, zh: string, part: string])[] = [
  ['median', '天数中位数', 'Median'],
  ['average', '平均天数', 'Average'],
  ['lowest', '最短天数', 'Lowest'],
  ['highest', '最长天数', 'Highest'],
];

/**
 * Median, average, lowest and highest number of days. Less than a day is a code in place of the
 * number: printed `<1`, it counts as 0 whole days. `N/A` leaves the workbook as 0.0000, which
 * no count of days is ever written as (0 is left out).
 * @param heading printed before each column's name
 * @param path elements around the figures
 */
export function days(heading: string, path: readonly string[]): TreeColumn[] {
  return FIGURES.map(([id, zh, part]) => ({
    ...named({
      id,
      zh,
      en: `${part.toLowerCase()} number of days`,
      official: `${heading}${part} Number of Days`,
    }),
    unit: 'day',
    summable: false,
    value: {
      kind: 'path',
      path: [...path, `ResponseTime${part}DaysValue`],
      code: {
        path: [...path, `ResponseTime${part}DaysCode`],
        means: { LT1: { raw: '<1', value: 0 } },
      },
      placeholder: NO_DAYS,
    },
  }));
}
