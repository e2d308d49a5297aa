import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Family } from '../../src/model/family';
import type { CellRow, FindingRow, ReportRow, SourceRow } from '../../src/model/release';
import { SUMMARY_DIMENSIONS } from '../../src/model/release';
import type { AgencyRow, TableRow } from '../../src/model/release-rows';
import { ATTRIBUTE_FINDINGS } from '../../src/publish/findings';
import { releaseTables } from '../../src/publish/schema';
import type { Row as StoredRow } from '../../src/publish/store';
import { summaryQuery, type Dimension } from '../../src/publish/summary';
import { summaryShape, type Source } from '../../src/query/source';
import type { Connector, Row, Value, Workbench } from '../../src/query/types';
import { layOut, type WantedShortcuts } from './shortcuts';

/** A report of a release made for a test: who and when, and what it states by measure id. */
export interface TestReport {
  readonly agency: string;
  readonly year: number;
  readonly scope: ReportRow['scope'];
  readonly form: string | null;
  readonly name?: string;
  readonly region_code?: string | null;
  readonly province?: string | null;
  readonly prefecture?: string | null;
  readonly county?: string | null;
  readonly level?: string | null;
  readonly sector?: string | null;
  readonly values: Readonly<Record<string, number>>;
  readonly status?: ReportRow['status'];
  readonly errors?: number;
  readonly warnings?: number;
}

export interface TestRelease {
  readonly reports: readonly TestReport[];
  readonly cells?: readonly CellRow[];
  readonly tables?: readonly TableRow[];
  readonly findings?: readonly FindingRow[];
  readonly agencies?: readonly Partial<AgencyRow>[];
  readonly sources?: readonly SourceRow[];
  /** Dimensions of the summary; all where left out. */
  readonly dimensions?: readonly Dimension[];
  /** What a very large release has besides. */
  readonly shortcuts?: WantedShortcuts;
}

export interface Database extends Source {
  readonly workbench: Workbench;
  /** Writes the release's Parquet files into a folder. */
  write(folder: string): Promise<void>;
  close(): void;
}

const TABLES = ['reports', 'cells', 'tables', 'findings', 'agencies', 'sources'] as const;

