import { describe, expect, it, vi } from 'vitest';
import type { Cell } from '../../src/model/report';
import { finding, report } from './family';
import { publish } from './publish';

// Each test writes whole releases to disk.
vi.setConfig({ testTimeout: 60_000 });

const statuses =
  "SELECT path, status, split_part(reason, ' | ', 2) AS reason FROM sources ORDER BY path";

describe('accounting', () => {
  it('ends every file as parsed, partial, duplicate or rejected, each with a reason', async () => {
    const reason = { code: 'scanned', message: { zh: '扫描件', en: 'scanned' } };
    const { rows, result } = await publish([
      { path: 'a.txt', reports: [report({ loans_adults: 1, loans_children: 2 })] },
      { path: 'b.txt', reports: [report({ loans_adults: 1 })] },
      { path: 'c.txt', status: 'partial', reports: [report({ loans_adults: 1 }, { year: 2021 })] },
      {
        path: 'd.pdf',
        outcome: { status: 'rejected', mediaType: 'application/pdf', reason, identity: null },
      },
      { path: 'e.txt', reports: [] },
    ]);
    expect(await rows(statuses)).toEqual([
      { path: 'a.txt', status: 'parsed', reason: null },
      {
        path: 'b.txt',
        status: 'duplicate',
        reason: expect.stringContaining('The same report as "a.txt"'),
      },
      { path: 'c.txt', status: 'partial', reason: null },
      { path: 'd.pdf', status: 'rejected', reason: 'scanned' },
      {
        path: 'e.txt',
        status: 'rejected',
        reason: expect.stringContaining('No report was found'),
      },
    ]);
    expect(result.reports).toBe(2);
  });

  it('says which line to write into manifest.csv when no year is known', async () => {
    const { rows } = await publish([
      { path: 'x, y.txt', reports: [report({ loans_adults: 1 }, { year: null })] },
    ]);
    const [row] = await rows('SELECT status, reason, agency_id, year FROM sources');
    expect(row).toMatchObject({ status: 'rejected', agency_id: 'east', year: null });
    expect(row?.['reason']).toContain('file,agency,region_code,level,scope,year,url');
    expect(row?.['reason']).toContain('"x, y.txt",东镇图书馆,,,,2020,');
  });

  it('keeps a report whose agency no registry knows, under an id of its name and region', async () => {
    const unknown = { agencyId: null, agencyName: '南镇图书馆', regionCode: '100101' };
    const { rows, result } = await publish([
      { path: 'a.txt', reports: [report({ loans_adults: 1 }, { ...unknown, year: 2019 })] },
      { path: 'b.txt', reports: [report({ loans_adults: 1 }, unknown)] },
      {
        path: 'c.txt',
        reports: [report({ loans_adults: 1 }, { ...unknown, regionCode: '100102' })],
      },
    ]);
    expect(
      await rows('SELECT name, resolved, county, reports FROM agencies ORDER BY reports'),
    ).toEqual([
      { name: '南镇图书馆', resolved: false, county: '甲县', reports: 1 },
      { name: '南镇图书馆', resolved: false, county: '甲县', reports: 2 },
    ]);
    expect(result.unresolved.map((agency) => agency.name)).toEqual(['南镇图书馆', '南镇图书馆']);
  });

  it('keeps a report that names no agency under the name of its file, and says so', async () => {
    const { rows } = await publish([
      {
        path: 'x/某馆 2020.txt',
        reports: [report({ loans_adults: 1 }, { agencyId: null, agencyName: null })],
      },
    ]);
    expect(await rows('SELECT agency_name, warnings FROM reports')).toEqual([
      { agency_name: '某馆 2020', warnings: 1 },
    ]);
    expect(await rows('SELECT rule, origin FROM findings')).toEqual([
      { rule: 'agency_not_named', origin: 'parser' },
    ]);
  });

  it('keeps one of two files with the same bytes, whatever their names say', async () => {
    const { rows } = await publish([
      { path: '2019.txt', content: 'same', reports: [report({ loans_adults: 1 }, { year: 2019 })] },
      { path: '2020.txt', content: 'same', reports: [report({ loans_adults: 1 }, { year: 2020 })] },
    ]);
    expect(await rows(statuses)).toEqual([
      { path: '2019.txt', status: 'parsed', reason: null },
      { path: '2020.txt', status: 'duplicate', reason: expect.stringContaining('Byte for byte') },
    ]);
  });

  it('keeps both when the manifest says that the same bytes are two reports', async () => {
    const file = (path: string, year: number) => ({
      path,
      content: 'same',
      inManifest: true,
      reports: [report({ loans_adults: 1 }, { year })],
    });
    const { result } = await publish([file('a.txt', 2019), file('b.txt', 2020)]);
    expect(result.reports).toBe(2);
  });

  it('never takes reports of two scopes for copies', async () => {
    const { rows } = await publish([
      { path: 'a.txt', reports: [report({ loans_adults: 1 }, { scope: 'self' })] },
      { path: 'b.txt', reports: [report({ loans_adults: 9 }, { scope: 'area' })] },
    ]);
    expect(await rows('SELECT scope, loans_adults FROM reports')).toEqual([
      { scope: 'area', loans_adults: 9 },
      { scope: 'self', loans_adults: 1 },
    ]);
    expect(
      await rows('SELECT scope, reports, sum_loans_adults AS s FROM summary ORDER BY scope'),
    ).toEqual([
      { scope: 'area', reports: 1, s: 9 },
      { scope: 'self', reports: 1, s: 1 },
    ]);
  });

  it('publishes each report of a file that holds several', async () => {
    const { rows } = await publish([
      {
        path: 'both.txt',
        reports: [
          report({ loans_adults: 1 }),
          report({ loans_adults: 2 }, { agencyId: 'west', agencyName: '西镇图书馆' }),
        ],
      },
    ]);
    expect(await rows('SELECT agency_id, loans_adults FROM reports')).toEqual([
      { agency_id: 'east', loans_adults: 1 },
      { agency_id: 'west', loans_adults: 2 },
    ]);
  });
});

