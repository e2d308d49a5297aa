import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comparabilityOf } from '../model/comparability';
import type { Family } from '../model/family';
import { RELEASE_FILES, SUMMARY_DIMENSIONS } from '../model/release';
import type { Text } from '../model/text';
import { dataPackage, descriptorJson } from './datapackage';
import type { DataSource, Licence, WrittenFile } from './datapackage';
import { stampFile } from './file-stamp';
import { ATTRIBUTE_FINDINGS } from './findings';
import { sha256 } from './ids';
import { buildOverview } from './overview';
import type { TableSchema } from './schema';
import type { ReleaseStore } from './store';
import { DROPPED_FIRST, summaryQuery } from './summary';
import type { Dimension } from './summary';
import { summaryColumns } from './summary-columns';

/** What the files of a release say besides the rows of its store. */
export interface FileFacts {
  readonly family: Family;
  readonly schemas: readonly TableSchema[];
  readonly now: Date;
  /** Version of gongkai. */
  readonly version: string;
  readonly synthetic: boolean;
  readonly title?: Text;
  readonly licence?: Licence;
  readonly counted: {
    readonly years: readonly number[];
    readonly agencies: number;
    readonly reports: number;
    /** Input files. */
    readonly sources: number;
  };
  readonly sources: readonly DataSource[];
  /** Largest `summary.parquet`; a finer one loses dimensions. */
  readonly summaryLimit?: number;
  /** Largest `summary_fine.parquet`. */
  readonly fineLimit?: number;
  /** Called before each file, by name. */
  readonly step: (name: string) => void;
}

const SUMMARY_LIMIT = 2_000_000;

/** Fetched whole by the first question that needs it. */
const FINE_LIMIT = 24_000_000;

/** Adds the rows of `comparability.parquet`, which follow from the family alone. */
export function appendComparability(store: ReleaseStore, family: Family): void {
  for (const { note, ...row } of comparabilityOf(family)) {
    store.append('comparability', {
      ...row,
      note_zh: note?.zh ?? null,
      note_en: note?.en ?? null,
    });
  }
}

/**
 * Writes every file of a release from a sealed store into an existing folder. Returns the version
 * of the data, which changes whenever a table does, and the dimensions the summary has kept.
 */
export async function writeFiles(
  store: ReleaseStore,
  folder: string,
  facts: FileFacts,
): Promise<{ version: string; dimensions: readonly string[] }> {
  const { family, schemas, counted, step } = facts;
  const written: WrittenFile[] = [];
  await store.execute(ATTRIBUTE_FINDINGS);
  for (const schema of schemas) {
    step(schema.name);
    written.push(await writeTable(store, schema, folder));
  }
  step('summary');
  const summary = await writeSummary(store, folder, facts);
  written.push(summary);
  step('summary_fine');
  const fine = await writeFine(store, folder, facts, summary.dimensions ?? []);
  if (fine) written.push(fine);
  const version = sha256(written.map((file) => file.sha256).join('\n')).slice(0, 16);
  step('overview');
  const { reports, agencies, sources } = counted;
  const overview = await buildOverview(store, family, {
    version,
    synthetic: facts.synthetic,
    ...(fine?.dimensions ? { fine: fine.dimensions } : {}),
    totals: { reports, agencies, sources },
  });
  await writeFile(join(folder, RELEASE_FILES.overview), `${JSON.stringify(overview)}\n`);
  written.push(await describeOverview(folder));
  step('datapackage');
  const descriptor = dataPackage({
    family,
    synthetic: facts.synthetic,
    title: facts.title ?? family.name,
    created: facts.now.toISOString(),
    generatorVersion: facts.version,
    version,
    licence: facts.licence,
    sources: facts.sources,
    coverage: { years: counted.years, agencies, reports, sources },
    files: written,
  });
  await writeFile(join(folder, RELEASE_FILES.datapackage), `${descriptorJson(descriptor)}\n`);
  return { version, dimensions: summary.dimensions ?? [] };
}

async function writeTable(
  store: ReleaseStore,
  schema: TableSchema,
  folder: string,
): Promise<WrittenFile> {
  const file = RELEASE_FILES[schema.name];
  await store.writeTable(schema.name, join(folder, file));
  const { title, primaryKey, columns } = schema;
  const rows = await countRows(store, `"${schema.name}"`);
  return {
    name: schema.name,
    file,
    title,
    primaryKey,
    columns,
    rows,
    ...(await stampFile(join(folder, file))),
  };
}

/**
 * Rows of a finer summary have fewer figures in them, so that its size grows more slowly than
 * their number; one expected to be this many times too large all the same is not even tried.
 */
const HOPELESS = 4;

/** Writes the finest summary that fits the limit, trying from the coarsest: that one is quick. */
async function writeSummary(
  store: ReleaseStore,
  folder: string,
  { family, schemas, summaryLimit = SUMMARY_LIMIT }: FileFacts,
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

/** What a finer summary drops when it is too large in its turn: reports lie together by place. */
const FINE: readonly (readonly Dimension[])[] = [
  SUMMARY_DIMENSIONS,
  SUMMARY_DIMENSIONS.filter((dimension) => dimension !== 'province'),
];

/**
 * Writes a summary with the dimensions that the first had to drop, for questions that need them:
 * it may be larger, since only they fetch it. Null where the first has all, or none is small enough.
 */
async function writeFine(
  store: ReleaseStore,
  folder: string,
  { family, schemas, fineLimit = FINE_LIMIT }: FileFacts,
  had: readonly string[],
): Promise<WrittenFile | null> {
  const path = join(folder, RELEASE_FILES.summary_fine);
  for (const dimensions of FINE) {
    if (dimensions.every((dimension) => had.includes(dimension))) return null;
    await store.writeQuery(summaryQuery(family, dimensions), path);
    const { size } = await stat(path);
    if (size <= fineLimit)
      return describeSummary(store, folder, { family, schemas }, 'summary_fine', dimensions);
    await rm(path);
  }
  return null;
}

const SUMMARY_TITLES = {
  summary: { zh: '汇总', en: 'Summary' },
  summary_fine: { zh: '细分汇总', en: 'Finer summary' },
} as const;

async function describeSummary(
  store: ReleaseStore,
  folder: string,
  { family, schemas }: Pick<FileFacts, 'family' | 'schemas'>,
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

async function describeOverview(folder: string): Promise<WrittenFile> {
  const file = RELEASE_FILES.overview;
  const title = { zh: '概览', en: 'Overview' };
  const stamped = await stampFile(join(folder, file));
  return { name: 'overview', file, title, primaryKey: [], columns: null, rows: null, ...stamped };
}

async function countRows(store: ReleaseStore, from: string): Promise<number> {
  const [row] = await store.query(`SELECT count(*)::INTEGER AS n FROM ${from}`);
  return Number(row?.['n']);
}
