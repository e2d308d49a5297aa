import { checkAcrossYears, checkReport } from '../../src/check';
import { cn } from '../../src/families/cn';
import { cnReader } from '../../src/families/cn/reader';
import type { Cell, Finding, Report } from '../../src/model/report';
import { buildRelease, type Building } from '../../src/publish/build';
import { findingRow } from '../../src/publish/rows';
import type { ReleaseStore } from '../../src/publish/store';
import { appendComparability, writeFiles } from '../../src/publish/write-files';
import { bodies, type Body } from './bodies';
import { reportsQuery, YEARS } from './figures';

export interface NationOptions {
  /** Folder of the release; an old one there is replaced whole. */
  readonly out: string;
  /** About so many bodies. */
  readonly bodies: number;
  readonly seed: number;
  readonly now: Date;
  /** Version of gongkai. */
  readonly version: string;
  readonly onProgress: (done: number, total: number) => void;
}

/** Bodies whose reports are drawn at a time: what fits into memory with all measures. */
const AT_A_TIME = 2000;

/**
 * Writes the release of a nation that does not exist: every body of every place of today files a
 * report a year, on the form of that year, with sums that hold but for a few that are wrong on
 * purpose; those have the findings that the family's own checks make of them. The same seed
 * and number make the same bytes. Cells and tables are left out: there is no source to show.
 */
export async function synthesizeNation(options: NationOptions): Promise<{ reports: number }> {
  return buildRelease(
    options.out,
    cn,
    () => undefined,
    (building) => fill(building, options),
  );
}

async function fill({ store, folder, schemas }: Building, options: NationOptions) {
  const nation = bodies(options.bodies);
  appendComparability(store, cn);
  store.seal();
  await listBodies(store, nation);
  for (let from = 0; from < nation.length; from += AT_A_TIME) {
    options.onProgress(from, nation.length);
    const query = reportsQuery(options.seed, from, Math.min(from + AT_A_TIME, nation.length));
    await store.execute(`CREATE TEMP TABLE drawn AS ${query}`);
    await store.execute('INSERT INTO reports SELECT * EXCLUDE (irregular) FROM drawn');
    await addFindings(store);
    await store.execute('DROP TABLE drawn');
  }
  await store.execute(COUNT_FINDINGS);
  await store.execute(SOURCES);
  await store.appendLate('agencies', await agencyRows(store, nation));
  const [counted] = await store.query('SELECT count(*)::INTEGER AS reports FROM reports');
  const reports = Number(counted?.['reports']);
  await writeFiles(store, folder, {
    family: cn,
    schemas,
    now: options.now,
    version: options.version,
    synthetic: true,
    title: { zh: '合成的全国数据（试用）', en: 'Synthetic nation (for trial)' },
    licence: { name: 'CC0-1.0', title: 'CC0 1.0: computed figures of bodies that do not exist' },
    counted: {
      years: Array.from({ length: YEARS[1] - YEARS[0] + 1 }, (_, index) => YEARS[0] + index),
      agencies: nation.length,
      reports,
      sources: reports,
    },
    sources: [{ title: `computed, seed ${String(options.seed)}` }],
    step: () => undefined,
  });
  return { reports };
}

