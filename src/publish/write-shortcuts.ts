import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RELEASE_FILES, SUMMARY_DIMENSIONS, type Shortcuts } from '../model/release';
import { reportingQuery } from '../model/reporting';
import { allFigures, workedFigures } from '../model/worked';
import { bodyColumns, writeBodies } from './bodies';
import { BY_SECTOR_ROWS, bySectorColumns, bySectorQuery } from './by-sector';
import type { WrittenFile } from './datapackage';
import {
  DISTRIBUTION_QUERY,
  DISTRIBUTION_ROWS,
  distributionColumns,
  distributionStatements,
} from './distributions';
import { FIGURES_ROWS, figureColumns, figuresQuery, figuresStatements } from './figures';
import { stampFile } from './file-stamp';
import { REPORTING_ROWS, reportingColumns } from './reporting';
import type { Column } from './schema';
import type { ReleaseStore } from './store';
import { summaryQuery, type Dimension } from './summary';
import { countRows, describeSummary, type SummaryFacts } from './write-summary';

/** Fetched whole by the first question that needs it. */
const FINE_LIMIT = 24_000_000;

type Finer = Shortcuts['summaries'][number]['table'];

/** Dimensions of the further summaries; of each the first that is small enough. */
const FINER: readonly (readonly [Finer, readonly (readonly Dimension[])[]])[] = [
  ['summary_places', [['year', 'province', 'prefecture', 'scope', 'form']]],
  [
    'summary_fine',
    [SUMMARY_DIMENSIONS, SUMMARY_DIMENSIONS.filter((dimension) => dimension !== 'province')],
  ],
];

/** Rows a row group: places fewer, since only one of them is asked for at a time. */
const ROWS: Readonly<Record<Finer, number>> = { summary_places: 2048, summary_fine: 8192 };

/** Places from the largest to the smallest, then all else. */
function placeOf(dimension: Dimension): number {
  const place = ['province', 'prefecture'].indexOf(dimension);
  return place < 0 ? 2 : place;
}

/** Measures and figures among columns: those that have a unit. */
const measured = (columns: readonly Column[] | null | undefined): string[] =>
  (columns ?? []).filter(({ unit }) => unit !== undefined).map(({ name }) => name);

/** Whether a release is so large that its summary had to drop dimensions; it `had` these. */
export function isVeryLarge(had: readonly string[]): boolean {
  return SUMMARY_DIMENSIONS.some((dimension) => !had.includes(dimension));
}

/**
 * Writes what a release needs whose summary had to drop dimensions, for the questions that need
 * them: summaries with those dimensions, which may be larger, since only such questions fetch them,
 * the reports once more in the order of sectors and in small files by body, their headline figures
 * in the order of each, how many have which figure, and which bodies reported in which years. Nothing
 * where the summary `had` all of them.
 */
export async function writeShortcuts(
  store: ReleaseStore,
  folder: string,
  facts: SummaryFacts,
  had: readonly string[],
): Promise<{ readonly files: WrittenFile[]; readonly shortcuts: Shortcuts | null }> {
  if (!isVeryLarge(had)) return { files: [], shortcuts: null };
  const summaries: WrittenFile[] = [];
  for (const [name, choices] of FINER) {
    const written = await writeFiner(store, folder, facts, name, choices);
    if (written) summaries.push(written);
  }
  const bySector = await writeBySector(store, folder, facts);
  const figures = await writeFigures(store, folder, facts);
  const distributions = await writeDistributions(store, folder, facts);
  const reporting = await writeReporting(store, folder, facts);
  const columns = bodyColumns(facts.family, reportColumns(facts.schemas));
  const { files: bodyFiles, bodies } = await writeBodies(store, folder, columns);
  const shortcuts: Shortcuts = {
    summaries: summaries.map(({ name, dimensions = [] }) => ({ table: name as Finer, dimensions })),
    bySector: measured(bySector.columns),
    figures: measured(figures?.columns),
    worked: workedFigures(facts.family).map(({ id }) => id),
    distributions: allFigures(facts.family).map(({ id }) => id),
    bodies,
    reporting: true,
  };
  const laidOut = [bySector, ...(figures ? [figures] : []), distributions, reporting];
  return { files: [...summaries, ...laidOut, ...bodyFiles], shortcuts };
}

