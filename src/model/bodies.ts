/**
 * Very large releases have the reports once more in many small files, each with the bodies from one
 * id to another: a body's own reports are found in one of them, where the one file of all has to be
 * read by stretches of 120,000 reports.
 */
export interface BodyFiles {
  /** Columns of `reports` that they have. */
  readonly columns: readonly string[];
  /** In order: the id that each begins with, and its size. */
  readonly files: readonly { readonly first: string; readonly bytes: number }[];
}

/** Folder of a release that they lie in. */
export const BODIES_FOLDER = 'bodies';

/** Name by which questions know one of them, and the file's own. */
export const bodyTable = (nth: number): string => `bodies_${String(nth).padStart(3, '0')}`;

/** Names of such tables in an SQL text, with their places. */
export function bodyTablesIn(sql: string): { readonly table: string; readonly nth: number }[] {
  const found = new Set([...sql.matchAll(/\bbodies_(\d{3,})\b/g)].map((match) => match[1]!));
  return [...found].map((digits) => ({ table: `bodies_${digits}`, nth: Number(digits) }));
}

/** Ids are compared by their bytes in the files, by their characters here: these are the same. */
const PLAIN = /^[\x20-\x7e]+$/;

/** The table that a body's reports are in, if it has these columns; null where none is. */
export function bodyTableOf(
  bodies: BodyFiles | undefined,
  agency: string,
  columns: readonly string[],
): string | null {
  if (bodies === undefined || !PLAIN.test(agency)) return null;
  const has = new Set(bodies.columns);
  if (!columns.every((column) => has.has(column))) return null;
  let [from, to] = [0, bodies.files.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (bodies.files[middle]!.first <= agency) from = middle + 1;
    else to = middle;
  }
  // Before the first there is no body at all.
  return from === 0 ? null : bodyTable(from - 1);
}

/** SQL as a person can run it anywhere: with the table of all reports, which says the same. */
export function withAllReports(sql: string): string {
  return sql.replace(/\bbodies_\d{3,}\b/g, 'reports');
}
