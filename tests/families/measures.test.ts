import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cn } from '../../src/families/cn';
import { measureBefore } from '../../src/model/before';
import { families, familyOf } from '../../src/families/registry';

const fixture = readFileSync(new URL('./fixtures/measures.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id, zh, en, unit, forms, table] = line.split('\t') as string[];
    return { id: id!, zh: zh!, en: en!, unit: unit!, forms: forms!.split(' '), table: table! };
  });

/** A measure, whichever year's report it is taken from. */
const ownYear = (id: string): string => measureBefore(id) ?? id;

const byId = new Map(cn.measures.map((measure) => [measure.id, measure]));

/** Printed numbers, and remarks of the list about the form, are no part of a label. */
const plain = (label: string): string =>
  label
    .replace(/^[一二三四]、/u, '')
    .replace(' (single row)', '')
    .replace('·本年度', '·年度')
    .replace(/^行政规范性文件/u, '规范性文件');

describe('measures of the Chinese reports', () => {
  it('has exactly the ids of the list', () => {
    expect([...byId.keys()].sort()).toEqual(fixture.map((row) => row.id).sort());
  });

  it.each(fixture)('$id: unit, labels, table and forms', (row) => {
    const measure = byId.get(row.id)!;
    expect(measure.unit).toBe(row.unit);
    expect(measure.money).toBe(row.unit.startsWith('CNY'));
    expect(measure.table).toBe(row.table);
    expect(plain(measure.label.zh)).toBe(plain(row.zh));
    expect(measure.label.en.replace(' this year (may', ' (may')).toBe(
      row.en.replace(' this year (may', ' (may'),
    );
    expect(measure.forms).toEqual(row.forms.filter((form) => form !== 'mixed'));
  });
});

describe('what the Chinese reports declare', () => {
  const columns = new Set([...cn.measures, ...cn.derived].map((one) => one.id));
  const series = new Set(cn.series.map((one) => one.id));

  it('is found by the id that a release names', () => {
    expect(familyOf('cn')).toBe(cn);
    expect(familyOf('nowhere')).toBeUndefined();
    expect(new Set(families.map((one) => one.id)).size).toBe(families.length);
  });

  it('gives every column of the summary a name of its own', () => {
    const ids = [...cn.measures, ...cn.derived, ...cn.indicators].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(cn.series.map((one) => one.id)).size).toBe(cn.series.length);
    const questions = [...cn.series, ...cn.indicators].map((one) => one.id);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('sums only what it declares, in one unit', () => {
    for (const one of cn.derived) {
      const parts = [...one.plus, ...(one.minus ?? [])];
      for (const part of parts) {
        expect(byId.get(ownYear(part))?.unit, `${one.id}: ${part}`).toBe(one.unit);
      }
    }
    for (const { id, numerator, denominator } of cn.indicators) {
      for (const sum of [numerator, denominator]) {
        for (const part of [...sum.plus, ...(sum.minus ?? [])]) {
          expect(columns.has(ownYear(part)), `${id}: ${part}`).toBe(true);
        }
      }
    }
  });

  it('follows each quantity only through measures that the named forms carry', () => {
    for (const one of cn.series) {
      one.segments.forEach((segment, i) => {
        const derived = cn.derived.find((sum) => sum.id === segment.measure);
        const parts = derived ? [...derived.plus, ...(derived.minus ?? [])] : [segment.measure];
        for (const part of parts.map(ownYear)) {
          const measure = byId.get(part);
          expect(measure, `${one.id}: ${part}`).toBeDefined();
          expect(measure!.unit, `${one.id}: ${part}`).toBe(one.unit);
          for (const form of segment.forms)
            expect(measure!.forms, `${one.id}: ${part}`).toContain(form);
        }
        if (segment.joins === 'break') {
          expect(i, one.id).toBeGreaterThan(0);
          expect(segment.note?.zh, one.id).toBeTruthy();
          expect(segment.note?.en, one.id).toBeTruthy();
        }
      });
    }
  });

  it('never makes one series of fee items and fee money, or of the two stocks of documents', () => {
    for (const one of cn.series) {
      const measures = one.segments.map((segment) => segment.measure);
      const fees = measures.filter((measure) => measure.startsWith('fees_'));
      expect(new Set(fees).size, one.id).toBeLessThan(2);
      const stocks = measures.filter((measure) => /_(published_total|in_force)$/.test(measure));
      expect(stocks.length, one.id).toBeLessThan(2);
    }
  });

  it('breaks requests received at 2019 and joins other handling at 2021', () => {
    const received = cn.series.find((one) => one.id === 'received')!;
    expect(received.segments.map((one) => [one.measure, one.joins])).toEqual([
      ['fujian_received', 'same'],
      ['form2014_received', 'same'],
      ['received__total', 'break'],
    ]);
    const other = cn.series.find((one) => one.id === 'other_handling')!;
    expect(other.segments.map((one) => [one.measure, one.forms, one.joins])).toEqual([
      ['other_disposition__total', ['2019'], 'same'],
      ['other_handling__total', ['2021'], 'same'],
    ]);
  });

  it('shows only what it declares on its cards', () => {
    for (const topic of cn.topics) {
      for (const id of topic.groups.flatMap((group) => group.series)) {
        expect(series.has(id), `${topic.id}: ${id}`).toBe(true);
      }
    }
    const known = new Set([...series, ...cn.indicators.map((one) => one.id)]);
    for (const id of cn.headline ?? []) expect(known.has(id), id).toBe(true);
    const reasons = cn.topics.find((topic) => topic.id === 'reasons')!;
    expect(reasons.groups.flatMap((group) => group.series)).toHaveLength(19);
  });
});
