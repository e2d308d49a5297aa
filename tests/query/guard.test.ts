import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cn } from '../../src/families/cn';
import { us } from '../../src/families/us';
import { examples, runConsole, type ConsoleAnswer } from '../../src/query';
import { guard } from '../../src/query/console/guard';
import type { Source } from '../../src/query/source';
import { createDatabase, type Database } from './database';
import { wholeRelease } from './whole-release';
import { wasmConnector } from './wasm';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const SECRET = 'not-for-readers';
let folder: string;
let native: Database;
let browser: Source & { close(): void };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
  native = await wholeRelease();
  await native.write(folder);
  await writeFile(join(folder, 'secret.csv'), `word\n${SECRET}\n`);
  const engine = await wasmConnector(folder);
  browser = { ...native, connector: engine, workbench: engine, close: () => engine.close() };
});
afterAll(async () => {
  browser.close();
  native.close();
  await rm(folder, { recursive: true });
});

const rowsOf = (answer: ConsoleAnswer) => (answer.kind === 'rows' ? answer.rows : []);

describe('what only reads is answered', () => {
  it.each([
    ['SELECT COUNT(*) FROM reports', 1],
    ["select 'a;b' as word, ';' -- ; drop table reports", 1],
    ['WITH all_of AS (SELECT * FROM reports) SELECT agency_id FROM all_of LIMIT 2;', 2],
    ['FROM reports SELECT year LIMIT 1', 1],
    ['/* insert into */ VALUES (1), (2)', 2],
    ['(SELECT 1) UNION ALL (SELECT 2)', 2],
    ['SELECT * FROM range(3)', 3],
    ['SELECT year AS "create", status AS load FROM Reports LIMIT 1 ; ; ', 1],
    ['SHOW TABLES', 9],
  ])('%s', async (sql, count) => {
    for (const source of [native, browser]) {
      const answer = await runConsole(source, sql, 100);
      expect(answer.kind, JSON.stringify(answer)).toBe('rows');
      expect(rowsOf(answer).length).toBe(count);
    }
  });

  it('describes a table and a query', async () => {
    for (const sql of [
      'DESCRIBE reports',
      'show reports;',
      '-- what?\ndesc SELECT * FROM reports',
    ]) {
      const answer = await runConsole(browser, sql, 1000);
      expect(rowsOf(answer)[0]).toEqual(['report_id', 'VARCHAR']);
    }
  });

  it('cuts at the limit and says so; columns of one name stay two', async () => {
    const answer = await runConsole(
      browser,
      'SELECT i, i + 1 AS i FROM range(50) r(i) ORDER BY 1',
      5,
    );
    expect(answer).toMatchObject({ kind: 'rows', cut: true });
    expect(rowsOf(answer)).toEqual([0, 1, 2, 3, 4].map((i) => [i, i + 1]));
    expect(await runConsole(browser, 'SELECT * FROM range(5)', 5)).toMatchObject({ cut: false });
  });

  it.each([
    ['cn', cn],
    ['us', us],
  ])('every example of %s runs on its releases', async (_, family) => {
    const db = await createDatabase(family, { reports: [] });
    const all = examples(family, 'area');
    expect(all.length).toBeGreaterThanOrEqual(8);
    for (const { id, sql } of all) {
      // Lists are a file of their own, which this release does without.
      if (id === 'lists') expect(guard(sql)).toMatchObject({ ok: true, kind: 'read' });
      else if (id !== 'comparability') expect((await runConsole(db, sql, 10)).kind).toBe('rows');
    }
    db.close();
  });
});

