import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import {
  frameLines,
  funnelState,
  indexLines,
  isEmpty,
  multiplesState,
  scatterState,
  slopeState,
  toOption,
  toSummary,
  toTable,
  trendState,
  usualBase,
  usualBetween,
  usualYear,
  type ChartState,
  type ChartView,
} from '../../src/chart';
import { PRESETS, renderSvg } from '../../src/export';
import {
  agencyCloud,
  compareAgencies,
  peerBand,
  quantity,
  rankedCloud,
  withLeast,
  type Line,
  type Quantity,
} from '../../src/query';
import { createDatabase, type Database, type TestReport } from '../query/database';

const release = { id: 'cn', version: 'abc', synthetic: false };
const frame = { scope: 'area', release } as const;
const of = (id: string): Quantity => quantity(cn, id)!;
const view: ChartView = {
  theme: 'light',
  language: 'zh',
  width: 900,
  height: 420,
  purpose: 'screen',
};

/** Nine counties over four years; the first of them filed the form of 2014 before. Made up. */
const COUNTIES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'tiny'] as const;

const county = (agency: string, year: number, processed: number, granted: number): TestReport => ({
  agency,
  name: `${agency}县`,
  year,
  scope: 'area',
  form: '2021',
  level: 'county',
  sector: 'government',
  values: {
    received__total: processed,
    processed__total: processed,
    granted__total: granted,
    granted_in_part__total: 0,
  },
});

const cases = (i: number, year: number) => (i === 8 ? 4 : 40 * (i + 1) + (year - 2021) * 10);

let db: Database;
let lines: Line[];
let rates: Line[];
const ids = ['a', 'b', 'tiny', 'nobody'];
const peers = { scope: 'area', level: 'county', sector: 'government' } as const;
beforeAll(async () => {
  db = await createDatabase(cn, {
    reports: [
      { ...county('a', 2018, 0, 0), form: '2014', values: { form2014_received: 30 } },
      ...[2021, 2022, 2023, 2024].flatMap((year) =>
        COUNTIES.filter((agency) => agency !== 'b' || year !== 2022).map((agency, j) => {
          const i = COUNTIES.indexOf(agency);
          const all = cases(i, year);
          return county(agency, year, all, i === 8 ? 4 : Math.round(all * (0.3 + 0.05 * j)));
        }),
      ),
    ],
  });
  lines = (await compareAgencies(db, { scope: 'area' }, ids, 'received')).data;
  rates = (await compareAgencies(db, { scope: 'area' }, ids, 'disclosure_rate')).data;
});
afterAll(() => {
  db.close();
});

const colours = ids.map((_, index) => ({ of: 'picked', index }) as const);
const notes = (state: ChartState) => frameLines(state, 'zh').notes.join('\n');

/** What a click opens is on every item that is drawn. */
function clickable(state: ChartState): unknown[] {
  const { series } = toOption(state, view) as { series: { name: string; data: object[] }[] };
  return series.filter(({ name }) => name !== 'ground').flatMap(({ data }) => data);
}

