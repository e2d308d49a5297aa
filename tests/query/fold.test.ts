import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLine, yearsOf } from '../../src/query/fold';
import { definitions, mayJoin, quantity, sameDefinition } from '../../src/model/quantity';
import { literal, name, oneOf } from '../../src/query/sql';
import type { Tally } from '../../src/query/tally';
import { createDatabase } from './database';
import { family } from './family';

const tally = (
  year: number,
  form: string | null,
  reports: number,
  sums: Record<string, [sum: number, stated: number]>,
): Tally => ({
  key: null,
  year,
  form,
  reports,
  sums: new Map(
    Object.entries(sums).map(([id, [sum, stated]]) => [id, { sum, denominator: null, stated }]),
  ),
});

const visits = quantity(family, 'visits')!;
const returns = quantity(family, 'returns')!;

describe('a line over changing forms', () => {
  it('shows what most reports state where a year has two definitions, and counts the others', () => {
    const { points } = foldLine(
      visits,
      [
        tally(2005, 'early', 3, { visits_early: [30, 3], visits_late: [0, 0] }),
        tally(2005, 'late', 2, { visits_early: [0, 0], visits_late: [7, 2] }),
      ],
      [2005],
    );
    expect(points[0]).toMatchObject({ value: 30, stated: 3, reports: 5, segment: 0, apart: 2 });
  });

  it('adds within one definition', () => {
    const { points } = foldLine(
      returns,
      [
        tally(2005, 'early', 1, { returns_one: [4, 1], returns_late: [0, 0] }),
        tally(2005, 'late', 2, { returns_one: [0, 0], returns_late: [5, 1] }),
      ],
      [2005],
    );
    expect(points[0]).toMatchObject({ value: 9, stated: 2, reports: 3, segment: 1 });
    expect(points[0]!.apart).toBeUndefined();
  });

  it('never adds across a break', () => {
    const loans = quantity(family, 'loans_by_form')!;
    const sums = { loans: [10, 1] as [number, number] };
    const { points } = foldLine(
      loans,
      [tally(2005, 'early', 1, sums), tally(2005, 'late', 1, sums), tally(2005, 'mixed', 1, sums)],
      [2005],
    );
    // The mixed report counts once, with the later definition.
    expect(points[0]).toMatchObject({ value: 20, stated: 2, apart: 1, segment: 1 });
  });

  it('counts a report of which only a shared table survives', () => {
    const { points } = foldLine(
      returns,
      [tally(2005, null, 1, { returns_one: [0, 0], returns_late: [5, 1] })],
      [2005],
    );
    expect(points[0]).toMatchObject({ value: 5, stated: 1, reports: 1, gap: null });
  });

  it('says why nothing is there', () => {
    const { points } = foldLine(
      visits,
      [
        tally(2001, 'early', 1, { visits_early: [0, 0], visits_late: [0, 0] }),
        tally(2003, null, 1, {}),
      ],
      [2001, 2002, 2003],
    );
    expect(points.map((point) => point.gap)).toEqual(['not_stated', 'no_report', 'not_collected']);
    expect(points.every((point) => point.value === null)).toBe(true);
  });

  it('has no rate over nothing', () => {
    const rate = quantity(family, 'return_rate')!;
    const sums = new Map([['return_rate', { sum: 0, denominator: 0, stated: 2 }]]);
    const { points } = foldLine(
      rate,
      [{ key: null, year: 2005, form: 'late', reports: 2, sums }],
      [2005],
    );
    expect(points[0]).toMatchObject({ value: null, gap: 'nothing_to_divide', stated: 2 });
  });

  it('joins neighbours of one definition only', () => {
    const point = (year: number, segment: number, value: number | null = 1) => ({
      year,
      segment,
      value,
      stated: 1,
      reports: 1,
      gap: null,
    });
    expect(mayJoin(returns, point(2004, 0), point(2005, 1))).toBe(true);
    expect(mayJoin(visits, point(2004, 0), point(2005, 1))).toBe(false);
    expect(mayJoin(returns, point(2003, 0), point(2005, 0))).toBe(false);
    expect(mayJoin(returns, point(2004, 0, null), point(2005, 0))).toBe(false);
    expect(definitions(visits)).toEqual([[0], [1]]);
    expect(definitions(returns)).toEqual([[0, 1]]);
    expect(sameDefinition(visits, 1, 0)).toBe(false);
  });

  it('spans the years that were reported, within the years asked for', () => {
    const all = [tally(2001, 'early', 1, {}), tally(2004, 'early', 1, {})];
    expect(yearsOf(all, undefined)).toEqual([2001, 2002, 2003, 2004]);
    expect(yearsOf(all, [1990, 2002])).toEqual([2001, 2002]);
    expect(yearsOf([], [2001, 2003])).toEqual([]);
  });
});

describe('SQL', () => {
  it('keeps any text a text and any name a name', async () => {
    const db = await createDatabase(family, { reports: [] });
    try {
      await fc.assert(
        // DuckDB's C interface ends a statement at a NUL; no text of a release holds one.
        fc.asyncProperty(
          fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
          async (text) => {
            const rows = await db.connector.query(
              `SELECT ${literal(text)} AS ${name(`c${text}`)} WHERE ${oneOf('x', [])} OR TRUE`,
            );
            expect(Object.values(rows[0]!)).toEqual([text]);
          },
        ),
        { numRuns: 100 },
      );
    } finally {
      db.close();
    }
  });

  it('refuses numbers that are none', () => {
    expect(() => literal(NaN)).toThrow(RangeError);
    expect(literal(-2.5)).toBe('-2.5');
  });
});
