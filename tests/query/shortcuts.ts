import type { DuckDBConnection } from '@duckdb/node-api';
import { bodyTable } from '../../src/model/bodies';
import type { Family } from '../../src/model/family';
import type { Shortcuts } from '../../src/model/release';
import { reportingQuery } from '../../src/model/reporting';
import { allFigures, workedFigures, workedValues } from '../../src/model/worked';
import { BODIES_QUERY, bodyColumns, partQuery, partsOf } from '../../src/publish/bodies';
import { bySectorColumns, bySectorQuery } from '../../src/publish/by-sector';
import { DISTRIBUTION_QUERY, distributionStatements } from '../../src/publish/distributions';
import { figuresQuery, figuresStatements } from '../../src/publish/figures';
import { releaseTables, type Column } from '../../src/publish/schema';
import { summaryQuery, type Dimension } from '../../src/publish/summary';
import { workedSource } from '../../src/publish/worked';

/** What a test wants of that which only very large releases have. */
export interface WantedShortcuts {
  readonly summaries: readonly {
    readonly table: Shortcuts['summaries'][number]['table'];
    readonly dimensions: readonly Dimension[];
  }[];
  /** Whether reports lie by sector as well. */
  readonly bySector: boolean;
  /** Whether the headline figures stand in the order of each as well. */
  readonly figures?: boolean;
  /** Whether the reports have figures worked out, and whether reports are counted by their size. */
  readonly worked?: boolean;
  readonly distributions?: boolean;
  /** Whether it says which bodies reported in which years. */
  readonly reporting?: boolean;
  /** Reports in each of the small files by body; none of these where left out. */
  readonly bodies?: number;
}

/** Parts of a few rows, so that a small release has several. */
const PART = 20;

/** Lays the reports of a database out as a very large release does, by the publisher's own SQL. */
export async function layOut(
  connection: DuckDBConnection,
  family: Family,
  wanted: WantedShortcuts,
): Promise<Shortcuts> {
  const { summaries, bySector, figures = false, worked = false, distributions = false } = wanted;
  const run = async (...statements: readonly string[]) => {
    for (const statement of statements) await connection.run(statement);
  };
  const { columns } = releaseTables(family).find(({ name }) => name === 'reports')!;
  for (const { table, dimensions } of summaries) {
    await run(`CREATE TABLE ${table} AS ${summaryQuery(family, dimensions)}`);
  }
  const ofSectors = bySectorColumns(family, columns);
  if (bySector) await run(`CREATE TABLE reports_by_sector AS ${bySectorQuery(ofSectors)}`);
  if (figures || distributions) await run(...figuresStatements(family));
  if (figures) await run(`CREATE TABLE figures AS ${figuresQuery(PART)}`);
  if (distributions) {
    await run(...distributionStatements(family, PART));
    await run(`CREATE TABLE distributions AS ${DISTRIBUTION_QUERY}`);
  }
  if (wanted.reporting) await run(`CREATE TABLE reporting AS ${reportingQuery()}`);
  const bodies = await layOutBodies(connection, bodyColumns(family, columns), wanted.bodies);
  if (worked) {
    const { before, from } = workedSource(family);
    const more = workedValues(family).join(', ');
    const select = `SELECT reports.*, ${more} FROM ${from}`;
    await run(...before, `CREATE OR REPLACE TABLE reports AS ${select}`);
  }
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
  const measures = ofSectors.filter(({ unit }) => unit !== undefined).map(({ name }) => name);
  return {
    summaries,
    bySector: bySector ? measures : [],
    figures: figures ? (family.headline ?? []) : [],
    worked: worked ? ids(workedFigures(family)) : [],
    distributions: distributions ? ids(allFigures(family)) : [],
    ...(bodies ? { bodies } : {}),
    reporting: wanted.reporting ?? false,
  };
}

async function layOutBodies(
  connection: DuckDBConnection,
  columns: readonly Column[],
  rows: number | undefined,
): Promise<Shortcuts['bodies']> {
  if (rows === undefined) return undefined;
  const counted = await connection.runAndReadAll(BODIES_QUERY);
  const parts = partsOf(counted.getRowObjectsJS(), rows);
  for (const [nth, { first }] of parts.entries()) {
    const query = partQuery(columns, first, parts[nth + 1]?.first);
    await connection.run(`CREATE TABLE ${bodyTable(nth)} AS ${query}`);
  }
  return {
    columns: columns.map(({ name }) => name),
    files: parts.map(({ first }) => ({ first, bytes: 1 })),
  };
}
