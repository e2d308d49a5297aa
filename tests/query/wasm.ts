import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Row, Workbench } from '../../src/query/types';
import { passRows, rowsOf } from '../../src/query/arrow';
import { readFiles } from '../../src/query/engine-files';
import { toFailure, QueryError } from '../../src/query/errors';
import type { RecordBatch } from 'apache-arrow';

const TABLES = [
  'reports',
  'cells',
  'tables',
  'findings',
  'agencies',
  'sources',
  'summary',
] as const;

/** As much of the blocking build's interface as is used; the package's types name no Node build. */
interface BlockingModule {
  createDuckDB(bundles: object, logger: object, runtime: object): Promise<BlockingDatabase>;
  NODE_RUNTIME: object;
  VoidLogger: new () => object;
}
interface BlockingDatabase {
  instantiate(onProgress: () => void): Promise<unknown>;
  open(config: object): void;
  connect(): {
    query(sql: string): { batches: RecordBatch[] };
    getTableNames(sql: string): string[];
    close(): void;
  };
  copyFileToBuffer(name: string): Uint8Array;
  dropFile(name: string): void;
  registerFileBuffer(name: string, bytes: Uint8Array): void;
  reset(): void;
}

/** The very engine of the browser, run in Node over a release's Parquet files. */
export async function wasmConnector(folder: string): Promise<Workbench & { close(): void }> {
  const require = createRequire(import.meta.url);
  const { createDuckDB, NODE_RUNTIME, VoidLogger } =
    require('@duckdb/duckdb-wasm/blocking') as BlockingModule;
  const path = (file: string) => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`);
  const bundles = {
    mvp: { mainModule: path('duckdb-mvp.wasm'), mainWorker: path('duckdb-node-mvp.worker.cjs') },
    eh: { mainModule: path('duckdb-eh.wasm'), mainWorker: path('duckdb-node-eh.worker.cjs') },
  };
  const db = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({
    path: ':memory:',
    query: { castBigIntToDouble: true, castDecimalToDouble: true },
  });
  const connection = db.connect();
  for (const table of TABLES) {
    const file = `${table}.parquet`;
    db.registerFileBuffer(file, new Uint8Array(await readFile(`${folder}/${file}`)));
    connection.query(`CREATE VIEW ${table} AS SELECT * FROM parquet_scan('${file}')`);
  }
  const files = new Map(TABLES.map((table) => [table, `${table}.parquet`]));
  return {
    query(sql): Promise<Row[]> {
      try {
        return Promise.resolve(connection.query(readFiles(sql, files)).batches.flatMap(rowsOf));
      } catch (thrown) {
        return Promise.reject(new QueryError(toFailure(thrown)));
      }
    },
    each(sql, see) {
      try {
        for (const batch of connection.query(readFiles(sql, files)).batches) passRows(batch, see);
        return Promise.resolve();
      } catch (thrown) {
        return Promise.reject(new QueryError(toFailure(thrown)));
      }
    },
    tableNames: (sql) => Promise.resolve(connection.getTableNames(sql)),
    parquet(sql) {
      // In Node the engine writes to the disk, where no buffer of that name is registered.
      db.registerFileBuffer('export.parquet', new Uint8Array(0));
      connection.query(`COPY (${sql}) TO 'export.parquet' (FORMAT PARQUET, CODEC 'ZSTD')`);
      const bytes = db.copyFileToBuffer('export.parquet');
      db.dropFile('export.parquet');
      return Promise.resolve(bytes);
    },
    close() {
      connection.close();
      db.reset();
    },
  };
}
