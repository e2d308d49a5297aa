import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  agencyProfile,
  cellInSource,
  cellsOfReport,
  coverage,
  filterOptions,
  findingsOf,
  headline,
  listAgencies,
  overlaps,
  pathsOf,
  ranking,
  reportsBehind,
  searchAgencies,
  trend,
} from '../../src/query';
import type { Database } from './database';
import { smallRelease } from './release';

let db: Database;
beforeAll(async () => {
  db = await smallRelease();
});
afterAll(() => {
  db.close();
});

const area = { scope: 'area' } as const;

describe('a trend', () => {
  it('says why a year has no value', async () => {
    const { data } = await trend(db, { ...area, agencies: ['pingtan', 'suqian'] }, [
      'procurement_amount',
      'carried_in',
    ]);
    const gaps = (i: number) => data[i]!.points.map((point) => [point.year, point.gap]);
    expect(gaps(0)).toEqual([
      [2018, 'not_collected'],
      [2019, null],
      [2020, null],
      [2021, 'not_collected'],
      [2022, 'no_report'],
      [2023, 'not_collected'],
      [2024, 'not_collected'],
    ]);
    expect(gaps(1)[2]).toEqual([2020, 'not_stated']);
    expect(data[0]!.points[1]!.value).toBeCloseTo(7539.443252, 6);
  });

  it('breaks requests received at 2019 and nowhere else', async () => {
    const { data } = await trend(db, { ...area, agencies: ['pingtan'] }, ['received']);
    expect(data[0]!.breaks.map((one) => one.year)).toEqual([2019]);
    expect(data[0]!.points.map((point) => point.value)).toEqual([0, 23, 21, 70]);
    expect(data[0]!.single).toBe(true);
  });

  it('takes a rate over the reports that state both parts', async () => {
    const { data } = await trend(db, { ...area, years: [2024, 2024] }, ['disclosure_rate']);
    const [point] = data[0]!.points;
    expect(point).toMatchObject({ numerator: 2297, denominator: 4239, stated: 2, reports: 2 });
    expect(point!.value).toBeCloseTo(2297 / 4239, 12);
  });

  it('throws for what the family does not declare', async () => {
    await expect(trend(db, area, ['nonsense'])).rejects.toThrow(RangeError);
  });
});

describe('headline figures', () => {
  it('tell the change over the agencies that state both years', async () => {
    const { data } = await headline(db, area, [
      'received',
      'disclosure_rate',
      'procurement_amount',
    ]);
    const [received, rate, procurement] = data;
    // 宿迁 3,511 → 3,525; 沭阳 reports for the first time and is no growth.
    expect(received!.point).toMatchObject({ year: 2024, value: 4238, stated: 2 });
    expect(received!.change).toMatchObject({ absolute: 14, agencies: 1 });
    expect(received!.change!.ratio).toBeCloseTo(14 / 3511, 12);
    expect(rate!.change!.absolute).toBeCloseTo(1902 / 3521 - 1519 / 3486, 12);
    expect(procurement!.point.year).toBe(2020);
    expect(procurement!.change!.absolute).toBeCloseTo(7380.28959 - 7539.443252, 6);
  });

  it('tell no change across a break, or where nobody states both years', async () => {
    const { data } = await headline(db, area, ['received'], 2019);
    expect(data[0]!.previous).toMatchObject({ joins: false });
    expect(data[0]!.change).toBeNull();
    const [later] = (await headline(db, area, ['received'], 2023)).data;
    expect(later!.change).toBeNull();
  });
});

