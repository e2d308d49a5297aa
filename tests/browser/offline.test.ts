import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createHandler } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';
import type { ReleaseIndexEntry } from '../../src/model/release';
import { dropped, give, remediesPdf } from './check-steps';
import { drawn } from './dashboard-steps';
import { open } from './harness';

let folder: string;
let site: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-offline-'));
  cpSync(inject('siteFolder'), folder, { recursive: true });
  ({ server, url: site } = await listen(createHandler(folder), 0, '127.0.0.1'));
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const KEPT = '此数据版本已存于本机';

describe('without the network', () => {
  it('works after one visit: charts, the engine, and a figure down to its cell', async () => {
    const { page, context } = await open('#/overview', { site, offline: true });
    await page.getByText(KEPT).waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.locator('main[data-engine=ready]').waitFor();
    await drawn(page);
    await page.goto(new URL('#/agency?agency=', site).href);
    await page.getByRole('combobox', { name: /机构/ }).first().fill('湛河');
    await page.getByRole('listbox').getByRole('option').first().click();
    const figures = page.getByRole('region', { name: '历年数字' });
    await figures
      .getByRole('row', { name: /行政许可/ })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('dialog').getByRole('table').first().waitFor();
  });

  it('checks a PDF though none was ever read on this machine', async () => {
    const { page, context } = await open('#/overview', { site, offline: true });
    await page.getByText(KEPT).waitFor();
    await context.setOffline(true);
    await page.goto(new URL('#/check', site).href);
    await page.reload();
    await page.locator('main[data-engine=ready]').waitFor();
    await give(page, [dropped('复议.pdf', remediesPdf())]);
    await page.getByText('验算 3 个合计，1 个不符。').waitFor();
  });

  it('has loaded the engine once, for use and for keeping', async () => {
    const asked: string[] = [];
    const handler = createHandler(folder);
    const counted = await listen(
      (request, response) => {
        if (request.method === 'GET') asked.push(request.url ?? '');
        handler(request, response);
      },
      0,
      '127.0.0.1',
    );
    const engine = readdirSync(join(folder, 'assets')).find((name) =>
      /^duckdb-eh.*wasm$/.test(name),
    )!;
    // As on a host with compressed copies: whole, it is larger than what a private window's
    // cache takes.
    const copy = join(folder, 'assets', `${engine}.gz`);
    writeFileSync(copy, gzipSync(readFileSync(join(folder, 'assets', engine)), { level: 1 }));
    const { page } = await open('#/overview', { site: counted.url, offline: true });
    await page.getByText(KEPT).waitFor();
    rmSync(copy);
    counted.server.closeAllConnections();
    counted.server.close();
    expect(asked.filter((url) => url.endsWith(engine))).toHaveLength(1);
    // What is kept for later is fetched behind what is needed now.
    const at = (name: string) => asked.findIndex((url) => url.endsWith(name));
    expect(at('sw.js')).toBeGreaterThan(at(engine));
  });

  it('can be installed', async () => {
    const { page } = await open('#/overview', { site, offline: true });
    const address = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await page.request.get(new URL(address!, site).href)).json()) as {
      start_url: string;
      icons: { src: string }[];
    };
    expect(manifest.start_url).toBe('./');
    for (const { src } of manifest.icons) {
      expect((await page.request.get(new URL(src, site).href)).status()).toBe(200);
    }
  });
});

describe('a newer release', () => {
  it('is announced, not slipped in, and used when asked for', async () => {
    const { page } = await open('#/overview', { site, offline: true });
    await page.getByText(KEPT).waitFor();
    const index = join(folder, 'releases', 'index.json');
    const before = readFileSync(index, 'utf8');
    const entries = JSON.parse(before) as ReleaseIndexEntry[];
    const old = entries[0]!;
    const overviewFile = join(folder, 'releases', old.id, 'overview.json');
    const overview = readFileSync(overviewFile, 'utf8');
    const version = `${old.version.slice(0, -3)}new`;
    writeFileSync(index, JSON.stringify([{ ...old, version }, ...entries.slice(1)]));
    writeFileSync(overviewFile, overview.replaceAll(old.version, version));
    // As when the person comes back to the tab.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('本站有了新的数据版本').waitFor();
    expect(await page.locator('footer').last().innerText()).toContain(old.version);
    await page.getByRole('button', { name: '换用新版' }).click();
    await page.locator('body > #app > footer', { hasText: version }).waitFor();
    await page.getByText(KEPT).waitFor();
    writeFileSync(index, before);
    writeFileSync(overviewFile, overview);
  });
});

describe('a newer page', () => {
  it('waits until it is asked for, then comes whole', async () => {
    const { page } = await open('#/overview', { site, offline: true });
    await page.getByText(KEPT).waitFor();
    const [worker, index] = [join(folder, 'sw.js'), join(folder, 'index.html')];
    const before = [readFileSync(worker, 'utf8'), readFileSync(index, 'utf8')] as const;
    const build = /build:\s*["'`]([\da-f]{12})["'`]/.exec(before[0])![1]!;
    writeFileSync(worker, before[0].replaceAll(build, 'ffffffffffff'));
    writeFileSync(
      index,
      before[1].replace('<head>', '<head><meta name="edition" content="newer">'),
    );
    const edition = page.locator('meta[name=edition]');
    try {
      // As the browser does by itself on the next visit.
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
      });
      await page.getByText('本站程序已更新').waitFor();
      await page.reload();
      await page.getByText('本站程序已更新').waitFor();
      expect(await edition.count()).toBe(0);
      await page.getByRole('button', { name: '换用新版' }).click();
      await edition.waitFor({ state: 'attached' });
      await drawn(page);
      expect(await page.getByText('本站程序已更新').count()).toBe(0);
      const caches = await page.evaluate(() => window.caches.keys());
      expect(caches.filter((name) => name.startsWith('gongkai page'))).toEqual([
        'gongkai page ffffffffffff',
      ]);
    } finally {
      writeFileSync(worker, before[0]);
      writeFileSync(index, before[1]);
    }
  });
});
