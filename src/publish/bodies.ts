import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { measureBefore } from '../model/before';
import { BODIES_FOLDER, bodyTable, type BodyFiles } from '../model/bodies';
import type { Family } from '../model/family';
import type { Sum } from '../model/measure';
import { literal, name } from '../model/sql';
import { allFigures } from '../model/worked';
import type { WrittenFile } from './datapackage';
import { stampFile } from './file-stamp';
import type { Column } from './schema';
import type { ReleaseStore } from './store';
import { flattenSum } from './summary';

/** Reports a file: about a megabyte, fetched whole when one of its bodies is looked at. */
const FILE_ROWS = 32_768;

/** Rows a row group: what is read for one body. */
const GROUP_ROWS = 8192;

/**
 * Columns of these files: all that says whose report it is and how it was read, and the measures of
 * series, indicators and flows.
 */
export function bodyColumns(family: Family, reports: readonly Column[]): Column[] {
  const sums: Sum[] = [
    ...allFigures(family).flatMap(({ segments }) =>
      segments.flatMap(({ numerator, denominator }) =>
        denominator ? [numerator, denominator] : [numerator],
      ),
    ),
    ...(family.flows ?? []).flatMap(({ links }) => links.map(({ value }) => value)),
  ];
  const measures = new Set(
    sums.flatMap((sum) => flattenSum(family, sum)).map(({ id }) => measureBefore(id) ?? id),
  );
  return reports.filter((column) => column.unit === undefined || measures.has(column.name));
}

/** Writes them, `rows` reports to each or as many more as its last body has. */
export async function writeBodies(
  store: ReleaseStore,
  folder: string,
  columns: readonly Column[],
  rows = FILE_ROWS,
): Promise<{ readonly files: WrittenFile[]; readonly bodies: BodyFiles }> {
  await mkdir(join(folder, BODIES_FOLDER), { recursive: true });
  const parts = partsOf(await store.query(BODIES_QUERY), rows);
  const files: WrittenFile[] = [];
  const listed: BodyFiles['files'][number][] = [];
  for (const [nth, { first, reports }] of parts.entries()) {
    const file = `${BODIES_FOLDER}/${bodyTable(nth)}.parquet`;
    const path = join(folder, file);
    await store.writeQuery(partQuery(columns, first, parts[nth + 1]?.first), path, GROUP_ROWS);
    const title = {
      zh: `报告（机关自 ${first} 起，各栏同 reports）`,
      en: `Reports of bodies from ${first}, columns as in reports`,
    };
    const about = { name: bodyTable(nth).replace('_', '-'), file, title, primaryKey: [] };
    files.push({ ...about, columns: [], rows: reports, ...(await stampFile(path)) });
    listed.push({ first, bytes: (await stat(path)).size });
  }
  return { files, bodies: { columns: columns.map((column) => column.name), files: listed } };
}

/** How many reports each body has, in the order of the files. */
export const BODIES_QUERY =
  'SELECT agency_id, COUNT(*)::INTEGER AS n FROM reports GROUP BY agency_id ORDER BY agency_id';

/** Where each file begins, never within a body, and how many reports it has. */
export function partsOf(
  bodies: readonly Readonly<Record<string, unknown>>[],
  rows: number,
): { readonly first: string; readonly reports: number }[] {
  const parts: { first: string; reports: number }[] = [];
  for (const { agency_id: id, n } of bodies) {
    const last = parts.at(-1);
    if (last !== undefined && last.reports < rows) last.reports += Number(n);
    else parts.push({ first: String(id), reports: Number(n) });
  }
  return parts;
}

/** The rows of one of them. */
export function partQuery(
  columns: readonly Column[],
  first: string,
  next: string | undefined,
): string {
  const names = columns.map((column) => name(column.name)).join(', ');
  const until = next === undefined ? '' : ` AND agency_id < ${literal(next)}`;
  return `SELECT ${names} FROM reports WHERE agency_id >= ${literal(first)}${until}`;
}
