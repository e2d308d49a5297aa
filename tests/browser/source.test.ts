import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { serious } from './axe';
import { card, drawn } from './dashboard-steps';
import { open } from './harness';

const release = join(inject('siteFolder'), 'releases', 'cn');
const table = (name: string) => `'${join(release, `${name}.parquet`)}'`;

async function opened(hash: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open(hash, options);
  await page.locator('main[data-engine=ready]').waitFor();
  return page;
}

/** The remedies of 洪泽 2023: 10 + 1 cases, and a total of 0. */
const HONGZE = '#/agency?scope=area&agency=320813-government';

describe('an official who asks why a sum fails', () => {
  it('sees the cells that take part, side by side with what each side came to', async () => {
    const page = await opened(HONGZE);
    await page.getByRole('button', { name: '查看单元格' }).first().click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('td.part').first().waitFor();
    const [finding] = await readRows(
      `SELECT expected, actual, len(cells) FROM ${table('findings')}
       WHERE finding_id = '${new URL(page.url()).hash.match(/finding=([^&]*)/)?.[1] ?? ''}'`,
    );
    const [expected, actual, cells] = finding!.map(Number);
    expect(await drawer.locator('td.part').count()).toBe(cells);
    expect(await drawer.locator('td.part.actual').innerText()).toContain(`≠ ${String(expected)}`);
    expect(await drawer.innerText()).toContain(
      `甲、乙应当相等，相差 ${String(Math.abs(expected! - actual!))}。`,
    );
  });

  it('steps from one finding of the report to the next and back', async () => {
    const page = await opened(HONGZE);
    await page.getByRole('button', { name: '查看单元格' }).first().click();
    const drawer = page.getByRole('dialog');
    const next = drawer.getByRole('button', { name: '下一项' });
    await next.waitFor();
    const before = page.url();
    await next.click();
    await page.waitForURL((url) => url.href !== before);
    await drawer.getByText(/第 2 项/).waitFor();
    await drawer.locator('td.part').first().waitFor();
    await drawer.getByRole('button', { name: '上一项' }).click();
    await drawer.getByText(/第 1 项/).waitFor();
    expect(new URL(page.url()).hash).toBe(new URL(before).hash);
  });

  it('gets from a point of a chart to its reports and on to a cell', async () => {
    const page = await opened('#/overview?scope=area&years=2023,2023');
    await drawn(page);
    await card(page, 'requests').getByRole('button', { name: '表格' }).click();
    await card(page, 'requests').locator('td button').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('这个数字由以下').waitFor();
    await drawer.locator('.cells button').first().click();
    await drawer.locator('td[aria-current=true]').waitFor();
    const [, report, measure] = /cell=([^,]*),([^&]*)/.exec(new URL(page.url()).hash) ?? [];
    const [[raw]] = (await readRows(
      `SELECT raw FROM ${table('cells')} WHERE report_id = '${report ?? ''}' AND measure = '${measure ?? ''}'`,
    )) as [[string]];
    const marked = drawer.locator('td[aria-current=true] .text');
    expect((await marked.innerText()).trim()).toBe(raw.trim());
  });

  it.each(['light', 'dark'] as const)('keeps nobody out in the %s theme', async (theme) => {
    const page = await opened(`${HONGZE}&cell=320813-government-2023-area,reconsideration_total`, {
      theme,
    });
    await page.getByRole('dialog').locator('td.part').first().waitFor();
    expect(await serious(page)).toEqual([]);
  });

  it('reads it on a phone', async () => {
    const page = await opened(`${HONGZE}&cell=320813-government-2023-area,reconsideration_total`, {
      width: 390,
      height: 844,
      mobile: true,
    });
    await page.getByRole('dialog').locator('td.part').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
