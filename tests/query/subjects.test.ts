import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  composition,
  compositionByAgency,
  groupRanking,
  ranking,
  twoYears,
  unknownAmounts,
} from '../../src/query';
import type { Database } from './database';
import { wholeRelease } from './whole-release';

let db: Database;
beforeAll(async () => {
  db = await wholeRelease();
});
afterAll(() => {
  db.close();
});

const area = { scope: 'area' } as const;

/** The same asked in plain SQL. */
async function one(sql: string): Promise<number> {
  const [row] = await db.connector.query(sql);
  return Number(Object.values(row!)[0]);
}

describe('the parts of a whole in two years', () => {
  it('are those of the agencies that report in both', async () => {
    const { data } = await twoYears(db, area, 'outcomes', [2020, 2021]);
    expect(data.agencies).toBe(2);
    const parts = data.composition.groups.flatMap((group) => group.parts);
    const rejected = parts.find((line) => line.key === 'rejected')!;
    expect(rejected.points.map((point) => point.value)).toEqual([0, 0]);
    const unable = parts.find((line) => line.key === 'unable')!;
    expect(unable.points[1]!.value).toBe(
      await one(`SELECT SUM(not_held__total) FROM reports
                 WHERE scope = 'area' AND year = 2021 AND agency_id IN ('lake', 'hill')`),
    );
  });

  it('keep within the filter', async () => {
    const { data } = await twoYears(db, { ...area, level: 'county' }, 'outcomes', [2020, 2021]);
    expect(data.agencies).toBe(1);
  });
});

describe('the row that stands in for three', () => {
  it('counts where the form has it and nowhere else', async () => {
    const { data } = await composition(db, area, 'reasons');
    const other = data.groups.find((group) => group.hue === 'other')!;
    expect(other.undivided!.points.map((point) => point.value)).toEqual([2, null]);
    expect(other.undivided!.points[1]!.gap).toBe('not_collected');
    expect(other.parts.map((line) => line.points.map((point) => point.value))).toEqual([
      [null, 0],
      [null, 0],
      [null, 20],
    ]);
  });
});

describe('the parts of a whole by agency', () => {
  it('takes the largest first and says of how many', async () => {
    const choice = { largest: 2, by: 'processed' };
    const { data } = await compositionByAgency(db, area, 'reasons', 2021, choice);
    expect(data.rows.map((row) => row.agency)).toEqual(['sea', 'hill']);
    expect(data.rows[0]!.label.zh).toBe('海港市政府');
    expect(data.agencies).toBe(3);
  });

  it('keeps those asked for in their order, with no figure for who did not report', async () => {
    const choice = { agencies: ['nobody', 'lake', 'sea'] };
    const { data } = await compositionByAgency(db, area, 'outcomes', 2020, choice);
    expect(data.rows.map((row) => row.agency)).toEqual(choice.agencies);
    const granted = data.rows.map((row) => row.composition.groups[0]!.parts[0]!.points[0]!);
    expect(granted.map((point) => [point.year, point.value, point.gap])).toEqual([
      [2020, null, 'no_report'],
      [2020, 6, null],
      // Its only report of the year is of the other scope.
      [2020, null, 'no_report'],
    ]);
  });
});

describe('places and levels in order', () => {
  it('sum amounts, and divide sums for averages', async () => {
    const level = await groupRanking(db, area, 'procurement_average', 2020, 'level');
    expect(level.data.ranks.map((rank) => [rank.label.zh, rank.value])).toEqual([
      ['市级', 9],
      ['县级', 2.5],
    ]);
    const { data } = await groupRanking(db, area, 'procurement_average', 2020, 'province');
    expect(data.ranks.map((rank) => [rank.agency, rank.value])).toEqual([
      [
        '江苏省',
        await one(`SELECT SUM(procurement_amount) / SUM(procurement_projects) FROM reports
                   WHERE scope = 'area' AND year = 2020`),
      ],
    ]);
    expect(data.reports).toEqual({ stated: 2, total: 2 });
  });

  it('give the same from the summary and from the reports', async () => {
    const coarse = { ...db, dimensions: [] };
    for (const by of ['province', 'level'] as const) {
      const fine = await groupRanking(db, area, 'received', 2021, by);
      expect((await groupRanking(coarse, area, 'received', 2021, by)).data).toEqual(fine.data);
      expect(fine.sql).toContain('FROM summary');
    }
  });

  it('give equal values an equal rank', async () => {
    const { data } = await ranking(db, area, 'rules_issued', 2021);
    expect(data.ranks).toEqual([]);
    const refused = await ranking(db, area, 'other_fee_not_paid', 2021);
    expect(refused.data.ranks.map((rank) => rank.rank)).toEqual([1, 1, 1]);
  });
});

describe('amounts without a unit', () => {
  it('are listed as printed and stand in no sum', async () => {
    const ids = ['procurement_projects', 'procurement_amount'];
    const own = { scope: 'self' } as const;
    const { data } = await unknownAmounts(db, own, ids);
    expect(data.total).toBe(1);
    expect(data.amounts[0]).toMatchObject({
      report: 'sea-2020-self',
      measure: 'procurement_amount',
      raw: '8040',
      year: 2020,
    });
    expect((await groupRanking(db, own, 'procurement_amount', 2020, 'level')).data.ranks).toEqual(
      [],
    );
    expect((await unknownAmounts(db, area, ids)).data).toEqual({ amounts: [], total: 0 });
    expect((await unknownAmounts(db, own, ['received'])).data.total).toBe(0);
  });
});
