import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Agency, Region } from '../model/agency';
import { comparabilityOf } from '../model/comparability';
import type { Family } from '../model/family';
import type { Finding, Report } from '../model/report';
import type { PeerRule } from '../model/rule';
import { RELEASE_FILES, SUMMARY_DIMENSIONS } from '../model/release';
import type { ComparabilityFileRow } from '../model/release-rows';
import type { Text } from '../model/text';
import { account } from './accounting';
import type { Accounts } from './accounting';
import type { Correction } from './corrections';
import { dataPackage, descriptorJson } from './datapackage';
import type { DataSource, Licence, WrittenFile } from './datapackage';
import { sha256 } from './ids';
import type { IngestedFile, LoadReports } from './ingested-file';
import { buildOverview } from './overview';
import { checkPeers } from './peers';
import { AgencyList, Registry } from './registry';
import { writeReports } from './reports';
import { findingRow } from './rows';
import type { Totals } from './tally';
import { releaseTables } from './schema';
import type { TableSchema } from './schema';
import { ReleaseStore } from './store';
import { DROPPED_FIRST, summaryColumns, summaryQuery } from './summary';
import type { Dimension } from './summary';
import { stampFile } from './file-stamp';
import { newReleaseFolder, recoverRelease, swapIn } from './swap';

export interface PublishOptions {
  readonly family: Family;
  readonly agencies: readonly Agency[];
  readonly regions: readonly Region[];
  /** Every input file, with what became of it. */
  readonly files: readonly IngestedFile[];
  readonly load: LoadReports;
  /** The rules of a family over one report; needed again where copies were put together. */
  readonly check: (report: Report) => readonly Finding[];
  /** The rules between consecutive years of one agency and scope; findings are the later's. */
  readonly checkAcrossYears: (earlier: Report, later: Report) => readonly Finding[];
  /** Rules that hold a report against its peers. */
  readonly peerRules?: readonly PeerRule[];
  /** Whether a report put together from copies lacks nothing of its form. */
  readonly isComplete?: (report: Report) => boolean;
  readonly corrections?: readonly Correction[];
  /** Folder of the release; an old release there is replaced in one step. */
  readonly out: string;
  readonly now: Date;
  /** Version of gongkai. */
  readonly version: string;
  readonly synthetic: boolean;
  readonly title?: Text;
  readonly licence?: Licence;
  /** False leaves `tables.parquet` without rows, for very large releases. */
  readonly tables?: boolean;
  /** Largest `summary.parquet`; a finer one loses dimensions. */
  readonly summaryLimit?: number;
  /** Called while reports are written: how many, of how many. */
  readonly onReports?: (done: number, total: number) => void;
  /** Called before each step, by name; whatever it throws stops publishing. */
  readonly onStep?: (step: string) => void;
}

/** What was published, for the summary a person reads. */
export interface PublishResult extends Totals {
  readonly accounts: Accounts;
  readonly version: string;
  readonly agencies: number;
  readonly dimensions: readonly string[];
}

const SUMMARY_LIMIT = 2_000_000;
/** More than this many published addresses would make the descriptor unwieldy. */
const MOST_SOURCES = 1000;

const UNSTATED_LICENCE: Licence = {
  name: 'notspecified',
  title: 'Not specified: figures from official reports, each named in sources.parquet',
};

/**
 * Writes a release and swaps it in whole: whatever fails, the release that was at `out` stays.
 * The same files make the same bytes, `created` in `datapackage.json` aside.
 */
