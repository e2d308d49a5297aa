import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { serious } from './axe';
import { open } from './harness';

const about = JSON.parse(
  readFileSync(join(inject('siteFolder'), 'releases', 'cn', 'datapackage.json'), 'utf8'),
) as { version: string; resources: { path: string; rows?: number }[] };

async function opened(hash: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open(hash, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('main .skeleton') === null);
  return page;
}

describe('who wants to know what a figure means', () => {
  it('comes from a chart to the definition of what it shows', async () => {
    const page = await opened('#/overview?scope=area&lang=zh');
    await page.locator('main[data-engine=ready]').waitFor();
    await page.locator('article a.definition').first().click();
    await page.waitForURL(/#\/methods\?.*measure=/);
    await page.getByText('表中原文').first().waitFor();
  });

  it('reads a rate: formula, parts, least number, what it compares with', async () => {
    const page = await opened('#/methods?measure=disclosure_rate&lang=zh');
    const entry = page.locator('#item-disclosure_rate');
    await entry.getByText('分子').waitFor();
    const text = await entry.innerText();
    expect(text).toContain('÷');
    expect(text).toMatch(/分母少于 \d+/);
    expect(text).toMatch(/口径相同|不可比|断点/);
    await entry.getByRole('link', { name: /看数据/ }).click();
    await page.waitForURL(/#\/data\?.*columns=disclosure_rate/);
  });

  it('finds a measure by its official wording and shares the search', async () => {
    const page = await opened('#/methods?lang=zh');
    await page.getByRole('searchbox', { name: '查找项目' }).fill('属于国家秘密 总计');
    await page.waitForURL(/find=/);
    const again = await opened(new URL(page.url()).hash);
    await again
      .getByRole('button', { name: /国家秘密/ })
      .first()
      .click();
    await again.getByRole('columnheader', { name: '能否比较' }).waitFor();
  });

  it('sees the forms side by side, with gaps and breaks', async () => {
    const page = await opened('#/methods?part=forms&lang=zh');
    const table = page.getByRole('region', { name: '表式对照' }).getByRole('table');
    expect(await table.locator('thead th').count()).toBe(4);
    const received = table.locator('tbody tr', { hasText: '本年新收政府信息公开申请数量' }).first();
    await expect(received.innerText()).resolves.toMatch(/收到申请数/);
    expect(await table.locator('td.gap').count()).toBeGreaterThan(20);
    expect(await table.locator('td.break').count()).toBeGreaterThan(5);
  });

  it('reads the checks, the files of the release, how to cite and the terms, without the engine', async () => {
    const page = await opened('#/methods?part=checks&lang=zh');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(20);
    await page.getByRole('link', { name: '数据版本', exact: true }).click();
    const files = page.getByRole('region', { name: '文件' });
    for (const { path } of about.resources) await files.getByText(path, { exact: true }).waitFor();
    await page.getByRole('link', { name: '如何引用' }).click();
    await page.getByText('[DB/OL]').waitFor();
    expect(await page.locator('blockquote').first().innerText()).toContain(about.version);
    await page.getByRole('link', { name: '术语' }).click();
    await page.getByText('空白不是 0').waitFor();
  });

  it.each(['items', 'forms', 'checks', 'release', 'cite', 'terms'])(
    'is kept out of no chapter: %s',
    async (part) => {
      const hash = `#/methods?part=${part}&measure=received&lang=en`;
      expect(await serious(await opened(hash, { theme: 'dark' }))).toEqual([]);
      const page = await opened(hash, { width: 390, height: 844, mobile: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
  );
});
