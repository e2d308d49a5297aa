import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  frameLines,
  isEmpty,
  stackState,
  toSummary,
  toTable,
  trendBases,
  trendState,
  withBasis,
  type TrendBasis,
  type TrendState,
} from '../../src/chart';
import { cn } from '../../src/families/cn';
import type { Family } from '../../src/model/family';
import {
  composition,
  headline,
  quantity,
  trend,
  turnedSql,
  type Filter,
  type Quantity,
} from '../../src/query';
import { createDatabase, type Database } from '../query/database';
import { family as library } from '../query/family';
import { filters, reports } from '../query/random';
import { smallRelease } from '../query/release';

// Building a database for each random release takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const release = { id: 'cn', version: 'abc', synthetic: false };
const SUMS = ['visits', 'returns', 'loans_by_form', 'fines', 'loans_open'];

const of = (family: Family, ids: readonly string[]): Quantity[] =>
  ids.map((id) => quantity(family, id)!);

async function turned(
  db: Database,
  filter: Filter,
  ids: readonly string[],
  basis: TrendBasis,
): Promise<{ readonly state: TrendState; readonly sql: string }> {
  const quantities = of(db.family, ids);
  const answer = await trend(db, filter, ids);
  const input = {
    title: quantities[0]!.label,
    scope: filter.scope,
    release,
    of: quantities,
    lines: answer.data,
    figures: (await headline(db, filter, ids)).data,
  };
  return {
    state: trendState(withBasis(input, basis)),
    sql: turnedSql(answer.sql, db.family, ids, basis),
  };
}

/** What is drawn and what the SQL finds, as `series year value`. */
const told = (series: unknown, year: unknown, value: unknown) =>
  `${String(series)} ${String(year)} ${Number(value).toPrecision(10)}`;

const drawnPoints = (state: TrendState): string[] =>
  state.lines.flatMap(({ key, points }) =>
    points.flatMap(({ year, value }) => (value === null ? [] : [told(key, year, value)])),
  );

