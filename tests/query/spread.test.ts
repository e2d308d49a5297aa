import { expect, it } from 'vitest';
import { headline, trend, withCache, withMerging } from '../../src/query';
import type { Filter } from '../../src/query';
import { readFiles } from '../../src/query/engine-files';
import { smallRelease } from './release';

const ids = ['received', 'disclosure_rate'];

it('asks nothing when another province, level or span of years is chosen', async () => {
  const db = await smallRelease();
  const sent: string[] = [];
  const counting = {
    query: (sql: string) => {
      sent.push(sql);
      return db.connector.query(sql);
    },
  };
  const source = { ...db, connector: withCache(withMerging(counting)) };
  const [one, other] = await provinces(db);
  const choose = async (filter: Omit<Filter, 'scope'>) => {
    const before = sent.length;
    const asked: Filter = { scope: 'area', ...filter };
    const found = await Promise.all([trend(source, asked, ids), headline(source, asked, ids)]);
    const alone = await Promise.all([
      trend({ ...db, dimensions: [] }, asked, ids),
      headline({ ...db, dimensions: [] }, asked, ids),
    ]);
    expect(found.map(({ data }) => data)).toEqual(alone.map(({ data }) => data));
    return { questions: sent.length - before, sql: found[0].sql };
  };
  expect((await choose({ province: one })).questions).toBeGreaterThan(0);
  const next = await choose({ province: other, years: [2020, 2024] });
  expect(next.questions).toBe(0);
  // What a person is shown is the question for what they chose.
  expect(next.sql).toContain(`"province" = '${other}'`);
  expect(next.sql).toContain('year BETWEEN 2020 AND 2024');
  expect((await choose({})).questions).toBeGreaterThan(0);
  expect((await choose({ years: [2021, 2022] })).questions).toBe(0);
  db.close();
});

async function provinces(db: Awaited<ReturnType<typeof smallRelease>>): Promise<[string, string]> {
  const rows = await db.connector.query(
    "SELECT DISTINCT province FROM reports WHERE scope = 'area' ORDER BY 1",
  );
  return [String(rows[0]!.province), String(rows[1]!.province)];
}

it('reads files where the project names tables, and leaves words in texts alone', () => {
  const files = new Map([
    ['reports', 'whole/reports.parquet'],
    ['summary', 'summary.parquet'],
  ]);
  const sql = `SELECT r.year, 'FROM reports' AS "JOIN summary", cells.state FROM reports r
JOIN  summary USING (year) JOIN cells ON true WHERE name = 'O''Neil FROM reports'`;
  expect(readFiles(sql, files)).toBe(
    `SELECT r.year, 'FROM reports' AS "JOIN summary", cells.state FROM 'whole/reports.parquet' r
JOIN  'summary.parquet' USING (year) JOIN cells ON true WHERE name = 'O''Neil FROM reports'`,
  );
});
