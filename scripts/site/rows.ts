import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

/** Rows of a query that native DuckDB answers by itself, such as one over a Parquet file. */
export async function readRows(sql: string): Promise<DuckDBValue[][]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
