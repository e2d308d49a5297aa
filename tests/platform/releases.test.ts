import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findBundledReleases,
  findReleases,
  releaseIndex,
  type Where,
} from '../../scripts/site/releases';

let top: string;
let where: Where;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'gongkai-releases-'));
  where = {
    reports: join(top, 'reports'),
    releases: join(top, 'releases'),
    readyReleases: join(top, 'ready'),
  };
  mkdirSync(join(where.reports, 'cn'), { recursive: true });
});

afterEach(() => {
  rmSync(top, { recursive: true, force: true });
});

function put(
  parent: string,
  id: string,
  facts: { synthetic?: boolean; title?: string } = {},
): void {
  const folder = join(parent, id);
  mkdirSync(folder, { recursive: true });
  const overview = { family: 'cn', version: `v-${id}`, synthetic: facts.synthetic ?? false };
  const titles = facts.title === undefined ? undefined : { zh: facts.title, en: 'in English' };
  writeFileSync(join(folder, 'overview.json'), JSON.stringify(overview));
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ title: id, titles }));
  writeFileSync(join(folder, 'reports.parquet'), '');
}

const ids = (releases: ReturnType<typeof findReleases>): string[] =>
  releases.map((r) => r.entry.id);

describe('releases that the site offers', () => {
  it('shows a person’s own first, then the bundled, then ready ones, synthetic ones last', () => {
    put(where.releases, 'mine');
    put(where.releases, 'cn');
    put(where.releases, 'a-made-up', { synthetic: true });
    put(where.readyReleases, 'nation', { synthetic: true });
    put(where.readyReleases, 'archive');
    expect(ids(findReleases(where))).toEqual(['mine', 'cn', 'archive', 'a-made-up', 'nation']);
    expect(ids(findBundledReleases(where))).toEqual(['cn', 'archive', 'nation']);
  });

  it('say what they are, who publishes the reports and under what terms, where one does', () => {
    put(where.releases, 'cn');
    put(where.readyReleases, 'us');
    const about = { zh: '年报', en: 'Reports' };
    const publisher = { zh: '司法部', en: 'Department of Justice' };
    const descriptor = {
      title: 'us',
      descriptions: about,
      contributors: [{ titles: publisher }],
      licenses: [{ name: 'other-pd', title: 'Public domain' }],
    };
    writeFileSync(join(where.readyReleases, 'us', 'datapackage.json'), JSON.stringify(descriptor));
    const [cn, us] = findReleases(where);
    expect(us!.entry).toMatchObject({ about, publisher, licence: 'Public domain' });
    expect(Object.keys(cn!.entry)).toEqual(['id', 'family', 'title', 'synthetic', 'version']);
  });

  it('leaves out folders that are not whole, hidden, or no release', () => {
    put(where.releases, 'cn');
    put(where.releases, 'half');
    rmSync(join(where.releases, 'half', 'reports.parquet'));
    put(where.releases, '.cn.new-1');
    mkdirSync(join(where.releases, 'notes'));
    expect(ids(findReleases(where))).toEqual(['cn']);
  });

  it('prefers a release made here to a ready one of the same name', () => {
    put(where.readyReleases, 'cn', { title: 'ready' });
    put(where.releases, 'cn', { title: 'made' });
    expect(findReleases(where).map((r) => r.entry.title.zh)).toEqual(['made']);
  });

  it('lists what the page needs to know of each', () => {
    put(where.releases, 'cn', { title: '示例年报' });
    put(where.releases, 'plain');
    expect(JSON.parse(releaseIndex(findReleases(where)))).toEqual([
      {
        id: 'plain',
        family: 'cn',
        title: { zh: 'plain', en: 'plain' },
        synthetic: false,
        version: 'v-plain',
      },
      {
        id: 'cn',
        family: 'cn',
        title: { zh: '示例年报', en: 'in English' },
        synthetic: false,
        version: 'v-cn',
      },
    ]);
  });

  it('is an empty list where nothing was made yet', () => {
    expect(findReleases(where)).toEqual([]);
    expect(JSON.parse(releaseIndex([]))).toEqual([]);
  });
});
