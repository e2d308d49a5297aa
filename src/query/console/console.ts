import { RELEASE_FILES } from '../../model/release';
import { QueryError, failure } from '../errors';
import { text } from '../rows';
import { isThere, type Source } from '../source';
import { literal, name } from '../sql';
import type { Value } from '../types';
import { guard, type Refusal } from './guard';

/** Tables that a person may read: those of the release. */
export const TABLES = Object.entries(RELEASE_FILES)
  .filter(([, file]) => file.endsWith('.parquet'))
  .map(([table]) => table);

/** Lists of the engine about its own tables. */
const CATALOGUE = ['columns', 'schemata'];

export interface ResultColumn {
  readonly name: string;
  readonly type: string;
  readonly numeric: boolean;
}

export type ConsoleAnswer =
  | {
      readonly kind: 'rows';
      readonly columns: readonly ResultColumn[];
      /** At most as many as asked for. */
      readonly rows: readonly (readonly Value[])[];
      /** There were more. */
      readonly cut: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly word: string };

/**
 * Runs what a person wrote, if it only reads the release. Three guards stand behind each other:
 * words (`guard.ts`), DuckDB's list of the tables in the statement, and DuckDB's parser, which
 * takes nothing but a query inside `SELECT * FROM (…)`. Rejects with `QueryError` where DuckDB
 * cannot answer.
 */
export async function runConsole(
  source: Source,
  statement: string,
  limit: number,
): Promise<ConsoleAnswer> {
  const checked = guard(statement, await outside(source));
  if (!checked.ok) return { kind: 'refused', refusal: checked.refusal, word: checked.word };
  if (checked.kind === 'tables') {
    return answer(
      [{ name: 'name', type: 'VARCHAR' }],
      TABLES.filter((table) => isThere(source, table)).map((table) => [table]),
      limit,
    );
  }
  const inner =
    checked.kind === 'describe' && checked.table
      ? `SELECT * FROM ${name(checked.sql)}`
      : checked.sql;
  const foreign = await foreignTable(source, wrapped(inner));
  if (foreign !== null) return { kind: 'refused', refusal: 'outside', word: foreign };
  const columns = await describe(source, inner);
  if (checked.kind === 'describe') {
    const rows = columns.map((column) => [column.name, column.type]);
    const heads = ['column_name', 'column_type'].map((one) => ({ name: one, type: 'VARCHAR' }));
    return answer(heads, rows, limit);
  }
  const rows = await reader(source).query(`${wrapped(inner)}\nLIMIT ${literal(limit + 1)}`);
  return answer(
    columns,
    rows.map((row) => columns.map((column) => row[column.name] ?? null)),
    limit,
  );
}

/** The statement in brackets; the line break keeps a comment at its end from hiding them. */
function wrapped(sql: string): string {
  return `SELECT * FROM (\n${sql}\n) AS result`;
}

function answer(
  columns: readonly { readonly name: string; readonly type: string }[],
  rows: readonly (readonly Value[])[],
  limit: number,
): ConsoleAnswer {
  return {
    kind: 'rows',
    columns: columns.map((column) => ({ ...column, numeric: isNumeric(column.type) })),
    rows: rows.slice(0, limit),
    cut: rows.length > limit,
  };
}

const isNumeric = (type: string): boolean =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL)/.test(type) && !type.endsWith('[]');

/** Names and types of a query's columns, without running it. */
async function describe(source: Source, sql: string): Promise<{ name: string; type: string }[]> {
  const rows = await reader(source).query(`DESCRIBE ${wrapped(sql)}`);
  return rows.map((row) => ({ name: text(row.column_name), type: text(row.column_type) }));
}

/** The first table of a statement that is not the release's; null where all are. */
async function foreignTable(source: Source, sql: string): Promise<string | null> {
  const named = await reader(source).tableNames(sql);
  const known = new Set([...TABLES, ...CATALOGUE]);
  return named.find((one) => !known.has(one.toLowerCase())) ?? null;
}

/** Table functions of the engine; asked once, then kept. */
async function outside(source: Source): Promise<ReadonlySet<string>> {
  const rows = await source.connector.query(
    "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro')",
  );
  return new Set(rows.map((row) => text(row.function_name).toLowerCase()));
}

function reader(source: Source): NonNullable<Source['workbench']> {
  if (source.workbench) return source.workbench;
  throw new QueryError(failure('engine', 'no workbench'));
}

/** A table or query as rows of Parquet, made by the engine itself. */
export function toParquet(source: Source, sql: string): Promise<Uint8Array> {
  return reader(source).parquet(sql);
}
