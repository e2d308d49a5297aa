import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildOverview } from '../../src/publish/overview';
import { releaseTables } from '../../src/publish/schema';
import { ReleaseStore } from '../../src/publish/store';
import { family } from './family';
import { temporaryFolder } from './publish';

const head = {
  version: 'v',
  synthetic: true,
  totals: { reports: 0, agencies: 0, sources: 0 },
};

/** A store of reports of many years, provinces and levels. */
async function nation(): Promise<ReleaseStore> {
  const store = await ReleaseStore.open(join(await temporaryFolder(), 'db'), releaseTables(family));
  for (let i = 0; i < 6000; i += 1) {
    store.append('reports', {
      report_id: String(i),
      year: 2000 + (i % 20),
      province: `p${String(i % 31)}`,
      level: ['town', 'county', 'city'][i % 3],
      scope: 'self',
      form: 'late',
      loans_adults: (i * 7919) % 10_007,
      loans_children: (i * 104_729) % 1009,
      spending: (i % 97) / 8,
    });
  }
  store.seal();
  return store;
}

it('keeps what heads the overview, and drops levels last, when it would be too large', async () => {
  const store = await nation();
  const size = (overview: object) => gzipSync(JSON.stringify(overview)).length;
  const whole = await buildOverview(store, family, head);
  expect(whole.series).toEqual(['loans_all', 'spending']);
  expect(whole.groups.length).toBe(1860);
  const headed = await buildOverview(
    store,
    { ...family, headline: ['spending'] },
    head,
    size(whole) / 3,
  );
  expect(headed.series[0]).toBe('spending');
  expect(size(headed)).toBeLessThanOrEqual(size(whole) / 3);
  expect(headed.groups.length).toBe(620);
  expect(new Set(headed.groups.map((group) => group.level))).toEqual(new Set([null]));
  const sum = (overview: typeof whole) => {
    const at = overview.series.indexOf('spending');
    return overview.groups.reduce((total, group) => total + (group.values[at]?.[0] ?? 0), 0);
  };
  expect(sum(headed)).toBeCloseTo(sum(whole), 6);
  store.close();
});
