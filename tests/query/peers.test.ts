import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import {
  agencyCloud,
  flowOf,
  listAgencies,
  peerBand,
  peerFilter,
  peersOf,
  standing,
  suggestPeers,
  AgencyList,
  type AgencyEntry,
} from '../../src/query';
import { createDatabase, type Database, type TestReport } from './database';

/** County police of one year: requests processed and granted. Made up. */
const COUNTIES: readonly (readonly [processed: number, granted: number])[] = [
  [10, 9],
  [40, 10],
  [50, 20],
  [60, 30],
  [80, 60],
  [100, 70],
  [120, 120],
];

const report = (agency: string, values: Record<string, number>, year = 2023): TestReport => ({
  agency,
  year,
  scope: 'self',
  form: '2021',
  level: 'county',
  sector: 'public_security',
  values,
});

const REQUESTERS = [
  'natural_person',
  'business',
  'research',
  'public_interest',
  'legal_service',
  'other_organisation',
  'total',
];
const ROWS = cn.measures
  .filter((one) => one.forms.includes('2021') && one.table === 'requests')
  .map((one) => one.row);

/** A whole table 3: 3 requests of natural persons, 2 granted and one carried over; else zeros. */
function wholeTable(): Record<string, number> {
  const cells = [...new Set(ROWS)].flatMap((row) =>
    REQUESTERS.map((column) => {
      const counts = ['natural_person', 'total'].includes(column);
      const value = { received: 3, granted: 2, processed: 2, carried_out: 1 }[row] ?? 0;
      return [`${row}__${column}`, counts ? value : 0] as const;
    }),
  );
  return Object.fromEntries(cells);
}

let db: Database;
let agencies: AgencyList;
beforeAll(async () => {
  db = await createDatabase(cn, {
    reports: [
      ...COUNTIES.map(([processed, granted], i) =>
        report(`c${String(i)}`, {
          received__total: processed,
          processed__total: processed,
          granted__total: granted,
          granted_in_part__total: 0,
        }),
      ),
      report('silent', {}),
      { ...report('other', { received__total: 70, processed__total: 70 }), sector: 'education' },
      { ...report('area', { received__total: 9000 }), scope: 'area' },
      report('whole', wholeTable(), 2022),
      report('part', { received__total: 3, carried_in__total: 0 }, 2022),
    ],
  });
  agencies = (await listAgencies(db)).data;
});
afterAll(() => {
  db.close();
});

const entry = (id: string) => agencies.byId(id)!;
const peers = { scope: 'self', level: 'county', sector: 'public_security' } as const;