async function writeFiner(
  store: ReleaseStore,
  folder: string,
  facts: SummaryFacts,
  name: Finer,
  choices: readonly (readonly Dimension[])[],
): Promise<WrittenFile | null> {
  const path = join(folder, RELEASE_FILES[name]);
  for (const dimensions of choices) {
    // By place first, so that the engine reads the part of the file in which one lies.
    const order = [...dimensions].sort((a, b) => placeOf(a) - placeOf(b));
    await store.writeQuery(summaryQuery(facts.family, dimensions, order), path, ROWS[name]);
    const { size } = await stat(path);
    if (size <= (facts.fineLimit ?? FINE_LIMIT))
      return describeSummary(store, folder, facts, name, dimensions);
    await rm(path);
  }
  return null;
}

async function writeBySector(
  store: ReleaseStore,
  folder: string,
  { family, schemas }: SummaryFacts,
): Promise<WrittenFile> {
  const columns = bySectorColumns(family, reportColumns(schemas));
  await store.writeQuery(
    bySectorQuery(columns),
    join(folder, RELEASE_FILES.reports_by_sector),
    BY_SECTOR_ROWS,
  );
  return describe(folder, {
    name: 'reports_by_sector',
    title: { zh: '报告（按部门排列）', en: 'Reports in the order of sectors' },
    columns,
    rows: await countRows(store, 'reports'),
  });
}

async function writeFigures(
  store: ReleaseStore,
  folder: string,
  { family, schemas }: SummaryFacts,
): Promise<WrittenFile | null> {
  const columns = figureColumns(family, reportColumns(schemas));
  const orders = measured(columns).length;
  if (orders === 0) return null;
  for (const statement of figuresStatements(family)) await store.execute(statement);
  await store.writeQuery(figuresQuery(), join(folder, RELEASE_FILES.figures), FIGURES_ROWS);
  return describe(folder, {
    name: 'figures',
    title: {
      zh: '报告的主要数字（按每一数字各排列一次）',
      en: 'Headline figures of the reports, once in the order of each',
    },
    columns,
    rows: orders * (await countRows(store, 'reports')),
  });
}

/** Needs the rows that `writeFigures` has made, and clears up after both. */
async function writeDistributions(
  store: ReleaseStore,
  folder: string,
  { family, schemas }: SummaryFacts,
): Promise<WrittenFile> {
  const path = join(folder, RELEASE_FILES.distributions);
  for (const statement of distributionStatements(family, FIGURES_ROWS)) {
    await store.execute(statement);
  }
  await store.writeQuery(DISTRIBUTION_QUERY, path, DISTRIBUTION_ROWS);
  const rows = await countRows(store, 'distributions_rows');
  for (const table of ['distributions_rows', 'figures_rows']) {
    await store.execute(`DROP TABLE IF EXISTS ${table}`);
  }
  return describe(folder, {
    name: 'distributions',
    title: { zh: '各数字大小的分布', en: 'How many reports have a figure of which size' },
    columns: distributionColumns(reportColumns(schemas)),
    rows,
  });
}

async function writeReporting(
  store: ReleaseStore,
  folder: string,
  { schemas }: SummaryFacts,
): Promise<WrittenFile> {
  const path = join(folder, RELEASE_FILES.reporting);
  await store.writeQuery(reportingQuery(), path, REPORTING_ROWS);
  return describe(folder, {
    name: 'reporting',
    title: { zh: '各机关报告的年度', en: 'Years that bodies reported' },
    columns: reportingColumns(reportColumns(schemas)),
    rows: await countRows(store, `read_parquet('${path.replaceAll("'", "''")}')`),
  });
}

const reportColumns = (schemas: SummaryFacts['schemas']): readonly Column[] =>
  schemas.find((schema) => schema.name === 'reports')!.columns;

async function describe(
  folder: string,
  about: Pick<WrittenFile, 'title' | 'columns' | 'rows'> & {
    readonly name: 'reports_by_sector' | 'figures' | 'distributions' | 'reporting';
  },
): Promise<WrittenFile> {
  const file = RELEASE_FILES[about.name];
  return { ...about, file, primaryKey: [], ...(await stampFile(join(folder, file))) };
}
