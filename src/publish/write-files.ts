import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comparabilityOf } from '../model/comparability';
import type { Family } from '../model/family';
import { RELEASE_FILES } from '../model/release';
import type { Text } from '../model/text';
import { workedValues } from '../model/worked';
import { dataPackage, descriptorJson } from './datapackage';
import type { DataSource, Licence, WrittenFile } from './datapackage';
import { stampFile } from './file-stamp';
import { ATTRIBUTE_FINDINGS } from './findings';
import { sha256 } from './ids';
import { buildOverview } from './overview';
import type { TableSchema } from './schema';
import type { ReleaseStore } from './store';
import { countRows, writeSummary } from './write-summary';
import { isVeryLarge, writeShortcuts } from './write-shortcuts';
import { workedColumns, workedSource } from './worked';

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
  /** Largest of the summaries beside it. */
  readonly fineLimit?: number;
  /** Called before each file, by name. */
  readonly step: (name: string) => void;
}

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
  step('summary');
  const summary = await writeSummary(store, folder, facts);
  const isLarge = isVeryLarge(summary.dimensions ?? []);
  for (const schema of schemas) {
    step(schema.name);
    const worked = isLarge && schema.name === 'reports';
    written.push(await (worked ? writeWorked : writeTable)(store, schema, folder, family));
  }
  written.push(summary);
  step('shortcuts');
  const { files, shortcuts } = await writeShortcuts(store, folder, facts, summary.dimensions ?? []);
  written.push(...files);
  const version = sha256(written.map((file) => file.sha256).join('\n')).slice(0, 16);
  step('overview');
  const { reports, agencies, sources } = counted;
  const overview = await buildOverview(store, family, {
    version,
    synthetic: facts.synthetic,
    ...(shortcuts ? { shortcuts } : {}),
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
  await store.writeTable(schema.name, join(folder, RELEASE_FILES[schema.name]));
  return describeTable(store, schema, folder);
}

/** The same with figures worked out in columns of their own. */
async function writeWorked(
  store: ReleaseStore,
  schema: TableSchema,
  folder: string,
  family: Family,
): Promise<WrittenFile> {
  const file = join(folder, RELEASE_FILES[schema.name]);
  const { before, from, after } = workedSource(family);
  for (const statement of before) await store.execute(statement);
  await store.writeTable(schema.name, file, workedValues(family), from);
  for (const statement of after) await store.execute(statement);
  const columns = [...schema.columns, ...workedColumns(family)];
  return describeTable(store, { ...schema, columns }, folder);
}

async function describeTable(
  store: ReleaseStore,
  schema: TableSchema,
  folder: string,
): Promise<WrittenFile> {
  const file = RELEASE_FILES[schema.name];
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

async function describeOverview(folder: string): Promise<WrittenFile> {
  const file = RELEASE_FILES.overview;
  const title = { zh: '概览', en: 'Overview' };
  const stamped = await stampFile(join(folder, file));
  return { name: 'overview', file, title, primaryKey: [], columns: null, rows: null, ...stamped };
}
