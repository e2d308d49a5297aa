import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { reportsFor } from '../../src/model/before';
import { RELEASE_FILES, SUMMARY_DIMENSIONS } from '../../src/model/release';
import type { Overview } from '../../src/model/release';
import { sha256 } from '../../src/publish/ids';
import { dataColumns } from '../../src/query/data-columns';
import { publishRelease } from '../../src/publish/release';
import { recoverRelease, swapIn } from '../../src/publish/swap';
import { family, report } from './family';
import { publish, publishOptions, query, temporaryFolder } from './publish';
import type { TestFile } from './publish';

// Each test writes whole releases to disk.
vi.setConfig({ testTimeout: 60_000 });

/** What only a release has whose summary had to drop dimensions. */
const SHORTCUTS: string[] = [
  RELEASE_FILES.summary_places,
  RELEASE_FILES.summary_fine,
  RELEASE_FILES.reports_by_sector,
  RELEASE_FILES.distributions,
  RELEASE_FILES.figures,
  RELEASE_FILES.reporting,
];

const twoTowns: TestFile[] = [
  {
    path: 'west.txt',
    reports: [
      report(
        {
          loans_adults: 4,
          loans_children: 6,
          loans_total: 11,
          spending: { state: 'stated', value: 900, raw: '900', unit: 'unknown' },
        },
        { agencyId: 'west', agencyName: '西镇图书馆' },
      ),
    ],
  },
  {
    path: 'b/east-2021.txt',
    reports: [report({ loans_adults: 1, loans_children: 0, carried_in: 3 }, { year: 2021 })],
  },
  {
    path: 'b/east-2020.txt',
    reports: [
      report({
        loans_adults: 2,
        loans_children: 'blank',
        loans_total: 'filler',
        carried_in: 'unreadable',
        carried_out: 2,
        spending: 6.933,
      }),
    ],
  },
];

const bytesOf = async (out: string) =>
  Promise.all(
    (await readdir(out))
      .sort()
      .map(async (name) => [name, sha256(await readFile(join(out, name)))]),
  );

const overviewOf = async (out: string) =>
  JSON.parse(await readFile(join(out, RELEASE_FILES.overview), 'utf8')) as Overview;

