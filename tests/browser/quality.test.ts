import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { serious } from './axe';
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

describe('an official at the quality desk', () => {
  it('sees who reported in which year, told by signs and words', async () => {
    const page = await opened('#/quality?scope=area&lang=zh');
    const matrix = page.getByRole('region', { name: '报送与读取情况' }).getByRole('table');
    const [[agencies]] = (await readRows(
      `SELECT count(DISTINCT agency_id)::INTEGER FROM ${table('reports')} WHERE scope = 'area'`,
    )) as [[number]];
    expect(await matrix.locator('tbody tr').count()).toBe(agencies);
    const failed = await readRows(
      `SELECT count(*)::INTEGER FROM ${table('reports')} WHERE scope = 'area' AND status = 'parsed' AND errors > 0`,
    );
    expect(await matrix.locator('a.failed').count()).toBe(failed[0]?.[0]);
    expect(await matrix.locator('td').first().innerText()).toMatch(/[✓!◐✕·]/);
  });

  it('counts findings by check as the release has them', async () => {
    const page = await opened('#/quality?scope=area&lang=zh');
    const rows = await readRows(
      `SELECT count(*)::INTEGER, count(DISTINCT f.report_id)::INTEGER
       FROM ${table('findings')} f JOIN ${table('reports')} r USING (report_id)
       WHERE r.scope = 'area' GROUP BY f.rule, f.severity, f.origin`,
    );
    const shown = page.getByRole('region', { name: '按检查项目' }).locator('tbody tr');
    const seen = (await shown.allInnerTexts()).map((line) => {
      const cells = line.split('\t').map((cell) => cell.trim());
      return [Number(cells[3]?.replace(',', '')), Number(cells[4]?.replace(',', ''))];
    });
    const order = (list: unknown[][]) => list.map((row) => row.join(' ')).sort();
    expect(order(seen)).toEqual(order(rows));
  });

  it('lists one check, keeps it in the address, and opens the cell that fails', async () => {
    const page = await opened('#/quality?scope=area&lang=zh');
    await page
      .getByRole('region', { name: '按检查项目' })
      .locator('tbody tr', { hasText: '报告自身' })
      .first()
      .getByRole('button')
      .click();
    await page.waitForURL(/rule=/);
    await settled(page);
    await page.getByRole('button', { name: '查看单元格' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('来源表格').waitFor();
    await drawer.locator('.marked, .none').first().waitFor();
    const again = await opened(new URL(page.url()).hash.replace(/&cell=[^&]*/, ''));
    expect(await again.locator('tr.chosen').count()).toBe(1);
  });

  it('chooses a cell of the matrix and sees what was found in that report, and only that', async () => {
    const page = await opened('#/quality?scope=area&lang=zh');
    const [[report, name, year, findings]] = (await readRows(
      `SELECT r.report_id, r.agency_name, r.year, count(*)::INTEGER
       FROM ${table('findings')} f JOIN ${table('reports')} r USING (report_id)
       WHERE r.scope = 'area' GROUP BY ALL ORDER BY 4 DESC, 1 LIMIT 1`,
    )) as [[string, string, number, number]];
    const cell = page
      .locator('td a.mark')
      .and(page.getByTitle(new RegExp(`${name}，${String(year)} 年`)));
    await cell.click();
    await page.waitForURL((url) => url.hash.includes(`report=${encodeURIComponent(report)}`));
    await settled(page);
    const chosen = page.getByRole('region', { name: '只看这份报告' });
    expect(await chosen.innerText()).toContain(name);
    expect(await chosen.innerText()).toContain(`${String(year)} 年`);
    expect(await chosen.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await cell.getAttribute('aria-current')).toBe('true');
    await page.locator('p.count', { hasText: `共 ${String(findings)} 条` }).waitFor();
    const counted = page
      .getByRole('region', { name: '按检查项目' })
      .locator('tbody td:nth-child(4)');
    const sum = (await counted.allInnerTexts()).reduce((all, one) => all + Number(one), 0);
    expect(sum).toBe(findings);
    const again = await opened(new URL(page.url()).hash);
    expect(await again.getByRole('region', { name: '只看这份报告' }).innerText()).toContain(name);
    await chosen.getByRole('button', { name: '查看原表' }).click();
    await page.getByRole('dialog').getByText('来源表格').waitFor();
    await page.keyboard.press('Escape');
    await chosen.getByRole('button', { name: /看全部报告/ }).click();
    await page.waitForURL((url) => !url.hash.includes('report='));
    await settled(page);
    expect(await page.getByRole('region', { name: '只看这份报告' }).count()).toBe(0);
  });

  it('does so in the American release, where a report without findings says so', async () => {
    const files = join(inject('siteFolder'), 'releases', 'us');
    const [[report, name, year]] = (await readRows(
      `SELECT report_id, agency_name, year FROM '${join(files, 'reports.parquet')}'
       WHERE scope = 'area' AND report_id NOT IN (SELECT report_id FROM '${join(files, 'findings.parquet')}')
       ORDER BY 1 LIMIT 1`,
    )) as [[string, string, number]];
    const page = await opened(
      `#/quality?release=us&scope=area&lang=en&report=${encodeURIComponent(report)}`,
    );
    const chosen = page.getByRole('region', { name: 'Only this report' });
    expect(await chosen.innerText()).toContain(`${name}`);
    expect(await chosen.innerText()).toContain(String(year));
    await page.getByText('Nothing was found in this report.').waitFor();
    await chosen.getByRole('link', { name: 'Profile of the body' }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  });

  it('is told of every file that was not used, and what to do', async () => {
    const page = await opened('#/quality?scope=area&lang=zh');
    const [[files]] = (await readRows(
      `SELECT count(*)::INTEGER FROM ${table('sources')} WHERE status IN ('rejected', 'duplicate')`,
    )) as [[number]];
    const region = page.getByRole('region', { name: '未采用的文件' });
    expect(await region.locator('tbody tr').count()).toBe(files);
    expect(await region.locator('tbody tr').first().innerText()).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  it('takes along a workbook to send back, a sheet for each body', async () => {
    const page = await opened('#/quality?scope=area&lang=zh');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /退回清单/ }).click();
    const book = read(readFileSync(await (await coming).path()));
    const rows = await readRows(
      `SELECT r.agency_name, count(*)::INTEGER FROM ${table('findings')} f
       JOIN ${table('reports')} r USING (report_id)
       WHERE r.scope = 'area' AND f.origin = 'source' GROUP BY ALL ORDER BY ALL`,
    );
    expect(book.SheetNames.length).toBe(rows.length + 1);
    const cover = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
    const listed = cover.filter((row) => typeof row[1] === 'number');
    expect(listed.map((row) => row.join(' ')).sort()).toEqual(
      rows.map((row) => row.join(' ')).sort(),
    );
  });

  it.each([
    ['light', ''],
    ['dark', ''],
    ['dark', '&report=350128-zone-2019-area'],
  ] as const)('keeps nobody out, %s%s', async (theme, chosen) => {
    const page = await opened(`#/quality?scope=area${chosen}`, { theme });
    expect(await serious(page)).toEqual([]);
  });

  it('fits a phone, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const page = await opened(`#/quality?scope=area&lang=${lang}`, {
        width: 390,
        height: 844,
        mobile: true,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }
  });
});
