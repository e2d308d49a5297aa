import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compareAgencies,
  composition,
  coverage,
  headline,
  ranking,
  reportsBehind,
  trend,
  type Filter,
} from '../../src/query';
import { createDatabase, type Database } from './database';
import { family } from './family';

let db: Database;
const asked: string[] = [];

beforeAll(async () => {
  db = await createDatabase(family, {
    reports: (['self', 'area', 'unknown'] as const).map((scope, i) => ({
      agency: 'one',
      year: 2005,
      scope,
      form: 'late',
      values: { loans: 10 ** i },
    })),
  });
});
afterAll(() => {
  db.close();
});

const spied = (): Database => ({
  ...db,
  connector: {
    query: (sql) => {
      asked.push(sql);
      return db.connector.query(sql);
    },
  },
});

describe('scopes are never summed together', () => {
  it.each([
    ['self', 1],
    ['area', 10],
    ['unknown', 100],
  ] as const)('%s: only its own reports', async (scope, value) => {
    const { data } = await trend(db, { scope }, ['loans']);
    expect(data[0]!.points.map((point) => [point.value, point.reports])).toEqual([[value, 1]]);
  });

  it('every question about a group names one scope in its SQL', async () => {
    const source = spied();
    const filter: Filter = { scope: 'area' };
    await trend(source, filter, ['loans', 'return_rate']);
    await trend({ ...source, dimensions: [] }, filter, ['loans']);
    await composition(source, filter, 'returns');
    await headline(source, filter, ['loans', 'return_rate']);
    await ranking(source, filter, 'loans', 2005);
    await coverage(source, filter);
    await reportsBehind(source, filter, 'loans', 2005);
    await compareAgencies(source, filter, ['one'], 'loans');
    const sums = asked.filter((sql) => /\bFROM (reports|summary)\b/.test(sql));
    expect(sums.length).toBeGreaterThan(7);
    for (const sql of sums)
      expect(sql.match(/scope = '(self|area|unknown)'/g)).toEqual(["scope = 'area'"]);
  });

  it('refuses anything that is not exactly one scope, whatever it pretends to be', async () => {
    const attempts: unknown[] = [
      undefined,
      null,
      '',
      'all',
      'self,area',
      "self' OR scope = 'area",
      ['self', 'area'],
      { toString: () => 'self' },
    ];
    for (const scope of attempts) {
      await expect(trend(db, { scope } as Filter, ['loans'])).rejects.toThrow(TypeError);
      await expect(ranking(db, { scope } as Filter, 'loans', 2005)).rejects.toThrow(TypeError);
    }
  });

  it('cannot be talked round through any other field of a filter', async () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("' OR '1'='1", "x' OR scope = 'self' --", '"', "''"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          {
            province: text,
            prefecture: text,
            county: text,
            level: text,
            sector: text,
            agencies: fc.array(text),
          },
          { requiredKeys: [] },
        ),
        async (rest) => {
          const { data } = await trend(db, { scope: 'area', ...rest }, ['loans']);
          for (const point of data[0]!.points) expect(point.value ?? 10).toBe(10);
        },
      ),
      { numRuns: 60 },
    );
  });
});
