import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as questions from '../../src/query';
import type { Scope } from '../../src/model/report';
import type { Filter } from '../../src/query';
import { createDatabase, type Database } from './database';
import { family } from './family';

/**
 * Two bodies report the same years in each scope. Their figures are powers of a hundred apart, so
 * that any answer which added reports of two scopes shows it: 101 is 1 of one and 100 of another.
 */
const SIZES: Readonly<Record<Scope, number>> = { self: 1, area: 100, unknown: 10_000 };
const SCOPES = Object.keys(SIZES) as Scope[];

let db: Database;

beforeAll(async () => {
  const reports = SCOPES.flatMap((scope) =>
    ['one', 'two'].flatMap((agency) =>
      [2005, 2006].map((year) => ({
        agency,
        year,
        scope,
        form: 'late',
        province: '110000',
        prefecture: '110100',
        level: 'county',
        sector: 'government',
        values: {
          loans: SIZES[scope],
          returns_desk: SIZES[scope],
          returns_box: 0,
          visits_late: SIZES[scope],
        },
      })),
    ),
  );
  db = await createDatabase(family, { reports });
});
afterAll(() => {
  db.close();
});

type Asking = (filter: Filter) => Promise<{ readonly data: unknown }>;

/** How each question is asked. */
const ASKED: Readonly<Record<string, Asking>> = {
  trend: (filter) => questions.trend(db, filter, ['loans_by_form', 'returns', 'return_rate']),
  compareAgencies: (filter) => questions.compareAgencies(db, filter, ['one', 'two'], 'returns'),
  composition: (filter) => questions.composition(db, filter, 'returns'),
  compositionByAgency: (filter) =>
    questions.compositionByAgency(db, filter, 'returns', 2005, { largest: 9, by: 'returns' }),
  twoYears: (filter) => questions.twoYears(db, filter, 'returns', [2005, 2006]),
  headline: (filter) => questions.headline(db, filter, ['returns', 'return_rate']),
  ranking: (filter) => questions.ranking(db, filter, 'returns', 2005),
  groupRanking: (filter) => questions.groupRanking(db, filter, 'returns', 2005, 'province'),
  unknownAmounts: (filter) => questions.unknownAmounts(db, filter, ['returns']),
  peerBand: (filter) => questions.peerBand(db, filter, 'returns', 1),
  agencyCloud: (filter) =>
    questions.agencyCloud(db, filter.scope, filter, ['one'], 'returns', 'returns', 2005),
  reportOf: ({ scope }) => questions.reportOf(db, 'one', scope, 2005),
  suggestPeers: (filter) => questions.suggestPeers(db, filter, 'one', 'returns', 2005),
  standing: (filter) => questions.standing(db, filter, 'one', ['returns'], 2005),
  reportsBehind: (filter) => questions.reportsBehind(db, filter, 'returns', 2005),
  coverage: (filter) => questions.coverage(db, filter),
  overlaps: (filter) => questions.overlaps(db, filter),
  agencyProfile: ({ scope }) => questions.agencyProfile(db, 'one', scope),
  flowOf: ({ scope }) => questions.flowOf(db, 'one', scope, 2005),
  findingCounts: (filter) => questions.findingCounts(db, filter),
  coverageMatrix: (filter) =>
    questions.coverageMatrix(db, filter, { limit: 9, offset: 0, order: 'place' }),
};

/** Every number of an answer, years left out. */
function numbers(data: unknown, key = ''): number[] {
  if (typeof data === 'number') return /year|first|last|date/i.test(key) ? [] : [data];
  if (Array.isArray(data)) return data.flatMap((one) => numbers(one, key));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([name, one]) => numbers(one, name));
}

/** Whether a number holds reports of several scopes. */
const mixed = (number: number) => {
  const whole = Math.abs(Math.round(number));
  const parts = [whole % 100, Math.floor(whole / 100) % 100, Math.floor(whole / 10_000)];
  return parts.filter((part) => part > 0).length > 1 && !(whole >= 2000 && whole < 2100);
};

describe('no question of any kind adds up reports of two scopes', () => {
  it('every question about a set of reports is tried here', () => {
    const folder = join(import.meta.dirname, '..', '..', 'src', 'query', 'questions');
    const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const asking = sources.flatMap((source) =>
      [...source.matchAll(/^export async function (\w+)\(([^)]*)\)/gm)]
        .filter(([, , parameters = '']) => /: (?:Filter\b|Omit<Filter|Scope\b)/.test(parameters))
        .map(([, name]) => name!),
    );
    expect(asking.length).toBeGreaterThan(15);
    expect(asking.filter((name) => !(name in ASKED))).toEqual([]);
  });

  it.each(Object.entries(ASKED))('%s', async (_, ask) => {
    for (const scope of SCOPES) {
      const { data } = await ask({ scope });
      expect(numbers(data).filter(mixed), scope).toEqual([]);
    }
  });

  it.each(['trend', 'composition', 'ranking', 'groupRanking', 'headline', 'peerBand', 'standing'])(
    '%s does tell the figures of its scope',
    async (name) => {
      const { data } = await ASKED[name]!({ scope: 'area' });
      const told = numbers(data);
      expect(told.some((n) => n === 100 || n === 200)).toBe(true);
      expect(told.some((n) => n >= 10_000)).toBe(false);
    },
  );

  it.each(
    Object.keys(ASKED).filter((name) => !['agencyProfile', 'flowOf', 'reportOf'].includes(name)),
  )('%s refuses a filter without one scope', async (name) => {
    for (const scope of [undefined, 'all', ['self', 'area'], "self' OR '1'='1"])
      await expect(ASKED[name]!({ scope } as unknown as Filter)).rejects.toThrow(TypeError);
  });
});
