import {
  DuckDBDataProtocol,
  type AsyncDuckDB,
  type AsyncDuckDBConnection,
} from '@duckdb/duckdb-wasm';
import { BODIES_FOLDER, bodyTablesIn } from '../model/bodies';
import { RELEASE_FILES } from '../model/release';
import type { DeviceFiles } from './device-files';
import type { ReleaseLocation } from './engine';
import { QueryError, failure } from './errors';
import { isThere } from './source';
import { standIn } from './stand-ins';

/** Tables that are opened when a question first names them. */
const TABLES = [
  'reports',
  'cells',
  'tables',
  'findings',
  'agencies',
  'sources',
  'comparability',
  'lists',
  'summary',
  'summary_places',
  'summary_fine',
  'reports_by_sector',
  'figures',
  'distributions',
  'reporting',
] as const;
export type Table = (typeof TABLES)[number];

/** Files up to this size are fetched into memory; larger ones onto the device where it can be. */
const IN_MEMORY = 2e6;

/** Up to this size they are fetched whole first: one request instead of one for each column. */
const FETCHED_FIRST = 32e6;

/**
 * Larger ones are read by ranges first and fetched while nobody waits. Where they cannot lie on the
 * device, only up to this size: there they take as much memory.
 */
const FETCHED_LATER = 128e6;

/** The Parquet files of a release, within reach of the engine. */
export interface EngineFiles {
  /** Opens the tables that an SQL text names and that are not open yet. */
  open(sql: string): Promise<void>;
  /** The same SQL, which reads open tables from their files: see `readFiles`. */
  direct(sql: string): string;
  /** Opens a table whose file is here already. */
  hold(table: Table, bytes: Uint8Array): Promise<void>;
}

/**
 * Files stay on the server until a question names them. `between` runs something when no question
 * is being answered: a table changes its place only then. `mustBeOpen` throws once the engine is
 * closed, which may be while a file is on its way.
 */
export function engineFiles(
  db: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  location: ReleaseLocation,
  device: DeviceFiles,
  between: (act: () => Promise<void>) => void,
  mustBeOpen: () => void,
): EngineFiles {
  const opened = new Set<Table>();
  const files = new Map<string, string>();
  /** Null where all reports stand for it. */
  const bodies = new Map<string, string | null>();

  async function hold(table: Table, file: string, bytes: Uint8Array): Promise<void> {
    mustBeOpen();
    await db.registerFileBuffer(file, bytes);
    await show(table, file);
  }

  async function show(table: Table, file: string): Promise<void> {
    await connection.query(
      `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM parquet_scan('${file}')`,
    );
    files.set(table, file);
  }

  async function openTable(table: Table): Promise<void> {
    const url = addressOf(location, table);
    const size = isThere(location, table) ? await sizeOf(url) : 'missing';
    mustBeOpen();
    const stand = standIn(table, location.family);
    if (size === 'missing' && stand !== undefined) {
      await open(stand);
      await connection.query(`CREATE VIEW ${table} AS ${stand}`);
      return;
    }
    // What nothing stands for: said in words, which the engine's own are not.
    if (size === 'missing') throw new QueryError(failure('missing_file', `404 ${url}`));
    const file = RELEASE_FILES[table];
    const known = size === 'unknown' ? Infinity : size;
    const first = known <= FETCHED_FIRST;
    const onDevice =
      known > IN_MEMORY &&
      (first || (await device.has(file, known))) &&
      (await device.hold(file, url, known));
    if (onDevice) {
      await showHeld(table, file, url);
      return;
    }
    if (first) {
      await hold(table, file, await download(url));
      return;
    }
    mustBeOpen();
    const byRanges = `ranges/${file}`;
    await db.registerFileURL(byRanges, url, DuckDBDataProtocol.HTTP, true);
    await show(table, byRanges);
    if (size !== 'unknown' && !savesData()) void fetchLater(table, url, size);
  }

  /** Opens a table whose file the engine's worker reads on the device. */
  async function showHeld(table: Table, file: string, url: string): Promise<void> {
    mustBeOpen();
    await db.registerFileURL(file, url, DuckDBDataProtocol.HTTP, true);
    await show(table, file);
  }

  /** A table that could not be fetched stays where it is: slower, and right. */
  async function fetchLater(table: Table, url: string, size: number): Promise<void> {
    const file = RELEASE_FILES[table];
    if (await device.hold(file, url, size)) {
      between(async () => {
        await showHeld(table, file, url);
        await db.dropFile(`ranges/${file}`);
      });
      return;
    }
    if (size > FETCHED_LATER || !hasMemory()) return;
    const bytes = await download(url).catch(() => null);
    if (bytes !== null) between(() => hold(table, `whole/${file}`, bytes));
  }

  /**
   * Opens a small file of bodies: on the device, so that however many are opened take no memory.
   * One that cannot be had (offline, say) is all reports instead, which say the same.
   */
  async function openBodies(table: string, bytes: number): Promise<void> {
    const file = `${table}.parquet`;
    const url = fileAddress(location, `${BODIES_FOLDER}/${file}`);
    try {
      const onDevice = await device.hold(file, url, bytes);
      const whole = onDevice ? null : await download(url);
      mustBeOpen();
      if (whole === null) await db.registerFileURL(file, url, DuckDBDataProtocol.HTTP, true);
      else await db.registerFileBuffer(file, whole);
      bodies.set(table, file);
    } catch {
      mustBeOpen();
      await open('FROM reports');
      bodies.set(table, null);
    }
  }

  async function open(sql: string): Promise<void> {
    for (const { table, nth } of bodyTablesIn(sql)) {
      const told = location.shortcuts?.bodies?.files[nth];
      if (told !== undefined && !bodies.has(table)) await openBodies(table, told.bytes);
    }
    for (const table of TABLES) {
      if (opened.has(table) || !new RegExp(`\\b${table}\\b`, 'i').test(sql)) continue;
      await openTable(table);
      opened.add(table);
    }
  }

  return {
    open,
    direct: (sql) => {
      const own = [...bodies].map(
        ([table, file]) => [table, file ?? files.get('reports')!] as const,
      );
      return readFiles(sql, new Map([...files, ...own]));
    },
    async hold(table, bytes) {
      await hold(table, RELEASE_FILES[table], bytes);
      opened.add(table);
    },
  };
}

