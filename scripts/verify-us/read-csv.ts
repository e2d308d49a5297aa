import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { roleOf } from '../../src/publish/inputs';
import { openArchive } from '../../src/read/archive';

/** A table of a CSV file as it stands there: a file may hold several, one below the other. */
export interface CsvSection {
  /** Path of the file, that of its zip included. */
  readonly path: string;
  /** Title line over the header, or the name of the file. */
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What of a folder is no CSV, or none of ours, and why. */
export interface Unread {
  readonly path: string;
  readonly reason: string;
}

export interface CsvFolder {
  readonly sections: readonly CsvSection[];
  readonly unread: readonly Unread[];
}

/** Reads every CSV below a folder, those in zips too, and names every file it could not read. */
export async function readCsvFolder(folder: string): Promise<CsvFolder> {
  const sections: CsvSection[] = [];
  const unread: Unread[] = [];
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((one) => one.isFile())
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(folder.length)
        .replace(/^[\\/]+/u, ''),
    )
    .sort();
  for (const path of files) {
    const bytes = await readFile(join(folder, path));
    if (!/\.zip$/iu.test(path)) {
      take(path, bytes);
      continue;
    }
    const archive = openArchive({ path, bytes });
    if (!archive.ok) {
      unread.push({ path, reason: archive.failure.message.en });
      continue;
    }
    for (const entry of archive.entries) {
      if (entry.kind === 'file') take(entry.file.path, entry.file.bytes);
      else unread.push({ path: entry.path, reason: entry.failure.message.en });
    }
  }
  return { sections, unread };

  function take(path: string, bytes: Uint8Array): void {
    if (path.split('/').some((part) => roleOf(part) === 'ignored')) return;
    const found = readSections(path, bytes);
    if (found.length === 0) unread.push({ path, reason: 'no header with Agency and Component' });
    sections.push(...found);
  }
}

/** The tables of one file. Each begins with a header that names Agency and Component. */
export function readSections(path: string, bytes: Uint8Array): CsvSection[] {
  let records: string[][];
  try {
    const options = { bom: true, relax_quotes: true, relax_column_count: true, trim: true };
    const parsed: string[][] = parse(decode(bytes), { ...options, skip_empty_lines: true });
    records = parsed.map((record) => record.map((text) => text.trim()));
  } catch {
    return [];
  }
  const sections: { title: string; header: string[]; rows: string[][] }[] = [];
  let title = '';
  for (const record of records) {
    const filled = record.filter((text) => text !== '');
    if (isHeader(record)) {
      sections.push({ title: title || fileTitle(path), header: record, rows: [] });
      title = '';
    } else if (filled.length === 1) title = filled[0]!;
    else if (filled.length > 0) sections.at(-1)?.rows.push(record);
  }
  return sections.map((section) => ({ path, ...section }));
}

const isHeader = (record: readonly string[]): boolean => {
  const names = record.map((text) => text.toLowerCase());
  return (
    names.some((name) => /^agency(?: name)?$/u.test(name)) &&
    names.length > 2 &&
    names.some((name) => /^(?:component|fiscal year|year|sub-?agency)/u.test(name))
  );
};

/** `foia-foia-personnel (9).csv` is `foia-personnel`. */
function fileTitle(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name
    .replace(/\.csv$/iu, '')
    .replace(/\s*\(\d+\)$/u, '')
    .replace(/^foia-/iu, '');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
