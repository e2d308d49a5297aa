import { cn } from '../../src/families/cn';
import { DENIALS, OTHERS, REJECTIONS, UNABLE } from '../../src/families/cn/derived';
import { createDatabase, type Database } from './database';

const REASONS = [...DENIALS, ...UNABLE, ...REJECTIONS];

/** Every outcome of a report stated: 0 save those given, and the total they make. */
function outcomes(form: string, given: Readonly<Record<string, number>>): Record<string, number> {
  const rows = form === '2019' ? [...REASONS, 'other_disposition'] : [...REASONS, ...OTHERS];
  const all = ['granted', 'granted_in_part', ...rows].map((row): [string, number] => [
    `${row}__total`,
    given[row] ?? 0,
  ]);
  const total = all.reduce((sum, [, value]) => sum + value, 0);
  return { ...Object.fromEntries(all), processed__total: total, received__total: total };
}

const NAMES: Readonly<Record<string, string>> = {
  lake: '湖区政府',
  hill: '山城市政府',
  sea: '海港市政府',
};

const report = (
  agency: string,
  year: number,
  form: string,
  given: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>> = {},
) => ({
  agency,
  year,
  form,
  name: NAMES[agency]!,
  scope: 'area' as const,
  province: agency === 'sea' ? '福建省' : '江苏省',
  level: agency === 'lake' ? 'county' : 'prefecture',
  values: { ...outcomes(form, given), ...more },
});

/**
 * A made-up release whose tables are filled in whole: two bodies report in both years, one only
 * in the second. `sea` also reports for itself, with an amount of money that has no unit.
 */
export function wholeRelease(): Promise<Database> {
  return createDatabase(cn, {
    reports: [
      report(
        'lake',
        2020,
        '2019',
        { granted: 6, not_held: 2, other_disposition: 2 },
        { procurement_projects: 4, procurement_amount: 10 },
      ),
      report(
        'hill',
        2020,
        '2019',
        { granted: 30, not_held: 50, denied_third_party: 20 },
        { procurement_projects: 10, procurement_amount: 90 },
      ),
      report('lake', 2021, '2021', { granted: 9, not_held: 3 }),
      report('hill', 2021, '2021', { granted: 60, not_held: 20, other_other: 20 }),
      report('sea', 2021, '2021', { granted: 1, rejected_duplicate: 999 }),
      {
        ...report('sea', 2020, '2019', {}, { procurement_projects: 2 }),
        scope: 'self' as const,
      },
    ],
    agencies: ['lake', 'hill', 'sea'].map((agency_id) => ({
      agency_id,
      name: NAMES[agency_id]!,
      aliases: [],
      resolved: true,
    })),
    cells: [
      ['procurement_amount', 8040, '8040', 'unknown'],
      ['procurement_projects', 2, '2', 'project'],
    ].map(([measure, value, raw, unit]) => ({
      report_id: 'sea-2020-self',
      source_id: 's-sea-2020',
      measure: measure as string,
      value: value as number,
      state: 'stated' as const,
      raw: raw as string,
      unit: unit as string,
      table_index: null,
      row: null,
      column: null,
      place: '',
    })),
  });
}
