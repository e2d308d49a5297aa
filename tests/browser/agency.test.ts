import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { serious } from './axe';
import { card, drawn } from './dashboard-steps';
import { open } from './harness';
import { onPaper, sheets } from './paper';

const release = join(inject('siteFolder'), 'releases', 'cn');
const table = (name: string) => `'${join(release, `${name}.parquet`)}'`;

async function opened(hash: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open(hash, options);
  await page.locator('main[data-engine=ready]').waitFor();
  await drawn(page);
  return page;
}

/** The body with most reports, and one whose requests do not add up in 2020. */
const PINGTAN = '#/agency?scope=area&agency=350128-zone';
const SUQIAN = '#/agency?scope=area&agency=321300-government';

const cells = async (page: Page, id: string) => {
  const rows = await card(page, id).locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => row.locator('th, td').allInnerTexts()));
};
const digits = (text: string) => Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));

/** Pages of a PDF, as its own tree of pages counts them. */
describe('an official who studies one body', () => {
  it('follows its requests from who asked to what became of them', async () => {
    const page = await opened(`${SUQIAN}&year=2023&tables=profile-flow`);
    const [[persons]] = (await readRows(
      `SELECT granted__natural_person::INTEGER FROM ${table('reports')}
       WHERE agency_id = '321300-government' AND year = 2023 AND scope = 'area'`,
    )) as [[number]];
    const rows = await cells(page, 'profile-flow');
    const link = rows.find(([from, to]) => from === '自然人' && to === '予以公开');
    expect(digits(link?.[2] ?? '')).toBe(persons);
    await card(page, 'profile-flow').locator('td button').first().click();
    await page.getByRole('dialog').locator('td[aria-current=true]').waitFor();
  });

  it('is told where a report does not add up, instead of a flow that looks whole', async () => {
    const page = await opened(`${PINGTAN}&year=2020`);
    expect(await card(page, 'profile-flow').innerText()).toContain('“自然人”进 20、出 26，相差 6');
  });

  it('is told which figures are blank where no flow can be drawn', async () => {
    const page = await opened('#/agency?agency=310000-general-office');
    await page.getByText(/年报未填或无法识读，不能成图/).waitFor();
    expect(await page.locator('article#profile-flow').count()).toBe(0);
  });

  it('sees its rank among named peers and chooses who they are', async () => {
    const page = await opened(`${SUQIAN}&year=2024`);
    const region = page.getByRole('region', { name: '在同类机构中的位置' });
    await region.getByRole('row', { name: /新收申请/ }).waitFor();
    const [[rank, n]] = (await readRows(
      `SELECT (1 + count(*) FILTER (WHERE received__total > (
                SELECT received__total FROM ${table('reports')}
                WHERE agency_id = '321300-government' AND year = 2024 AND scope = 'area')))::INTEGER,
              count(received__total)::INTEGER
       FROM ${table('reports')}
       WHERE scope = 'area' AND year = 2024 AND level = 'prefecture' AND sector = 'government'`,
    )) as [[number, number]];
    expect(await region.getByRole('row', { name: /新收申请/ }).innerText()).toContain(
      `第 ${String(rank)} / ${String(n)}`,
    );
    await page.getByText(/同类机构名单/).click();
    await page.getByRole('link', { name: /平潭/ }).waitFor();
    await page.locator('.standing select').selectOption('level');
    await page.waitForURL(/peers=level(&|$)/);
  });

  it('compares a year with the year before only within one definition', async () => {
    const page = await opened(PINGTAN);
    const row = page
      .getByRole('region', { name: '逐年比较' })
      .getByRole('row', { name: /新收申请/ });
    const texts = await row.locator('td').allInnerTexts();
    const values = await readRows(
      `SELECT year, received__total::INTEGER FROM ${table('reports')}
       WHERE agency_id = '350128-zone' AND scope = 'area' AND year >= 2019 ORDER BY year`,
    );
    const [first, ...rest] = values.map(([, value]) => Number(value));
    const shown = texts.slice(-values.length);
    expect(shown[0]).toMatch(new RegExp(`^${String(first)}\\s+口径变化$`));
    let before = first!;
    rest.forEach((value, i) => {
      const change = ((value - before) / before) * 100;
      expect(shown[i + 1]).toContain(change.toFixed(1).replace('-', '−'));
      before = value;
    });
  });

  it.each([
    [PINGTAN, 'zh'],
    [PINGTAN, 'en'],
    [SUQIAN, 'en'],
    ['#/agency?agency=410411-government-office', 'zh'],
    ['#/agency?release=us&agency=us-epa', 'en'],
    ['#/agency?release=us&agency=us-dhs', 'zh'],
  ] as const)('prints %s on one sheet of A4 in %s', async (hash, lang) => {
    const page = await opened(hash, { lang });
    await page.locator('.standing tbody').waitFor();
    expect(await sheets(page)).toBe(1);
    // On paper nothing may lie over its neighbour, wherever it was scrolled on the screen.
    await onPaper(page);
    const covered = await page
      .locator('main th:visible')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).position === 'sticky'));
    expect(covered).toHaveLength(0);
    const wide = await page
      .locator('.standing, .findings')
      .evaluateAll((parts) =>
        parts.filter((part) =>
          [...part.querySelectorAll('table, p')].some(
            ({ scrollWidth }) => scrollWidth > part.clientWidth,
          ),
        ),
      );
    expect(wide).toHaveLength(0);
  });

  it.each(['light', 'dark'] as const)('keeps nobody out in the %s theme', async (theme) => {
    const page = await opened(`${PINGTAN}&year=2020`, { theme });
    await page.locator('.standing tbody').waitFor();
    expect(await serious(page)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('fits a phone in %s', async (lang) => {
    const page = await opened(PINGTAN, { width: 390, height: 844, mobile: true, lang });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
