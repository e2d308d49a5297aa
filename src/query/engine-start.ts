import {
  AsyncDuckDB,
  VoidLogger,
  selectBundle,
  type AsyncDuckDBConnection,
} from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import firstScript from './engine-worker.js?url';
import { passRows, plainRows, rowsOf } from './arrow';
import { withCache } from './cache';
import { withMerging } from './merge';
import { deviceFiles } from './device-files';
import { addressOf, download, engineFiles, type EngineFiles } from './engine-files';
import type { BootProgress, OpenRelease, ReleaseLocation } from './engine';
import { createQueue } from './queue';
import { summaryShape } from './source';
import { QueryCancelled, QueryError, failure, toFailure } from './errors';
import type { Asking, Connector, Result, Row, Workbench } from './types';

export async function startEngine(
  location: ReleaseLocation,
  onProgress?: BootProgress,
): Promise<Result<OpenRelease>> {
  let worker: Worker | undefined;
  try {
    const [summary, started] = await Promise.all([
      download(addressOf(location, 'summary')),
      boot(onProgress),
    ]);
    worker = started.worker;
    const { db } = started;
    const connection = await db.connect();
    await connection.query('PRAGMA enable_object_cache');
    // A function that is not built in must fail here, not be looked for on another host.
    await connection.query('SET autoload_known_extensions = false');
    await connection.query('SET autoinstall_known_extensions = false');
    const closing = new AbortController();
    const { workbench, own, files } = workbenchOf(started, connection, location, closing.signal);
    await files.hold('summary', summary);
    const connector = withCache(withMerging(own));
    return {
      ok: true,
      value: {
        family: location.family,
        ...(location.shortcuts ? { shortcuts: location.shortcuts } : {}),
        connector,
        kept: {},
        ...(await summaryShape(connector)),
        workbench,
        close: async () => {
          closing.abort();
          await db.terminate();
        },
      },
    };
  } catch (thrown) {
    worker?.terminate();
    const known = toFailure(thrown);
    return { ok: false, failure: known.code === 'query' ? failure('engine', known.detail) : known };
  }
}

interface Started {
  readonly db: AsyncDuckDB;
  readonly worker: Worker;
}

async function boot(onProgress?: BootProgress): Promise<Started> {
  const bundle = await selectBundle({
    mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
    eh: { mainModule: ehModule, mainWorker: ehWorker },
  });
  const worker = new Worker(firstScript, { name: absolute(bundle.mainWorker!) });
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const trouble = watch(worker);
  const ready = db.instantiate(bundle.mainModule, null, (progress) => {
    trouble.alive();
    onProgress?.(progress.bytesLoaded, progress.bytesTotal || null);
  });
  // Asked beside the worker's own start, so that the question costs no round trip of its own.
  const there = mustExist(bundle.mainModule);
  try {
    await Promise.race([Promise.all([ready, there]), trouble.promise]);
  } catch (thrown) {
    worker.terminate();
    throw thrown;
  } finally {
    trouble.stop();
  }
  await db.open({
    path: ':memory:',
    query: {
      castBigIntToDouble: true,
      castDecimalToDouble: true,
      queryPollingInterval: LOOKS_UP_AFTER_MS,
    },
  });
  return { db, worker };
}

const absolute = (url: string): string => new URL(url, location.href).href;

/**
 * The engine's file answers: inside the worker a refusal would be lost without a word. Only its
 * head is asked for, which some browsers list as a request cut short; the file itself comes once.
 */
async function mustExist(url: string): Promise<void> {
  const answer = await fetch(url, { method: 'HEAD' }).then(
    (response) => (response.ok ? null : `${response.status} ${url}`),
    (refusal: unknown) => `${String(refusal)} ${url}`,
  );
  if (answer !== null) throw new QueryError(failure('engine', answer));
}

/** No byte and no answer for this long: the engine will not come any more. */
const STALLED_AFTER_MS = 60_000;

/**
 * Rejects when the worker breaks or falls silent. `instantiate` itself waits for ever when the
 * worker cannot load its module: the failure happens in there and nobody is told.
 */
function watch(worker: Worker) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fail: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    fail = reject;
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'the worker could not be loaded'));
    });
  });
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      fail(new Error('the engine stopped answering while it was starting'));
    }, STALLED_AFTER_MS);
  };
  alive();
  return {
    promise,
    alive,
    stop: () => {
      clearTimeout(timer);
    },
  };
}

/**
 * The engine looks up from its work this often to hear that an answer is not wanted any more: the
 * next question waits for that.
 */
const LOOKS_UP_AFTER_MS = 20;

/**
 * One connection: questions wait for each other, and one no longer wanted leaves the queue. Once
 * the engine is closed nothing may be sent to it any more, by questions under way neither. `own` is
 * for the project's own questions: they read files directly.
 */
function workbenchOf(
  { db, worker }: Started,
  connection: AsyncDuckDBConnection,
  location: ReleaseLocation,
  closed: AbortSignal,
): { workbench: Workbench; own: Connector; files: EngineFiles } {
  const queue = createQueue();
  const mustBeOpen = (): void => {
    if (closed.aborted) throw new QueryCancelled();
  };
  const files = engineFiles(
    db,
    connection,
    location,
    deviceFiles(worker, location),
    (act) => {
      queue.add(act, true).catch(() => undefined);
    },
    mustBeOpen,
  );

  /** Calls with each batch of an answer; `own` questions read files directly. */
  async function run(
    asked: string,
    { signal }: Asking = {},
    own: boolean,
    take: (batch: RecordBatch) => void,
  ): Promise<void> {
    if (signal?.aborted) throw new QueryCancelled();
    await files.open(asked);
    mustBeOpen();
    const sql = own ? files.direct(asked) : asked;
    const stop = (): void => {
      if (!closed.aborted) void connection.cancelSent();
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      for await (const batch of await connection.send(sql)) take(batch);
    } catch (thrown) {
      if (signal?.aborted) throw new QueryCancelled();
      throw new QueryError(toFailure(thrown));
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  const query = (isOwn: boolean, read: (batch: RecordBatch) => Row[]): Connector['query'] => {
    return (sql, options) =>
      queue.add(async () => {
        const rows: Row[] = [];
        await run(sql, options, isOwn, (batch) => {
          for (const row of read(batch)) rows.push(row);
        });
        return rows;
      }, options?.later);
  };
  const own: Connector = { query: query(true, rowsOf) };
  const workbench: Workbench = {
    query: query(false, plainRows),
    each: (sql, see, options) =>
      queue.add(
        () =>
          run(sql, options, true, (batch) => {
            passRows(batch, see);
          }),
        options?.later,
      ),
    tableNames: (sql) =>
      queue.add(async () => {
        await files.open(sql);
        mustBeOpen();
        return connection.getTableNames(sql);
      }),
    parquet: (sql) =>
      queue.add(async () => {
        await files.open(sql);
        mustBeOpen();
        const file = 'export.parquet';
        try {
          await db.registerEmptyFileBuffer(file);
          await connection.query(`COPY (${sql}) TO '${file}' (FORMAT PARQUET, CODEC 'ZSTD')`);
          return await db.copyFileToBuffer(file);
        } finally {
          await db.dropFile(file);
        }
      }),
  };
  return { workbench, own, files };
}
