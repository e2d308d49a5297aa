import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { prepare } from './harness';

const REPORTS = join(inject('siteFolder'), 'releases', 'us', 'reports.parquet');

/** States of empty cells come from its table of cells, large enough to lie on the device. */
const BODY = '#/agency?release=us&agency=us-dhs';

/** What the page asks its host for of the table of cells: the method, and the range if it is one. */
function requestsFor(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!request.url().includes('/us/cells.parquet')) return;
    asked.push([request.method(), request.headers()['range']].filter(Boolean).join(' '));
  });
  return asked;
}

/** The figures of all years, once nothing is loading. */
async function table(page: Page): Promise<string> {
  await page.locator('main[data-engine=ready]').waitFor();
  const figures = page.getByRole('region', { name: '历年数字' });
  // The marks of findings come last.
  await figures.getByText('报告自身的问题').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('main [aria-busy=true], main .skeleton'),
  );
  // Parts further down are drawn when they come into sight.
  return (await figures.innerText()).split('\n').slice(0, 30).join('\n');
}

/** Names of the files that the page keeps on the device, release by release. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const all = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('gongkai releases', { create: true });
    for await (const folder of all.values()) {
      for await (const name of (folder as FileSystemDirectoryHandle).keys()) names.push(name);
    }
    return names.sort();
  });
}

describe('large files of a release', () => {
  it('are fetched once, and read from the device from then on', async () => {
    const { page, context } = await prepare();
    const asked = requestsFor(context);
    const address = new URL(BODY, inject('siteUrl')).href;
    await page.goto(address);
    const first = await table(page);
    expect(asked).toEqual(['HEAD', 'GET']);
    expect(await kept(page)).toEqual([expect.stringMatching(/ cells\.parquet$/)]);
    await page.reload();
    expect(await table(page)).toBe(first);
    expect(asked).toEqual(['HEAD', 'GET', 'HEAD']);
  });

  it('of another version, or half written, are not taken for the release', async () => {
    const { page, context } = await prepare();
    const address = new URL(BODY, inject('siteUrl')).href;
    await page.goto(address);
    const first = await table(page);
    const [name] = await kept(page);
    await page.goto('about:blank');
    await page.goto(new URL('#/methods?release=cn', address).href);
    await page.evaluate(async (own) => {
      const all = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle('gongkai releases');
      for await (const folder of all.values()) {
        for (const file of [own!, 'an-old-version cells.parquet']) {
          const handle = await (folder as FileSystemDirectoryHandle).getFileHandle(file, {
            create: true,
          });
          const writable = await handle.createWritable();
          await writable.write('PAR1 and no more');
          await writable.close();
        }
      }
    }, name);
    const asked = requestsFor(context);
    await page.goto('about:blank');
    await page.goto(address);
    expect(await table(page)).toBe(first);
    expect(asked).toEqual(['HEAD', 'GET']);
    expect(await kept(page)).toEqual([name]);
  });

  it('too large to wait for are read in parts until they have come', async () => {
    const { page, context } = await prepare();
    const asked = requestsFor(context);
    await context.route('**/us/cells.parquet?*', async (route, request) => {
      // Only the page is told so; the engine asks for a part, and hears the truth.
      const isTold = request.method() === 'HEAD' && request.headers()['range'] === undefined;
      if (isTold) await route.fulfill({ headers: { 'content-length': '40000000' } });
      else await route.continue();
    });
    await page.goto(new URL(BODY, inject('siteUrl')).href);
    const inParts = await table(page);
    expect(asked.filter((one) => one.startsWith('GET bytes=')).length).toBeGreaterThan(3);
    const whole = await prepare();
    await whole.page.goto(new URL(BODY, inject('siteUrl')).href);
    expect(inParts).toBe(await table(whole.page));
  });

  it.each([
    ['keeps no files', 'delete StorageManager.prototype.getDirectory'],
    [
      'has no room',
      'StorageManager.prototype.estimate = () => Promise.resolve({ quota: 10, usage: 0 })',
    ],
    [
      'lets nobody write',
      'FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new Error("no"))',
    ],
  ])('are read from memory where the browser %s', async (_, script) => {
    const { page, context } = await prepare();
    await context.addInitScript(script);
    const asked = requestsFor(context);
    await page.goto(new URL(BODY, inject('siteUrl')).href);
    expect((await table(page)).length).toBeGreaterThan(100);
    expect(asked).toEqual(['HEAD', 'GET']);
  });
});

describe('the small files by body of a very large release', () => {
  const SMALL = '**/us/bodies/bodies_000.parquet?*';
  const body = () => new URL(BODY, inject('siteUrl')).href;

  /** Tells the page that the American release has them; one file of all its reports. */
  async function lay(context: BrowserContext, bytes: Buffer): Promise<void> {
    const columns = (await readRows(`SELECT column_name FROM (DESCRIBE FROM '${REPORTS}')`)).flat();
    const files = [{ first: 'us-', bytes: bytes.byteLength }];
    await context.route('**/us/overview.json*', async (route) => {
      const overview = (await (await route.fetch()).json()) as object;
      const shortcuts = { summaries: [], bySector: [], bodies: { columns, files } };
      await route.fulfill({ json: { ...overview, shortcuts } });
    });
  }

  it('are read instead of all reports, and lie on the device', async () => {
    const plain = await prepare();
    await plain.page.goto(body());
    const expected = await table(plain.page);
    const { page, context } = await prepare();
    const bytes = await readFile(REPORTS);
    await lay(context, bytes);
    let fetched = 0;
    await context.route(SMALL, async (route) => {
      fetched += 1;
      await route.fulfill({ body: bytes, contentType: 'application/octet-stream' });
    });
    for (const visit of [1, 2]) {
      await page.goto('about:blank');
      await page.goto(body());
      expect(await table(page), String(visit)).toBe(expected);
      expect(fetched).toBe(1);
    }
    expect(await kept(page)).toContainEqual(expect.stringMatching(/ bodies_000\.parquet$/));
  });

  it('are not missed where they cannot be had', async () => {
    const plain = await prepare();
    await plain.page.goto(body());
    const expected = await table(plain.page);
    const { page, context, expectTrouble } = await prepare();
    expectTrouble();
    await lay(context, await readFile(REPORTS));
    await context.route(SMALL, (route) => route.abort());
    await page.goto(body());
    expect(await table(page)).toBe(expected);
  });
});
