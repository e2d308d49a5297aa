import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { dataBlock, dataPlan, dataParquet, dataSql, type DataRequest } from '../../src/query';
import { cn } from '../../src/families/cn';
import type { CellRow } from '../../src/model/release';
import type { Source } from '../../src/query/source';
import { standIn } from '../../src/query/stand-ins';
import { createDatabase } from './database';
import { family } from './family';
import { filters, reports } from './random';
import { wholeRelease } from './whole-release';
import { wasmConnector } from './wasm';

vi.setConfig({ testTimeout: 120_000 });

const COLUMNS = ['visits', 'returns', 'loans', 'return_rate', 'loans_open', 'returns_desk'];

const orders = fc.record({
  by: fc.constantFrom('agency', 'year', ...COLUMNS),
  descending: fc.boolean(),
});

async function allBlocks(source: Source, request: DataRequest, size: number) {
  const { data: plan } = await dataPlan(source, request, size);
  const rows = [];
  for (let block = 0; block < plan.blocks; block += 1) {
    const { data } = await dataBlock(source, request, plan, block);
    if (block < plan.blocks - 1) expect(data.length).toBe(size);
    rows.push(...data);
  }
  expect(rows.length).toBe(plan.total);
  return rows;
}

it('the blocks of the table are the whole table, whatever the filter and the order', async () => {
  await fc.assert(
    fc.asyncProperty(
      reports,
      filters,
      orders,
      fc.integer({ min: 1, max: 9 }),
      async (all, filter, order, size) => {
        const db = await createDatabase(family, { reports: all });
        const request = { filter, columns: COLUMNS, order };
        const rows = await allBlocks(db, request, size);
        const whole = await db.connector.query(dataSql(family, request));
        expect(rows.map((row) => [row.report, ...row.cells.map(({ value }) => value)])).toEqual(
          whole.map((row) => [row.report_id, ...COLUMNS.map((id) => row[id])]),
        );
        db.close();
      },
    ),
    { numRuns: 60 },
  );
});

it('finds many reports of one figure where they stand, and sorts the rest', async () => {
  const values = (i: number) =>
    i % 3 === 0 ? { loans: 0 } : i % 3 === 1 ? {} : { loans: ((i * 7919) % 8001) - 4000 };
  const all = Array.from({ length: 7000 }, (_, i) => ({
    agency: `agency-${String(i % 700).padStart(4, '0')}`,
    year: 2001 + Math.floor(i / 700),
    scope: 'self' as const,
    form: 'late',
    values: values(i),
  }));
  const db = await createDatabase(family, { reports: all });
  for (const descending of [true, false]) {
    const order = { by: 'loans', descending };
    const request = { filter: { scope: 'self' as const }, columns: ['loans'], order };
    const { data: plan } = await dataPlan(db, request, 90);
    const tied = plan.bins.filter(({ rows }) => rows > 1000).map(({ bin }) => bin);
    expect(tied.sort()).toEqual([0, null].sort());
    const rows = await allBlocks(db, request, 90);
    const whole = await db.connector.query(dataSql(family, request));
    expect(rows.map(({ report }) => report)).toEqual(whole.map((row) => row['report_id']));
  }
  db.close();
});

