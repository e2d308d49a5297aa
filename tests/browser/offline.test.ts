import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createHandler } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';
import type { ReleaseIndexEntry } from '../../src/model/release';
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
