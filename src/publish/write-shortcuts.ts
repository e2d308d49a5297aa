import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { RELEASE_FILES, SUMMARY_DIMENSIONS, type Shortcuts } from '../model/release';
import { BY_SECTOR_ROWS, bySectorColumns, bySectorQuery } from './by-sector';
import type { WrittenFile } from './datapackage';
import { stampFile } from './file-stamp';
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

/**
 * Writes what a release needs whose summary had to drop dimensions, for the questions that need
 * them: summaries with those dimensions, which may be larger, since only such questions fetch them,
 * and the reports once more in the order of sectors. Nothing where the summary `had` all of them.
 */
export async function writeShortcuts(
  store: ReleaseStore,
  folder: string,
  facts: SummaryFacts,
  had: readonly string[],
): Promise<{ readonly files: WrittenFile[]; readonly shortcuts: Shortcuts | null }> {
  if (SUMMARY_DIMENSIONS.every((dimension) => had.includes(dimension))) {
    return { files: [], shortcuts: null };
  }
  const summaries: WrittenFile[] = [];
  for (const [name, choices] of FINER) {
    const written = await writeFiner(store, folder, facts, name, choices);
    if (written) summaries.push(written);
  }
  const bySector = await writeBySector(store, folder, facts);
  const shortcuts: Shortcuts = {
    summaries: summaries.map(({ name, dimensions = [] }) => ({ table: name as Finer, dimensions })),
    bySector: bySector.columns!.filter(({ unit }) => unit !== undefined).map(({ name }) => name),
  };
  return { files: [...summaries, bySector], shortcuts };
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
  const reports = schemas.find((schema) => schema.name === 'reports')!;
  const columns = bySectorColumns(family, reports.columns);
  const file = RELEASE_FILES.reports_by_sector;
  const path = join(folder, file);
  await store.writeQuery(bySectorQuery(columns), path, BY_SECTOR_ROWS);
  return {
    name: 'reports_by_sector',
    file,
    title: { zh: '报告（按部门排列）', en: 'Reports in the order of sectors' },
    primaryKey: [],
    columns,
    rows: await countRows(store, 'reports'),
    ...(await stampFile(path)),
  };
}