describe('compared lines', () => {
  it('draw hollow what divides by too little, and name whose it is', () => {
    const state = trendState({
      ...frame,
      title: of('disclosure_rate').label,
      of: [of('disclosure_rate')],
      lines: rates,
      colours,
    });
    const tiny = state.lines.find((line) => line.key === 'tiny')!;
    expect(tiny.small).toEqual([2021, 2022, 2023, 2024]);
    expect(notes(state)).toMatch(/空心点分母不足 20.*tiny县 2021—2024/);
    expect(state.lines.find((line) => line.key === 'a')!.small).toEqual([]);
    const lower = withLeast(of('disclosure_rate'), 3);
    const all = trendState({ ...frame, title: lower.label, of: [lower], lines: rates, colours });
    expect(all.lines.every((line) => line.small.length === 0)).toBe(true);
    expect(notes(all)).not.toContain('空心点');
  });

  it('have the band of their peers behind them, with how many they are', async () => {
    const years = (await peerBand(db, peers, 'disclosure_rate', 20)).data;
    const input = {
      ...frame,
      title: of('disclosure_rate').label,
      of: [of('disclosure_rate')],
      lines: rates,
      colours,
    };
    const label = { zh: '县级政府', en: 'County governments' };
    const state = trendState({ ...input, peers: { label, years } });
    expect(state.band!.strokes).toEqual([[2021, 2022, 2023, 2024]]);
    expect(notes(state)).toMatch(/灰带为同类机关（县级政府，2021—2024 年每年 7 至 8 个）/);
    expect(toSummary(state, 'zh').join('')).toMatch(/2024 年 8 个同类机关的中位数为/);
    expect(toTable(state).columns.map(({ key }) => key)).toContain('peer_median');
    const few = trendState({
      ...input,
      peers: { label, years: years.map((one) => ({ ...one, n: 4 })) },
    });
    expect(few.band).toBeUndefined();
    expect(notes(few)).toContain('不足 5 个，不画同类范围');
  });

  it('carry on every point what a click opens', () => {
    for (const make of [trendState, multiplesState]) {
      const state = make({
        ...frame,
        title: of('received').label,
        of: [of('received')],
        lines,
        colours,
      });
      const items = clickable(state);
      expect(items.length).toBe(12);
      for (const item of items) {
        expect(item).toMatchObject({ key: expect.any(String), year: expect.any(Number) });
      }
      expect(state.withoutData.map(({ zh }) => zh)).toEqual(['nobody']);
    }
  });

  it('share one scale as small panels, a gap where a year is missing', () => {
    const state = multiplesState({
      ...frame,
      title: of('received').label,
      of: [of('received')],
      lines,
      colours,
    });
    const option = toOption(state, view) as {
      yAxis: { min: number; max: number }[];
      grid: object[];
    };
    expect(option.grid).toHaveLength(3);
    expect(new Set(option.yAxis.map(({ min, max }) => `${String(min)} ${String(max)}`)).size).toBe(
      1,
    );
    expect(state.panels.find(({ key }) => key === 'b')!.strokes).toEqual([[2021], [2023, 2024]]);
  });

  it('can have each panel fit its line, and then say that heights do not compare', () => {
    const years = [2021, 2022, 2023, 2024].map((year) => ({
      ...{ year, n: 8, low: 1, median: 5000, high: 900_000, segment: 0, small: 0 },
    }));
    const state = multiplesState({
      ...frame,
      title: of('received').label,
      of: [of('received')],
      lines,
      colours,
      axes: 'own',
      peers: { label: { zh: '县级政府', en: 'county governments' }, years },
    });
    const option = toOption(state, view) as {
      yAxis: { max: number; axisLabel: { show: boolean } }[];
      grid: { left: number; width: number }[];
    };
    state.panels.forEach((panel, i) => {
      const most = Math.max(...panel.points.map(({ value }) => value ?? 0));
      const { max, axisLabel } = option.yAxis[i]!;
      expect(max).toBeGreaterThanOrEqual(most);
      expect(max).toBeLessThan(2.5 * most);
      expect(axisLabel.show).toBe(true);
    });
    for (const [i, { left, width }] of option.grid.entries()) {
      const next = option.grid[i + 1];
      if (next && next.left > left) expect(left + width).toBeLessThan(next.left);
    }
    expect(state.band).toBeUndefined();
    expect(frameLines(state, 'zh').notes.join()).toContain('不可比高低');
    expect(frameLines(state, 'en').notes.join()).toContain('compare shapes, not heights');
  });
});

