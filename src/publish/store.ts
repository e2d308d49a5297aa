import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { literal, name as quoted } from '../model/sql';
import type { Column, TableSchema } from './schema';

/** A value of a row; nested columns take anything that JSON can say. */
export type Row = object;

/** Thread and memory limits: one thread, because parallel writers would reorder rows. */
const SETTINGS = {
  threads: '1',
  memory_limit: '1GB',
  preserve_insertion_order: 'true',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
};

/** 7 % smaller than the default for hardly more time; higher levels take several times as long. */
const COMPRESSION_LEVEL = '9';

/**
 * Where the rows of a release gather before they are written: a database on disk, so that
 * memory stays flat however many there are. Rows leave in the order they came in.
 */
export class ReleaseStore {
  private readonly appenders = new Map<string, DuckDBAppender>();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly schemas: ReadonlyMap<string, TableSchema>,
  ) {}

  /** Opens a new store in the file, which must not exist. */
  static async open(file: string, schemas: readonly TableSchema[]): Promise<ReleaseStore> {
    const instance = await DuckDBInstance.create(file, SETTINGS);
    const connection = await instance.connect();
    const store = new ReleaseStore(
      instance,
      connection,
      new Map(schemas.map((schema) => [schema.name, schema])),
    );
    for (const schema of schemas) {
      const columns = schema.columns.map((c) => `${quoted(c.name)} ${c.type}`).join(', ');
      await connection.run(`CREATE TABLE ${quoted(schema.name)} (${columns})`);
      store.appenders.set(schema.name, await connection.createAppender(schema.name));
    }
    return store;
  }

  /** Adds a row; a column the row does not have is NULL. */
  append(table: TableSchema['name'], row: Row): void {
    const appender = this.appenders.get(table);
    const schema = this.schemas.get(table);
    if (!appender || !schema) throw new Error(`store: no open table ${table}`);
    for (const column of schema.columns) {
      appendValue(appender, column, (row as Record<string, unknown>)[column.name]);
    }
    appender.endRow();
  }

  /** Ends appending; queries see all rows after this. */
  seal(): void {
    for (const appender of this.appenders.values()) appender.closeSync();
    this.appenders.clear();
  }

  /** Adds rows to a table after `seal`; they come last. */
  async appendLate(table: TableSchema['name'], rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    this.appenders.set(table, await this.connection.createAppender(table));
    for (const row of rows) this.append(table, row);
    this.seal();
  }

  /** Runs a statement, for figures that are computed here rather than read from reports. */
  async execute(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /**
   * Writes a table to a Parquet file; `more`: SQL of columns behind its own, `from`: what to read
   * instead of the table so that they are found.
   */
  async writeTable(
    name: TableSchema['name'],
    file: string,
    more: readonly string[] = [],
    from = quoted(name),
  ): Promise<void> {
    const schema = this.schemas.get(name);
    if (!schema) throw new Error(`store: no table ${name}`);
    const columns = schema.columns.map((column) =>
      column.nested === undefined
        ? quoted(column.name)
        : `${quoted(column.name)}::JSON::${column.nested} AS ${quoted(column.name)}`,
    );
    const select = `SELECT ${[...columns, ...more].join(', ')} FROM ${from}`;
    await this.writeQuery(select, file, schema.rowGroup);
  }

  /** Writes the rows of a query to a Parquet file. */
  async writeQuery(select: string, file: string, rowGroup = 122_880): Promise<void> {
    const options = `FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL ${COMPRESSION_LEVEL}, ROW_GROUP_SIZE ${String(rowGroup)}`;
    await this.connection.run(`COPY (${select}) TO ${literal(file)} (${options})`);
  }

  /** Rows of a query as plain objects; numbers are JavaScript numbers. */
  async query(sql: string): Promise<Record<string, unknown>[]> {
    const result = await this.connection.runAndReadAll(sql);
    return result.getRowObjectsJS();
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

function appendValue(appender: DuckDBAppender, column: Column, value: unknown): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (column.nested !== undefined) appender.appendVarchar(JSON.stringify(value));
  else if (column.type === 'VARCHAR' && typeof value === 'string') appender.appendVarchar(value);
  else if (column.type === 'BOOLEAN' && typeof value === 'boolean') appender.appendBoolean(value);
  else if (typeof value !== 'number' || !Number.isFinite(value)) mismatch(column, value);
  else if (column.type === 'DOUBLE') appender.appendDouble(value);
  else if (column.type === 'INTEGER') appender.appendInteger(value);
  else if (column.type === 'BIGINT') appender.appendBigInt(BigInt(value));
  else mismatch(column, value);
}

function mismatch(column: Column, value: unknown): never {
  throw new TypeError(`store: ${column.name} (${column.type}) cannot hold ${String(value)}`);
}
