import type { Text } from '../../model/text';

/** The answer to a question, with the SQL that gave it, for "show SQL". */
export interface Answer<T> {
  readonly data: T;
  readonly sql: string;
}

/** A row of a result: numbers are JavaScript numbers, lists are arrays, NULL is null. */
export interface Row {
  readonly [column: string]: Value;
}

export type Value = number | string | boolean | null | readonly Value[] | Row;

/**
 * The one way to a database. In the browser DuckDB-WASM (`engine.ts`), in tests the native one.
 * Tables `reports`, `cells`, `tables`, `findings`, `agencies`, `sources` and `summary` exist.
 * Rejects with `QueryCancelled` when the signal fires, else with `QueryError`.
 */
export interface Connector {
  query(sql: string, options?: Asking): Promise<Row[]>;
}

export interface Asking {
  readonly signal?: AbortSignal;
  /** Whatever else is asked goes first. */
  readonly later?: boolean | undefined;
  /** The question in its parts, where it may be answered together with its like. */
  readonly sums?: Sums;
}

/**
 * A query of sums in parts: `head`, `columns`, perhaps a query `from` which it reads, and `tail`
 * make up its SQL. Queries alike in heads and tails differ in nothing but their columns, each of
 * which says its own name: one answer with the columns of all answers each of them.
 */
export interface Sums {
  readonly head: string;
  readonly columns: readonly string[];
  readonly from?: Sums;
  readonly tail: string;
}

/** What a person's own questions and exports need of the engine besides answers. */
export interface Workbench {
  /** As `Connector.query`, without keeping the answer. */
  query(sql: string, options?: Asking): Promise<Row[]>;
  /**
   * Shows the rows of an answer one after another, for what is made of very many. Each stands for a
   * moment only, and has no keys of its own to go through.
   */
  each(sql: string, see: (row: Row) => void, options?: Asking): Promise<void>;
  /** Tables that a statement names, by DuckDB's own parser. Rejects for several statements. */
  tableNames(sql: string): Promise<readonly string[]>;
  /** The rows of a query as a Parquet file. */
  parquet(sql: string): Promise<Uint8Array>;
}

/** What went wrong, in words for the person at the screen; `detail` is for a bug report. */
export interface Failure {
  readonly code: 'cancelled' | 'engine' | 'network' | 'missing_file' | 'newer_release' | 'query';
  readonly message: Text;
  readonly detail: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