describe('an index', () => {
  it('is 100 in its base year and never crosses a change of definition', () => {
    const { lines: indexed, caveats, of: unit } = indexLines(of('received'), lines, 2021);
    const a = indexed.find(({ key }) => key === 'a')!;
    const at = (year: number) => a.points.find((point) => point.year === year)!;
    expect(at(2021).value).toBe(100);
    expect(at(2024).value).toBeCloseTo((70 / 40) * 100, 12);
    expect(at(2018)).toMatchObject({ value: null, gap: 'other_definition' });
    expect(caveats.map(({ zh }) => zh).join('')).toContain('与 2021 年口径不同的年份不作指数');
    expect(unit.unit).toBe('index_2021');
    const state = trendState({ ...frame, title: unit.label, of: [unit], lines: indexed, caveats });
    expect(frameLines(state, 'en').subtitle).toContain('index, 2021 = 100');
  });

  it('leaves out and names who has no base', () => {
    const { lines: indexed, caveats } = indexLines(of('received'), lines, 2022);
    expect(indexed.map(({ key }) => key)).toEqual(['a', 'tiny', 'nobody']);
    expect(caveats.map(({ zh }) => zh).join('')).toMatch(/2022 年无数据或为 0，不能作指数：b县/);
  });

  it('begins where most lines do, under their latest definition', () => {
    expect(usualBase(of('received'), lines)).toBe(2021);
    expect(usualBetween(of('received'), lines)).toEqual([2021, 2024]);
    expect(usualYear(lines)).toBe(2024);
    expect(usualBase(of('received'), [])).toBeNull();
  });
});

describe('two years', () => {
  const slope = (between: readonly [number, number]) =>
    slopeState({
      ...frame,
      title: of('received').label,
      of: of('received'),
      lines,
      colours,
      between,
    });

  it('are joined by a stroke where both are of one definition', () => {
    const state = slope([2021, 2024]);
    expect(state.lines.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['a', 40, 70],
      ['b', 80, 110],
      ['tiny', 4, 4],
    ]);
    expect(state.withoutData.map(({ zh }) => zh)).toEqual(['nobody']);
    expect(toSummary(state, 'zh').join('')).toContain(
      'a县由 2021 年的 40 件到 2024 年的 70 件（+75.0%）',
    );
  });

  it('are not joined across a change of definition, and the picture says why', () => {
    const state = slope([2018, 2024]);
    expect(isEmpty(state)).toBe(true);
    expect(notes(state)).toMatch(/两年之间口径变化（.*2019.*），不连线：a县/);
    expect(notes(state)).toMatch(/只有一年有数据，不连线：b县（2018 年无年报）/);
  });
});