it('reads the same rows where the figures stand in the order of each', async () => {
  const columns = family.headline!;
  const shortcuts = { summaries: [], bySector: false, figures: true };
  await fc.assert(
    fc.asyncProperty(
      reports,
      filters,
      fc.record({ by: fc.constantFrom(...columns), descending: fc.boolean() }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (all, filter, order, size, further) => {
        const db = await createDatabase(family, { reports: all, shortcuts });
        const plain: Source = { ...db, shortcuts: { summaries: [], bySector: [] } };
        // A column that the file does not have is read from the reports.
        const request = {
          filter,
          columns: [...columns, ...(further ? ['loans_open'] : [])],
          order,
        };
        expect(await allBlocks(db, request, size)).toEqual(await allBlocks(plain, request, size));
        db.close();
      },
    ),
    { numRuns: 60 },
  );
});

it('reads the same rows where figures are worked out and reports counted by their size', async () => {
  const columns = [...COLUMNS, 'return_rate_early', 'loans_by_form', 'fines'];
  await fc.assert(
    fc.asyncProperty(
      reports,
      filters,
      fc.record({ by: fc.constantFrom('year', ...columns), descending: fc.boolean() }),
      fc.integer({ min: 1, max: 9 }),
      fc.record({ figures: fc.boolean(), worked: fc.boolean(), distributions: fc.boolean() }),
      async (all, filter, order, size, there) => {
        const shortcuts = { summaries: [], bySector: false, ...there };
        const db = await createDatabase(family, { reports: all, shortcuts });
        const plain: Source = { ...db, shortcuts: { summaries: [], bySector: [] } };
        const request = { filter, columns, order };
        expect(await allBlocks(db, request, size)).toEqual(await allBlocks(plain, request, size));
        db.close();
      },
    ),
    { numRuns: 100 },
  );
});

it('counts and finds by what a very large release has of it', async () => {
  const all = Array.from({ length: 600 }, (_, i) => ({
    agency: `agency-${String(i % 60).padStart(4, '0')}`,
    year: 2001 + Math.floor(i / 60),
    scope: 'self' as const,
    form: 'late',
    values: { loans: i % 9, returns_desk: i % 7, returns_box: i % 5 },
  }));
  const shortcuts = { summaries: [], bySector: false, worked: true, distributions: true };
  const db = await createDatabase(family, { reports: all, shortcuts });
  const request = (filter: DataRequest['filter']) => ({
    filter,
    columns: ['returns', 'loans'],
    order: { by: 'returns', descending: true },
  });
  for (const filter of [
    { scope: 'self' as const },
    { scope: 'self' as const, years: [2002, 2004] as const },
  ]) {
    const { data: plan, sql } = await dataPlan(db, request(filter));
    expect(sql).toContain('FROM distributions');
    const block = await dataBlock(db, request(filter), plan, 0);
    expect(block.sql).toContain('("figure_returns") >= ');
    const [counted] = await db.connector.query(
      `SELECT COUNT(*) AS n FROM reports WHERE year BETWEEN ${String(filter.years?.[0] ?? 0)} AND ${String(filter.years?.[1] ?? 9999)}`,
    );
    expect(plan.total).toBe(counted!.n);
  }
  // What it is not counted by is counted anew.
  const { sql } = await dataPlan(db, request({ scope: 'self', level: 'town' }));
  expect(sql).not.toContain('distributions');
  db.close();
});

it('says the same of sizes where a release has no file of them', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async (all) => {
      const shortcuts = { summaries: [], bySector: false, distributions: true };
      const db = await createDatabase(family, { reports: all, shortcuts });
      const sizes = (from: string) =>
        db.connector.query(
          `SELECT figure, scope, year, bin, SUM(reports)::DOUBLE AS n FROM ${from} GROUP BY ALL ORDER BY ALL`,
        );
      expect(await sizes(`(${standIn('distributions', family)!})`)).toEqual(
        await sizes('distributions'),
      );
      db.close();
    }),
    { numRuns: 20 },
  );
});

it('finds shares beyond a thousand, which lie in wide bins', async () => {
  const shares = [
    1000.2, 1000.4, 1063.9, 1064.1, 5000.25, 999.9995, -1000.2, -1000.45, -1064.3, 0.5,
  ];
  const all = shares.map((share, i) => ({
    agency: `agency-${String(i)}`,
    year: 2006,
    scope: 'self' as const,
    form: 'late',
    values: { loans: 10_000, returns_desk: share * 10_000, returns_box: 0 },
  }));
  for (const worked of [false, true]) {
    const shortcuts = { summaries: [], bySector: false, worked, figures: worked };
    const db = await createDatabase(family, { reports: all, shortcuts });
    const order = { by: 'return_rate', descending: true };
    const request = { filter: { scope: 'self' as const }, columns: ['return_rate'], order };
    const rows = await allBlocks(db, request, 1);
    expect(rows.map(({ cells }) => cells[0]!.value)).toEqual(shares.sort((a, b) => b - a));
    db.close();
  }
});

it('finds rows by the bounds of their bins, however many have one figure', async () => {
  const fractions = (i: number) =>
    i % 4 === 0 ? {} : { returns_desk: i % 7, returns_box: (i * 31) % 11, loans: 3 + (i % 12) };
  const all = Array.from({ length: 6000 }, (_, i) => ({
    agency: `agency-${String(i % 600).padStart(4, '0')}`,
    year: 2001 + Math.floor(i / 600),
    scope: 'self' as const,
    form: 'late',
    values: fractions(i),
  }));
  const shortcuts = { summaries: [], bySector: false, figures: true };
  const db = await createDatabase(family, { reports: all, shortcuts });
  for (const by of family.headline!) {
    for (const descending of [true, false]) {
      const order = { by, descending };
      const request = { filter: { scope: 'self' as const }, columns: family.headline!, order };
      const { data: plan, sql } = await dataPlan(db, request, 70);
      expect(sql).toContain('FROM figures');
      const rows = await allBlocks(db, request, 70);
      expect(plan.total).toBe(all.length);
      const whole = await db.connector.query(dataSql(family, request));
      expect(rows.map(({ report, name }) => [report, name])).toEqual(
        whole.map((row) => [row['report_id'], row['agency_name']]),
      );
    }
  }
  db.close();
});

