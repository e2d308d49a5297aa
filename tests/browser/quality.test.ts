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

  it.each(['light', 'dark'] as const)('keeps nobody out, %s', async (theme) => {
    expect(await serious(await opened('#/quality?scope=area', { theme }))).toEqual([]);
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
