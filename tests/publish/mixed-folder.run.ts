import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillMixed } from './mixed-folder';
import { ingestFromShell } from './shell';

/**
 * The whole size of what mixed-folder.test.ts tries small:
 * `npx tsx tests/publish/mixed-folder.run.ts --good 950 --broken 50`. Prints what became of the
 * files and the reasons given; exits with 1 if a report was lost or a broken file taken.
 */
const { values } = parseArgs({
  options: {
    good: { type: 'string', default: '950' },
    broken: { type: 'string', default: '50' },
  },
});

interface Printed {
  readonly files: Readonly<Record<string, number>>;
  readonly rejected: readonly { readonly path: string; readonly zh: string }[];
}

async function main(): Promise<void> {
  const base = await mkdtemp(join(tmpdir(), 'mixed-'));
  try {
    const folder = await fillMixed(
      join(base, 'in'),
      Number(values.good) - 1,
      Number(values.broken),
    );
    const begun = performance.now();
    const { code, stdout } = await ingestFromShell(
      ['in', '--out', 'out', '--synthetic', '--json'],
      base,
    );
    const { files, rejected } = JSON.parse(stdout) as Printed;
    const within = (path: string) => rejected.filter((r) => r.path.startsWith(path));
    const lost = folder.good.filter((path) => rejected.some((r) => r.path === path));
    const taken = folder.broken.filter((path) => within(path).length === 0);
    console.log(`exit ${code}, ${Math.round((performance.now() - begun) / 1000)} s`, files);
    for (const zh of new Set(rejected.map((r) => r.zh)))
      console.log(`${rejected.filter((r) => r.zh === zh).length} × ${zh}`);
    console.log('reports lost:', lost, 'broken files taken:', taken);
    process.exitCode = code === 0 && lost.length + taken.length === 0 ? 0 : 1;
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

await main();
