import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { serious } from './axe';
import { card, drawn } from './dashboard-steps';
import { open } from './harness';
import { onPaper, sheets } from './paper';

const FILES = /\b(?<=FROM )(reports|summary)\b/g;

/** Rows that native DuckDB finds in a release's own files. */
async function native(release: string, sql: string): Promise<unknown[][]> {
  const folder = join(inject('siteFolder'), 'releases', release);
  return readRows(sql.replaceAll(FILES, (name) => `'${folder}/${name}.parquet'`));
}

async function ready(path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open(path, options);
  await page.locator('main[data-engine=ready]').waitFor();
  await drawn(page);
  return page;
}

/** A card's table by year, a text a column. */
async function table(of: Locator): Promise<Map<string, string[]>> {
  const shown = of.getByRole('button', { name: /^(表格|Table)$/ });
  if ((await shown.count()) > 0) await shown.click();
  const rows = await of.locator('tbody tr').all();
  return new Map(
    await Promise.all(
      rows.map(async (row): Promise<[string, string[]]> => [
        await row.getByRole('rowheader').innerText(),
        await row.getByRole('cell').allInnerTexts(),
      ]),
    ),
  );
}

const digits = (text: string): number => Number(text.replace(/[,%]/g, '').replace('−', '-'));

/** What the card says it asked, run natively: by series and year. */
async function shownSql(page: Page, of: Locator, release: string): Promise<Map<string, number>> {
  await of.getByRole('button', { name: 'SQL' }).click();
  const dialog = page.getByRole('dialog');
  const sql = (await dialog.locator('pre').textContent()) ?? '';
  await page.keyboard.press('Escape');
  const rows = await native(release, sql);
  return new Map(
    rows.map(([series, year, value]) => [`${String(series)} ${String(year)}`, Number(value)]),
  );
}

describe('an official who looks at trends in another light', () => {
  it('sees averages of agencies, with N, as the files have them', async () => {
    const page = await ready('#/overview?scope=area');
    const requests = card(page, 'requests');
    await requests.getByRole('button', { name: '每机关平均' }).click();
    await page.waitForURL(/as=agency/);
    await drawn(page);
    const said = await requests.innerText();
    expect(said).toContain('申请收办（每个机关平均）');
    expect(said).toContain('单位：件，每个机关平均');
    expect(said).toContain('公式：合计 ÷ 填报此项的机关数');
    expect(said).toMatch(/新收申请每个机关平均 [\d.,]+ 件（\d+ 个机关）/);
    const [[average, agencies]] = (await native(
      'cn',
      `SELECT SUM(received__total) / COUNT(received__total), COUNT(received__total)
       FROM reports WHERE scope = 'area' AND year = 2024`,
    )) as [[number, bigint]];
    const row = (await table(requests)).get('2024')!;
    expect(digits(row[0]!)).toBeCloseTo(average, 1);
    expect(digits(row[1]!)).toBe(Number(agencies));
    expect((await shownSql(page, requests, 'cn')).get('received 2024')).toBe(average);
  });

  it('sees an index that begins again where the form changes', async () => {
    const page = await ready('#/overview?scope=area&as=index');
    const requests = card(page, 'requests');
    const said = await requests.innerText();
    expect(said).toMatch(/单位：指数，2014、2019、2021 年 = 100/);
    expect(said).toContain('口径变化后另起');
    expect(said).toContain('基年：新收申请 2014、2019；');
    const [[index]] = (await native(
      'cn',
      `SELECT 100 * SUM(received__total) FILTER (WHERE year = 2024)
              / SUM(received__total) FILTER (WHERE year = 2019)
       FROM reports WHERE scope = 'area'`,
    )) as [[number]];
    const rows = await table(requests);
    expect(digits(rows.get('2024')![0]!)).toBeCloseTo(index, 1);
    expect(rows.get('2019')![0]).toBe('100');
    expect(rows.get('2014')![0]).toBe('100');
    expect(rows.get('2013')![0]).toBe('0');
    expect((await shownSql(page, requests, 'cn')).get('received 2024')).toBeCloseTo(index, 9);
  });

  it('takes the picture along with what it is an average of', async () => {
    const page = await ready('#/overview?scope=area&as=agency&lang=en', { lang: 'en' });
    const saved = page.waitForEvent('download');
    await card(page, 'requests').getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: /^SVG/ }).click();
    const svg = await readFile(await (await saved).path(), 'utf8');
    for (const word of ['Requests (per agency)', 'requests per agency', 'sum ÷ number of agencies'])
      expect(svg).toContain(word);
  });

  it('leaves parts of a whole to counts and shares, whose SQL gives the shares', async () => {
    const page = await ready('#/overview?scope=area&as=index&mode=share');
    const outcomes = card(page, 'outcomes');
    expect(await outcomes.getByRole('button', { name: '指数' }).count()).toBe(0);
    expect(await outcomes.innerText()).toContain('单位：%');
    const [[share]] = (await native(
      'cn',
      `SELECT SUM(granted__total) / SUM(processed__total) FROM reports
       WHERE scope = 'area' AND year = 2024`,
    )) as [[number]];
    const asked = await shownSql(page, outcomes, 'cn');
    expect(asked.get('granted 2024')).toBeCloseTo(share, 9);
    expect((await table(outcomes)).get('2024')![0]).toBe(`${(share * 100).toFixed(1)}%`);
  });

  it('does the same with American agencies', async () => {
    const page = await ready('#/overview?release=us&as=agency', { lang: 'en' });
    const requests = card(page, 'requests');
    const [[average, agencies]] = (await native(
      'us',
      `SELECT SUM(requests__received) / COUNT(requests__received), COUNT(requests__received)
       FROM reports WHERE scope = 'area' AND year = 2024`,
    )) as [[number, bigint]];
    const row = (await table(requests)).get('2024')!;
    expect(digits(row[0]!)).toBeCloseTo(average, 1);
    expect(digits(row[1]!)).toBe(Number(agencies));
    await requests.getByRole('button', { name: 'Index' }).click();
    await page.waitForURL(/as=index/);
    await drawn(page);
    const [[index]] = (await native(
      'us',
      `SELECT 100 * SUM(requests__received) FILTER (WHERE year = 2024)
              / SUM(requests__received) FILTER (WHERE year = 2008)
       FROM reports WHERE scope = 'area'`,
    )) as [[number]];
    expect(digits((await table(requests)).get('2024')![0]!)).toBeCloseTo(index, 1);
    expect((await shownSql(page, requests, 'us')).get('requests__received 2024')).toBeCloseTo(
      index,
      9,
    );
  });

  it.each(['light', 'dark'] as const)('is kept out by nothing, %s', async (theme) => {
    expect(await serious(await ready('#/overview?scope=area&as=agency', { theme }))).toEqual([]);
  });
});

