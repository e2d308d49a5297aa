import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyList, type PeerSet } from '../../src/query';
import { Texts } from '../../src/query/columns';
import type { AgencyEntry } from '../../src/query/types';
import { longestRecords } from '../../src/ui/agencies';
import { peersWithReport } from '../../src/ui/peers';

/** Few letters, so that texts and values come again and hold each other. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '湛', '河'), maxLength: 4 });
const maybe = fc.option(fc.constantFrom('x', 'y', 'z'));
const years = fc.dictionary(
  fc.constantFrom('self', 'area'),
  fc.uniqueArray(fc.integer({ min: 2008, max: 2012 })).map((some) => some.sort()),
);

const entry: fc.Arbitrary<AgencyEntry> = fc.record({
  id: text,
  name: text,
  aliases: fc.array(fc.record({ name: text }), { maxLength: 2 }),
  regionCode: maybe,
  province: maybe,
  prefecture: maybe,
  county: maybe,
  level: maybe,
  sector: maybe,
  parent: maybe,
  successor: maybe,
  years,
  errors: fc.nat(),
  warnings: fc.nat(),
});
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, maxLength: 40 });

describe('a list of agencies', () => {
  it('hands out what it was made of', () => {
    fc.assert(
      fc.property(entries, text, (some, asked) => {
        const list = AgencyList.of(some);
        expect(list.length).toBe(some.length);
        expect([...list]).toEqual(some);
        for (const one of [...some.map(({ id }) => id), asked]) {
          const found = some.find(({ id }) => id === one);
          expect(list.byId(one)).toEqual(found);
          expect(list.has(one)).toBe(found !== undefined);
          expect(list.nameOf(one)).toBe(found?.name);
        }
        const named = some.find(({ name }) => name === asked && name !== '');
        expect(list.byName(asked)).toEqual(named);
      }),
    );
  });

  it('gives the same entry to whoever asks for it again', () => {
    const [first] = fc.sample(entry, 1);
    const list = AgencyList.of([first!]);
    expect(list.byId(first!.id)).toBe(list.byId(first!.id));
  });

  it('knows who has the longest record, as sorting all of them does', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 5 }), (some, count) => {
        const levels = ['y', 'x'];
        const longest = ({ years: of }: AgencyEntry) =>
          Math.max(0, ...Object.values(of).map((one) => one.length));
        const rank = ({ level }: AgencyEntry) => (levels.indexOf(level ?? '') + 3) % 3;
        const sorted = [...some].sort((a, b) => longest(b) - longest(a) || rank(a) - rank(b));
        expect(longestRecords(AgencyList.of(some), count, levels)).toEqual(sorted.slice(0, count));
      }),
    );
  });

  it('names peers that report in a year, the agency itself left out', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const [own] = some;
        if (own === undefined) return;
        const peers: PeerSet = {
          basis: 'level',
          level: 'x',
          sector: null,
          parent: null,
          agencies: null,
        };
        const found = peersWithReport(AgencyList.of(some), own, peers, 'self', 2010);
        const like = ({ id, level, years: of }: AgencyEntry) =>
          id !== own.id && level === 'x' && (of.self ?? []).includes(2010);
        expect(found).toEqual(some.filter(like));
      }),
    );
  });
});

describe('many texts in one', () => {
  it('are found where they lie, never across two of them', () => {
    fc.assert(
      fc.property(fc.array(text), text, (some, wanted) => {
        const texts = new Texts(some);
        expect([...texts]).toEqual(some);
        expect(texts.find(wanted)).toBe(some.indexOf(wanted));
        const found = new Set<number>();
        const first = new Map<number, number>();
        texts.eachWith(wanted, (place, from) => {
          found.add(place);
          if (!first.has(place)) first.set(place, from);
        });
        const holding = some.flatMap((one, place) =>
          wanted !== '' && one.includes(wanted) ? [place] : [],
        );
        expect([...found]).toEqual(holding);
        for (const place of holding) expect(first.get(place)).toBe(some[place]!.indexOf(wanted));
      }),
    );
  });
});
