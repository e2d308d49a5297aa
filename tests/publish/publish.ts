import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { onTestFinished } from 'vitest';
import type { IngestOutcome, Report } from '../../src/model/report';
import { RELEASE_FILES } from '../../src/model/release';
import { inMemory } from '../../src/publish/ingested-file';
import { publishRelease } from '../../src/publish/release';
import type { PublishOptions, PublishResult } from '../../src/publish/release';
import { agencies, check, checkAcrossYears, family, regions } from './family';

/** A file of a test: its reports, or the outcome as a whole. */
export interface TestFile {
  readonly path: string;
  readonly content?: string;
  readonly reports?: readonly Report[];
  readonly outcome?: IngestOutcome;
  readonly mediaType?: string;
  readonly status?: 'parsed' | 'partial';
  readonly inManifest?: boolean;
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function publishOptions(
  files: readonly TestFile[],
  out: string,
  more: Partial<PublishOptions> = {},
): PublishOptions {
  const held = inMemory(
    files.map((file) => ({
      path: file.path,
      content: file.content ?? file.path,
      inManifest: file.inManifest ?? false,
      outcome: file.outcome ?? {
        status: file.status ?? 'parsed',
        mediaType: file.mediaType ?? 'text/plain',
        reports: file.reports ?? [],
        reason: null,
      },
    })),
  );
  return {
    family,
    agencies,
    regions,
    ...held,
    check,
    checkAcrossYears,
    out,
    now: new Date('2030-01-02T03:04:05Z'),
    version: '0.0.0',
    synthetic: true,
    ...more,
  };
}

/** Publishes files of a test and gives a way to look into the release. */
export async function publish(
  files: readonly TestFile[],
  more: Partial<PublishOptions> = {},
): Promise<{ out: string; result: PublishResult; rows: typeof rows }> {
  const out = join(await temporaryFolder(), 'release');
  const result = await publishRelease(publishOptions(files, out, more));
  const rows = (sql: string) => query(out, sql);
  return { out, result, rows };
}

/** Rows of a query in which `reports`, `cells` … name the files of a release. */
export async function query(out: string, sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const parquet = Object.entries(RELEASE_FILES).filter(([, file]) => file.endsWith('.parquet'));
    for (const [name, file] of parquet) {
      if (!existsSync(join(out, file))) continue;
      await connection.run(`CREATE VIEW ${name} AS FROM '${join(out, file)}'`);
    }
    const result = await connection.runAndReadAll(sql);
    return result.getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