describe('publishRelease', () => {
  it('writes a row a report, by agency and year, with NULL for whatever is not stated', async () => {
    const { rows } = await publish(twoTowns);
    expect(
      await rows(
        'SELECT agency_id, year, county, loans_adults, loans_children, loans_total, carried_in FROM reports',
      ),
    ).toEqual([
      {
        agency_id: 'east',
        year: 2020,
        county: '甲县',
        loans_adults: 2,
        loans_children: null,
        loans_total: null,
        carried_in: null,
      },
      {
        agency_id: 'east',
        year: 2021,
        county: '甲县',
        loans_adults: 1,
        loans_children: 0,
        loans_total: null,
        carried_in: 3,
      },
      {
        agency_id: 'west',
        year: 2020,
        county: '甲县',
        loans_adults: 4,
        loans_children: 6,
        loans_total: 11,
        carried_in: null,
      },
    ]);
  });

  it('keeps money of an unknown unit in cells and out of reports; 0 needs no unit', async () => {
    const zero = { state: 'stated', value: 0, raw: '0', unit: 'unknown' } as const;
    const { rows } = await publish([
      ...twoTowns,
      {
        path: 'zero.txt',
        reports: [report({ spending: zero }, { agencyId: 'head', agencyName: '县图书馆' })],
      },
    ]);
    expect(await rows('SELECT agency_id, year, spending FROM reports ORDER BY ALL')).toEqual([
      { agency_id: 'east', year: 2020, spending: 6.933 },
      { agency_id: 'east', year: 2021, spending: null },
      { agency_id: 'head', year: 2020, spending: 0 },
      { agency_id: 'west', year: 2020, spending: null },
    ]);
    expect(
      await rows(
        `SELECT value, unit, raw FROM cells WHERE measure = 'spending' AND report_id = 'west-2020-self'`,
      ),
    ).toEqual([{ value: 900, unit: 'unknown', raw: '900' }]);
  });

  it('gives tables as nested rows of cells and findings with their measures', async () => {
    const { rows } = await publish(twoTowns);
    expect(
      await rows(
        `SELECT grid[1][2]."text" AS "text", grid[1][2].x AS x FROM tables WHERE report_id = 'west-2020-self'`,
      ),
    ).toEqual([{ text: '4', x: 1 }]);
    expect(
      await rows('SELECT finding_id, rule, severity, expected, actual, cells FROM findings'),
    ).toEqual([
      {
        finding_id: 'east-2021-self-f001',
        rule: 'carry_over',
        severity: 'warning',
        expected: 2,
        actual: 3,
        cells: ['carried_in'],
      },
      {
        finding_id: 'west-2020-self-f001',
        rule: 'total',
        severity: 'error',
        expected: 10,
        actual: 11,
        cells: ['loans_total'],
      },
    ]);
    expect(
      await rows('SELECT report_id, errors, warnings FROM reports WHERE errors + warnings > 0'),
    ).toEqual([
      { report_id: 'east-2021-self', errors: 0, warnings: 1 },
      { report_id: 'west-2020-self', errors: 1, warnings: 0 },
    ]);
  });

  it('lists agencies with their parents, aliases and places', async () => {
    const { rows } = await publish(twoTowns);
    expect(
      await rows(
        'SELECT agency_id, name, parent, resolved, reports, aliases, regions FROM agencies',
      ),
    ).toEqual([
      {
        agency_id: 'east',
        name: '东镇图书馆',
        parent: 'head',
        resolved: true,
        reports: 2,
        aliases: [{ name: '东乡图书馆', from: null, to: 2015 }],
        regions: [{ region_code: '100101', from: 2020, to: 2021 }],
      },
      {
        agency_id: 'head',
        name: '县图书馆',
        parent: null,
        resolved: true,
        reports: 0,
        aliases: [],
        regions: [],
      },
      {
        agency_id: 'west',
        name: '西镇图书馆',
        parent: null,
        resolved: true,
        reports: 1,
        aliases: [],
        regions: [{ region_code: '100102', from: 2020, to: 2020 }],
      },
    ]);
  });

  it('sums in the summary only what reports state', async () => {
    const { rows } = await publish(twoTowns);
    expect(
      await rows(`SELECT sum(reports)::INTEGER AS reports, sum(sum_loans_adults) AS adults, sum(n_loans_adults)::INTEGER AS n,
        sum(sum_loans_all) AS "all", sum(n_loans_all)::INTEGER AS n_all, sum(sum_loans_without_children) AS grown,
        sum(num_children_share) AS num, sum(den_children_share) AS den, sum(n_children_share)::INTEGER AS n_share FROM summary`),
    ).toEqual([
      { reports: 3, adults: 7, n: 3, all: 11, n_all: 2, grown: 5, num: 6, den: 11, n_share: 2 },
    ]);
  });

  it('drops the finest dimension of a summary that is too large, and says so', async () => {
    const { out, result, rows } = await publish(twoTowns, { summaryLimit: 1 });
    expect(result.dimensions).toEqual(['year', 'scope', 'form']);
    const descriptor = JSON.parse(await readFile(join(out, RELEASE_FILES.datapackage), 'utf8')) as {
      resources: { name: string; dimensions?: string[]; schema?: { fields: { name: string }[] } }[];
    };
    const summary = descriptor.resources.find((resource) => resource.name === 'summary');
    expect(summary?.dimensions).toEqual(['year', 'scope', 'form']);
    const columns = (await rows('DESCRIBE FROM summary')).map((row) => row['column_name']);
    expect(summary?.schema?.fields.map((field) => field.name)).toEqual(columns);
    const fine = descriptor.resources.find((resource) => resource.name === 'summary_fine');
    expect(fine?.dimensions).toEqual(SUMMARY_DIMENSIONS);
    expect(fine?.schema?.fields.map((field) => field.name)).toEqual(
      (await rows('DESCRIBE FROM summary_fine')).map((row) => row['column_name']),
    );
    const overview = JSON.parse(
      await readFile(join(out, RELEASE_FILES.overview), 'utf8'),
    ) as Overview;
    expect(overview.shortcuts?.summaries).toEqual([
      {
        table: 'summary_places',
        dimensions: ['year', 'province', 'prefecture', 'scope', 'form'],
      },
      { table: 'summary_fine', dimensions: SUMMARY_DIMENSIONS },
    ]);
  });

  it('lays the reports out by sector as well where the summary leaves sectors out', async () => {
    const { out, rows } = await publish(twoTowns, { summaryLimit: 1 });
    const { shortcuts } = JSON.parse(
      await readFile(join(out, RELEASE_FILES.overview), 'utf8'),
    ) as Overview;
    const columns = (await rows('DESCRIBE FROM reports_by_sector')).map((row) =>
      String(row['column_name']),
    );
    const measures = shortcuts?.bySector ?? [];
    expect(measures.length).toBeGreaterThan(0);
    expect(columns.filter((column) => measures.includes(column))).toEqual(measures);
    const shown = columns.map((column) => `"${column}"`).join(', ');
    const bySector = await rows(`SELECT ${shown} FROM reports_by_sector`);
    expect(bySector).toEqual(
      await rows(`SELECT ${shown} FROM reports ORDER BY sector, level, agency_id, year, scope`),
    );
  });

  it('has no finer summary where the first has all dimensions, or none is small enough', async () => {
    const whole = await readdir((await publish(twoTowns)).out);
    expect(whole.filter((file) => SHORTCUTS.includes(file))).toEqual([]);
    const none = await publish(twoTowns, { summaryLimit: 1, fineLimit: 1 });
    expect((await readdir(none.out)).filter((file) => SHORTCUTS.includes(file))).toEqual([
      RELEASE_FILES.distributions,
      RELEASE_FILES.figures,
      RELEASE_FILES.reporting,
      RELEASE_FILES.reports_by_sector,
    ]);
  });

  it('lays the headline figures out in the order of each where the summary is too large', async () => {
    const { out, rows } = await publish(twoTowns, { summaryLimit: 1 });
    const { shortcuts } = JSON.parse(
      await readFile(join(out, RELEASE_FILES.overview), 'utf8'),
    ) as Overview;
    expect(shortcuts?.figures).toEqual(family.headline);
    const stated = dataColumns(family, family.headline ?? []);
    const values = stated.map(({ id, expression }) => `(${expression})::DOUBLE AS "${id}"`);
    for (const { id } of stated) {
      const front = 'agency_id, agency_name, year, form, scope';
      const lying = await rows(
        `SELECT ${front}, ${stated.map((one) => `"${one.id}"`).join(', ')} FROM figures WHERE sorted_by = '${id}'`,
      );
      expect(lying.length).toBe(3);
      expect(lying).toEqual(
        await rows(
          `SELECT ${front}, ${values.join(', ')} FROM reports ORDER BY "${id}" DESC NULLS LAST, agency_id, year, scope`,
        ),
      );
    }
    const { resources } = JSON.parse(
      await readFile(join(out, RELEASE_FILES.datapackage), 'utf8'),
    ) as { resources: { name: string; rows?: number; schema?: { fields: { name: string }[] } }[] };
    const figures = resources.find(({ name }) => name === 'figures');
    expect(figures?.rows).toBe(3 * stated.length);
    expect(figures?.schema?.fields.map(({ name }) => name)).toEqual(
      (await rows('DESCRIBE FROM figures')).map((row) => row['column_name']),
    );
  });

  it('works figures out and counts reports by their size where the summary is too large', async () => {
    const { out, rows } = await publish(twoTowns, { summaryLimit: 1 });
    const { shortcuts } = JSON.parse(
      await readFile(join(out, RELEASE_FILES.overview), 'utf8'),
    ) as Overview;
    const worked = dataColumns(family, shortcuts?.worked ?? []);
    expect(worked.map(({ id }) => id)).toContain('children_share');
    for (const { id, expression } of worked) {
      const [found] = await rows(
        `SELECT COUNT(*) AS other FROM ${reportsFor(expression)} WHERE ("figure_${id}") IS DISTINCT FROM (${expression})::DOUBLE`,
      );
      expect(Number(found?.['other']), id).toBe(0);
    }
    for (const { id, expression } of dataColumns(family, shortcuts?.distributions ?? [])) {
      const counted = await rows(
        `SELECT year, SUM(reports)::INTEGER AS n, SUM(reports) FILTER (bin IS NULL)::INTEGER AS without FROM distributions WHERE figure = '${id}' AND scope = 'self' GROUP BY year ORDER BY year`,
      );
      expect(counted, id).toEqual(
        await rows(
          `SELECT year, COUNT(*)::INTEGER AS n, NULLIF(COUNT(*) FILTER ((${expression}) IS NULL), 0)::INTEGER AS without FROM ${reportsFor(expression)} WHERE scope = 'self' GROUP BY year ORDER BY year`,
        ),
      );
    }
    const { resources } = JSON.parse(
      await readFile(join(out, RELEASE_FILES.datapackage), 'utf8'),
    ) as { resources: { name: string; schema?: { fields: { name: string }[] } }[] };
    for (const table of ['reports', 'distributions', 'reporting']) {
      const told = resources.find(({ name }) => name === table)?.schema?.fields;
      expect(told?.map(({ name }) => name)).toEqual(
        (await rows(`DESCRIBE FROM ${table}`)).map((row) => row['column_name']),
      );
    }
  });

  it('has the reports of each body in a small file where the summary is too large', async () => {
    const { out, rows } = await publish(twoTowns, { summaryLimit: 1 });
    const { shortcuts } = JSON.parse(
      await readFile(join(out, RELEASE_FILES.overview), 'utf8'),
    ) as Overview;
    const { files, columns } = shortcuts!.bodies!;
    expect(files.length).toBe(1);
    const file = join(out, 'bodies/bodies_000.parquet');
    expect((await stat(file)).size).toBe(files[0]!.bytes);
    expect((await rows('SELECT MIN(agency_id) AS id FROM reports'))[0]?.['id']).toBe(
      files[0]!.first,
    );
    const names = columns.map((one) => `"${one}"`).join(', ');
    expect(await rows(`SELECT * FROM '${file}'`)).toEqual(
      await rows(`SELECT ${names} FROM reports`),
    );
    expect(columns).toContain('report_id');
    const { resources } = JSON.parse(
      await readFile(join(out, RELEASE_FILES.datapackage), 'utf8'),
    ) as { resources: { path: string; rows?: number; bytes: number }[] };
    expect(resources.find(({ path }) => path === 'bodies/bodies_000.parquet')).toMatchObject({
      rows: 3,
      bytes: files[0]!.bytes,
    });
  });

  it('describes every file truly', async () => {
    const { out } = await publish(twoTowns);
    const descriptor = JSON.parse(await readFile(join(out, RELEASE_FILES.datapackage), 'utf8')) as {
      created: string;
      synthetic: boolean;
      coverage: object;
      resources: {
        name: string;
        path: string;
        bytes: number;
        hash: string;
        rows?: number;
        schema?: { fields: { name: string; type: string; unit?: string }[] };
      }[];
    };
    expect(descriptor).toMatchObject({ created: '2030-01-02T03:04:05.000Z', synthetic: true });
    expect(descriptor.coverage).toEqual({
      years: [2020, 2021],
      agencies: 2,
      reports: 3,
      sources: 3,
    });
    expect((await readdir(out)).sort()).toEqual(
      Object.values(RELEASE_FILES)
        .filter((name) => !SHORTCUTS.includes(name))
        .sort(),
    );
    for (const resource of descriptor.resources) {
      const file = join(out, resource.path);
      expect((await stat(file)).size).toBe(resource.bytes);
      expect(`sha256:${sha256(await readFile(file))}`).toBe(resource.hash);
      if (!resource.schema) continue;
      const columns = await query(out, `DESCRIBE FROM ${resource.name}`);
      expect(resource.schema.fields.map((field) => field.name)).toEqual(
        columns.map((c) => c['column_name']),
      );
      const [count] = await query(out, `SELECT count(*)::INTEGER AS n FROM ${resource.name}`);
      expect(resource.rows).toBe(count?.['n']);
    }
    const spending = descriptor.resources[0]?.schema?.fields.find(
      (field) => field.name === 'spending',
    );
    expect(spending).toMatchObject({
      type: 'number',
      unit: '万元',
      titles: { zh: '经费', en: 'spending' },
    });
  });

  it('gives an overview that agrees with the reports', async () => {
    const { out } = await publish(twoTowns);
    const overview = await overviewOf(out);
    expect(overview.totals).toEqual({ reports: 3, agencies: 2, sources: 3 });
    expect(overview.series).toEqual(['loans_all', 'spending']);
    expect(overview.groups).toEqual([
      {
        year: 2020,
        province: '某省',
        level: 'town',
        scope: 'self',
        form: 'late',
        reports: 2,
        values: [
          [10, 1],
          [6.933, 1],
        ],
      },
      {
        year: 2021,
        province: '某省',
        level: 'town',
        scope: 'self',
        form: 'late',
        reports: 1,
        values: [[1, 1], null],
      },
    ]);
  });

  it('makes the same bytes of the same files, in whatever order they come', async () => {
    const first = await publish(twoTowns);
    const again = await publish([...twoTowns].reverse());
    expect(await bytesOf(again.out)).toEqual(await bytesOf(first.out));
  });

  it('changes its version when a figure does', async () => {
    const first = await publish(twoTowns);
    const changed = [
      ...twoTowns.slice(1),
      { path: 'west.txt', reports: [report({ loans_adults: 5 }, { agencyId: 'west' })] },
    ];
    const second = await publish(changed);
    expect((await overviewOf(second.out)).version).not.toBe((await overviewOf(first.out)).version);
  });

  it('publishes a release without any report', async () => {
    const { rows, out } = await publish([]);
    expect(await rows('SELECT count(*)::INTEGER AS n FROM reports')).toEqual([{ n: 0 }]);
    expect((await overviewOf(out)).groups).toEqual([]);
  });
});