export async function publishRelease(options: PublishOptions): Promise<PublishResult> {
  const { out } = options;
  const step = options.onStep ?? (() => undefined);
  await recoverRelease(out);
  const folder = await newReleaseFolder(out);
  try {
    const result = await writeRelease(folder, options, step);
    step('swap');
    await swapIn(folder, out);
    return result;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function writeRelease(
  folder: string,
  options: PublishOptions,
  step: (name: string) => void,
): Promise<PublishResult> {
  const { family, files } = options;
  const registry = new Registry(options.agencies, options.regions);
  const schemas = releaseTables(family);
  const database = join(folder, 'build.duckdb');
  step('open');
  const store = await ReleaseStore.open(database, schemas);
  try {
    step('account');
    const accounts = account(files, registry);
    const agencyList = new AgencyList(registry);
    step('reports');
    const totals = await writeReports(store, accounts.groups, { ...options, registry, agencyList });
    for (const source of accounts.sources) store.append('sources', source);
    for (const agency of accounts.agenciesWithoutReport) agencyList.add(agency);
    const agencies = agencyList.rows();
    for (const agency of agencies) store.append('agencies', agency);
    for (const row of comparabilityRows(family)) store.append('comparability', row);
    store.seal();
    step('peers');
    const peerNotes = await addPeerFindings(store, options.peerRules ?? []);
    const written: WrittenFile[] = [];
    for (const schema of schemas) {
      step(schema.name);
      written.push(await writeTable(store, schema, folder));
    }
    step('summary');
    const summary = await writeSummary(store, folder, options, schemas);
    written.push(summary);
    const version = sha256(written.map((file) => file.sha256).join('\n')).slice(0, 16);
    step('overview');
    const overview = await buildOverview(store, family, {
      version,
      synthetic: options.synthetic,
      totals: { reports: totals.reports, agencies: totals.agencies, sources: files.length },
    });
    await writeFile(join(folder, RELEASE_FILES.overview), `${JSON.stringify(overview)}\n`);
    written.push(await describeOverview(folder));
    step('datapackage');
    const descriptor = dataPackage({
      ...options,
      title: options.title ?? family.name,
      created: options.now.toISOString(),
      generatorVersion: options.version,
      version,
      licence: options.licence ?? UNSTATED_LICENCE,
      sources: dataSources(files),
      coverage: {
        years: totals.years,
        agencies: totals.agencies,
        reports: totals.reports,
        sources: files.length,
      },
      files: written,
    });
    await writeFile(join(folder, RELEASE_FILES.datapackage), `${descriptorJson(descriptor)}\n`);
    const { error, warning, note } = totals.findings;
    return {
      ...totals,
      findings: { error, warning, note: note + peerNotes },
      accounts,
      version,
      dimensions: summary.dimensions ?? [],
    };
  } finally {
    store.close();
    await rm(database, { force: true });
    await rm(`${database}.wal`, { force: true });
    await rm(`${database}.tmp`, { recursive: true, force: true });
  }
}

/** Adds the notes of the family's peer rules and returns how many there are. */
async function addPeerFindings(store: ReleaseStore, rules: readonly PeerRule[]): Promise<number> {
  const found = await checkPeers(store, rules);
  const counted = new Map<string, number>();
  const rows = found.map(({ reportId, finding }) => {
    const number = counted.get(reportId) ?? 0;
    counted.set(reportId, number + 1);
    const row = findingRow(reportId, finding, number);
    return { ...row, finding_id: row.finding_id.replace(/f(\d+)$/u, 'p$1') };
  });
  await store.appendLate('findings', rows);
  return rows.length;
}

function comparabilityRows(family: Family): ComparabilityFileRow[] {
  return comparabilityOf(family).map(({ note, ...row }) => ({
    ...row,
    note_zh: note?.zh ?? null,
    note_en: note?.en ?? null,
  }));
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

async function writeSummary(
  store: ReleaseStore,
  folder: string,
  options: PublishOptions,
  schemas: readonly TableSchema[],
): Promise<WrittenFile> {
  const file = RELEASE_FILES.summary;
  const limit = options.summaryLimit ?? SUMMARY_LIMIT;
  let dimensions: readonly Dimension[] = SUMMARY_DIMENSIONS;
  for (const next of [...DROPPED_FIRST, null]) {
    await store.writeQuery(summaryQuery(options.family, dimensions), join(folder, file));
    if (next === null || (await stat(join(folder, file))).size <= limit) break;
    dimensions = dimensions.filter((dimension) => dimension !== next);
  }
  const reportColumns = schemas.find((schema) => schema.name === 'reports')?.columns ?? [];
  return {
    name: 'summary',
    file,
    title: { zh: '汇总', en: 'Summary' },
    primaryKey: [],
    columns: summaryColumns(options.family, dimensions, reportColumns),
    rows: await countRows(store, `(${summaryQuery(options.family, dimensions)})`),
    dimensions,
    ...(await stampFile(join(folder, file))),
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

/** Published addresses of the reports, where the manifest gives them. */
function dataSources(files: readonly IngestedFile[]): DataSource[] {
  const withUrl = files.flatMap((file) =>
    file.reports.flatMap(({ identity }) =>
      identity.url === null ? [] : [{ title: file.path, path: identity.url }],
    ),
  );
  const listed = { title: RELEASE_FILES.sources, path: RELEASE_FILES.sources };
  return [listed, ...withUrl.slice(0, MOST_SOURCES)];
}
