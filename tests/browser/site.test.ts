import { readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../scripts/site/csp';
import { createHandler } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';
import { readRows } from '../../scripts/site/rows';
import type { ReleaseIndexEntry } from '../../src/model/release';
import { open, prepare } from './harness';
import { CHART, ready } from './ready';

const folder = inject('siteFolder');
const releases = JSON.parse(
  readFileSync(join(folder, 'releases', 'index.json'), 'utf8'),
) as ReleaseIndexEntry[];
const release = releases[0]!.id;
const reports = join(folder, 'releases', release, 'reports.parquet');

/** Address of the screen that compares the agency with most reports: only the engine can fill it. */
async function comparison(): Promise<string> {
  const [row] = await readRows(
    `SELECT agency_id FROM '${reports}' GROUP BY ALL ORDER BY count(*) DESC, agency_id LIMIT 1`,
  );
  return `#/compare?agencies=${encodeURIComponent(String(row?.[0]))}`;
}

describe('the built site', () => {
  it('carries its policy in the page and nothing inline', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const head = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html);
    expect(head?.[1]?.replaceAll('&#39;', "'")).toBe(CONTENT_SECURITY_POLICY);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
  });

  it('names only files beside itself', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const addresses = [...html.matchAll(/\s(?:src|href)="([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
  });

  it('has a release of the bundled reports and nothing half-made', () => {
    expect(releases.map((entry) => entry.family)).toContain('cn');
    expect(releases.every((entry) => !entry.synthetic)).toBe(true);
    expect(readdirSync(join(folder, 'releases')).filter((name) => name.startsWith('.'))).toEqual(
      [],
    );
  });
});

describe('a visitor', () => {
  it('sees a trend, and the page asks nobody but its own host', async () => {
    const { page, requests, foreign, violations } = await open();
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(await page.locator(CHART).count()).toBeGreaterThan(1);
    expect(requests.length).toBeGreaterThan(3);
    expect(foreign).toEqual([]);
    expect(violations).toEqual([]);
  });

  it('sees the trend before the query engine has come', async () => {
    const { page, expectTrouble } = await prepare();
    expectTrouble();
    await page.route(/\.wasm(\?|$)/, (route) => route.abort());
    await page.goto(inject('siteUrl'));
    await page.locator(CHART).first().waitFor();
    expect(await page.locator(CHART).count()).toBeGreaterThan(1);
  });

  it('compares agencies from a small file of reports, fetched once and whole', async () => {
    const visit = await prepare();
    const answers = answersOf(visit);
    await visit.page.goto(inject('siteUrl') + (await comparison()));
    await ready(visit.page);
    const got = answers.filter(({ url, method }) => isReports(url) && method === 'GET');
    expect(got.map(({ status, range }) => [status, range])).toEqual([[200, undefined]]);
    expect(answers.some(({ url }) => /duckdb-eh.*\.wasm/.test(url))).toBe(true);
  });

  it('compares agencies from parts of a large one', async () => {
    const visit = await prepare();
    const answers = answersOf(visit);
    // The page's own question for the size; the engine's comes later.
    await visit.page.route(
      (url) => isReports(url.href),
      (route) => route.fulfill({ status: 200, headers: { 'content-length': '900000000' } }),
      { times: 1 },
    );
    await visit.page.goto(inject('siteUrl') + (await comparison()));
    await ready(visit.page);
    const got = answers.filter(({ url, method }) => isReports(url) && method === 'GET');
    expect(got.length).toBeGreaterThan(0);
    expect(new Set(got.map(({ status }) => status))).toEqual(new Set([206]));
  });

  it('reads Chinese in a font that has it, the bundled one where the machine has none', async () => {
    const { page, context, requests } = await open();
    await ready(page);
    const session = await context.newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: 'h1, h2',
    });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    expect(fonts.length).toBeGreaterThan(0);
    const bundled = fonts.some((font) => font.isCustomFont && font.familyName.startsWith('Noto'));
    const fetched = requests.some((url) => /noto-sans-sc.*\.woff2/.test(url));
    const system = fonts.some((font) => !font.isCustomFont && SYSTEM_CHINESE.test(font.familyName));
    expect({ bundled, fetched: bundled && fetched, system }).toEqual(
      system ? { bundled, fetched: false, system } : { bundled: true, fetched: true, system },
    );
  });
});

/** Families of Chinese system fonts, as the browser names them. */
const SYSTEM_CHINESE =
  /PingFang|Hiragino|YaHei|Noto (Sans|Serif) (CJK|SC)|Source Han|WenQuanYi|SimSun|SimHei|AR PL|Droid Sans Fallback/i;

describe('other places to put it', () => {
  it('works in a folder of a host', async () => {
    const { server, url } = await listen(
      below('/office/open data/', createHandler(folder)),
      0,
      HOST,
    );
    const site = `${url}office/open%20data/`;
    try {
      const overview = await open('', { site });
      await ready(overview.page);
      expect(overview.requests.filter((address) => !address.startsWith(site))).toEqual([]);
      const compare = await open(await comparison(), { site });
      await ready(compare.page);
      expect(compare.requests.filter((address) => !address.startsWith(site))).toEqual([]);
      await Promise.all([overview.context.close(), compare.context.close()]);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

const HOST = '127.0.0.1';

/** Serves what `handler` has at `/` below `path` instead, and nothing elsewhere. */
function below(path: string, handler: (req: IncomingMessage, res: ServerResponse) => void) {
  return (req: IncomingMessage, res: ServerResponse): void => {
    const prefix = encodeURI(path);
    if (req.url?.startsWith(prefix) !== true) {
      res.statusCode = 404;
      res.end();
      return;
    }
    req.url = `/${req.url.slice(prefix.length)}`;
    handler(req, res);
  };
}

describe('our server, asked by a browser', () => {
  it.each([
    ['bytes=0-3', 206, 'PAR1'],
    ['bytes=-4', 206, 'PAR1'],
    ['bytes=99999999-', 416, null],
  ])('answers %s', async (range, status, text) => {
    const { page, expectTrouble } = await open();
    if (status === 416) expectTrouble();
    const answer = await page.evaluate(
      async ([address, value]) => {
        const response = await fetch(address!, { headers: { Range: value! } });
        return { status: response.status, text: await response.text() };
      },
      [`releases/${release}/reports.parquet`, range],
    );
    expect(answer.status).toBe(status);
    if (text !== null) expect(answer.text).toBe(text);
  });
});

const isReports = (url: string) => url.includes('/reports.parquet');

/** What the page asks and gets, from now on. */
function answersOf({ context }: Awaited<ReturnType<typeof prepare>>) {
  const answers: { url: string; method: string; status: number; range: string | undefined }[] = [];
  context.on('response', (response) => {
    const request = response.request();
    const { range } = request.headers();
    answers.push({
      url: response.url(),
      method: request.method(),
      status: response.status(),
      range,
    });
  });
  return answers;
}
