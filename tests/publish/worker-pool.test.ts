import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Task, TaskResult } from '../../src/publish/task';
import { WorkerPool } from '../../src/publish/worker-pool';
import { temporaryFolder } from './publish';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Threads have to start, and one of them to run out of memory.
vi.setConfig({ testTimeout: 60_000 });

const worker = new URL('./fixtures/worker.ts', import.meta.url);

function poolOf(url: URL): WorkerPool<Task, TaskResult> {
  const limits = { timeLimitMs: 30_000, memoryLimitMb: 48 };
  const pool = new WorkerPool<Task, TaskResult>({ worker: url, jobs: 1, ...limits });
  onTestFinished(() => pool.close());
  return pool;
}

async function taskFor(content: string): Promise<Task> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), content);
  return {
    kind: 'ingest',
    path: 'a.txt',
    disk: Buffer.from(join(folder, 'a.txt')),
    manifest: null,
    family: 'library',
    objects: join(folder, 'objects'),
    seed: '',
    full: false,
    ocr: false,
    sizeLimit: 1e6,
  };
}

describe('a pool of workers', () => {
  it('loses a file that takes all memory, and reads the next one', async () => {
    const pool = poolOf(worker);
    expect(await pool.run(await taskFor('hoard'))).toEqual({ ok: false, lost: 'memory' });
    expect(await pool.run(await taskFor('east 2020\nloans_adults 1'))).toMatchObject({
      ok: true,
      result: { file: { status: 'parsed' } },
    });
  });

  it('rejects a file over the size limit without reading it', async () => {
    const task = { ...(await taskFor('east 2020\nloans_adults 1')), sizeLimit: 5 };
    const attempt = await poolOf(worker).run(task);
    expect(attempt).toMatchObject({
      ok: true,
      result: { file: { status: 'rejected', bytes: 24, reason: { code: 'too_large' } } },
    });
  });

  it('rejects a file that is not there', async () => {
    const task = { ...(await taskFor('')), disk: Buffer.from('/nowhere/a.txt') };
    expect(await poolOf(worker).run(task)).toMatchObject({
      result: { file: { status: 'rejected', reason: { code: 'cannot_open' } } },
    });
  });

  it('fails as a whole when its module cannot be loaded: no file is to blame', async () => {
    const pool = poolOf(new URL('./fixtures/none.ts', import.meta.url));
    await expect(pool.run(await taskFor(''))).rejects.toThrow('none.ts');
  });
});
