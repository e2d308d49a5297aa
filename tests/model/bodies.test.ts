import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyTable, bodyTableOf, bodyTablesIn, withAllReports } from '../../src/model/bodies';
import { partsOf } from '../../src/publish/bodies';

const ids = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,6}$/), { minLength: 1, maxLength: 30 })
  .map((all) => all.sort());

it('finds each body in the file that has its reports, however the files are cut', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9 }), fc.nat(5), (all, rows, more) => {
      const bodies = all.map((id, i) => ({ agency_id: id, n: 1 + ((i + more) % 4) }));
      const parts = partsOf(bodies, rows);
      const listed = { columns: ['year'], files: parts.map(({ first }) => ({ first, bytes: 1 })) };
      for (const { agency_id: id } of bodies) {
        const nth = parts.findLastIndex(({ first }) => first <= id);
        expect(bodyTableOf(listed, id, ['year'])).toBe(bodyTable(nth));
      }
      const total = bodies.reduce((sum, { n }) => sum + n, 0);
      expect(parts.reduce((sum, { reports }) => sum + reports, 0)).toBe(total);
      expect(parts.slice(0, -1).every(({ reports }) => reports >= rows)).toBe(true);
    }),
  );
});

it('leaves to all reports what the files lack, and ids that order otherwise there', () => {
  const bodies = { columns: ['year'], files: [{ first: 'b', bytes: 1 }] };
  expect(bodyTableOf(bodies, 'c', ['year', 'other'])).toBeNull();
  expect(bodyTableOf(bodies, 'a', [])).toBeNull();
  expect(bodyTableOf(bodies, 'c局', [])).toBeNull();
  expect(bodyTableOf(undefined, 'c', [])).toBeNull();
});

it('knows their names in SQL, and gives SQL that needs none of them', () => {
  const sql = `SELECT 1 FROM ${bodyTable(7)} r UNION ALL SELECT 1 FROM ${bodyTable(1234)}`;
  expect(bodyTablesIn(sql)).toEqual([
    { table: 'bodies_007', nth: 7 },
    { table: 'bodies_1234', nth: 1234 },
  ]);
  expect(withAllReports(sql)).toBe('SELECT 1 FROM reports r UNION ALL SELECT 1 FROM reports');
});
