import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Family } from '../model/family';
import { RELEASE_FILES, SUMMARY_DIMENSIONS } from '../model/release';
import type { WrittenFile } from './datapackage';
import { stampFile } from './file-stamp';
import type { TableSchema } from './schema';
import type { ReleaseStore } from './store';
import { DROPPED_FIRST, summaryQuery, type Dimension } from './summary';
import { summaryColumns } from './summary-columns';

/** What summaries are made from, and how large they may be. */
export interface SummaryFacts {
  readonly family: Family;
  readonly schemas: readonly TableSchema[];
  readonly summaryLimit?: number;
  readonly fineLimit?: number;
}

const SUMMARY_LIMIT = 2_000_000;

/**
 * Rows of a finer summary have fewer figures in them, so that its size grows more slowly than
 * their number; one expected to be this many times too large all the same is not even tried.
 */
const HOPELESS = 4;

/** Writes the finest summary that fits the limit, trying from the coarsest: that one is quick. */
export async function writeSummary(
  store: ReleaseStore,
  folder: string,
  { family, schemas, summaryLimit = SUMMARY_LIMIT }: SummaryFacts,
): Promise<WrittenFile> {
  const path = join(folder, RELEASE_FILES.summary);
  const attempt = `${path}.tmp`;
  let kept: { dimensions: readonly Dimension[]; size: number; rows: number } | null = null;
  for (let dropped = DROPPED_FIRST.length; dropped >= 0; dropped--) {
    const gone = DROPPED_FIRST.slice(0, dropped);
    const dimensions = SUMMARY_DIMENSIONS.filter((dimension) => !gone.includes(dimension));
    const rows = await countRows(store, `(SELECT DISTINCT ${dimensions.join(', ')} FROM reports)`);
    if (kept && (kept.size / kept.rows) * rows > summaryLimit * HOPELESS) break;
    await store.writeQuery(summaryQuery(family, dimensions), attempt);
    const { size } = await stat(attempt);
    if (kept && size > summaryLimit) break;
    await rename(attempt, path);
    kept = { dimensions, size, rows: Math.max(rows, 1) };
  }
  await rm(attempt, { force: true });
  const dimensions = kept?.dimensions ?? SUMMARY_DIMENSIONS;
  return describeSummary(store, folder, { family, schemas }, 'summary', dimensions);
}

const SUMMARY_TITLES = {
  summary: { zh: '汇总', en: 'Summary' },
  summary_places: { zh: '各地汇总', en: 'Summary by place' },
  summary_fine: { zh: '细分汇总', en: 'Finer summary' },
} as const;

/** What the descriptor of a release says about a summary. */
export async function describeSummary(
  store: ReleaseStore,
  folder: string,
  { family, schemas }: SummaryFacts,
  name: keyof typeof SUMMARY_TITLES,
  dimensions: readonly Dimension[],
): Promise<WrittenFile> {
  const file = RELEASE_FILES[name];
  const path = join(folder, file);
  const reportColumns = schemas.find((schema) => schema.name === 'reports')?.columns ?? [];
  return {
    name,
    file,
    title: SUMMARY_TITLES[name],
    primaryKey: [],
    columns: summaryColumns(family, dimensions, reportColumns),
    rows: await countRows(store, `read_parquet('${path.replaceAll("'", "''")}')`),
    dimensions,
    ...(await stampFile(path)),
  };
}

export async function countRows(store: ReleaseStore, from: string): Promise<number> {
  const [row] = await store.query(`SELECT count(*)::INTEGER AS n FROM ${from}`);
  return Number(row?.['n']);
}
