import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { DENIALS, OTHERS, REJECTIONS, UNABLE } from '../../src/families/cn/derived';
import { serious } from './axe';
import { card, drawn, pick } from './dashboard-steps';
import { open } from './harness';

const REASONS = [...DENIALS, ...UNABLE, ...REJECTIONS, ...OTHERS];

/** The first row that native DuckDB finds in the release's own files; `reports` is one of them. */
async function native(sql: string): Promise<(number | null)[]> {
  const file = join(inject('siteFolder'), 'releases', 'cn', 'reports.parquet');
  const rows = await readRows(sql.replaceAll('reports', `'${file}'`));
  return (rows[0] ?? []).map((value) => (value === null ? null : Number(value)));
}

/** A card's figures as its table prints them: by row name, a text for each column. */
async function table(of: Locator): Promise<Map<string, string[]>> {
  const shown = of.getByRole('button', { name: '表格' });
  if ((await shown.count()) > 0) await shown.click();
  const rows = await of.getByRole('row').all();
  const cells = await Promise.all(
    rows.map(async (row) => ({
      head: (await row.getByRole('rowheader').allInnerTexts())[0] ?? '',
      columns: await row.getByRole('columnheader').allInnerTexts(),
      figures: await row.getByRole('cell').allInnerTexts(),
    })),
  );
  return new Map(
    cells.map(({ head, columns, figures }): [string, string[]] =>
      columns.length > 0 ? ['', columns.slice(1)] : [head, figures],
    ),
  );
}

const digits = (text: string): number => Number(text.replace(/[,%]/g, '').replace('−', '-'));

async function ready(path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open(path, options);
  await page.locator('main[data-engine=ready]').waitFor();
  await drawn(page);
  return page;
}

