import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  agencyCloud,
  agencyProfile,
  cellInSource,
  cellsOfReport,
  cellsOfReports,
  compareAgencies,
  composition,
  compositionByAgency,
  coverage,
  filterOptions,
  findingsOf,
  groupRanking,
  flowOf,
  headline,
  listAgencies,
  overlaps,
  peerBand,
  ranking,
  reportsBehind,
  standing,
  suggestPeers,
  trend,
  twoYears,
  unknownAmounts,
  type Answer,
} from '../../src/query';
import { summaryShape, type Source } from '../../src/query/source';
import type { Database } from './database';
import { smallRelease } from './release';
import { wasmConnector } from './wasm';

/** SQL must suit DuckDB 0.9.1, the engine of the browser: it is asked here, in Node. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let native: Database;
let browser: Source;
let close: () => void;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-'));
  native = await smallRelease();
  await native.write(folder);
  const connector = await wasmConnector(folder);
  browser = {
    family: native.family,
    connector,
    ...(await summaryShape(connector)),
  };
  close = () => {
    connector.close();
  };
});
afterAll(async () => {
  native.close();
  close();
  await rm(folder, { recursive: true });
});

const area = { scope: 'area' } as const;
const city = { ...area, prefecture: '宿迁市', years: [2023, 2024] as const };

const questions: Record<string, (source: Source) => Promise<Answer<unknown>>> = {
  trend: (source) => trend(source, area, ['received', 'other_rate', 'disputes_per_100']),
  'trend of a city': (source) => trend(source, city, ['received', 'disclosure_rate']),
  composition: (source) => composition(source, area, 'outcomes'),
  'all reasons': (source) => composition(source, city, 'reasons'),
  headline: (source) => headline(source, area, source.family.headline ?? []),
  compare: (source) => compareAgencies(source, area, ['suqian', 'nobody'], 'received'),
  growth: (source) => trend(source, { ...area, level: 'prefecture' }, ['received_growth']),
  'growth of a city': (source) => trend(source, city, ['received_growth']),
  'reports behind growth': (source) => reportsBehind(source, area, 'received_growth', 2024),
  'two years': (source) => twoYears(source, area, 'reasons', [2023, 2024]),
  'reasons by agency': (source) =>
    compositionByAgency(source, area, 'reasons', 2024, { largest: 2, by: 'processed' }),
  places: (source) => groupRanking(source, area, 'received', 2024, 'province'),
  counties: (source) => groupRanking(source, area, 'received', 2024, 'county'),
  'unknown amounts': (source) => unknownAmounts(source, area, ['procurement_amount']),
  agencies: listAgencies,
  profile: (source) => agencyProfile(source, 'pingtan', 'area'),
  ranking: (source) => ranking(source, area, 'disclosure_rate', 2024),
  behind: (source) => reportsBehind(source, area, 'disclosure_rate', 2024),
  cell: (source) => cellInSource(source, 'suqian-2024-area', 'received__total'),
  cells: (source) => cellsOfReport(source, 'suqian-2024-area'),
  'cells of several reports': (source) =>
    cellsOfReports(source, ['suqian-2024-area', 'pingtan-2024-area']),
  findings: (source) => findingsOf(source, { agency: 'suqian' }),
  coverage: (source) => coverage(source, area),
  options: (source) => filterOptions(source, { province: '江苏省', prefecture: '宿迁市' }),
  overlaps: (source) => overlaps(source, area),
  band: (source) => peerBand(source, area, 'disclosure_rate', 20),
  'band of a series': (source) => peerBand(source, area, 'received', 0),
  cloud: (source) =>
    agencyCloud(source, 'area', area, ['pingtan'], 'share:granted', 'received', 2024),
  suggestions: (source) => suggestPeers(source, area, 'suqian', 'received', 2024),
  standing: (source) => standing(source, area, 'suqian', ['received', 'disclosure_rate'], 2024),
  flow: (source) => flowOf(source, 'suqian', 'area', 2024),
};

it.each(Object.entries(questions))(
  '%s: the browser’s engine answers alike',
  async (_, question) => {
    const answer = await question(browser);
    expect(answer).toEqual(await question(native));
    expect(answer.data).not.toEqual([]);
  },
);

it('tells in words that a query failed', async () => {
  await expect(browser.connector.query('SELECT nonsense')).rejects.toMatchObject({
    failure: { code: 'query', message: { zh: '查询出错。' } },
  });
});
