import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createHandler } from '../../scripts/site/handler';
import { listen } from '../../scripts/site/listen';
import { card, drawn } from './dashboard-steps';
import { open, prepare } from './harness';

describe('a first visit', () => {
  it('is shown three steps, which never return', async () => {
    const { page, context } = await open('#/overview', { firstVisit: true });
    const tour = page.getByRole('complementary', { name: '初次使用' });
    await tour.getByText('第 1 步，共 3 步').waitFor();
    await tour.getByRole('button', { name: '下一步' }).click();
    await tour.getByRole('button', { name: '下一步' }).click();
    await tour.getByRole('button', { name: '开始使用' }).click();
    await tour.waitFor({ state: 'detached' });
    const again = await context.newPage();
    await again.goto(inject('siteUrl'));
    await drawn(again);
    expect(await again.getByRole('complementary', { name: '初次使用' }).count()).toBe(0);
  });

  it('may be left by Escape', async () => {
    const { page } = await open('#/overview', { firstVisit: true });
    const tour = page.getByRole('complementary', { name: '初次使用' });
    await tour.waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
  });
});

describe('keys', () => {
  it('open screens, search for an agency and change language and theme', async () => {
    const { page } = await open('#/overview');
    await drawn(page);
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: '机构比较', level: 1 }).waitFor();
    await page.keyboard.press('1');
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
    await page.keyboard.press('/');
    const box = page.getByRole('combobox', { name: /机构/ });
    await box.first().waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    // In a text field the same keys are letters.
    await page.keyboard.press('e');
    expect(await box.first().inputValue()).toBe('e');
    await page.keyboard.press('Escape');
    await box.first().blur();
    await page.keyboard.press('e');
    await page.locator('html[lang=en]').waitFor();
    await page.keyboard.press('d');
    await page.locator('html[data-theme=dark]').waitFor();
  });
});

describe('a chart in a frame of another site', () => {
  let portal: string;
  let end: () => void;

  beforeAll(async () => {
    const site = await listen(
      (req, res) => {
        handler(req, res);
      },
      0,
      '127.0.0.1',
    );
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-portal-'));
    const home = await listen(plainFiles(folder), 0, '127.0.0.1');
    const origin = new URL(home.url).origin;
    const handler = createHandler(inject('siteFolder'), [origin]);
    const address = new URL('#/overview?embed=outcomes', site.url).href;
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><title>Portal</title><iframe src="${address}" width="800" height="600"></iframe>`,
    );
    portal = home.url;
    end = () => {
      for (const { server } of [site, home]) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(folder, { recursive: true, force: true });
    };
  });

  afterAll(() => {
    end();
  });

  function plainFiles(folder: string) {
    const files = createHandler(folder);
    return createServer((req, res) => {
      const set = res.setHeader.bind(res);
      res.setHeader = (name, value) =>
        name.toLowerCase() === 'content-security-policy' ? res : set(name, value);
      files(req, res);
    }).listeners('request')[0] as Parameters<typeof listen>[0];
  }

  it('is that chart alone, with the way to the whole', async () => {
    const visit = await prepare({ site: portal });
    visit.expectTrouble(); // Two addresses on purpose.
    await visit.page.goto(portal);
    const frame = visit.page.frameLocator('iframe');
    await frame.locator('article#outcomes .chart svg path').first().waitFor({ state: 'attached' });
    expect(await frame.locator('article#outcomes').isVisible()).toBe(true);
    expect(await frame.locator('article').filter({ visible: true }).count()).toBe(1);
    expect(await frame.locator('header nav').count()).toBe(0);
    await frame.getByRole('link', { name: '在公开 gongkai 中打开' }).waitFor();
    expect(visit.violations).toEqual([]);
  });

  it.each([390, 600])('fits a frame %i px wide, with room at its sides', async (width) => {
    const { page } = await open('#/overview?scope=area&embed=outcomes', { width });
    const chart = card(page, 'outcomes');
    await chart.locator('.chart svg path').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect((await chart.getByRole('heading').boundingBox())!.x).toBeGreaterThan(8);
  });

  it('is shown to no site that the server does not name', async () => {
    const { page } = await open('#/overview?embed=outcomes');
    await card(page, 'outcomes').waitFor();
    const answer = await page.request.get(inject('siteUrl'));
    expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  });
});