describe('an official who studies reasons', () => {
  it('reads the nineteen by year as the files have them, as counts and as shares', async () => {
    const page = await ready('#/outcomes?scope=area');
    await page.getByRole('heading', { name: '答复与理由', level: 1 }).waitFor();
    const years = card(page, 'reasons-years');
    const counts = await table(years);
    const at = counts.get('')!.indexOf('2024');
    const sums = await native(
      `SELECT ${REASONS.map((id) => `SUM(${id}__total)`).join(', ')}
       FROM reports WHERE scope = 'area' AND year = 2024`,
    );
    const shown = [...counts.values()].slice(1, 20).map((row) => digits(row[at]!));
    expect(shown).toEqual(sums);
    await years.getByRole('button', { name: '占比' }).click();
    await page.waitForURL(/mode=share/);
    const shares = await table(years);
    const whole = sums.reduce((sum: number, one) => sum + one!, 0);
    const printed = [...shares.values()].slice(1, 20).map((row) => row[at]!);
    expect(printed).toEqual(sums.map((one) => `${((one! / whole) * 100).toFixed(1)}%`));
  });

  it('sees the largest agencies of a year, then one of their own choice', async () => {
    const page = await ready('#/outcomes?scope=area');
    const agencies = card(page, 'reasons-agencies');
    await agencies.getByLabel('年份').selectOption('2024');
    await page.waitForURL(/year=2024/);
    await drawn(page);
    expect((await table(agencies)).get('')!.map((name) => name.slice(0, 2))).toEqual([
      '宿迁',
      '平潭',
    ]);
    await pick(page, 'pingtan');
    await page.waitForURL(/agencies=/);
    await drawn(page);
    const chosen = await table(agencies);
    expect(chosen.get('')).toHaveLength(1);
    const [count] = await native(
      `SELECT not_held__total FROM reports
       WHERE scope = 'area' AND year = 2024 AND agency_name LIKE '平潭%'`,
    );
    expect(digits(chosen.get('本机关不掌握相关政府信息')![0]!)).toBe(count);
  });

  it('asks what moved between two years, among bodies that report in both', async () => {
    const page = await ready('#/outcomes?scope=area');
    const movers = card(page, 'reasons-movers');
    await movers.getByLabel('从').selectOption('2023');
    await page.waitForURL(/between=2023/);
    await drawn(page);
    await movers.getByLabel('到').selectOption('2024');
    await page.waitForURL(/between=2023,2024/);
    await drawn(page);
    expect(await movers.innerText()).toContain('只计两年都有年报的 2 个机关');
    const whole = REASONS.map((id) => `${id}__total`).join(' + ');
    const share = (year: number) =>
      `100 * SUM(not_held__total) FILTER (WHERE year = ${String(year)})
       / SUM(${whole}) FILTER (WHERE year = ${String(year)})`;
    const [before, after] = await native(
      `SELECT ${share(2023)}, ${share(2024)} FROM reports
       WHERE scope = 'area' AND year IN (2023, 2024) AND agency_id IN (
         SELECT agency_id FROM reports WHERE scope = 'area' AND year IN (2023, 2024)
         GROUP BY 1 HAVING COUNT(*) = 2)`,
    );
    const row = (await table(movers)).get('本机关不掌握相关政府信息')!.map(digits);
    expect(row).toEqual([before, after, after! - before!].map((one) => Number(one!.toFixed(1))));
  });

  it('walks the cells by key and opens the reports behind one', async () => {
    const page = await ready('#/outcomes?scope=area');
    const years = card(page, 'reasons-years');
    await years.getByRole('group', { name: /分年份/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/behind=denied_prohibited_by_law,2025/);
    await page.getByRole('dialog').getByText('这个数字由以下').waitFor();
  });

  it('finds the reasons of older forms apart, with what they mean', async () => {
    const page = await ready('#/outcomes?scope=area');
    await page.getByRole('heading', { name: '旧表式的理由' }).waitFor();
    expect(await card(page, 'reasons_2014').innerText()).toContain('与 2019 年以后的八项不可比');
  });

  it('takes the picture along with every figure in it', async () => {
    const page = await ready('#/outcomes?scope=area&mode=share');
    const saved = page.waitForEvent('download');
    await card(page, 'reasons-years').getByRole('button', { name: '下载' }).click();
    await page.getByRole('menuitem', { name: 'SVG 矢量图' }).click();
    const svg = await readFile(await (await saved).path(), 'utf8');
    for (const word of ['要求提供公开出版物', '斜线', '单位：%', 'N = '])
      expect(svg).toContain(word);
  });
});

describe('an official who studies remedies', () => {
  it('reads volume and results as the files have them', async () => {
    const page = await ready('#/remedies?scope=area');
    await page.getByRole('heading', { name: '复议诉讼', level: 1 }).waitFor();
    const volume = await table(card(page, 'disputes'));
    // The last column says where definitions change.
    expect(volume.get('2024')!.slice(0, -1).map(digits)).toEqual(
      await native(
        `SELECT SUM(reconsideration_total),
                SUM(litigation_direct_total + litigation_after_reconsideration_total),
                SUM(litigation_direct_total), SUM(litigation_after_reconsideration_total)
         FROM reports WHERE scope = 'area' AND year = 2024`,
      ),
    );
    for (const kind of [
      'reconsideration',
      'litigation_direct',
      'litigation_after_reconsideration',
    ]) {
      const results = await table(card(page, `${kind}_results`));
      const sums = await native(
        `SELECT ${['upheld', 'corrected', 'other', 'pending'].map((one) => `SUM(${kind}_${one})`).join(', ')}
         FROM reports WHERE scope = 'area' AND year = 2024`,
      );
      expect(results.get('2024')!.slice(0, 4).map(digits), kind).toEqual(sums);
    }
  });

  it('switches what the correction rate divides by, and the picture names it', async () => {
    const page = await ready('#/remedies?scope=area');
    const rate = card(page, 'correction-rate');
    const [concluded, all] = await native(
      `SELECT 100 * SUM(reconsideration_corrected) / SUM(reconsideration_total - reconsideration_pending),
              100 * SUM(reconsideration_corrected) / SUM(reconsideration_total)
       FROM reports WHERE scope = 'area' AND year = 2024`,
    );
    expect((await table(rate)).get('2024')![0]).toBe(`${concluded!.toFixed(1)}%`);
    await rate.getByRole('button', { name: /÷ 总计/ }).click();
    await page.waitForURL(/rate=total/);
    await drawn(page);
    expect((await table(rate)).get('2024')![0]).toBe(`${all!.toFixed(1)}%`);
    const saved = page.waitForEvent('download');
    await rate.getByRole('button', { name: '下载' }).click();
    await page.getByRole('menuitem', { name: 'SVG 矢量图' }).click();
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('÷ 总计（含尚未审结）');
  });

  it('reads how many requests end in a dispute', async () => {
    const page = await ready('#/remedies?scope=area');
    const [disputes, corrected] = await native(
      `SELECT 100 * SUM(reconsideration_total + litigation_direct_total + litigation_after_reconsideration_total) / SUM(received__total),
              1000 * SUM(reconsideration_corrected + litigation_direct_corrected + litigation_after_reconsideration_corrected) / SUM(received__total)
       FROM reports WHERE scope = 'area' AND year = 2024`,
    );
    const shown = async (id: string) => digits((await table(card(page, id))).get('2024')![0]!);
    expect(await shown('disputes_per_100')).toBeCloseTo(disputes!, 2);
    expect(await shown('corrected_per_1000')).toBeCloseTo(corrected!, 2);
  });
});

describe('an official who studies procurement', () => {
  it('reads projects, spending and the average of the years that asked for them', async () => {
    const page = await ready('#/spending?scope=self');
    await page.getByRole('heading', { name: '政府集中采购', level: 1 }).waitFor();
    const [projects, amount, average] = await native(
      `SELECT SUM(procurement_projects), SUM(procurement_amount),
              SUM(procurement_amount) FILTER (WHERE procurement_projects IS NOT NULL)
              / SUM(procurement_projects) FILTER (WHERE procurement_amount IS NOT NULL)
       FROM reports WHERE scope = 'self' AND year = 2019`,
    );
    const shown = async (id: string) => digits((await table(card(page, id))).get('2019')![0]!);
    expect(await shown('procurement')).toBe(projects);
    expect(await shown('procurement-2')).toBeCloseTo(amount!, 2);
    expect(await shown('procurement_average')).toBeCloseTo(average!, 2);
    expect((await table(card(page, 'procurement'))).get('2021')).toEqual(['未统计']);
    expect(await page.locator('#spending-unknown').innerText()).toContain('没有这样的报告');
  });

  it('ranks places, levels and agencies of a year, and narrows to one', async () => {
    const page = await ready('#/spending?scope=self&year=2019');
    const places = await table(card(page, 'spending-places'));
    const [shanghai] = await native(
      `SELECT SUM(procurement_amount) FROM reports
       WHERE scope = 'self' AND year = 2019 AND province = '上海市'`,
    );
    const rows = [...places.values()].slice(1);
    expect(rows[0]![0]).toBe('上海市');
    expect(digits(rows[0]![1]!)).toBeCloseTo(shanghai!, 2);
    const levels = await table(card(page, 'spending-levels'));
    expect([...levels.values()].slice(1).map((row) => row[0])).toEqual(['省级', '乡镇街道']);
    await card(page, 'spending-levels').getByRole('button', { name: '图形' }).click();
    await card(page, 'spending-levels')
      .getByRole('group', { name: /分层级/ })
      .focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/level=province/);
    await drawn(page);
    expect(await card(page, 'spending-agencies').innerText()).toContain('上海市人民政府办公厅');
  });
});

const SCREENS = ['outcomes', 'remedies', 'spending'] as const;

describe.each(SCREENS)('%s', (screen) => {
  it.each(['light', 'dark'] as const)('keeps nobody out in the %s theme', async (theme) => {
    const page = await ready(`#/${screen}?scope=area`, { theme });
    expect(await serious(page)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('fits a phone in %s', async (lang) => {
    const page = await ready(`#/${screen}?scope=area`, {
      width: 390,
      height: 844,
      mobile: true,
      lang,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('says in words above each chart what it shows, ready to copy', async () => {
    const page = await ready(`#/${screen}?scope=area`);
    const charts = await page.locator('article:has(.chart)').all();
    expect(charts.length).toBeGreaterThan(2);
    for (const one of charts) {
      await one.getByRole('button', { name: '复制这句话' }).waitFor();
    }
  });
});
