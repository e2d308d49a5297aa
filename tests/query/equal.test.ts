import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SUMMARY_DIMENSIONS } from '../../src/model/release';
import { buildOverview } from '../../src/publish/overview';
import type { ReleaseStore } from '../../src/publish/store';
import {
  agencyProfile,
  compareAgencies,
  composition,
  coverageMatrix,
  headline,
  listAgencies,
  overviewAnswers,
  overviewComposition,
  overviewTrend,
  peerBand,
  ranking,
  reportOf,
  reportsBehind,
  standing,
  suggestPeers,
  trend,
  withAllReports,
  type Filter,
  type Point,
  type Source,
} from '../../src/query';
import { createDatabase, type TestReport } from './database';
import { family } from './family';
import { IDS, LEVELS, filters, reports } from './random';

// Building a database for each random release takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Holds trends and headline figures to what the reports alone say; returns the trend's SQL. */
async function asReportsDo(db: Source, filter: Filter): Promise<string> {
  const bare = { ...db, dimensions: [], shortcuts: { summaries: [], bySector: [] } };
  const { sql, data } = await trend(db, filter, IDS);
  expect(data).toEqual((await trend(bare, filter, IDS)).data);
  const ids = family.headline ?? [];
  const figures = await headline(db, filter, ids);
  expect(figures.data).toEqual((await headline(bare, filter, ids)).data);
  return sql;
}

/** Runs a property over random synthetic releases with a filter each. */
async function forAll(
  check: (
    db: Awaited<ReturnType<typeof createDatabase>>,
    filter: Filter,
    all: TestReport[],
  ) => Promise<void>,
  numRuns = 40,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(reports, filters, async (all, filter) => {
      const db = await createDatabase(family, { reports: all });
      try {
        await check(db, filter, all);
      } finally {
        db.close();
      }
    }),
    { numRuns },
  );
}