describe('sums in another light', () => {
  it.each(['agency', 'index'] as const)(
    'are drawn as the shown SQL finds them: %s',
    async (basis) => {
      await fc.assert(
        fc.asyncProperty(reports, filters, async (all, filter) => {
          const db = await createDatabase(library, { reports: all });
          try {
            const { state, sql } = await turned(db, filter, SUMS, basis);
            const keys = new Set(state.lines.map(({ key }) => key));
            const found = (await db.connector.query(sql)).filter(
              (row) => row.value !== null && keys.has(String(row.series)),
            );
            expect(drawnPoints(state).sort()).toEqual(
              found.map((row) => told(row.series, row.year, row.value)).sort(),
            );
          } finally {
            db.close();
          }
        }),
        { numRuns: 30 },
      );
    },
  );

  it('are shares as the shown SQL finds them', async () => {
    await fc.assert(
      fc.asyncProperty(reports, filters, async (all, filter) => {
        const db = await createDatabase(library, { reports: all });
        try {
          const answer = await composition(db, filter, 'returns');
          const topic = library.topics.find(({ id }) => id === 'returns')!;
          const state = stackState({
            title: topic.title,
            scope: filter.scope,
            release,
            composition: answer.data,
            unit: 'loan',
            mode: 'share',
          });
          const years = state.categories.flatMap(({ key, total }) =>
            total === null ? [] : [Number(key)],
          );
          if (years.length === 0) return;
          const series = topic.groups.flatMap((group) => [
            ...group.series,
            ...(group.undivided === undefined ? [] : [group.undivided]),
          ]);
          const sql = turnedSql(answer.sql, library, series, 'share', years);
          const found = (await db.connector.query(sql)).filter((row) => row.value !== null);
          const drawn = state.parts.flatMap(({ key, points }) =>
            points.flatMap(({ share }, i) =>
              share === null ? [] : [told(key, state.categories[i]!.key, share)],
            ),
          );
          expect(drawn.sort()).toEqual(
            found.map((row) => told(row.series, row.year, row.value)).sort(),
          );
        } finally {
          db.close();
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are offered for sums only', () => {
    expect(trendBases(of(cn, ['received', 'processed']))).toEqual(['agency', 'index']);
    expect(trendBases(of(cn, ['disclosure_rate']))).toEqual([]);
    expect(trendBases([])).toEqual([]);
  });
});

describe('an average over agencies', () => {
  it('says what it is in title, unit, formula, sentence and table, with N', async () => {
    const db = await smallRelease();
    try {
      const { state } = await turned(db, { scope: 'area' }, ['received'], 'agency');
      const point = state.lines[0]!.points.findLast(({ value }) => value !== null)!;
      expect(point.value).toBe(point.numerator! / point.stated);
      const lines = frameLines(state, 'zh');
      expect(lines.title).toBe('新收申请（每个机关平均）');
      expect(lines.subtitle).toContain('单位：件，每个机关平均');
      expect(lines.notes.join('')).toContain('公式：合计 ÷ 填报此项的机关数');
      expect(lines.notes.join('')).toContain('平均数的升降可能只因填报机关不同');
      expect(frameLines(state, 'en').subtitle).toContain('Unit: requests per agency');
      const [sentence] = toSummary(state, 'zh');
      expect(sentence).toMatch(/年新收申请每个机关平均 [\d,.]+ 件（\d+ 个机关）/);
      expect(toSummary(state, 'en')[0]).toMatch(/requests per agency \(of (one|\d+) agenc/);
      const table = toTable(state);
      expect(table.columns.map(({ key }) => key)).toEqual([
        'year',
        'received',
        'received_n',
        'definition_changes',
      ]);
      const row = table.rows.find(([year]) => year!.value === String(point.year))!;
      expect(row.map(({ value }) => value)).toEqual([
        String(point.year),
        point.value,
        point.stated,
        null,
      ]);
    } finally {
      db.close();
    }
  });
});

describe('an index of a group', () => {
  const line = (
    values: readonly (number | null)[],
    segments: readonly number[],
    id = 'received',
  ) => ({
    key: id,
    label: quantity(cn, id)!.label,
    single: false,
    breaks: [],
    points: values.map((value, i) => ({
      year: 2016 + i,
      value,
      stated: value === null ? 0 : 2,
      reports: 2,
      segment: segments[i]!,
      gap: value === null ? ('not_stated' as const) : null,
    })),
  });
  const segmentOf = (form: string) =>
    quantity(cn, 'received')!.segments.findIndex(({ forms }) => forms.includes(form));
  const [old, present] = [segmentOf('2014'), segmentOf('2019')];
  const indexed = (lines: ReturnType<typeof line>[]) =>
    trendState(
      withBasis(
        {
          title: { zh: '申请', en: 'Requests' },
          scope: 'area',
          release,
          lines,
          of: of(
            cn,
            lines.map(({ key }) => key),
          ),
        },
        'index',
      ),
    );

  it('begins again at 100 where the definition changes, and names its base years', () => {
    const state = indexed([line([40, 50, 60, 30, 45], [old, old, old, present, present])]);
    expect(state.lines[0]!.points.map(({ value }) => value)).toEqual([100, 125, 150, 100, 150]);
    expect(state.lines[0]!.strokes).toEqual([
      [2016, 2017, 2018],
      [2019, 2020],
    ]);
    expect(frameLines(state, 'zh').subtitle).toContain('单位：指数，2016、2019 年 = 100');
    expect(frameLines(state, 'en').subtitle).toContain('Unit: index, 2016 and 2019 = 100');
    expect(toSummary(state, 'zh')[0]).toContain('2020 年新收申请指数 150（2019 年 = 100）');
    expect(toSummary(state, 'en')[0]).toContain('in 2020: index 150 (2019 = 100)');
  });

  it('has its base in the first year above 0, and each line its own', () => {
    const state = indexed([
      line([null, null, 0, 20, 30], [present, present, present, present, present]),
      line([null, null, 10, 20, 30], [0, 0, 0, 0, 0], 'processed'),
    ]);
    expect(state.lines[0]!.points.map(({ value }) => value)).toEqual([null, null, 0, 100, 150]);
    expect(frameLines(state, 'zh').notes.join('')).toMatch(/基年：新收申请 2019；.+ 2018。/);
  });

  it('is not made of what is never above 0, or below it; such lines are named', () => {
    const state = indexed([
      line([0, 0, 0, 0, 0], [present, present, present, present, present]),
      line([5, -2, 3, 4, 5], [0, 0, 0, 0, 0], 'processed'),
    ]);
    expect(isEmpty(state)).toBe(true);
    expect(state.caveats.map(({ zh }) => zh).join('')).toMatch(/不作指数：新收申请、/);
  });
});
