import { expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import { us } from '../../src/families/us';
import { SUMMARY_DIMENSIONS } from '../../src/model/release';
import { releaseTables } from '../../src/publish/schema';
import { changing } from '../../src/publish/summary';
import { summaryColumns } from '../../src/publish/summary-columns';
import { createDatabase, type TestReport } from '../query/database';

const report = (year: number, province: string | null, values: TestReport['values']) => ({
  agency: `a-${String(province)}`,
  scope: 'self' as const,
  form: 'form2021',
  year,
  province,
  values,
});

it.each([cn, us])('is described column by column, in order: $id', async (family) => {
  const database = await createDatabase(family, { reports: [] });
  const found = await database.connector.query('DESCRIBE summary');
  database.close();
  const columns = releaseTables(family).find(({ name }) => name === 'reports')!.columns;
  expect(summaryColumns(family, SUMMARY_DIMENSIONS, columns).map(({ name }) => name)).toEqual(
    found.map((row) => row['column_name']),
  );
});

it('keeps what looks back beside what does not, also for groups without a place', async () => {
  const database = await createDatabase(cn, {
    reports: [
      report(2022, null, { received__total: 10 }),
      report(2023, null, { received__total: 13 }),
      report(2022, '甲省', { received__total: 4 }),
      report(2023, '甲省', {}),
      report(2023, '乙省', { received__total: 7 }),
    ],
  });
  const rows = await database.connector.query(
    `SELECT year, province, reports, sum_received__total AS all_of,
      now_sum_received__total AS now_of, then_sum_received__total AS then_of,
      both_received__total AS both_of FROM summary ORDER BY year, province NULLS FIRST`,
  );
  database.close();
  expect(changing(cn).map(({ id }) => id)).toContain('received__total');
  expect(rows.map((row) => Object.values(row))).toEqual([
    [2022, null, 1, 10, null, null, 0],
    [2022, '甲省', 1, 4, null, null, 0],
    [2023, null, 1, 13, 13, 10, 1],
    [2023, '乙省', 1, 7, null, null, 0],
    [2023, '甲省', 1, null, null, null, 0],
  ]);
});
