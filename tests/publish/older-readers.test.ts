import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { expect, it } from 'vitest';
import { report } from './family';
import { publish } from './publish';

type Blocking = typeof import('@duckdb/duckdb-wasm/blocking');
/** The package types its browser build only; the one for Node has a runtime of its own. */
type Duckdb = Blocking & { NODE_RUNTIME: Blocking['BROWSER_RUNTIME'] };

/** The engine of the page: DuckDB 0.9.1 as WebAssembly, run here in Node. */
async function pageEngine() {
  const require = createRequire(import.meta.url);
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm'));
  const duckdb = require(join(dist, 'duckdb-node-blocking.cjs')) as Duckdb;
  const module = (name: string) => ({
    mainModule: join(dist, `duckdb-${name}.wasm`),
    mainWorker: join(dist, `duckdb-node-${name}.worker.cjs`),
  });
  const bundles = { mvp: module('mvp'), eh: module('eh') };
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => undefined);
  return database;
}

it('writes every file so that the DuckDB of the page reads it', async () => {
  const { out } = await publish([
    {
      path: 'a.txt',
      reports: [
        report({ loans_adults: 1, loans_children: 'blank', loans_total: 5, spending: 6.933 }),
      ],
    },
  ]);
  const database = await pageEngine();
  const connection = database.connect();
  for (const name of ['reports', 'cells', 'tables', 'findings', 'agencies', 'sources', 'summary']) {
    database.registerFileBuffer(`${name}.parquet`, await readFile(join(out, `${name}.parquet`)));
  }
  const rows = (sql: string) =>
    JSON.parse(JSON.stringify(connection.query(sql).toArray())) as unknown[];
  expect(rows('SELECT version() AS v')).toEqual([{ v: 'v0.9.1' }]);
  expect(rows("SELECT loans_adults, loans_children, spending FROM 'reports.parquet'")).toEqual([
    { loans_adults: 1, loans_children: null, spending: 6.933 },
  ]);
  expect(rows(`SELECT grid[1][2]."text" AS t FROM 'tables.parquet'`)).toEqual([{ t: '1' }]);
  expect(rows("SELECT len(cells)::INTEGER AS n FROM 'findings.parquet'")).toEqual([]);
  expect(
    rows(
      "SELECT aliases[1].name AS name, resolved FROM 'agencies.parquet' WHERE agency_id = 'east'",
    ),
  ).toEqual([{ name: '东乡图书馆', resolved: true }]);
  expect(rows("SELECT count(*)::INTEGER AS n FROM 'cells.parquet'")).toEqual([{ n: 4 }]);
  expect(rows("SELECT path FROM 'sources.parquet'")).toEqual([{ path: 'a.txt' }]);
  expect(rows("SELECT sum_spending AS s, n_loans_children AS n FROM 'summary.parquet'")).toEqual([
    { s: 6.933, n: 0 },
  ]);
}, 60_000);
