import type { Agency, Region } from '../model/agency';
import type { Family } from '../model/family';
import { RELEASE_FILES } from '../model/release';
import type { Finding, Report } from '../model/report';
import type { PeerRule } from '../model/rule';
import type { Text } from '../model/text';
import { account } from './accounting';
import type { Accounts } from './accounting';
import { buildRelease } from './build';
import type { Building } from './build';
import type { Correction } from './corrections';
import type { DataSource, Licence } from './datapackage';
import type { IngestedFile, LoadReports } from './ingested-file';
import { checkPeers } from './peers';
import { AgencyList, Registry } from './registry';
import { writeReports } from './reports';
import { findingRow } from './rows';
import type { ReleaseStore } from './store';
import type { Totals } from './tally';
import { appendComparability, writeFiles } from './write-files';

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
  /** Largest of the summaries beside it. */
  readonly fineLimit?: number;
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

/** More than this many published addresses would make the descriptor unwieldy. */
const MOST_SOURCES = 1000;

/**
 * Writes a release and swaps it in whole: whatever fails, the release that was at `out` stays.
 * The same files make the same bytes, `created` in `datapackage.json` aside.
 */
export async function publishRelease(options: PublishOptions): Promise<PublishResult> {
  const step = options.onStep ?? (() => undefined);
  return buildRelease(options.out, options.family, step, (building) =>
    fillRelease(building, options, step),
  );
}

async function fillRelease(
  { store, folder, schemas }: Building,
  options: PublishOptions,
  step: (name: string) => void,
): Promise<PublishResult> {
  const { family, files } = options;
  const registry = new Registry(options.agencies, options.regions);
  step('account');
  const accounts = account(files, registry);
  const agencyList = new AgencyList(registry);
  step('reports');
  const totals = await writeReports(store, accounts.groups, { ...options, registry, agencyList });
  for (const source of accounts.sources) store.append('sources', source);
  for (const agency of accounts.agenciesWithoutReport) agencyList.add(agency);
  for (const agency of agencyList.rows()) store.append('agencies', agency);
  appendComparability(store, family);
  store.seal();
  step('peers');
  const peerNotes = await addPeerFindings(store, options.peerRules ?? []);
  const { version, dimensions } = await writeFiles(store, folder, {
    ...options,
    schemas,
    step,
    counted: { ...totals, sources: files.length },
    sources: dataSources(files),
  });
  const { error, warning, note } = totals.findings;
  return {
    ...totals,
    findings: { error, warning, note: note + peerNotes },
    accounts,
    version,
    dimensions,
  };
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
