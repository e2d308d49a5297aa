import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView } from '../../src/ui/state/address';
import { EMPTY_VIEW, type View } from '../../src/ui/state/view';

const SCREENS = ['overview', 'compare', 'agency'];

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const year = fc.integer({ min: 1000, max: 9999 });
const span = fc.tuple(year, year).map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]));
const distinct = fc.uniqueArray(word, { maxLength: 6 });

const views: fc.Arbitrary<View> = fc.record({
  screen: fc.constantFrom(...SCREENS),
  release: maybe(word),
  language: maybe(fc.constantFrom('zh' as const, 'en' as const)),
  theme: maybe(fc.constantFrom('light' as const, 'dark' as const)),
  scope: maybe(fc.constantFrom('self' as const, 'area' as const, 'unknown' as const)),
  years: maybe(span),
  province: maybe(word),
  prefecture: maybe(word),
  county: maybe(word),
  level: maybe(word),
  sector: maybe(word),
  agencies: distinct,
  agency: maybe(word),
  measure: maybe(word),
  mode: fc.constantFrom('absolute' as const, 'share' as const),
  drawing: maybe(word),
  basis: maybe(fc.constantFrom('share' as const, 'agency' as const, 'index' as const)),
  base: maybe(year),
  axes: maybe(fc.constant('own' as const)),
  peers: maybe(word),
  least: maybe(fc.integer({ min: 0, max: 999_999 })),
  pinned: maybe(word),
  year: maybe(year),
  between: maybe(span),
  rate: maybe(word),
  tables: distinct,
  cell: maybe(fc.tuple(word, word)),
  finding: maybe(word),
  behind: maybe(fc.tuple(word, year, maybe(word))),
  severity: maybe(fc.constantFrom('error', 'warning', 'note')),
  origin: maybe(fc.constantFrom('source', 'parser')),
  rule: maybe(word),
  report: maybe(word),
  order: maybe(word),
  page: maybe(fc.integer({ min: 2, max: 9999 })),
  chart: maybe(word),
  help: maybe(word),
  embed: maybe(word),
  part: maybe(word),
  columns: distinct,
  row: maybe(fc.integer({ min: 2, max: 9_999_999 })),
  find: maybe(word),
  sql: maybe(word),
});

describe('the address of a view', () => {
  it('gives back every view it was made from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(encodeView(view), SCREENS)).toEqual(view);
      }),
    );
  });

  it('survives a browser that parses and prints it', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { hash } = new URL(`http://site/${encodeView(view)}`);
        expect(decodeView(hash, SCREENS)).toEqual(view);
      }),
    );
  });

  it('never fails, whatever stands there, and what it makes of it has an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (hash) => {
        const view = decodeView(hash, SCREENS);
        expect(decodeView(encodeView(view), SCREENS)).toEqual(view);
      }),
    );
  });

  it('ignores unknown parameters', () => {
    const view = { ...EMPTY_VIEW, screen: 'compare', agencies: ['a', 'b'] };
    expect(decodeView(`${encodeView(view)}&utm_source=mail&zoom=3`, SCREENS)).toEqual(view);
  });

  it.each([
    ['#/nowhere', 'an unknown screen'],
    ['#/overview?scope=both', 'two scopes at once'],
    ['#/overview?years=2024,2019', 'years in the wrong order'],
    ['#/overview?years=20x9,2024', 'a year that is none'],
    ['#/overview?province=%E5%B', 'a broken escape'],
    ['#/overview?mode=percent&lang=fr&theme=blue', 'words it does not know'],
    ['#/overview?cell=r1', 'half a cell'],
    ['#/overview?behind=received', 'a point without a year'],
    ['', 'nothing'],
  ])('falls back for %s (%s)', (hash) => {
    expect(decodeView(hash, SCREENS)).toEqual(EMPTY_VIEW);
  });

  it('reads as a person would write it', () => {
    expect(
      encodeView({
        ...EMPTY_VIEW,
        screen: 'compare',
        release: 'cn',
        scope: 'area',
        agencies: ['321300', '321322'],
        language: 'en',
      }),
    ).toBe('#/compare?release=cn&scope=area&agencies=321300,321322&lang=en');
  });
});