/** A release in native DuckDB, its summary made by the publisher's own query. */
export async function createDatabase(family: Family, release: TestRelease): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const schema of releaseTables(family)) {
    const columns = schema.columns.map((one) => `"${one.name}" ${one.nested ?? one.type}`);
    await connection.run(`CREATE TABLE ${schema.name} (${columns.join(', ')})`);
  }
  const rows: Record<(typeof TABLES)[number], readonly object[]> = {
    reports: inOrder(release.reports).map(reportRow),
    cells: release.cells ?? [],
    tables: release.tables ?? [],
    findings: release.findings ?? [],
    agencies: agencyRows(release),
    sources: release.sources ?? [],
  };
  for (const table of TABLES) await insert(connection, table, rows[table]);
  await connection.run(ATTRIBUTE_FINDINGS);
  const dimensions = release.dimensions ?? SUMMARY_DIMENSIONS;
  await connection.run(`CREATE TABLE summary AS ${summaryQuery(family, dimensions)}`);
  const shortcuts = release.shortcuts
    ? await layOut(connection, family, release.shortcuts)
    : undefined;
  const connector = nativeConnector(connection);
  return {
    family,
    connector,
    ...(await summaryShape(connector)),
    ...(shortcuts ? { shortcuts } : {}),
    workbench: {
      ...connector,
      async each(sql, see) {
        (await connector.query(sql)).forEach(see);
      },
      tableNames: (sql) => Promise.resolve(connection.getTableNames(sql, false)),
      async parquet(sql) {
        const folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
        const file = join(folder, 'export.parquet');
        await connection.run(`COPY (${sql}) TO '${file}' (FORMAT parquet)`);
        const bytes = await readFile(file);
        await rm(folder, { recursive: true });
        return bytes;
      },
    },
    async write(folder) {
      for (const table of [...TABLES, 'summary']) {
        await connection.run(`COPY ${table} TO '${folder}/${table}.parquet' (FORMAT parquet)`);
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Reads a JSON array of rows; columns that it does not name stay NULL. */
async function insert(
  connection: DuckDBConnection,
  table: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const types = await connection.runAndReadAll(
    `SELECT column_name, data_type FROM information_schema.columns WHERE table_name = '${table}'`,
  );
  const typeOf = new Map(types.getRowObjectsJS().map((row) => [row.column_name, row.data_type]));
  const structure = keys.map(
    (key) => `"${key}": "${String(typeOf.get(key)).replaceAll('"', '\\"')}"`,
  );
  const json = JSON.stringify(rows).replaceAll("'", "''");
  await connection.run(
    `INSERT INTO ${table} BY NAME SELECT one.* FROM (
       SELECT unnest(from_json('${json}', '[{${structure.join(', ')}}]')) AS one)`,
  );
}

/** Agencies as a publisher lists them: every one that reports, with the place of its reports. */
function agencyRows(release: TestRelease): Partial<AgencyRow>[] {
  const rows = new Map<string, Partial<AgencyRow>>();
  for (const one of release.reports) {
    rows.set(one.agency, {
      agency_id: one.agency,
      name: one.name ?? one.agency,
      region_code: one.region_code ?? null,
      province: one.province ?? null,
      prefecture: one.prefecture ?? null,
      county: one.county ?? null,
      level: one.level ?? null,
      sector: one.sector ?? null,
    });
  }
  for (const row of release.agencies ?? []) {
    rows.set(row.agency_id!, { ...rows.get(row.agency_id!), ...row });
  }
  return [...rows.values()];
}

/** As a release keeps them: by agency, then year. */
function inOrder(reports: readonly TestReport[]): TestReport[] {
  return [...reports].sort((a, b) =>
    a.agency === b.agency ? a.year - b.year : a.agency < b.agency ? -1 : 1,
  );
}

function reportRow(one: TestReport): StoredRow {
  return {
    report_id: `${one.agency}-${String(one.year)}-${one.scope}`,
    agency_id: one.agency,
    agency_name: one.name ?? one.agency,
    region_code: one.region_code ?? null,
    province: one.province ?? null,
    prefecture: one.prefecture ?? null,
    county: one.county ?? null,
    level: one.level ?? null,
    sector: one.sector ?? null,
    scope: one.scope,
    year: one.year,
    form: one.form,
    source_id: `s-${one.agency}-${String(one.year)}`,
    status: one.status ?? 'parsed',
    errors: one.errors ?? 0,
    warnings: one.warnings ?? 0,
    ...one.values,
  };
}

/** Questions run natively. Every SQL text asked is kept in `asked`, if given. */
export function nativeConnector(connection: DuckDBConnection, asked?: string[]): Connector {
  return {
    async query(sql) {
      asked?.push(sql);
      refuseNested(sql);
      const result = await connection.runAndReadAll(sql);
      return result.getRowObjectsJS().map((row) => plain(row) as Row);
    },
  };
}

/** Columns of lists and structs, by table. */
const NESTED = {
  agencies: ['aliases', 'regions'],
  tables: ['grid'],
  lists: ['attributes'],
} as const;

/**
 * The browser's engine (DuckDB 0.9.1) crashes, not always and not at once, when lists of structs go
 * through a join, a sort or an aggregate. Native DuckDB does not: so every question that a test
 * asks is held to this.
 */
function refuseNested(sql: string): void {
  if (!/\b(?:JOIN|ORDER BY|GROUP BY|DISTINCT)\b/i.test(sql)) return;
  for (const [table, columns] of Object.entries(NESTED)) {
    if (!new RegExp(`\\b${table}\\b`).test(sql)) continue;
    const named = columns.find((column) => new RegExp(`\\b${column}\\b`).test(sql));
    if (named ?? new RegExp(`SELECT \\*\\s+FROM ${table}\\b`, 'i').test(sql)) {
      throw new Error(`${table}.${named ?? '*'} must not go through a join or a sort: ${sql}`);
    }
  }
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  }
  return value as number | string | boolean;
}
