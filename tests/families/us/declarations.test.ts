import { describe, expect, it } from 'vitest';
import { us } from '../../../src/families/us';
import { quantity } from '../../../src/model/quantity';

const known = new Set([...us.measures, ...us.derived].map(({ id }) => id));

describe('what the FOIA family declares', () => {
  it('sums only what the form asks for', () => {
    const ids = [
      ...us.derived.flatMap(({ plus, minus }) => [...plus, ...(minus ?? [])]),
      ...us.indicators.flatMap(({ numerator, denominator }) => [
        ...numerator.plus,
        ...(numerator.minus ?? []),
        ...denominator.plus,
        ...(denominator.minus ?? []),
      ]),
    ];
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it('sums no median, average, age or share', () => {
    const unsummable = new Set(
      us.measures.filter(({ summable }) => summable === false).map(({ id }) => id),
    );
    expect(unsummable).toContain('response_simple__median');
    expect(unsummable).toContain('fees__cost_share');
    const parts = [
      ...us.derived.flatMap(({ plus }) => plus),
      ...us.indicators.flatMap(({ numerator, denominator }) => [
        ...numerator.plus,
        ...denominator.plus,
      ]),
    ];
    expect(parts.filter((id) => unsummable.has(id))).toEqual([]);
  });

  it('draws only what it can name, and heads the overview with it', () => {
    const drawn = us.topics.flatMap(({ groups }) => groups.flatMap((group) => group.series));
    for (const id of [...drawn, ...(us.headline ?? [])]) {
      expect(quantity(us, id), id).toBeDefined();
    }
    const topics = us.topics.map(({ id }) => id);
    expect(us.overview?.filter((id) => !topics.includes(id))).toEqual([]);
    const ids = [...us.series, ...us.indicators].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps figures that do not add up off the overview', () => {
    const overview = us.topics.filter(({ id }) => us.overview?.includes(id));
    const ids = overview.flatMap(({ groups }) => groups.flatMap((group) => group.series));
    expect(ids.filter((id) => quantity(us, id)?.summable === false)).toEqual([]);
  });

  it('has its own words and money throughout', () => {
    expect(us.moneyUnit).toBe('USD');
    for (const { unit, id } of [...us.measures, ...us.indicators])
      expect(unit, id).not.toContain('万元');
    for (const { label, id } of [...us.series, ...us.derived]) {
      expect(label.zh, id).toMatch(/[\u4e00-\u9fff]/);
      expect(label.en, id).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
