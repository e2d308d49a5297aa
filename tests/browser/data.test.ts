import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { serious } from './axe';
import { atRest, differenceOf } from './dashboard-steps';
import { open } from './harness';

const release = join(inject('siteFolder'), 'releases', 'cn');
const table = (name: string) => `'${join(release, `${name}.parquet`)}'`;

async function opened(hash: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open(hash, options);
  await page.locator('main[data-engine=ready]').waitFor();
  await settled(page);
  return page;
}

const settled = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('main [aria-busy=true], main .skeleton') === null,
  );

const grid = (page: Page) => page.getByRole('grid', { name: '数据表' });

/** What a row of the grid says, cell by cell. */
const rowOf = async (page: Page, row: number) =>
  (
    await grid(page)
      .locator(`[aria-rowindex="${String(row + 2)}"] > div`)
      .allInnerTexts()
  ).map((text) => text.trim());

const saved = async (page: Page, name: string) => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFileSync(await (await coming).path());
};

const TWO = 'columns=received__total,denied_security_stability__total';

describe('a researcher at the data table', () => {
  it('sees every report of the scope with the figures that the release has', async () => {
    const page = await opened(`#/data?scope=area&lang=zh&${TWO}`);
    const rows = await readRows(
      `SELECT agency_name, year, received__total, denied_security_stability__total
       FROM ${table('reports')} WHERE scope = 'area' ORDER BY agency_id, year`,
    );
    expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(rows.length + 1));
    for (const [i, row] of rows.slice(0, 12).entries()) {
      const [agency, year, ...figures] = await rowOf(page, i);
      expect([agency, Number(year)]).toEqual(row.slice(0, 2));
      figures.forEach((text, f) => {
        const value = row[f + 2];
        if (value === null) expect(text).not.toMatch(/^[\d,]+$/);
        else expect(Number(text.replaceAll(',', ''))).toBe(value);
      });
    }
  });

  it('sorts by a figure, and a copied link sorts alike', async () => {
    const page = await opened(`#/data?scope=area&lang=zh&${TWO}`);
    await page.getByRole('button', { name: /^本年新收.*总计/ }).click();
    await page.waitForURL(/order=-received__total/);
    await settled(page);
    const [[agency, largest]] = (await readRows(
      `SELECT agency_name, received__total FROM ${table('reports')} WHERE scope = 'area'
       ORDER BY received__total DESC NULLS LAST, agency_id, year LIMIT 1`,
    )) as [[string, number]];
    const first = await rowOf(page, 0);
    expect(first[0]).toBe(agency);
    expect(Number(first[2]?.replaceAll(',', ''))).toBe(largest);
    const again = await opened(new URL(page.url()).hash);
    expect(await rowOf(again, 0)).toEqual(first);
    await page.mouse.move(700, 2);
    await again.mouse.move(700, 2);
    expect(differenceOf(await atRest(again, settled), await atRest(page, settled))).toBeNull();
  });

  it('tells the reasons for empty cells apart, and finds the cell in its source', async () => {
    const [[report, agency, measure]] = (await readRows(
      `SELECT c.report_id, r.agency_id, c.measure FROM ${table('cells')} c
       JOIN ${table('reports')} r USING (report_id)
       WHERE c.state = 'blank' AND r.scope = 'self' ORDER BY ALL LIMIT 1`,
    )) as [[string, string, string]];
    const page = await opened(
      `#/data?scope=self&lang=zh&agencies=${agency}&columns=${measure},received__total`,
    );
    await grid(page).getByText('空白').first().click();
    await page.waitForURL((url) => url.hash.includes(`cell=${encodeURIComponent(report)},`));
    const drawer = page.getByRole('dialog');
    await drawer.getByText('单元格为空').waitFor();
  });

  it('goes through it by keyboard and opens a cell with Enter', async () => {
    const page = await opened(`#/data?scope=area&lang=zh&${TWO}`);
    await grid(page).focus();
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'Control+End',
      'Home',
      'ArrowRight',
      'ArrowRight',
    ])
      await page.keyboard.press(key);
    const active = await grid(page).getAttribute('aria-activedescendant');
    const rows = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
    expect(active).toMatch(new RegExp(`-${String(rows - 1)}-2$`));
    await page.keyboard.press('Enter');
    await page.waitForURL(/cell=/);
    await page.getByRole('dialog').waitFor();
  });

  it('chooses another column by its official wording', async () => {
    const page = await opened('#/data?scope=area&lang=zh');
    await page.getByRole('button', { name: /选择项目/ }).click();
    await page.getByRole('searchbox', { name: '查找项目' }).fill('三安全一稳定 总计');
    await page.getByRole('checkbox').first().check();
    await page.waitForURL(/columns=.*denied_security_stability/);
    await page.keyboard.press('Escape');
    await settled(page);
    await page.getByRole('columnheader', { name: /三安全一稳定/ }).waitFor({ state: 'attached' });
  });

  it('takes along CSV, a workbook with notes and definitions, and Parquet', async () => {
    const page = await opened(`#/data?scope=area&lang=zh&${TWO}`);
    const [[rows, sum]] = (await readRows(
      `SELECT COUNT(*)::INTEGER, SUM(received__total) FROM ${table('reports')} WHERE scope = 'area'`,
    )) as [[number, number]];
    const csv = (await saved(page, 'CSV')).toString('utf8').trim().split('\r\n');
    expect(csv.length).toBe(rows + 1);
    const book = read(await saved(page, 'XLSX'));
    expect(book.SheetNames).toEqual(['数据', '说明', '口径']);
    const sheet = utils.sheet_to_json<unknown[]>(book.Sheets['数据']!, { header: 1 });
    const total = sheet.slice(1).reduce((all, row) => all + (Number(row[5]) || 0), 0);
    expect(total).toBe(sum);
    const notes = utils.sheet_to_csv(book.Sheets['说明']!);
    expect(notes).toContain('从不写作 0');
    expect(utils.sheet_to_csv(book.Sheets['口径']!)).toContain('三安全一稳定');
    const parquet = join(inject('siteFolder'), '..', 'export.parquet');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(parquet, await saved(page, 'Parquet'));
    expect(
      await readRows(`SELECT COUNT(*)::INTEGER, SUM(received__total) FROM '${parquet}'`),
    ).toEqual([[rows, sum]]);
  });

  it.each(['light', 'dark'] as const)('keeps nobody out, %s', async (theme) => {
    expect(await serious(await opened('#/data?scope=area', { theme }))).toEqual([]);
  });

  it('fits a phone and scrolls by touch, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const page = await opened(`#/data?scope=area&lang=${lang}`, {
        width: 390,
        height: 844,
        mobile: true,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      const name = page.locator('[role=rowheader] a').first();
      await name.tap();
      await page.waitForURL(/#\/agency/);
    }
  });
});

