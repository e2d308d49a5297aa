import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { OTHER_REASONS } from '../../src/families/us/parts';
import { serious } from './axe';
import { card, drawn, pick, settled, differenceOf } from './dashboard-steps';
import { open, type OpenOptions } from './harness';
import { readySite, type ReadySite } from './ready-site';

const COUNTIES = 'agencies=321300-government,350128-zone,321322-government&scope=area';
const DEPARTMENTS = 'release=us&agencies=us-dhs,us-doj,us-doi,us-va&scope=area';
const DRAWINGS = ['lines', 'multiples', 'slope', 'rank', 'scatter', 'funnel'] as const;

let site: ReadySite;
beforeAll(async () => {
  site = await readySite(inject('siteFolder'));
});
afterAll(() => {
  site.close();
});

const american = (query: string, options: OpenOptions = {}) =>
  open(`#/compare?${DEPARTMENTS}&${query}`, { ...options, site: site.url });

const reports = (release: string) =>
  `'${join(site.folder, 'releases', release, 'reports.parquet')}'`;

/** Saves the chart from its menu and returns the file as text. */
async function saved(page: Page, format: RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await card(page, 'compare')
    .getByRole('button', { name: /下载|Download/ })
    .click();
  await page.getByRole('menuitem', { name: format }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** Cells of the table view by row name. */
async function tableOf(page: Page): Promise<Map<string, string[]>> {
  await card(page, 'compare')
    .getByRole('button', { name: /表格|Table/ })
    .click();
  const rows = await card(page, 'compare').getByRole('row').all();
  const cells = await Promise.all(
    rows.map(async (row) => [
      await row.locator('th').first().innerText(),
      await row.locator('td').allInnerTexts(),
    ]),
  );
  return new Map(cells as [string, string[]][]);
}

describe('an official who compares three places on a rate', () => {
  it('sees figures that plain SQL gives, is told why there is no band, and takes it along', async () => {
    const { page } = await open('#/compare?scope=area');
    for (const typed of ['宿迁', 'pingtan', 'syx']) await pick(page, typed);
    await page.getByLabel('比较项目').selectOption('disclosure_rate');
    await page.getByLabel('同类机关').selectOption('all');
    await drawn(page);
    const text = await card(page, 'compare').innerText();
    expect(text).toContain('不足 5 个，不画同类范围');
    expect(text).toMatch(/公式：.*÷/);
    const svg = (await saved(page, /^SVG/)).replace(/<[^>]+>/g, '').replace(/\s/g, '');
    for (const word of [
      '宿迁市人民政府',
      '沭阳县人民政府',
      '单位：%',
      'N=',
      '来源',
      '不画同类范围',
    ]) {
      expect(svg).toContain(word);
    }
    const table = await tableOf(page);
    const sql = await readRows(
      `SELECT year, (granted__total + granted_in_part__total) / processed__total
       FROM ${reports('cn')} WHERE agency_id = '321300-government' AND scope = 'area'`,
    );
    expect(sql.length).toBeGreaterThan(1);
    for (const [year, rate] of sql) {
      expect(table.get(String(year))![0]).toBe(`${(Number(rate) * 100).toFixed(1)}%`);
    }
  });

  it('sees no stroke between two years of different definitions, and why', async () => {
    const { page } = await open(`#/compare?${COUNTIES}&chart=slope&between=2018,2024`);
    await page.getByText('口径变化').first().waitFor();
    const text = await card(page, 'compare').innerText();
    expect(text).not.toMatch(/2018 年的 .* 到 2024 年/);
  });

  it('follows an index that stops where the definition changed', async () => {
    const { page } = await open(`#/compare?${COUNTIES}&measure=received&as=index&base=2021`);
    await drawn(page);
    const text = await card(page, 'compare').innerText();
    expect(text).toContain('指数，2021 年 = 100');
    expect(text).toContain('与 2021 年口径不同的年份不作指数');
    expect((await tableOf(page)).get('2018')).toContain('口径与基年不同');
  });

  it('sees before picking whose part a body is and for which years it reports', async () => {
    const { page } = await american('', { lang: 'en' });
    await drawn(page);
    const box = page.getByRole('combobox', { name: 'Add an agency' });
    await box.fill('Federal Bureau of Investigation');
    const option = page.getByRole('listbox').getByRole('option').first();
    const [first, last] = (
      await readRows(
        `SELECT MIN(year), MAX(year) FROM ${reports('us')} WHERE agency_name LIKE 'Federal Bureau of Investigation%'`,
      )
    )[0]!;
    expect(await option.innerText()).toContain('Department of Justice');
    expect(await option.innerText()).toContain(`${String(first)}–${String(last)}`);
  });

  it('gives each small panel an axis of its own, and the picture says so', async () => {
    const { page } = await american('chart=multiples', { lang: 'en' });
    await drawn(page);
    const tops = async () =>
      (await card(page, 'compare').locator('svg text').allTextContents()).filter((text) =>
        /^[\d.]+[KM]$/.test(text),
      );
    const shared = await tops();
    await page.getByRole('radio', { name: 'Own' }).check();
    await page.waitForURL(/axes=own/);
    await drawn(page);
    expect((await tops()).length).toBeGreaterThan(shared.length);
    expect(await page.getByLabel('Peers', { exact: true }).count()).toBe(0);
    const svg = (await saved(page, /^SVG/)).replace(/<[^>]+>/g, ' ');
    expect(svg).toContain('compare shapes, not heights');
  });

  it('lets one stand out, sorts, drops one, and raises the least denominator', async () => {
    const { page } = await open(`#/compare?${COUNTIES}&measure=disclosure_rate`);
    await drawn(page);
    await page.getByRole('button', { name: '突出显示宿迁市人民政府' }).click();
    await page.waitForURL(/pinned=321300-government/);
    await page.getByLabel('排序').selectOption('name');
    await page.waitForURL(/order=name/);
    await page.getByLabel('分母下限').fill('100');
    await page.getByLabel('分母下限').press('Enter');
    await page.waitForURL(/least=100/);
    await drawn(page);
    expect(await card(page, 'compare').innerText()).toMatch(/空心点分母不足 100.*平潭/);
    await page.getByRole('button', { name: '移除宿迁市人民政府' }).click();
    await page.waitForURL((url) => !url.hash.includes('pinned'));
    expect(await page.getByRole('list', { name: '已选机构' }).getByRole('listitem').count()).toBe(
      2,
    );
  });
});

describe('an official who compares departments', () => {
  let disposed: string;
  beforeAll(() => {
    // Every outcome but those that are of full denials by exemption: grants and other reasons.
    const outcomes = [
      'disposition__full_grant',
      'disposition__partial_grant',
      'disposition__full_denial',
      ...OTHER_REASONS,
    ].join(' + ');
    disposed = `(SELECT year, disposition__full_denial, ${outcomes} AS disposed FROM ${reports('us')}
      WHERE level = 'department' AND scope = 'area')`;
  });

  it('sees where the middle of their peers lies, as plain SQL has it', async () => {
    const { page } = await american('measure=full_denial_rate&lang=en');
    await drawn(page);
    expect(await card(page, 'compare').innerText()).toMatch(/Grey band: 10th to 90th percentile/);
    const table = await tableOf(page);
    const sql = await readRows(
      `SELECT year, quantile_cont(disposition__full_denial / disposed, 0.5)
       FROM ${disposed} WHERE disposed >= 20 GROUP BY year`,
    );
    expect(sql.length).toBeGreaterThan(10);
    for (const [year, median] of sql) {
      expect(table.get(String(year))![4], String(year)).toBe(
        `${(Number(median) * 100).toFixed(1)}%`,
      );
    }
  });

  it('adds suggested peers of similar size', async () => {
    const { page } = await open('#/compare?release=us&agencies=us-doj&scope=area&lang=en', {
      site: site.url,
    });
    await drawn(page);
    const offered = page.getByRole('group', { name: /Peers of similar size/ });
    const first = await offered.getByRole('button').first().innerText();
    const [own, ...others] = await readRows(
      `SELECT agency_name, requests__received FROM ${reports('us')}
       WHERE year = 2024 AND scope = 'area' AND level = 'department'
       ORDER BY abs(ln(requests__received + 1) - ln((SELECT requests__received FROM ${reports('us')}
         WHERE year = 2024 AND scope = 'area' AND agency_id = 'us-doj') + 1))`,
    );
    expect(own![0]).toBe('Department of Justice');
    expect(first).toContain(String(others[0]![0]));
    await offered.getByRole('button', { name: 'Add all' }).click();
    const picked = page.getByRole('list', { name: 'Agencies picked' });
    expect(await picked.getByRole('listitem').count()).toBe(5);
  });

  it('sees who lies beyond chance, and opens the report behind a point', async () => {
    const { page } = await american('measure=full_denial_rate&chart=funnel&lang=en');
    await drawn(page);
    const [sql] = await readRows(
      `SELECT sum(disposition__full_denial) / sum(disposed) FROM ${disposed} WHERE year = 2024`,
    );
    const rate = `${(Number(sql![0]) * 100).toFixed(1)}%`;
    expect(await card(page, 'compare').innerText()).toContain(`all together: ${rate}`);
    await card(page, 'compare').getByRole('group', { name: 'Full-denial rate' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Department of Justice').first().waitFor();
    expect(page.url()).toContain('behind=full_denial_rate,2024,us-doj');
  });
});

/** Walks with the Tab key until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never got there');
}

describe('an official without a mouse', () => {
  it('does the whole of it by keyboard', async () => {
    const { page } = await open('#/compare?scope=area');
    await page.locator('main[data-engine=ready]').waitFor();
    const box = page.getByRole('combobox', { name: '添加机构' });
    await tabTo(page, box);
    for (const typed of ['宿迁', 'pingtan']) {
      await page.keyboard.type(typed);
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    }
    const picked = page.getByRole('list', { name: '已选机构' });
    await picked.getByRole('listitem').nth(1).waitFor();
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByLabel('比较项目'));
    await page.keyboard.press('Home');
    await page.waitForURL(/measure=/);
    await tabTo(page, picked.getByRole('button', { name: /突出显示/ }).nth(1));
    await page.keyboard.press('Enter');
    await page.waitForURL(/pinned=350128-zone/);
    await tabTo(page, page.getByRole('radio', { name: '折线' }));
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/chart=multiples/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/chart=slope/);
    await drawn(page);
    const chart = card(page, 'compare').locator('.chart');
    await tabTo(page, card(page, 'compare').getByRole('button', { name: '表格' }));
    await page.keyboard.press('Enter');
    await card(page, 'compare').getByRole('table').waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, card(page, 'compare').getByRole('button', { name: '下载' }));
    await page.keyboard.press('Enter');
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV 数据' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await tabTo(page, chart);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('a link to a comparison', () => {
  it.each(DRAWINGS)('reopens %s pixel for pixel', async (drawing) => {
    const query = `measure=full_denial_rate&chart=${drawing}&pinned=us-va&theme=dark`;
    const first = await american(query, { height: 1900 });
    const shown = await settled(first.page);
    const address = new URL(first.page.url()).hash;
    const second = await open(address, { height: 1900, site: site.url, lang: 'en' });
    const again = await settled(second.page);
    expect(new URL(second.page.url()).hash).toBe(address);
    expect(differenceOf(again, shown), `${drawing}: the pictures differ`).toBeNull();
  });
});

describe.each(DRAWINGS)('compared as %s', (drawing) => {
  it.each(['light', 'dark'] as const)('keeps nobody out in the %s theme', async (theme) => {
    const { page } = await american(`measure=full_denial_rate&chart=${drawing}`, { theme });
    await drawn(page);
    expect(await serious(page)).toEqual([]);
  });

  it('fits a phone and answers a finger near a point', async () => {
    const { page } = await american(`measure=full_denial_rate&chart=${drawing}`, {
      width: 390,
      height: 844,
      mobile: true,
    });
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    if (drawing === 'rank') return;
    const drawing_ = card(page, 'compare').locator('.chart svg').first();
    await drawing_.scrollIntoViewIfNeeded();
    const points = drawing_.locator('path[fill="#0b62a4"]');
    const box = (await points.first().boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2 + 6, box.y + box.height / 2 - 6);
    await page.getByRole('dialog').waitFor();
    expect(page.url()).toMatch(/behind=full_denial_rate,\d{4},us-/);
  });
});
