import fc from 'fast-check';
import PinyinMatch from 'pinyin-match';
import { describe, expect, it } from 'vitest';
import { agencies } from '../../src/families/cn/agencies';
import { regions } from '../../src/families/cn/regions';
import { AgencyList, searchAgencies } from '../../src/query';
import { syllablesOf } from '../../src/query/syllables';
import type { AgencyEntry } from '../../src/query/types';

const entries: AgencyEntry[] = agencies.map((agency) => ({
  ...agency,
  province: null,
  prefecture: null,
  county: null,
  years: {},
  errors: 0,
  warnings: 0,
}));
const places: AgencyEntry[] = regions
  .filter((_, i) => i % 7 === 0)
  .map(({ code, name }) => ({
    id: code,
    name: `${name}人民政府`,
    aliases: [],
    regionCode: code,
    level: null,
    sector: null,
    parent: null,
    successor: null,
    province: null,
    prefecture: null,
    county: null,
    years: {},
    errors: 0,
    warnings: 0,
  }));

const [list, placeList] = [AgencyList.of(entries), AgencyList.of(places)];

describe('a few keys', () => {
  it('find every name that the reference matcher finds by its initials or whole pinyin', () => {
    const nth = fc.integer({ min: 0, max: places.length - 1 });
    const keys = fc.record({ nth, from: fc.nat(4), length: fc.integer({ min: 2, max: 5 }) });
    fc.assert(
      fc.property(keys, fc.boolean(), ({ nth, from, length }, initials) => {
        const characters = [...places[nth]!.name].slice(from, from + length);
        const read = characters.map((one) => syllablesOf(one)[0] ?? '');
        const typed = read.map((one) => (initials ? one.slice(0, 1) : one)).join('');
        if (typed === '' || read.includes('')) return;
        const found = new Set(searchAgencies(placeList, typed, places.length).map((one) => one.id));
        expect(found).toContain(places[nth]!.id);
        for (const one of places) {
          if (PinyinMatch.match(one.name, typed)) expect(found).toContain(one.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['zhanhe', '湛河'],
    ['zhanh', '湛河'],
    ['zhq', '湛河区'],
    ['湛hq', '湛河区'],
    ['ZHANHEQU', '湛河区'],
    ['lvliang', '吕梁'],
    ['lüliang', '吕梁'],
  ])('%s may mean %s', (typed, name) => {
    const own: AgencyEntry[] = [{ ...places[0]!, id: 'x', name: `${name}人民政府` }];
    expect(searchAgencies(AgencyList.of(own), typed).map((one) => one.id)).toEqual(['x']);
    expect(searchAgencies(AgencyList.of(own), `${typed}z`)).toEqual([]);
  });

  it('offer what begins with them before what contains them, then other names', () => {
    const named = (id: string, name: string, alias?: string): AgencyEntry => ({
      ...places[0]!,
      id,
      name,
      aliases: alias === undefined ? [] : [{ name: alias }],
    });
    const own = AgencyList.of([
      named('alias', '数据局', '平安办'),
      named('pinyin', '盘安镇'),
      named('within', '北平安镇'),
      named('start', '平安镇'),
    ]);
    expect(searchAgencies(own, '平安').map((one) => one.id)).toEqual(['start', 'within', 'alias']);
    expect(searchAgencies(own, 'pa').map((one) => one.id)).toEqual([
      'pinyin',
      'start',
      'within',
      'alias',
    ]);
    expect(searchAgencies(own, 'pa', 50, ['start']).map((one) => one.id)).not.toContain('start');
  });

  it('find a name of several words, however they are spaced', () => {
    const named = (id: string, name: string, alias: string): AgencyEntry => ({
      ...places[0]!,
      id,
      name,
      aliases: [{ name: alias }],
    });
    const own = AgencyList.of([
      named('doe', 'Department of Energy', 'Energy Department'),
      named('doj', 'Department of Justice', 'Main Justice'),
      named('gsa', 'Office of Main Justice Works', 'Works'),
    ]);
    const ids = (typed: string) => searchAgencies(own, typed).map(({ id }) => id);
    expect(ids('department of')).toEqual(['doe', 'doj']);
    expect(ids('Department of J')).toEqual(['doj']);
    expect(ids(' of  justice ')).toEqual(['doj']);
    expect(ids('DepartmentOfEnergy')).toEqual(['doe']);
    // Another name typed whole means its bearer first.
    expect(ids('main justice')).toEqual(['doj', 'gsa']);
  });

  it('answer for any text, with no more than asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (typed, limit) => {
        expect(searchAgencies(list, typed, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
