import { describe, expect, it } from 'vitest';
import { cnReader } from '../../src/families/cn/reader';
import { tally } from './judge';
import { KNOWN_LOW, KNOWN_WEAK } from './known-weak';
import { LAYOUTS } from './render/index';
import { tryOut } from './trial';

/** Seeds of every layout; `run.ts` goes through thousands. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7];

describe('reports nobody has seen', () => {
  for (const layout of LAYOUTS) {
    const seeds = SEEDS.filter(
      (seed) => !KNOWN_WEAK.some((weak) => weak.layout === layout.id && weak.seed === seed),
    );

    it(`reads ${layout.id} right or says that it is not sure`, async () => {
      const trials = [];
      for (const seed of seeds) trials.push(await tryOut(layout, seed, cnReader));
      const silent = trials.flatMap(({ specimen, judgements, wrong }) => [
        ...wrong.map((text) => `seed ${specimen.seed}: ${text}`),
        ...judgements
          .filter((j) => j.verdict === 'silent')
          .map((j) => {
            const truth = `${j.truth?.state ?? 'not in file'} ${j.truth?.value ?? ''}`;
            return `seed ${specimen.seed}: ${j.measure} is ${truth}, read ${j.read?.state ?? 'not at all'} ${j.read?.value ?? ''}`;
          }),
      ]);
      expect(silent).toEqual([]);
      const sum = tally(trials.flatMap((trial) => trial.judgements));
      if (layout.lossless && KNOWN_LOW[layout.id] === undefined) {
        expect(sum.statedRight / sum.stated).toBeGreaterThanOrEqual(0.98);
      }
    }, 30_000);
  }
});