describe('the old release', () => {
  it('stays whatever step of publishing the new one fails', async () => {
    const { out } = await publish(twoTowns);
    const before = await bytesOf(out);
    const steps: string[] = [];
    const fresh = publishOptions(twoTowns.slice(1), out);
    await publishRelease({ ...publishOptions(twoTowns, out), onStep: (step) => steps.push(step) });
    expect(steps).toContain('swap');
    for (const failing of steps) {
      const onStep = (step: string) => {
        if (step === failing) throw new Error(`failed at ${step}`);
      };
      await expect(publishRelease({ ...fresh, onStep })).rejects.toThrow(`failed at ${failing}`);
      expect(await bytesOf(out)).toEqual(before);
      expect(await readdir(join(out, '..'))).toEqual(['release']);
    }
  });

  it('is put back when the new one cannot take its place', async () => {
    const folder = await temporaryFolder();
    const [out, fresh] = [join(folder, 'out'), join(folder, 'fresh')];
    await mkdir(out);
    await mkdir(fresh);
    await writeFile(join(out, 'old'), '');
    let renames = 0;
    const rename = async (from: string, to: string) => {
      renames += 1;
      if (renames === 2) throw new Error('disk full');
      await (await import('node:fs/promises')).rename(from, to);
    };
    await expect(swapIn(fresh, out, { rename, remove: () => Promise.resolve() })).rejects.toThrow(
      'disk full',
    );
    expect(await readdir(out)).toEqual(['old']);
  });

  it('comes back after a crash between the two renames', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'out');
    await mkdir(join(folder, '.out.old'));
    await writeFile(join(folder, '.out.old', 'old'), '');
    await recoverRelease(out);
    expect(await readdir(out)).toEqual(['old']);
    expect(existsSync(join(folder, '.out.old'))).toBe(false);
  });

  it('leaves nothing of an earlier crash behind', async () => {
    const { out } = await publish(twoTowns);
    await mkdir(join(out, '..', '.release.new-abc'));
    await publishRelease(publishOptions(twoTowns, out));
    expect(await readdir(join(out, '..'))).toEqual(['release']);
  });
});

it('refuses a family whose sums name no measure', async () => {
  const broken = { ...family, derived: [{ ...family.derived[0]!, plus: ['nothing'] }] };
  await expect(publish(twoTowns, { family: broken })).rejects.toThrow('"nothing" is no measure');
});