describe('copies of one report', () => {
  const cellsOf = `SELECT measure, value, state, path FROM cells JOIN sources USING (source_id) ORDER BY ALL`;

  it('keeps the copy with the most stated cells, then fewer doubts, then the richer format', async () => {
    const values = { loans_adults: 1, loans_children: 2 };
    const doubt = { ...finding('unsure', 'warning', 'loans_adults'), origin: 'parser' as const };
    const { rows } = await publish([
      { path: '1.txt', reports: [report({ loans_adults: 1 })] },
      {
        path: '2.html',
        mediaType: 'text/html',
        reports: [report(values, {}, { doubts: [doubt] })],
      },
      { path: '3.txt', reports: [report(values)] },
      { path: '4.pdf', mediaType: 'application/pdf', reports: [report(values)] },
    ]);
    expect(await rows('SELECT path FROM reports JOIN sources USING (source_id)')).toEqual([
      { path: '4.pdf' },
    ]);
  });

  it('lets agreeing copies complete each other, each cell with its own source', async () => {
    const unreadable = { ...finding('glued', 'warning', 'carried_in'), origin: 'parser' as const };
    const { rows } = await publish([
      {
        path: 'a.txt',
        status: 'partial',
        reports: [
          report(
            { loans_adults: 1, loans_children: 2, loans_total: 3, carried_in: 'unreadable' },
            {},
            { doubts: [unreadable] },
          ),
        ],
      },
      {
        path: 'b.html',
        mediaType: 'text/html',
        reports: [report({ loans_adults: 1, carried_in: 7, carried_out: 'blank' })],
      },
    ]);
    expect(await rows(cellsOf)).toEqual([
      { measure: 'carried_in', value: 7, state: 'stated', path: 'b.html' },
      { measure: 'carried_out', value: null, state: 'blank', path: 'b.html' },
      { measure: 'loans_adults', value: 1, state: 'stated', path: 'a.txt' },
      { measure: 'loans_children', value: 2, state: 'stated', path: 'a.txt' },
      { measure: 'loans_total', value: 3, state: 'stated', path: 'a.txt' },
    ]);
    expect(await rows('SELECT carried_in, status FROM reports')).toEqual([
      { carried_in: 7, status: 'parsed' },
    ]);
    expect(await rows('SELECT rule FROM findings')).toEqual([]);
    // A lent cell points into the table it was lent with.
    expect(
      await rows(`SELECT t.grid[c."row" + 1][c."column" + 1]."text" AS "text" FROM cells c JOIN tables t
        USING (report_id, table_index) WHERE measure = 'carried_in'`),
    ).toEqual([{ text: '7' }]);
  });

  it('asks whether what was put together is whole', async () => {
    const files = [
      {
        path: 'a.txt',
        status: 'partial' as const,
        reports: [report({ loans_adults: 1, loans_children: 2 })],
      },
      { path: 'b.txt', status: 'partial' as const, reports: [report({ carried_in: 1 })] },
    ];
    const isComplete = (whole: { cells: readonly unknown[] }) => whole.cells.length === 3;
    const [asked, unasked] = await Promise.all([publish(files, { isComplete }), publish(files)]);
    expect(await asked.rows('SELECT status FROM reports')).toEqual([{ status: 'parsed' }]);
    expect(await unasked.rows('SELECT status FROM reports')).toEqual([{ status: 'partial' }]);
  });

  it('runs the rules again over what was put together', async () => {
    const { rows } = await publish([
      { path: 'a.txt', reports: [report({ loans_adults: 1, loans_total: 9, carried_out: 1 })] },
      { path: 'b.txt', reports: [report({ loans_adults: 1, loans_children: 2 })] },
    ]);
    expect(await rows('SELECT rule, expected, actual FROM findings')).toEqual([
      { rule: 'total', expected: 3, actual: 9 },
    ]);
    expect(await rows('SELECT errors FROM reports')).toEqual([{ errors: 1 }]);
  });

  it('keeps the best copy and names both files where copies disagree', async () => {
    const { rows } = await publish([
      { path: 'a.txt', reports: [report({ loans_adults: 1, loans_children: 2 })] },
      { path: 'b.txt', reports: [report({ loans_adults: 5, carried_in: 7 })] },
    ]);
    expect(await rows('SELECT loans_adults, carried_in, warnings FROM reports')).toEqual([
      { loans_adults: 1, carried_in: null, warnings: 1 },
    ]);
    const [found] = await rows('SELECT * FROM findings');
    expect(found).toMatchObject({
      rule: 'copies_disagree',
      measure: 'loans_adults',
      origin: 'parser',
      actual: 1,
      expected: 5,
    });
    for (const part of ['a.txt', 'b.txt', ' 1 ', ' 5 '])
      expect(found?.['message_zh']).toContain(part);
  });

  it('does not fill a blank from a copy, but tells that the copy has a number', async () => {
    const { rows } = await publish([
      {
        path: 'a.txt',
        reports: [report({ loans_adults: 1, loans_total: 1, loans_children: 'blank' })],
      },
      { path: 'b.txt', reports: [report({ loans_adults: 1, loans_children: 0 })] },
    ]);
    expect(await rows('SELECT loans_children FROM reports')).toEqual([{ loans_children: null }]);
    expect(await rows('SELECT rule, measure FROM findings')).toEqual([
      { rule: 'copies_disagree', measure: 'loans_children' },
    ]);
  });

  it('takes the unit of money from a copy that prints it', async () => {
    const bare: Partial<Cell> = { state: 'stated', value: 152790, raw: '152790', unit: 'unknown' };
    const withUnit: Partial<Cell> = {
      state: 'stated',
      value: 15.279,
      raw: '152790元',
      unit: '万元',
    };
    const { rows } = await publish([
      { path: 'a.txt', reports: [report({ loans_adults: 1, spending: bare })] },
      { path: 'b.txt', reports: [report({ spending: withUnit })] },
    ]);
    expect(await rows('SELECT spending FROM reports')).toEqual([{ spending: 15.279 }]);
    expect(await rows('SELECT rule FROM findings')).toEqual([]);
  });

  it('calls a report mixed when its parts come from copies in two forms', async () => {
    const { rows } = await publish([
      { path: 'a.txt', reports: [report({ loans_adults: 1, loans_children: 2 })] },
      { path: 'b.txt', reports: [report({ carried_in: 1 }, {}, { form: 'early' })] },
    ]);
    expect(await rows('SELECT form, carried_in FROM reports')).toEqual([
      { form: 'mixed', carried_in: 1 },
    ]);
  });
});