describe('an official who prints the overview', () => {
  it('gets two cards on a sheet, none cut in two or at its side', async () => {
    const page = await ready('#/overview?scope=area');
    const cards = await page.locator('article').count();
    expect(await sheets(page)).toBeLessThanOrEqual(Math.ceil(cards / 2) + 1);
    await onPaper(page);
    const outside = await page
      .locator('article')
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().right > innerWidth - 0.5),
      );
    expect(outside).toHaveLength(0);
  });
});

describe('an official who sets provinces beside each other', () => {
  it('reads a year from tiles and bars as the files have it, and narrows to one', async () => {
    const page = await ready('#/overview?scope=area&year=2024');
    const rows = await native(
      'cn',
      `SELECT province, SUM(received__total) FROM reports
       WHERE scope = 'area' AND year = 2024 GROUP BY 1 HAVING COUNT(received__total) > 0`,
    );
    const tiles = card(page, 'places-tiles');
    const shown = [...(await table(tiles))].filter(([, [, figure]]) => /^\d/.test(figure!));
    const order = (list: unknown[][]) => list.map((row) => row.join(' ')).sort();
    expect(order(shown.map(([place, cells]) => [place, digits(cells[1]!)]))).toEqual(order(rows));
    expect((await table(card(page, 'spending-places'))).size).toBe(rows.length);
    await tiles.getByRole('button', { name: '图形' }).click();
    await drawn(page);
    await tiles.locator('svg text', { hasText: '江苏' }).click();
    await page.waitForURL(/province=/);
    await drawn(page);
    expect(await card(page, 'requests').innerText()).toContain('江苏省');
    expect(await tiles.count()).toBe(0);
  });

  it('names places in the language of the page', async () => {
    const page = await ready('#/overview?scope=area&year=2024', { lang: 'en' });
    expect(await card(page, 'places-tiles').innerText()).toMatch(/highest Jiangsu \(/);
    expect(await card(page, 'spending-places').innerText()).toMatch(/highest Jiangsu \(/);
    expect(await page.getByLabel('Province').innerText()).toContain('Jiangsu');
    await page.getByLabel('Province').selectOption('江苏省');
    await page.waitForURL(/province=/);
    await drawn(page);
    expect(await card(page, 'requests').innerText()).toContain('Jiangsu');
  });

  it.each([
    ['light', 'zh', 390],
    ['dark', 'en', 390],
    ['dark', 'en', 1024],
  ] as const)(
    '%s, %s, %i px wide: all of it fits and keeps nobody out',
    async (theme, lang, width) => {
      const page = await ready('#/overview?scope=area', {
        theme,
        lang,
        width,
        ...(width === 390 ? { height: 844, mobile: true } : {}),
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const places = page.locator('.places');
      await places.scrollIntoViewIfNeeded();
      const inside = await places
        .locator('.chart')
        .evaluateAll((charts) => charts.every((one) => one.scrollWidth <= one.clientWidth));
      expect(inside).toBe(true);
      expect(await serious(page)).toEqual([]);
    },
  );
});