const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`);

async function listBodies(store: ReleaseStore, nation: readonly Body[]): Promise<void> {
  await store.execute(`CREATE TEMP TABLE bodies (a INTEGER, agency_id VARCHAR, name VARCHAR,
    region_code VARCHAR, province VARCHAR, prefecture VARCHAR, county VARCHAR,
    level VARCHAR, sector VARCHAR, scope VARCHAR, size DOUBLE)`);
  const rows = nation.map(({ row, scope, size }, a) => {
    const place = [row.region_code, row.province, row.prefecture, row.county].map(text).join(', ');
    return `(${String(a)}, '${row.agency_id}', '${row.name}', ${place}, '${row.level ?? ''}', '${row.sector ?? ''}', '${scope}', ${String(size)})`;
  });
  for (let at = 0; at < rows.length; at += 2000) {
    await store.execute(`INSERT INTO bodies VALUES ${rows.slice(at, at + 2000).join(', ')}`);
  }
}

/** What the family's checks say of the reports just drawn that are wrong. */
async function addFindings(store: ReleaseStore): Promise<void> {
  const rows = await store.query(`SELECT d.* FROM drawn d
    WHERE irregular OR EXISTS (SELECT 1 FROM drawn later WHERE later.irregular
      AND later.agency_id = d.agency_id AND later.scope = d.scope AND later.year = d.year + 1)
    ORDER BY d.agency_id, d.year`);
  const reports = new Map(rows.map((row) => [String(row['report_id']), reportOf(row)]));
  const found = rows.flatMap((row) => {
    if (row['irregular'] !== true) return [];
    const id = String(row['report_id']);
    const later = reports.get(id)!;
    const earlier = reports.get(previousId(later));
    const findings: Finding[] = [
      ...checkReport(later, cnReader.rules),
      ...(earlier ? checkAcrossYears(earlier, later, cnReader.crossYearRules) : []),
    ];
    return findings.map((finding, index) => findingRow(id, finding, index));
  });
  await store.appendLate('findings', found);
}

const COUNT_FINDINGS = `UPDATE reports SET errors = n.errors, warnings = n.warnings
  FROM (SELECT report_id, (count(*) FILTER (WHERE severity = 'error'))::INTEGER AS errors,
    (count(*) FILTER (WHERE severity = 'warning'))::INTEGER AS warnings
    FROM findings GROUP BY report_id) n WHERE n.report_id = reports.report_id`;

const previousId = ({ identity }: Report) =>
  `${identity.agencyId ?? ''}-${String((identity.year ?? 0) - 1)}-${identity.scope}`;

function reportOf(row: Record<string, unknown>): Report {
  const cells = cn.measures.flatMap(({ id, unit }): Cell[] => {
    const value = row[id];
    if (typeof value !== 'number') return [];
    const nowhere = { table: null, row: null, column: null, place: '' };
    return [{ measure: id, value, state: 'stated', raw: String(value), unit, ...nowhere }];
  });
  return {
    form: row['form'] as string,
    cells,
    tables: [],
    lists: [],
    doubts: [],
    findings: [],
    identity: {
      agencyName: row['agency_name'] as string,
      agencyId: row['agency_id'] as string,
      regionCode: row['region_code'] as string | null,
      level: row['level'] as string,
      sector: row['sector'] as string,
      scope: row['scope'] as Report['identity']['scope'],
      year: row['year'] as number,
      url: null,
    },
  };
}

/** A source a report, though there is no file: its path says so. */
const SOURCES = `INSERT INTO sources SELECT source_id,
  'synthetic/' || agency_id || '/' || year AS path, '' AS sha256, 0 AS bytes,
  'application/x-synthetic' AS media_type, status,
  CASE status WHEN 'partial' THEN '合成：缺少复议诉讼表。 | Synthetic: lacks the table of remedies.' END AS reason,
  agency_id, year FROM reports`;

async function agencyRows(store: ReleaseStore, nation: readonly Body[]) {
  const counted = await store.query(
    `SELECT agency_id, count(*)::INTEGER AS n, min(year) AS first, max(year) AS last FROM reports GROUP BY agency_id`,
  );
  const byId = new Map(counted.map((row) => [row['agency_id'], row]));
  return nation.map(({ row }) => {
    const own = byId.get(row.agency_id);
    const from = Number(own?.['first'] ?? 0);
    const to = Number(own?.['last'] ?? 0);
    const regions =
      row.region_code === null || !own ? [] : [{ region_code: row.region_code, from, to }];
    return { ...row, regions, reports: Number(own?.['n'] ?? 0) };
  });
}