describe('a cloud of one year', () => {
  const nameOf = (id: string) => ({ zh: `${id}县`, en: id });
  const picked = ids.map((agency, i) => ({ agency, colour: colours[i]! }));
  const label = { zh: '县级政府', en: 'County governments' };
  const input = async (id: string) => ({
    ...frame,
    title: of(id).label,
    cloud: (await agencyCloud(db, 'area', peers, ids, id, 'received', 2023)).data,
    of: of(id),
    volume: of('received'),
    picked,
    nameOf,
    peers: label,
  });

  it('sets volume against a rate, names those picked and hollows the small', async () => {
    const state = scatterState(await input('disclosure_rate'));
    expect(state.points.map(({ key, small }) => [key, small])).toEqual([
      ['a', false],
      ['b', false],
      ['tiny', true],
    ]);
    expect(state.peers).toHaveLength(6);
    expect(state.withoutData.map(({ zh }) => zh)).toEqual(['nobody县']);
    expect(notes(state)).toContain('空心点分母不足 20：tiny县');
    for (const item of clickable(state)) expect(item).toMatchObject({ year: 2023 });
  });

  it('does not take a small body for the best: within the funnel it is no outlier', async () => {
    const state = funnelState({ ...(await input('disclosure_rate')), chance: 'binomial' });
    const total = (value: (one: { x: number; y: number }) => number) =>
      [...state.points, ...state.peers].reduce((sum, one) => sum + value(one), 0);
    expect(state.rate).toBeCloseTo(total(({ x, y }) => x * y) / total(({ x }) => x), 12);
    expect(state.points.find(({ key }) => key === 'tiny')).toMatchObject({ y: 1, place: 'within' });
    expect(Object.values(state.counts).reduce((a, b) => a + b, 0)).toBe(9);
    expect(toSummary(state, 'zh')[0]).toMatch(/^2023 年 9 个机关中，\d 个高于/);
    expect(notes(state)).toContain('95%、99.8% 控制限（二项分布）');
  });

  it('ranks all peers, keeps those picked whatever their rank, and lists the small apart', async () => {
    const { cloud } = await input('disclosure_rate');
    const ranking = rankedCloud(of('disclosure_rate'), cloud, nameOf, ['a', 'tiny', 'nobody'], 2);
    expect(ranking.ranks.map(({ agency, rank }) => [agency, rank])).toEqual([
      ['h', 1],
      ['g', 2],
      ['a', 8],
    ]);
    expect(ranking.tooSmall.map(({ agency }) => agency)).toEqual(['tiny']);
    expect(ranking.withoutData.map(({ agency }) => agency)).toEqual(['nobody']);
  });

  it('draws many peers as few dots and loses none of them', async () => {
    const base = await input('disclosure_rate');
    fc.assert(
      fc.property(fc.integer({ min: 1300, max: 4000 }), (count) => {
        const points = Array.from({ length: count }, (_, i) => ({
          agency: `n${String(i)}`,
          numerator: (i * 7) % 50,
          denominator: 50 + (i % 900),
          value: ((i * 7) % 50) / (50 + (i % 900)),
          volume: 50 + (i % 900),
          gap: null,
          peer: true,
        }));
        const state = scatterState({ ...base, cloud: { ...base.cloud, points } });
        expect(state.peers.length).toBeLessThanOrEqual(90 * 45);
        expect(state.peers.reduce((sum, dot) => sum + dot.count, 0)).toBe(count);
      }),
      { numRuns: 5 },
    );
  });

  it('stands in every exported picture with what explains it', async () => {
    const states: ChartState[] = [
      scatterState(await input('disclosure_rate')),
      scatterState(await input('received')),
      funnelState({ ...(await input('disclosure_rate')), chance: 'binomial' }),
      multiplesState({
        ...frame,
        title: of('received').label,
        of: [of('received')],
        lines,
        colours,
      }),
      slopeState({
        ...frame,
        title: of('received').label,
        of: of('received'),
        lines,
        colours,
        between: [2021, 2024],
      }),
    ];
    for (const state of states) {
      for (const language of ['zh', 'en'] as const) {
        for (const size of [PRESETS.slide_16_9, PRESETS.a4_half]) {
          const svg = renderSvg(state, { theme: 'dark', language, size });
          const words = svg.replace(/<[^>]+>/g, '').replace(/\s/g, '');
          expect(svg).not.toContain('NaN');
          const said = frameLines(state, language);
          for (const line of [said.title, ...said.notes, said.source]) {
            const escaped = line
              .replaceAll('&', '&amp;')
              .replaceAll("'", '&#39;')
              .replace(/\s/g, '');
            expect(words, `${state.kind} ${language}`).toContain(escaped);
          }
          expect(words).toContain('nobody');
        }
      }
    }
  });
});

describe('the band of peers', () => {
  it('is what SQL makes of the same rates by its own definition of a quantile', async () => {
    const found = (await peerBand(db, peers, 'disclosure_rate', 20)).data;
    const rows = await db.connector.query(`
      WITH rates AS (
        SELECT year, (granted__total + granted_in_part__total)::DOUBLE / processed__total AS rate
        FROM reports WHERE level = 'county' AND scope = 'area' AND processed__total >= 20),
      ordered AS (
        SELECT year, rate, row_number() OVER (PARTITION BY year ORDER BY rate) - 1 AS place,
               COUNT(*) OVER (PARTITION BY year) - 1 AS last FROM rates),
      cuts AS (SELECT unnest([0.1, 0.5, 0.9]) AS cut)
      SELECT year, cut,
        (MAX(CASE WHEN place = floor(cut * last) THEN rate END) * (1 - (cut * MAX(last) - floor(cut * MAX(last))))
         + MAX(CASE WHEN place = ceil(cut * last) THEN rate END) * (cut * MAX(last) - floor(cut * MAX(last))))::DOUBLE AS value
      FROM ordered, cuts GROUP BY year, cut ORDER BY year, cut`);
    expect(rows.length).toBe(12);
    for (const row of rows) {
      const year = found.find((one) => one.year === Number(row.year))!;
      const key = { '0.1': 'low', '0.5': 'median', '0.9': 'high' }[String(row.cut)] as 'low';
      expect(year[key]).toBeCloseTo(Number(row.value), 12);
    }
  });
});
