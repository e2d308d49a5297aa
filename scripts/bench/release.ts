import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { cn } from '../../src/families/cn';
import { RELEASE_FILES, SUMMARY_DIMENSIONS } from '../../src/model/release';
import { summaryQuery } from '../../src/publish/summary';

export const AGENCIES = 5000;
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024] as const;

/**
 * Writes the three files that the measured questions read, with synthetic figures: every agency
 * states every measure of the form of its year at random, always the same.
 */
export async function writeSyntheticRelease(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const write = (sql: string, file: string): Promise<unknown> =>
    connection.run(`COPY (${sql}) TO '${join(folder, file)}' (FORMAT parquet, COMPRESSION zstd)`);
  try {
    await connection.run(`CREATE TABLE reports AS ${syntheticReports()}`);
    await write('SELECT * FROM reports ORDER BY agency_id, year', RELEASE_FILES.reports);
    await write(
      'SELECT DISTINCT agency_id, agency_name AS name FROM reports ORDER BY agency_id',
      RELEASE_FILES.agencies,
    );
    await write(summaryQuery(cn, SUMMARY_DIMENSIONS), RELEASE_FILES.summary);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function syntheticReports(): string {
  const measures = cn.measures.map(({ id, forms }, index) => {
    const value = `(hash(a, y, ${String(index)}) % 1000)::DOUBLE`;
    const asked = `form IN (${forms.map((form) => `'${form}'`).join(', ')})`;
    return `CASE WHEN ${asked} THEN ${value} END AS "${id}"`;
  });
  return `
    WITH base AS (
      SELECT a, y, CASE WHEN y < 2021 THEN '2019' ELSE '2021' END AS form
      FROM range(${String(AGENCIES)}) agencies(a), (VALUES ${YEARS.map((y) => `(${String(y)})`).join(', ')}) years(y)
    )
    SELECT 'r' || a || '-' || y AS report_id, 'a' || a AS agency_id, 'synthetic ' || a AS agency_name,
      y::INTEGER AS year, form, 'self' AS scope, 'p' || (a % 31) AS province,
      ['province', 'prefecture', 'county', 'township'][1 + a % 4] AS level,
      ['general', 'police', 'education', 'health'][1 + a % 4] AS sector,
      ${measures.join(',\n      ')}
    FROM base`;
}