it('has one row for each report of the filter and one figure for each that states it', async () => {
  await fc.assert(
    fc.asyncProperty(reports, filters, async (all, filter) => {
      const db = await createDatabase(family, { reports: all });
      const order = { by: 'agency', descending: false };
      const rows = await allBlocks(db, { filter, columns: ['loans'], order }, 7);
      const wanted = new Set(rows.map((row) => row.report));
      for (const one of all) {
        const id = `${one.agency}-${String(one.year)}-${one.scope}`;
        if (!wanted.has(id)) continue;
        const row = rows.find(({ report }) => report === id)!;
        expect(row.cells[0]!.value).toBe(one.values['loans'] ?? null);
      }
      expect(wanted.size).toBe(rows.length);
      db.close();
    }),
    { numRuns: 30 },
  );
});

const cell = (measure: string, state: CellRow['state'], value: number | null): CellRow => ({
  report_id: 'a-2006-self',
  source_id: 's',
  measure,
  value,
  state,
  raw: '',
  unit: value === null ? null : 'unknown',
  table_index: null,
  row: null,
  column: null,
  place: '',
});

it('keeps every reason for an empty cell apart from 0 and from each other', async () => {
  const db = await createDatabase(family, {
    reports: [
      { agency: 'a', year: 2006, scope: 'self', form: 'late', values: { loans: 0 } },
      { agency: 'b', year: 2003, scope: 'self', form: 'early', values: { loans: 0 } },
    ],
    cells: [
      cell('loans', 'stated', 0),
      cell('returns_desk', 'blank', null),
      cell('returns_box', 'filler', null),
      cell('visits_late', 'stated', 7),
    ],
  });
  const columns = [
    'loans',
    'returns_desk',
    'returns_box',
    'visits',
    'fines',
    'returns',
    'return_rate',
  ];
  const order = { by: 'agency', descending: false };
  const request = { filter: { scope: 'self' as const }, columns, order };
  const [late, early] = await allBlocks(db, request, 10);
  expect(late!.cells.map(({ state }) => state)).toEqual([
    'stated',
    'blank',
    'filler',
    'unknown_unit',
    'none',
    'parts',
    'parts',
  ]);
  expect(late!.cells[0]!.value).toBe(0);
  expect(late!.cells.map(({ measure }) => measure)).toEqual([
    'loans',
    'returns_desk',
    'returns_box',
    'visits_late',
    null,
    null,
    null,
  ]);
  expect(early!.cells.map(({ state }) => state)).toEqual([
    'stated',
    'none',
    'none',
    'no_table',
    'no_table',
    'no_table',
    'parts',
  ]);
  db.close();
});

it('is answered alike by the browser’s engine, and exported by it as Parquet', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
  const native = await wholeRelease();
  await native.write(folder);
  const engine = await wasmConnector(folder);
  const browser: Source = { ...native, connector: engine, workbench: engine };
  const columns = ['received', 'disclosure_rate', 'received_growth', 'granted__total'];
  for (const by of ['agency', 'year', ...columns]) {
    for (const descending of [true, false]) {
      const request = { filter: { scope: 'area' as const }, columns, order: { by, descending } };
      const rows = await allBlocks(native, request, 2);
      expect(await allBlocks(browser, request, 2)).toEqual(rows);
      const whole = await browser.connector.query(dataSql(cn, request));
      expect(whole.map((row) => row['report_id'])).toEqual(rows.map(({ report }) => report));
    }
  }
  const request = {
    filter: { scope: 'area' as const },
    columns,
    order: { by: 'received', descending: true },
  };
  const bytes = await dataParquet(browser, request);
  expect(Buffer.from(bytes.subarray(0, 4)).toString()).toBe('PAR1');
  engine.close();
  native.close();
  await rm(folder, { recursive: true });
});