describe('a researcher at the console', () => {
  const SQL = `SELECT year, SUM(received__total) AS total FROM reports WHERE scope = 'area' GROUP BY year ORDER BY year`;

  it('gets from a link the rows that native SQL gives', async () => {
    const page = await opened(`#/data?part=sql&lang=zh&sql=${encodeURIComponent(SQL)}`);
    const result = page.getByRole('grid', { name: '查询结果' });
    await result.waitFor();
    const rows = await readRows(SQL.replace('FROM reports', `FROM ${table('reports')}`));
    const seen = await result.locator('[role=row]').allInnerTexts();
    expect(seen.slice(1).map((line) => line.trim().split(/\s+/))).toEqual(
      rows.map((row) => row.map((value) => (value === null ? '空' : String(value)))),
    );
  });

  it.each([
    ['reports_by_sector', 'COUNT(*)', 'reports'],
    ['summary_fine', 'SUM(reports)', 'summary'],
    ['figures', 'COUNT(*) // COUNT(DISTINCT sorted_by)', 'reports', 'COUNT(*)'],
    ['reporting', 'SUM(reports)', 'reports', 'COUNT(*)'],
    ['distributions', 'SUM(reports) // COUNT(DISTINCT figure)', 'reports', 'COUNT(*)'],
  ])(
    'is not told 0 by %s, which only very large releases have',
    async (name, sum, stands, same = sum) => {
      const sql = `SELECT ${sum} AS n FROM ${name}`;
      const page = await opened(`#/data?part=sql&lang=zh&sql=${encodeURIComponent(sql)}`);
      const result = page.getByRole('grid', { name: '查询结果' });
      await result.waitFor();
      const [[native]] = (await readRows(`SELECT ${same} FROM ${table(stands)}`)) as [[unknown]];
      expect(Number(native)).toBeGreaterThan(0);
      const seen = await result.locator('[role=row]').allInnerTexts();
      expect(seen[1]?.trim()).toBe(String(native));
    },
  );

  it('starts from an example, inserts a column by a click, and is told what went wrong', async () => {
    const page = await opened('#/data?part=sql&lang=zh');
    await page.getByRole('combobox', { name: '示例' }).selectOption({ index: 1 });
    await page.getByRole('grid', { name: '查询结果' }).waitFor();
    const box = page.getByRole('textbox', { name: '查询语句' });
    await box.fill('SELECT  FROM agencies');
    await box.press('Home');
    for (let i = 0; i < 7; i += 1) await box.press('ArrowRight');
    await page.getByRole('searchbox', { name: '查找表或列' }).fill('agency_id');
    await page
      .getByRole('button', { name: /把 agency_id/ })
      .first()
      .click();
    await box.press('Control+Enter');
    await page.waitForURL(/SELECT%20agency_id/);
    await page.getByRole('grid', { name: '查询结果' }).waitFor();
    await box.fill('DROP TABLE reports');
    await box.press('Control+Enter');
    await page.getByRole('alert').getByText('只能读取').waitFor();
    await box.fill('SELECT nothing FROM reports');
    await box.press('Control+Enter');
    await page.getByRole('alert').getByText('表名或列名不存在').waitFor();
  });

  it('stops a query that takes too long', async () => {
    const page = await opened('#/data?part=sql&lang=zh');
    const box = page.getByRole('textbox', { name: '查询语句' });
    await box.fill('SELECT SUM(a.range * b.range % 7) FROM range(3000000) a, range(3000000) b');
    await box.press('Control+Enter');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('alert').getByText('查询已取消').waitFor();
    await box.fill('SELECT 42 AS answer');
    await box.press('Control+Enter');
    await page.getByRole('grid', { name: '查询结果' }).getByText('42').waitFor();
  });

  it('keeps nobody out and fits a phone', async () => {
    const hash = `#/data?part=sql&sql=${encodeURIComponent(SQL)}`;
    expect(await serious(await opened(hash))).toEqual([]);
    const page = await opened(hash, { width: 390, height: 844, mobile: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
