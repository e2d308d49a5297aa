import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { us } from '../../src/families/us';
import { compareAgencies, reportsBehind, trend } from '../../src/query';
import { createDatabase, type Database } from './database';

/** A department, which reports for all of it, and a part of it, which reports for itself. */
let database: Database;
const area = { scope: 'area' } as const;
const days = 'response_simple__median';

beforeAll(async () => {
  const report = (agency: string, scope: 'area' | 'self', values: Record<string, number>) => ({
    agency,
    scope,
    year: 2024,
    form: '2017',
    values,
  });
  database = await createDatabase(us, {
    reports: [
      report('us-dhs', 'area', { [days]: 24, requests__received: 10 }),
      report('us-dhs.cbp', 'self', { [days]: 5, requests__received: 4 }),
    ],
  });
});
afterAll(() => {
  database.close();
});

describe('a family whose bodies have one scope each', () => {
  it('sets a whole beside its part, whichever scope is shown', async () => {
    for (const scope of ['area', 'self'] as const) {
      const { data } = await compareAgencies(database, { scope }, ['us-dhs', 'us-dhs.cbp'], days);
      expect(data.map(({ points }) => points.map(({ value }) => value))).toEqual([[24], [5]]);
    }
  });

  it('finds the report behind a part’s figure', async () => {
    const of = { ...area, agencies: ['us-dhs.cbp'] };
    const { data } = await reportsBehind(database, of, days, 2024);
    expect(data.reports.map(({ report, value }) => [report.agency_id, value])).toEqual([
      ['us-dhs.cbp', 5],
    ]);
  });

  it('asks the reports where the summary was made before an indicator was declared', async () => {
    const older = { ...database, columns: new Set(['year', 'scope', 'form']) };
    const [old, now] = await Promise.all(
      [older, database].map((source) => trend(source, area, ['processed_rate'])),
    );
    expect(old!.data).toEqual(now!.data);
    expect([old!.sql.includes('FROM reports'), now!.sql.includes('FROM summary')]).toEqual([
      true,
      true,
    ]);
  });

  it('adds nothing of one scope to sums of the other', async () => {
    const { data } = await trend(database, area, ['requests__received']);
    expect(data[0]!.points.map(({ value }) => value)).toEqual([10]);
  });
});