/**
 * SQL that reads tables from their files instead of through their views. A view stands for all
 * columns of its file, and looking up a thousand of them takes the browser's engine 10 ms each time
 * that its name is read; a file read by its own name is known by that name as well. For the
 * project's own questions, in which no other table goes by such a name.
 *
 * @param files file of each table; its name without folder and ending is the table's
 */
export function readFiles(sql: string, files: ReadonlyMap<string, string>): string {
  return sql.replace(
    /'(?:[^']|'')*'|"(?:[^"]|"")*"|\b((?:FROM|JOIN)\s+)(\w+)\b(?!\s*[.(])/gi,
    (whole, before: string | undefined, table: string | undefined) => {
      const file = before === undefined ? undefined : files.get(table!.toLowerCase());
      return file === undefined ? whole : `${before!}'${file}'`;
    },
  );
}

/** Address of a release's file; its version keeps caches from mixing two. */
export function addressOf(location: ReleaseLocation, table: keyof typeof RELEASE_FILES): string {
  return fileAddress(location, RELEASE_FILES[table]);
}

function fileAddress(location: ReleaseLocation, file: string): string {
  const url = new URL(file, location.base);
  url.searchParams.set('v', location.version);
  return url.href;
}

/** Bytes of a Parquet file; throws in words for the reader where there is none. */
export async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) {
    const code = response.status === 404 ? 'missing_file' : 'network';
    throw new QueryError(failure(code, `${response.status} ${url}`));
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A server that answers every address with its page has no such file either.
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'PAR1') {
    throw new QueryError(failure('missing_file', `no Parquet at ${url}`));
  }
  return bytes;
}

/** Size of a file; `unknown` where the host does not say, or does not answer now. */
async function sizeOf(url: string): Promise<number | 'missing' | 'unknown'> {
  const response = await fetch(url, { method: 'HEAD' }).catch(() => null);
  if (response?.status === 404) return 'missing';
  const length = response?.ok ? response.headers.get('content-length') : null;
  return length === null || length === undefined ? 'unknown' : Number(length);
}

/** Whether the line is metered, so that nothing may be fetched for speed alone. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & {
    readonly connection?: { readonly saveData?: boolean };
  };
  return connection?.saveData === true;
}

/** Whether the device has memory to spare for speed. */
function hasMemory(): boolean {
  return ((navigator as Navigator & { readonly deviceMemory?: number }).deviceMemory ?? 8) >= 4;
}
