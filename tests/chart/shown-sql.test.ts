import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  heatmapState,
  indexLines,
  moversState,
  multiplesState,
  toTable,
  trendState,
  type HeatmapState,
} from '../../src/chart';
import {
  compareAgencies,
  composition,
  compositionByAgency,
  quantity,
  turnedSql,
  twoYears,
} from '../../src/query';
import { partsOfTopic } from '../../src/ui/topics';
import { createDatabase, type Database } from '../query/database';
import { family } from '../query/family';
import { filters, reports } from '../query/random';

/** The SQL that a chart shows, run against the same Parquet, gives the figures of its table. */

// Building a database for each random release takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: 30 };
const AGENCIES = Array.from({ length: 7 }, (_, i) => `agency-${String(i + 1)}`);
const release = { id: 'cn', version: 'abc', synthetic: false };
const topic = family.topics.find(({ id }) => id === 'returns')!;
const series = partsOfTopic(topic);
const frame = { title: topic.title, release } as const;

/** What is drawn and what is found: `who series year value`. */
const told = (...[value, ...where]: readonly [unknown, ...unknown[]]) =>
  [...where, Number(value).toPrecision(10)].join(' ');

const found = async (db: Database, sql: string, who: 'agency_id' | null) =>
  (await db.connector.query(sql))
    .filter(({ value }) => value !== null)
    .map((row) => told(row.value, who === null ? '' : row[who], row.series, row.year))
    .sort();

/** Shares in a heatmap's table, save its last row, which has the totals. */
function sharesIn(state: HeatmapState): string[] {
  return toTable(state)
    .rows.slice(0, -1)
    .flatMap((row) =>
      row.flatMap(({ value, point }) =>
        point === undefined || value === null
          ? []
          : [told(value, point.agency ?? '', point.key, point.year)],
      ),
    )
    .sort();
}

describe('the SQL shown by', () => {
  it('a heatmap of shares by year gives its shares', async () => {
    await fc.assert(
      fc.asyncProperty(reports, filters, async (all, filter) => {
        const db = await createDatabase(family, { reports: all });
        try {
          const answer = await composition(db, filter, topic.id);
          const state = heatmapState({
            ...frame,
            scope: filter.scope,
            of: answer.data,
            unit: 'loan',
            mode: 'share',
            minimum: 20,
          });
          const years = state.columns.filter(({ total }) => total !== null).map(({ year }) => year);
          if (years.length === 0) return;
          const sql = turnedSql(answer.sql, family, series, 'share', years);
          expect(await found(db, sql, null)).toEqual(sharesIn(state));
        } finally {
          db.close();
        }
      }),
      RUNS,
    );
  });

  it('a heatmap of shares by agency gives its shares, of agencies that state every part', async () => {
    await fc.assert(
      fc.asyncProperty(reports, filters, async (all, filter) => {
        const db = await createDatabase(family, { reports: all });
        try {
          for (const year of new Set(all.map((report) => report.year))) {
            const answer = await compositionByAgency(db, filter, topic.id, year, {
              agencies: AGENCIES,
            });
            const state = heatmapState({
              ...frame,
              scope: filter.scope,
              of: answer.data,
              unit: 'loan',
              mode: 'share',
              minimum: 20,
            });
            const bodies = state.columns.flatMap(({ agency, total }) =>
              agency === null || total === null ? [] : [agency],
            );
            const sql = turnedSql(answer.sql, family, series, { basis: 'share', bodies });
            expect(await found(db, sql, 'agency_id')).toEqual(sharesIn(state));
          }
        } finally {
          db.close();
        }
      }),
      RUNS,
    );
  });

  it('compared lines as an index gives the index', async () => {
    await fc.assert(
      fc.asyncProperty(
        reports,
        fc.constantFrom('self', 'area'),
        fc.integer({ min: 2001, max: 2006 }),
        fc.constantFrom('visits', 'returns', 'loans_by_form', 'fines'),
        fc.constantFrom(trendState, multiplesState),
        async (all, scope, base, id, make) => {
          const db = await createDatabase(family, { reports: all });
          try {
            const of = quantity(family, id)!;
            const answer = await compareAgencies(db, { scope }, AGENCIES, id);
            const indexed = indexLines(of, answer.data, base);
            const state = make({
              ...frame,
              scope,
              of: [indexed.of],
              lines: indexed.lines,
            });
            const lines = state.kind === 'trend' ? state.lines : state.panels;
            const drawn = lines.flatMap(({ key, points }) =>
              points.flatMap(({ year, value }) =>
                value === null ? [] : [told(value, key, id, year)],
              ),
            );
            const sql = turnedSql(answer.sql, family, [id], { basis: 'index', base });
            expect(await found(db, sql, 'agency_id')).toEqual(drawn.sort());
          } finally {
            db.close();
          }
        },
      ),
      RUNS,
    );
  });

  it('shares that moved gives both shares of every bar', async () => {
    await fc.assert(
      fc.asyncProperty(reports, filters, async (all, { years: _, ...filter }) => {
        const db = await createDatabase(family, { reports: all });
        try {
          const between = [2002, 2004] as const;
          const answer = await twoYears(db, filter, topic.id, between);
          const state = moversState({ ...frame, scope: filter.scope, of: answer.data });
          const sql = turnedSql(answer.sql, family, series, 'share', between);
          const shares = new Set(await found(db, sql, null));
          for (const { key, before, after } of state.bars) {
            expect(shares).toContain(told(before, '', key, 2002));
            expect(shares).toContain(told(after, '', key, 2004));
          }
        } finally {
          db.close();
        }
      }),
      RUNS,
    );
  });
});