describe('agencies', () => {
  it('carries no column of lists through a join, which ends engines in browsers', async () => {
    const { sql } = await listAgencies(db);
    expect(sql).not.toContain('JOIN');
    expect(sql).not.toContain('aliases');
  });

  it('are listed once however many ask at the same time, and again where that failed', async () => {
    const asked: string[] = [];
    let failing = true;
    const each: Database['workbench']['each'] = async (sql, see) => {
      asked.push(sql);
      if (failing) throw new Error('no answer');
      for (const row of await db.connector.query(sql)) see(row);
    };
    const source = { ...db, kept: {}, workbench: { ...db.workbench, each } };
    await expect(listAgencies(source)).rejects.toThrow('no answer');
    failing = false;
    asked.length = 0;
    const [one, other] = await Promise.all([listAgencies(source), listAgencies(source)]);
    expect(other).toBe(one);
    expect(await listAgencies(source)).toBe(one);
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('are listed by region with the years of their reports and other names', async () => {
    const { data } = await listAgencies(db);
    expect([...data.ids]).toEqual(['suqian', 'shuyang', 'pingtan']);
    expect(data.at(2)).toMatchObject({
      name: '平潭综合实验区',
      aliases: [{ name: '平潭县人民政府', to: 2013 }],
      years: { area: [2018, 2019, 2020, 2021] },
    });
    expect(data.at(1).parent).toBe('suqian');
  });

  it.each([
    ['宿迁', ['suqian']],
    ['sq', ['suqian']],
    ['shuyang', ['shuyang']],
    ['syx', ['shuyang']],
    ['3213', ['suqian', 'shuyang']],
    ['321322', ['shuyang']],
    ['平潭县', ['pingtan']],
    ['ptzh', ['pingtan']],
    ['zzz', []],
    ['', ['suqian', 'shuyang', 'pingtan']],
  ])('are found by %s', async (typed, ids) => {
    const { data } = await listAgencies(db);
    expect(searchAgencies(data, typed).map((one) => one.id)).toEqual(ids);
  });

  it('have a profile of all series, with reports and their files', async () => {
    const { data } = await agencyProfile(db, 'suqian', 'area');
    expect(data!.lines).toHaveLength(db.family.series.length);
    const paths = await pathsOf(db, data!.reports);
    expect(data!.reports.map((one) => [one.year, paths.get(one.source_id)])).toEqual([
      [2024, '2024_宿迁市.txt'],
      [2023, undefined],
    ]);
    expect(data!.findings.map((one) => one.rule)).toEqual(['row_sum', 'doubt']);
    expect((await agencyProfile(db, 'nobody', 'area')).data).toBeNull();
  });
});

describe('from a point to its cell', () => {
  it('finds the reports behind it, the largest first', async () => {
    const { data } = await reportsBehind(db, area, 'received', 2024);
    expect(data.reports.map((one) => [one.report.agency_id, one.value])).toEqual([
      ['suqian', 3525],
      ['shuyang', 713],
    ]);
    expect(data.reports[0]!.measures).toEqual(['received__total']);
  });

  it('shows the table with the cell to mark, and the findings on its row', async () => {
    const { data } = await cellInSource(db, 'suqian-2024-area', 'received__total');
    expect(data!.cell).toMatchObject({
      value: 3525,
      state: 'stated',
      raw: '3525',
      place: 'line 40',
    });
    expect(data!.source!.path).toBe('2024_宿迁市.txt');
    const { row, column } = data!.marked!;
    expect(data!.table!.grid[row]![column]!.text).toBe('3525');
    expect(data!.findings.map((one) => one.finding_id)).toEqual(['f1']);
  });

  it('tells an absent cell from a measure without one, and from a report it does not have', async () => {
    const absent = await cellInSource(db, 'suqian-2024-area', 'other_other__total');
    expect(absent.data!.cell!.state).toBe('absent');
    expect(absent.data!.table).toBeNull();
    const none = await cellInSource(db, 'suqian-2024-area', 'procurement_amount');
    expect(none.data!.cell).toBeNull();
    expect((await cellInSource(db, 'nothing', 'received__total')).data).toBeNull();
    expect((await cellsOfReport(db, 'suqian-2024-area')).data).toHaveLength(2);
  });
});

describe('lists', () => {
  it('rank with ties and leave small denominators out by name', async () => {
    const { data } = await ranking(db, area, 'disclosure_rate', 2024);
    expect(data.ranks.map((one) => [one.agency, one.rank])).toEqual([
      ['shuyang', 1],
      ['suqian', 2],
    ]);
    const small = await ranking(db, area, 'disclosure_rate', 2018);
    expect(small.data.ranks).toEqual([]);
    expect(small.data.withoutData.map((one) => one.agency)).toEqual(['pingtan']);
  });

  it('show who reported when', async () => {
    const { data } = await coverage(db, area);
    expect(data.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    const suqian = data.rows.find((row) => row.agency === 'suqian')!;
    expect(suqian.cells.map((cell) => cell?.form ?? null)).toEqual([
      null,
      null,
      null,
      null,
      null,
      '2021',
      '2021',
    ]);
    expect((await coverage(db, { scope: 'self' })).data).toEqual({ years: [], rows: [] });
  });

  it('filter findings by who, what and how grave', async () => {
    expect((await findingsOf(db, {})).data).toHaveLength(2);
    expect((await findingsOf(db, { origin: 'parser' })).data.map((one) => one.rule)).toEqual([
      'doubt',
    ]);
    expect((await findingsOf(db, { severity: 'error', years: [2020, 2023] })).data).toEqual([]);
    const [first] = (await findingsOf(db, { agency: 'suqian', rule: 'row_sum' })).data;
    expect(first).toMatchObject({ agency_name: '宿迁市人民政府', expected: 3525, actual: 3524 });
    expect(first!.cells).toEqual(['received__natural_person', 'received__total']);
  });

  it('offer what a filter can be set to, places within places only', async () => {
    const { data } = await filterOptions(db);
    expect(data.provinces).toEqual([
      { value: '福建省', reports: 4 },
      { value: '江苏省', reports: 3 },
    ]);
    expect(data.prefectures).toEqual([]);
    const within = await filterOptions(db, { province: '江苏省', prefecture: '宿迁市' });
    expect(within.data.prefectures).toEqual([{ value: '宿迁市', reports: 3 }]);
    expect(within.data.counties).toEqual([{ value: '沭阳县', reports: 1 }]);
    // A report of one body and one of its whole area are never counted together.
    const alone = await filterOptions(db, {
      scope: 'self',
      province: '江苏省',
      prefecture: '宿迁市',
    });
    expect([alone.data.prefectures, alone.data.counties]).toEqual([[], []]);
  });

  it('warn where a sum holds an area and a part of it', async () => {
    const { data } = await overlaps(db, area);
    expect(data).toEqual([{ year: 2024, place: '宿迁市', parts: 1 }]);
    expect((await overlaps(db, { ...area, level: 'prefecture' })).data).toEqual([]);
    expect((await overlaps(db, { scope: 'self' })).data).toEqual([]);
  });
});
