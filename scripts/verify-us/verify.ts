import { readFile } from 'node:fs/promises';
import { compareSection } from './compare';
import type { Difference } from './difference';
import { explain, readExceptions } from './exceptions';
import type { Exception } from './exceptions';
import { ourYear } from './our-year';
import { readCsvFolder } from './read-csv';
import { readBodies, readYear, readYears } from './release';
import type { TableResult } from './tally';

/** What came of a run: lines to print, and whether everything is equal or explained. */
export interface Verification {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

const NAMES = { different: 'different', only_here: 'only here', only_there: 'only there' } as const;

/**
 * Holds a release against a folder of the publisher's CSV exports, cell by cell. Not ok where a
 * difference is not listed among the exceptions, where a file or column is of no known kind, or
 * where nothing was compared at all.
 */
export async function verify(
  folder: string,
  release: string,
  exceptionsFile: string,
): Promise<Verification> {
  const { sections, unread } = await readCsvFolder(folder);
  const exceptions = readExceptions(await readFile(exceptionsFile, 'utf8'));
  const bodies = await readBodies(release);
  const years = new Map<number, ReturnType<typeof ourYear>>();
  for (const year of await readYears(release)) {
    if (mentions(sections, year))
      years.set(year, ourYear(year, bodies, await readYear(release, year)));
  }
  const lines: string[] = [];
  const total = { equal: 0, different: 0, only_here: 0, only_there: 0, explained: 0 };
  let gaps = 0;
  for (const { path, reason } of unread) {
    lines.push(`${path}: not read (${reason})`);
    if (/\.csv$/iu.test(path)) gaps += 1;
  }
  for (const section of sections) {
    const result = compareSection(section, years);
    if (!result) {
      lines.push(`${section.path}: no known table ("${section.title}")`);
      gaps += 1;
      continue;
    }
    gaps += result.unknownColumns.length;
    const explained = sortDifferences(result.differences, exceptions);
    total.equal += result.equal;
    total.explained += explained.known.length;
    for (const { verdict } of explained.open) total[verdict] += 1;
    lines.push(...describe(result, explained));
  }
  const compared = Object.values(total).reduce((sum, n) => sum + n, 0);
  if (gaps > 0) lines.push(`${String(gaps)} files or columns of no known kind: see above`);
  if (compared === 0) lines.push('Nothing was compared: is this the folder of the CSV zips?');
  lines.push(
    `total: ${String(total.equal)} equal, ${String(total.different)} different, ${String(total.only_here)} only here, ${String(total.only_there)} only there, ${String(total.explained)} explained`,
  );
  const open = total.different + total.only_here + total.only_there;
  return { lines, ok: open === 0 && gaps === 0 && compared > 0 };
}

interface Sorted {
  readonly open: readonly Difference[];
  readonly known: readonly { readonly difference: Difference; readonly reason: string }[];
}

function sortDifferences(
  differences: readonly Difference[],
  exceptions: readonly Exception[],
): Sorted {
  const open: Difference[] = [];
  const known: { difference: Difference; reason: string }[] = [];
  for (const difference of differences) {
    const reason = explain(difference, exceptions);
    if (reason === null) open.push(difference);
    else known.push({ difference, reason });
  }
  return { open, known };
}

function describe(result: TableResult, { open, known }: Sorted): string[] {
  const of = (verdict: Difference['verdict']) =>
    `${String(open.filter((one) => one.verdict === verdict).length)} ${NAMES[verdict]}`;
  const counts = [
    `${String(result.equal)} equal`,
    ...(['different', 'only_here', 'only_there'] as const).map(of),
    `${String(known.length)} explained`,
  ];
  return [
    `${result.path}: ${counts.join(', ')}`,
    ...result.notes.map((note) => `  note: ${note}`),
    ...result.unknownColumns.map((name) => `  unknown column: ${name}`),
    ...open.map((one) => `  ${line(one)}`),
    ...known.map(({ difference, reason }) => `  explained: ${line(difference)} — ${reason}`),
  ];
}

function line({ verdict, year, agency, component, column, here, there }: Difference): string {
  return `${NAMES[verdict]}: ${String(year)}, ${agency}, ${component}, ${column}: here "${here}", there "${there}"`;
}

const mentions = (
  sections: readonly { path: string; rows: readonly (readonly string[])[] }[],
  year: number,
): boolean =>
  sections.some(
    ({ path, rows }) =>
      path.includes(String(year)) || rows.some((row) => row.includes(String(year))),
  );
