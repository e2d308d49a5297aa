import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { query } from './publish';
import { ingestFromShell } from './shell';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const REPORTS = fileURLToPath(new URL('../../datasets/reports/cn', import.meta.url));

let base: string;
let out: string;
let paths: string[];

describe('real reports, some of them in two copies, ingested together', () => {
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'copies-'));
    out = join(base, 'out');
    // Without the plain pages, which hold all that the other copies do.
    paths = (await readdir(REPORTS))
      .filter((name) => /\.(?:html|txt)$/.test(name) && !name.endsWith('.plain.html'))
      .sort();
    await mkdir(join(base, 'in'));
    for (const name of paths) await copyFile(join(REPORTS, name), join(base, 'in', name));
    expect((await ingestFromShell(['in', '--out', out, '--json'], base)).code).toBe(0);
  });

  afterAll(() => rm(base, { recursive: true, force: true }));

  it('have every file accounted for, and none turned away', async () => {
    const sources = await query(out, 'SELECT path, status FROM sources ORDER BY path');
    expect(sources.map(({ path }) => path).sort()).toEqual(paths);
    expect(sources.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(sources.some(({ status }) => status === 'duplicate')).toBe(true);
  });

  it('give one row a body, year and scope', async () => {
    expect(
      await query(
        out,
        'SELECT agency_id, year FROM reports GROUP BY agency_id, year, scope HAVING count(*) > 1',
      ),
    ).toEqual([]);
  });

  it('name the source of every cell, always one of the same report', async () => {
    expect(
      await query(
        out,
        `SELECT c.report_id, c.measure FROM cells c
         LEFT JOIN sources s USING (source_id) JOIN reports r USING (report_id)
         WHERE s.path IS NULL OR s.status = 'rejected'
            OR s.agency_id <> r.agency_id OR s.year <> r.year`,
      ),
    ).toEqual([]);
  });

  it('complete each other: what only the table of its own states comes from there', async () => {
    const others = await query(
      out,
      `SELECT DISTINCT s.path FROM cells c JOIN sources s USING (source_id) JOIN reports r USING (report_id)
       WHERE s.status = 'duplicate' AND c.state = 'stated' AND c.source_id <> r.source_id`,
    );
    expect(others.map(({ path }) => path).sort()).toEqual([
      '2019_平潭综合实验区.table2.html',
      '2020_平潭综合实验区.table2.html',
    ]);
    const [whole] = await query(
      out,
      `SELECT count(DISTINCT cells.source_id)::INTEGER AS sources, count(DISTINCT cells.measure)::INTEGER AS measures,
              count(*)::INTEGER AS cells
       FROM cells JOIN reports USING (report_id) WHERE year = 2019 AND agency_id = '350128-zone'`,
    );
    expect(whole?.['sources']).toBeGreaterThan(1);
    expect(whole?.['cells']).toBe(whole?.['measures']);
  });
});