describe('peers', () => {
  it('share level and sector, else their parent, else their level', () => {
    expect(peersOf(agencies, entry('c1'))).toMatchObject({ basis: 'level_sector' });
    expect(peerFilter(peersOf(agencies, entry('c1'))!, 'self')).toEqual(peers);
    const child = (id: string): AgencyEntry => ({
      ...entry('c1'),
      id,
      parent: 'dept',
      sector: null,
    });
    const family = AgencyList.of([child('a'), child('b')]);
    expect(peersOf(family, child('a'))).toMatchObject({ basis: 'parent', agencies: ['a', 'b'] });
    expect(peersOf(AgencyList.of([child('a')]), child('a'))).toMatchObject({ basis: 'level' });
    expect(peersOf(family, { ...child('a'), level: null, parent: null })).toBeNull();
    expect(peersOf(agencies, entry('c1'), ['level'])).toMatchObject({ basis: 'level' });
  });

  it('are suggested by nearness of volume, never across scope or sector', async () => {
    const { data } = await suggestPeers(db, peers, 'c3', 'received', 2023, 3);
    expect(data.volume).toBe(60);
    expect(data.peers).toEqual([
      { agency: 'c2', volume: 50 },
      { agency: 'c4', volume: 80 },
      { agency: 'c1', volume: 40 },
    ]);
    const silent = await suggestPeers(db, peers, 'silent', 'received', 2023, 2);
    expect(silent.data.volume).toBeNull();
    expect(silent.data.peers.map((one) => one.agency)).toEqual(['c0', 'c1']);
  });

  it('have a band over those that divide by enough', async () => {
    const { data } = await peerBand(db, peers, 'disclosure_rate', 20);
    const rates = [0.25, 0.4, 0.5, 0.75, 0.7, 1].sort((a, b) => a - b);
    const year = data.find((one) => one.year === 2023)!;
    expect(year).toMatchObject({ n: 6, small: 1 });
    expect(year.median).toBeCloseTo((rates[2]! + rates[3]!) / 2, 12);
    expect(year.low).toBeCloseTo(0.325, 12);
    expect(year.high).toBeCloseTo(0.875, 12);
    const [all] = (await peerBand(db, peers, 'disclosure_rate', 1)).data.slice(-1);
    expect(all).toMatchObject({ n: 7, small: 0 });
  });

  it('take their median from counts as stated, blanks left out', async () => {
    const { data } = await peerBand(db, peers, 'received', 20);
    expect(data.at(-1)).toMatchObject({ year: 2023, n: 7, small: 0, median: 60 });
  });

  it('are points of a cloud, each with its own cases and volume', async () => {
    const ask = (id: string, picked: readonly string[]) =>
      agencyCloud(db, 'self', peers, picked, id, 'received', 2023);
    const { points } = (await ask('disclosure_rate', ['c1', 'other'])).data;
    const stated = points.filter((one) => one.denominator !== null && one.peer);
    expect(stated.map((one) => [one.denominator, one.numerator])).toEqual(COUNTIES);
    expect(stated.map((one) => one.volume)).toEqual(COUNTIES.map(([processed]) => processed));
    const found = (id: string) => points.filter((one) => one.agency === id);
    expect(found('c1')).toHaveLength(1);
    expect(found('other')).toMatchObject([{ peer: false, value: null, gap: 'not_stated' }]);
    expect(found('silent')).toMatchObject([{ peer: true, value: null, gap: 'not_stated' }]);
    expect(found('area')).toEqual([]);
    const counts = (await ask('received', ['other'])).data.points;
    expect(counts.find((one) => one.agency === 'other')).toMatchObject({
      value: 70,
      numerator: null,
      denominator: null,
      volume: 70,
    });
  });

  it('need not be asked for', async () => {
    const { data } = await agencyCloud(db, 'self', null, ['c1'], 'received', 'received', 2023);
    expect(data.points.map((one) => one.agency)).toEqual(['c1']);
  });
});

describe('standing among peers', () => {
  it('counts who is above, leaves out who is too small, and says how many', async () => {
    const { data } = await standing(db, peers, 'c4', ['disclosure_rate', 'received'], 2023);
    expect(data[0]).toMatchObject({ value: 0.75, rank: 2, n: 6, small: 1, tooSmall: false });
    expect(data[1]).toMatchObject({ value: 80, rank: 3, n: 7, small: 0, median: 60 });
  });

  it('ranks nobody whose rate is over too few cases, and nobody who states nothing', async () => {
    const [small] = (await standing(db, peers, 'c0', ['disclosure_rate'], 2023)).data;
    expect(small).toMatchObject({ value: 0.9, rank: null, tooSmall: true });
    const [silent] = (await standing(db, peers, 'silent', ['disclosure_rate'], 2023)).data;
    expect(silent).toMatchObject({ value: null, rank: null });
  });
});

describe('the flow of a report', () => {
  it('is drawn by requester where every part is stated, and conserves requests', async () => {
    const { data } = await flowOf(db, 'whole', 'self', 2022);
    expect(data).toMatchObject({ whole: true, missing: [] });
    expect(data!.flow.id).toBe('requests_2021_by_requester');
    const value = (from: string, to: string) =>
      data!.values[data!.flow.links.findIndex((link) => link.from === from && link.to === to)];
    expect(value('received', 'by_natural_person')).toBe(3);
    expect(value('by_natural_person', 'granted')).toBe(2);
    expect(value('by_natural_person', 'carried_out')).toBe(1);
    expect(value('by_business', 'granted')).toBe(0);
  });

  it('names what is missing and is not whole with a part unstated', async () => {
    const { data } = await flowOf(db, 'part', 'self', 2022);
    expect(data!.whole).toBe(false);
    expect(data!.missing.map((one) => one.measure)).toContain('received__natural_person');
    expect((await flowOf(db, 'part', 'self', 2011)).data).toBeNull();
  });
});
