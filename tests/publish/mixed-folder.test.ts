import { watch } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { RELEASE_FILES } from '../../src/model/release';
import { sha256 } from '../../src/publish/ids';
import { fillMixed } from './mixed-folder';
import { query, temporaryFolder } from './publish';
import { ingestFromShell } from './shell';

// Threads, archives and several whole runs of the command.
vi.setConfig({ testTimeout: 600_000 });

interface Source {
  readonly path: string;
  readonly status: string;
  readonly reason: string | null;
}

it('keeps every report of a folder with broken files, says why it took no other, and survives being killed', async () => {
  const base = await temporaryFolder();
  const { good, broken, either } = await fillMixed(join(base, 'in'), 70, 50);
  const usual = ['in', '--out', 'out', '--synthetic', '--json'];

  const objects = join(base, '.out.work', 'objects');
  await mkdir(objects, { recursive: true });
  const killed = await ingestFromShell(usual, base, (kill) => {
    let written = 0;
    const watcher = watch(objects, { recursive: true }, () => {
      if (++written < 40) return;
      watcher.close();
      kill();
    });
  });
  expect(killed.code).toBeNull();
  const { code, stdout } = await ingestFromShell(usual, base);
  expect(code).toBe(0);
  const summary = JSON.parse(stdout) as { files: Record<string, number> };
  expect(summary.files['known']).toBeGreaterThan(0);

  const sources = (await query(
    join(base, 'out'),
    'SELECT path, status, reason FROM sources ORDER BY path',
  )) as unknown as Source[];
  const of = (path: string) =>
    sources.filter(
      (s) => s.path === path || (/\.zip$/.test(path) && s.path.startsWith(`${path}/`)),
    );
  // Every file has its line, and nothing else has.
  const lost = [...good, ...broken, ...either].filter((path) => of(path).length === 0);
  expect(lost).toEqual([]);
  expect(sources.length).toBe(summary.files['total']);

  const refused = good.flatMap(of).filter(({ status }) => status === 'rejected');
  expect(refused).toEqual([]);
  const taken = broken.flatMap(of).filter(({ status }) => status !== 'rejected');
  expect(taken).toEqual([]);
  // A clerk reads Chinese first, then what to do; never the insides of the program.
  for (const { path, reason } of sources.filter(({ status }) => status === 'rejected')) {
    expect(reason, path).toMatch(/^\p{Script=Han}.*[。：].* \| [A-Z].*/su);
    expect(reason, path).not.toMatch(/\bat \w+ \(|undefined|NaN|TypeError|node:|\.ts\b/);
  }
  expect(of('旧系统.zip/财政局.html').map(({ status }) => status)).not.toContain('rejected');

  // The same from shards, byte for byte.
  const shards = ['in', '--out', 'parts', '--synthetic', '--json'];
  for (const shard of ['1/2', '2/2']) await ingestFromShell([...shards, '--shard', shard], base);
  expect((await ingestFromShell([...shards, '--merge'], base)).code).toBe(0);
  const written = await readdir(join(base, 'out'));
  expect(await readdir(join(base, 'parts'))).toEqual(written);
  for (const name of written.filter((name) => name !== RELEASE_FILES.datapackage)) {
    const [one, two] = await Promise.all(
      ['out', 'parts'].map((folder) => readFile(join(base, folder, name))),
    );
    expect([name, sha256(two!)]).toEqual([name, sha256(one!)]);
  }
});