describe('one question, whatever answers it', () => {
  it('summary and reports give equal answers', async () => {
    await forAll(async (db, filter) => {
      const fromSummary = await trend(db, filter, IDS);
      const fromReports = await trend({ ...db, dimensions: [] }, filter, IDS);
      expect(fromSummary.sql).toContain('FROM summary');
      expect(fromReports.sql).toContain('FROM reports');
      expect(fromReports.data).toEqual(fromSummary.data);
      const parts = await composition(db, filter, 'returns');
      expect((await composition({ ...db, dimensions: [] }, filter, 'returns')).data).toEqual(
        parts.data,
      );
    });
  });

  it('tells the same change from the summary as from the reports', async () => {
    await forAll(async (db, filter) => {
      const ids = family.headline ?? [];
      const fromSummary = await headline(db, filter, ids);
      const fromReports = await headline({ ...db, dimensions: [] }, filter, ids);
      expect(fromReports.data).toEqual(fromSummary.data);
    });
  });

  it('a summary that dropped dimensions hands over to the reports', async () => {
    await fc.assert(
      fc.asyncProperty(reports, filters, async (all, filter) => {
        const coarse = await createDatabase(family, {
          reports: all,
          dimensions: ['year', 'scope', 'form'],
        });
        const fine = await createDatabase(family, { reports: all });
        try {
          const answer = await trend(coarse, filter, IDS);
          expect(answer.data).toEqual((await trend(fine, filter, IDS)).data);
        } finally {
          coarse.close();
          fine.close();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('a finer summary answers what the first cannot, as the reports do', async () => {
    await fc.assert(
      fc.asyncProperty(reports, filters, async (all, filter) => {
        const db = await createDatabase(family, {
          reports: all,
          dimensions: ['year', 'scope', 'form'],
          shortcuts: {
            summaries: [{ table: 'summary_fine', dimensions: SUMMARY_DIMENSIONS }],
            bySector: false,
          },
        });
        try {
          const sql = await asReportsDo(db, filter);
          const isFine = [filter.province, filter.level, filter.sector].some(Boolean);
          expect(/FROM (\w+)/.exec(sql)?.[1]).toBe(isFine ? 'summary_fine' : 'summary');
        } finally {
          db.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a summary by place answers for a prefecture, as the reports do', async () => {
    const places = fc.record({
      scope: fc.constantFrom('self' as const, 'area' as const),
      province: fc.constantFrom('North', 'South "x"'),
      prefecture: fc.constantFrom('place 0', 'place 1', 'place 2'),
    });
    await fc.assert(
      fc.asyncProperty(reports, places, async (all, filter) => {
        const db = await createDatabase(family, {
          reports: all,
          shortcuts: {
            summaries: [
              {
                table: 'summary_places',
                dimensions: ['year', 'province', 'prefecture', 'scope', 'form'],
              },
            ],
            bySector: false,
          },
        });
        try {
          expect(await asReportsDo(db, filter)).toContain('FROM summary_places');
        } finally {
          db.close();
        }
      }),
      { numRuns: 15 },
    );
  });

  it('reports in the order of sectors answer for a sector, as the others do', async () => {
    const filter = { scope: 'self', sector: 'library' } as const;
    await fc.assert(
      fc.asyncProperty(reports, async (all) => {
        const shortcuts = { summaries: [], bySector: true };
        const db = await createDatabase(family, {
          reports: all,
          dimensions: ['year', 'scope', 'form'],
          shortcuts,
        });
        const plain = { ...db, shortcuts: { summaries: [], bySector: [] } };
        try {
          const both = async <T extends { sql: string; data: unknown }>(
            ask: (source: Source) => Promise<T>,
          ) => {
            const [one, other] = [await ask(db), await ask(plain)];
            expect(one.data).toEqual(other.data);
            return [one.sql, other.sql].map((sql) => sql.includes('FROM reports_by_sector'));
          };
          const kinds = [
            await both((source) => trend(source, filter, family.headline!)),
            await both((source) => ranking(source, filter, family.headline![0]!, 2003)),
            await both((source) => ranking(source, filter, 'return_rate', 2003)),
            await both((source) => peerBand(source, filter, 'return_rate', 1)),
            await both((source) =>
              suggestPeers(source, filter, 'agency-1', family.headline![0]!, 2003),
            ),
          ];
          // Peers are only asked for where the body itself states something.
          await both((source) => standing(source, filter, 'agency-1', ['returns'], 2003));
          for (const [bySector, other] of kinds) {
            expect(other).toBe(false);
            expect(bySector).toBe(true);
          }
        } finally {
          db.close();
        }
      }),
      { numRuns: 20 },
    );
  });

  it('small files by body answer for bodies, as all reports do', async () => {
    const year = 2003;
    const questions: readonly ((
      source: Source,
      body: string,
    ) => Promise<{ data: unknown; sql: string }>)[] = [
      (source, body) => trend(source, { scope: 'self', agencies: [body] }, IDS),
      (source, body) =>
        trend(source, { scope: 'self', level: 'city', agencies: [body, 'agency-2'] }, IDS),
      (source, body) =>
        compareAgencies(source, { scope: 'area' }, [body, 'agency-3', 'nobody'], 'returns'),
      (source, body) => agencyProfile(source, body, 'self'),
      (source, body) => reportOf(source, body, 'self', year),
      (source, body) => suggestPeers(source, { scope: 'self' }, body, 'returns', year),
      (source, body) => standing(source, { scope: 'self' }, body, ['returns', 'return_rate'], year),
    ];
    await fc.assert(
      fc.asyncProperty(
        reports,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        async (all, nth, rows) => {
          const shortcuts = { summaries: [], bySector: false, bodies: rows };
          const db = await createDatabase(family, { reports: all, shortcuts });
          const plain = { ...db, shortcuts: { summaries: [], bySector: [] } };
          for (const ask of questions) {
            const [one, other] = [
              await ask(db, `agency-${String(nth)}`),
              await ask(plain, `agency-${String(nth)}`),
            ];
            expect(one.data).toEqual(other.data);
            expect(other.sql).not.toContain('bodies_');
          }
          const [first] = all;
          const { sql } = await agencyProfile(db, first!.agency, first!.scope);
          expect(sql).toMatch(/FROM bodies_\d{3}\b/);
          // What a person is shown can be run on any release.
          const anywhere = await db.connector.query(withAllReports(sql));
          expect(anywhere).toEqual(await db.connector.query(sql));
          db.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('runs of years list bodies as all reports do', async () => {
    const orders = ['place', 'errors', 'missing'] as const;
    await fc.assert(
      fc.asyncProperty(
        reports,
        filters,
        fc.integer({ min: 1, max: 4 }),
        async (all, filter, limit) => {
          // Some bodies change their level or name from one year to the next, or fail checks.
          const moving = all.map((one, i): TestReport => ({
            ...one,
            ...(one.agency === 'agency-2' ? { level: LEVELS[one.year % 2]! } : {}),
            name: one.year > 2003 ? `new ${one.agency}` : one.agency,
            status: i % 5 === 0 ? 'partial' : 'parsed',
            errors: i % 3 === 0 ? i : 0,
            warnings: i % 2,
          }));
          const shortcuts = { summaries: [], bySector: false, reporting: true };
          const db = await createDatabase(family, { reports: moving, shortcuts });
          const plain: Source = { ...db, shortcuts: { summaries: [], bySector: [] } };
          for (const order of orders) {
            const page = { limit, offset: 1, order };
            const [one, other] = [
              await coverageMatrix(db, filter, page),
              await coverageMatrix(plain, filter, page),
            ];
            expect(one.data).toEqual(other.data);
            expect(one.sql).not.toContain('FROM reports');
          }
          const [one, other] = [await listAgencies(db), await listAgencies(plain)];
          expect([...one.data]).toEqual([...other.data]);
          expect(one.sql).toContain('FROM reporting');
          db.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('runs of years tell decades apart', async () => {
    const years = [1990, 1991, 1993, 2019, 2020, 2021, 2022, 2051, 2052, 2060];
    const all = years.map((year) => ({
      agency: 'a',
      year,
      scope: 'self' as const,
      form: 'late',
      values: {},
    }));
    const shortcuts = { summaries: [], bySector: false, reporting: true };
    const db = await createDatabase(family, { reports: all, shortcuts });
    expect((await listAgencies(db)).data.byId('a')?.years).toEqual({ self: years });
    db.close();
  });

  it('overview.json gives the engine’s answers', async () => {
    await forAll(async (db, filter) => {
      const overview = await buildOverview(db.connector as unknown as ReleaseStore, family, {
        version: 'test',
        synthetic: true,
        totals: { reports: 0, agencies: 0, sources: 0 },
      });
      if (!overviewAnswers(overview, filter)) return;
      const series = family.series.map((one) => one.id);
      expect(overviewTrend(family, overview, filter, series)).toEqual(
        (await trend(db, filter, series)).data,
      );
      expect(overviewComposition(family, overview, filter, 'returns')).toEqual(
        (await composition(db, filter, 'returns')).data,
      );
    });
  });

  it('a point is the sum of the reports behind it', async () => {
    await forAll(async (db, filter) => {
      for (const id of ['returns', 'fines', 'return_rate']) {
        const { data } = await trend(db, filter, [id]);
        for (const point of data[0]!.points) {
          const behind = await reportsBehind(db, filter, id, point.year);
          expect(behind.data.total).toBe(point.reports);
          expect(behind.data.reports).toHaveLength(point.reports);
          const some = await reportsBehind(db, filter, id, point.year, 2);
          expect(some.data.total).toBe(point.reports);
          expect(some.data.reports).toEqual(behind.data.reports.slice(0, 2));
          expect(contributed(behind.data.reports, point)).toBe(true);
        }
      }
    }, 10);
  });

  it('lines of all agencies add up to the line of the group', async () => {
    await forAll(async (db, filter, all) => {
      const agencies = [...new Set(all.map((one) => one.agency))];
      const group = await trend(db, filter, ['returns']);
      const each = await compareAgencies(db, filter, agencies, 'returns');
      for (const point of group.data[0]!.points) {
        const own = each.data.map((line) => line.points.find((one) => one.year === point.year));
        const sum = own.reduce((total, one) => total + (one?.value ?? 0), 0);
        expect(sum).toBe(point.value ?? 0);
        expect(own.reduce((total, one) => total + (one?.stated ?? 0), 0)).toBe(point.stated);
      }
    });
  });
});

function contributed(
  behind: Awaited<ReturnType<typeof reportsBehind>>['data']['reports'],
  point: Point,
): boolean {
  if (point.denominator === undefined) {
    const stated = behind.filter((one) => one.value !== null);
    const sum = stated.reduce((total, one) => total + one.value!, 0);
    return stated.length === point.stated && sum === (point.value ?? 0);
  }
  const both = behind.filter((one) => one.numerator != null && one.denominator != null);
  const over = both.reduce((total, one) => total + one.denominator!, 0);
  return both.length === point.stated && over === point.denominator;
}

describe('a change on the year before', () => {
  it('is that of the agencies which state both years', async () => {
    await forAll(async (db, filter, all) => {
      const { data } = await headline(db, filter, [
        'returns',
        'loans_open',
        'fines',
        'return_rate',
      ]);
      for (const figure of data) {
        if (!figure.change) continue;
        const agencies = [...new Set(all.map((one) => one.agency))];
        const each = await compareAgencies(db, filter, agencies, figure.key);
        const year = figure.point.year;
        const pairs = each.data.flatMap((line) => {
          const [before, now] = [year - 1, year].map((at) =>
            line.points.find((one) => one.year === at && one.stated > 0),
          );
          return before && now ? [{ before, now }] : [];
        });
        expect(figure.change.agencies).toBe(pairs.length);
        const total = (part: 'before' | 'now'): number => {
          const points = pairs.map((pair) => pair[part]);
          const top = points.reduce((sum, one) => sum + (one.numerator ?? one.value!), 0);
          const over = points.reduce((sum, one) => sum + (one.denominator ?? 0), 0);
          return figure.unit === 'percent' ? top / over : top;
        };
        expect(figure.change.absolute).toBeCloseTo(total('now') - total('before'), 9);
      }
    });
  });
});