/** Statements that write, or reach for files, hosts, settings or the engine. */
const FORBIDDEN = (folder: string): string[] => [
  'DROP VIEW reports',
  'CREATE TABLE mine AS SELECT 1',
  'INSERT INTO summary SELECT * FROM summary',
  'DELETE FROM summary',
  'UPDATE summary SET year = 1',
  'TRUNCATE summary',
  'ALTER TABLE summary ADD COLUMN x INTEGER',
  `COPY reports TO '${folder}/out.csv'`,
  `COPY (SELECT 1) TO '${folder}/out.parquet'`,
  `EXPORT DATABASE '${folder}/out'`,
  `IMPORT DATABASE '${folder}'`,
  `ATTACH '${folder}/x.db'`,
  'DETACH memory',
  "INSTALL 'httpfs'",
  'LOAD httpfs',
  'SET threads = 1',
  'RESET threads',
  'PRAGMA database_list',
  'CALL pragma_version()',
  'CHECKPOINT',
  'VACUUM',
  'BEGIN TRANSACTION',
  'COMMIT',
  'USE memory',
  'PREPARE p AS SELECT 1',
  'EXECUTE p',
  'EXPLAIN ANALYZE SELECT 1',
  'SUMMARIZE reports',
  'CREATE MACRO f(x) AS x',
  `SELECT * FROM '${folder}/secret.csv'`,
  `SELECT * FROM "${folder}/secret.csv"`,
  `FROM "${folder}/secret.csv"`,
  `SELECT * FROM reports, '${folder}/secret.csv'`,
  `SELECT * FROM reports r, "${folder}/secret.csv" s`,
  `SELECT (SELECT MAX(word) FROM "${folder}/secret.csv")`,
  `WITH t AS (SELECT * FROM '${folder}/secret.csv') SELECT * FROM t`,
  `TABLE "${folder}/secret.csv"`,
  `SELECT * FROM read_csv_auto('${folder}/secret.csv')`,
  `SELECT * FROM "read_csv_auto"('${folder}/secret.csv')`,
  `SELECT * FROM main.read_csv_auto ('${folder}/secret.csv')`,
  `SELECT * FROM read_csv_auto/* a */('${folder}/secret.csv')`,
  `SELECT * FROM read_text('${folder}/secret.csv')`,
  `SELECT * FROM parquet_scan('${folder}/reports.parquet')`,
  `SELECT * FROM glob('${folder}/*')`,
  `SELECT * FROM query('DROP TABLE summary')`,
  'SELECT * FROM pragma_table_info($$reports$$)',
  'SELECT * FROM duckdb_settings()',
  "SELECT getenv('HOME')",
  "SELECT * FROM 'https://example.org/a.parquet'",
  'SELECT 1; DROP TABLE summary',
  'SELECT 1) AS result; DROP TABLE summary; SELECT * FROM (SELECT 2',
  "SELECT 1) AS result; DROP TABLE summary; --'",
  'SELECT $$a$$); DROP TABLE summary; --',
  '/* a /* b */ SELECT 1 */ DROP TABLE summary',
  `DESCRIBE SELECT * FROM '${folder}/secret.csv'`,
  `DESCRIBE "${folder}/secret.csv"`,
  'DESCRIBE INSERT INTO summary SELECT 1',
  'SHOW TABLES; DROP TABLE summary',
  'WITH gone AS (DELETE FROM summary RETURNING *) SELECT * FROM gone',
];

/** Looks like two statements and is one text, quote and all: reading it is fine, splitting it is not. */
const ESCAPED = "SELECT E'\\'); DROP TABLE summary; --'";

/** Ways to write the same, which must make no difference. */
const dressed = (sql: string): fc.Arbitrary<string> =>
  fc
    .record({
      before: fc.constantFrom('', ' ', '\n', '-- a\n', '/* b */', ';', '(', '\u00a0'),
      after: fc.constantFrom('', ';', ' ;; ', ' -- c', '/* d */', ')', ' LIMIT 1', "'"),
      spaces: fc.constantFrom(' ', '\n', '\t', '/**/', ' -- x\n'),
      upper: fc.boolean(),
    })
    .map(({ before, after, spaces, upper }) => {
      const words = sql.replaceAll(/ (?=[^'"]*$|[^'"]*['"][^'"]*['"])/g, spaces);
      return before + (upper ? words.replace(/^[a-z ]+/i, (w) => w.toUpperCase()) : words) + after;
    });

async function state(source: Source): Promise<unknown> {
  const tables = await source.connector.query(
    `SELECT table_name, column_name FROM information_schema.columns ORDER BY ALL -- ${String(Math.random())}`,
  );
  const rows = await source.connector.query(
    `SELECT COUNT(*) AS n, SUM(year) AS y FROM summary -- ${String(Math.random())}`,
  );
  return { tables, rows };
}

describe('whatever is not a read of the release', () => {
  it('is refused, and nothing has changed or been told, however it is written', async () => {
    const all = [...FORBIDDEN(folder), ESCAPED];
    for (const source of [native, browser]) {
      const before = await state(source);
      const files = await readdir(folder);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...all).chain(dressed), async (sql) => {
          const answer = await runConsole(source, sql, 10).catch(() => null);
          expect(
            JSON.stringify(rowsOf(answer ?? { kind: 'refused', refusal: 'writes', word: '' })),
          ).not.toContain(SECRET);
        }),
        { numRuns: 150, examples: all.map((sql) => [sql] as [string]) },
      );
      expect(await state(source)).toEqual(before);
      expect(await readdir(folder)).toEqual(files);
    }
  });

  it.each([
    ['', 'empty'],
    [' -- nothing', 'empty'],
    ["SELECT 'a", 'unfinished'],
    ['SELECT (1', 'unfinished'],
    ['SELECT 1)', 'unfinished'],
    ['SELECT 1; SELECT 2', 'several'],
    ['DELETE FROM reports', 'writes'],
    ['WITH a AS (SELECT 1) INSERT INTO b SELECT 1', 'writes'],
    ["SELECT * FROM 'x.csv'", 'outside'],
    ["SELECT * FROM read_parquet('x')", 'outside'],
  ])('is told why: %s', (sql, refusal) => {
    expect(guard(sql)).toMatchObject({ ok: false, refusal });
  });

  it('never runs a plain forbidden statement', async () => {
    for (const sql of FORBIDDEN(folder)) {
      const answer = await runConsole(browser, sql, 10).catch(() => null);
      expect(answer?.kind, sql).not.toBe('rows');
    }
  });
});
