import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { readRows } from '../../scripts/site/rows';
import { serious } from './axe';
import { card, drawn } from './dashboard-steps';
import { open } from './harness';

/**
 * The American release on the screens. Literal figures were read from the publisher's XML by hand
 * and name the files they stand in; everything else is asked of the release's own Parquet natively.
 */
async function native(sql: string): Promise<unknown[][]> {
  const folder = join(inject('siteFolder'), 'releases', 'us');
  return readRows(sql.replace(/\b(reports|findings)\b/g, (name) => `'${folder}/${name}.parquet'`));
}

async function ready(hash: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const separator = hash.includes('?') ? '&' : '?';
  const { page } = await open(`${hash}${separator}release=us`, { lang: 'en', ...options });
  await page.locator('main[data-engine=ready]').waitFor();
  await drawn(page);
  return page;
}

/** Types an abbreviation into the box for agencies and takes the first body offered. */
async function pick(page: Page, typed: string): Promise<void> {
  const before = (await page.getByRole('list', { name: 'Agencies picked' }).count())
    ? await page.getByRole('list', { name: 'Agencies picked' }).getByRole('listitem').count()
    : 0;
  await page.getByRole('combobox', { name: /agenc/i }).first().fill(typed);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('list', { name: 'Agencies picked' })
    .getByRole('listitem')
    .nth(before)
    .waitFor();
  await drawn(page);
}

/** A card's figures as its table prints them: by row, a text a column; '' holds the heads. */
async function table(of: Locator): Promise<Map<string, string[]>> {
  const shown = of.getByRole('button', { name: 'Table' });
  if ((await shown.count()) > 0) await shown.click();
  const heads = await of.getByRole('columnheader').allInnerTexts();
  const rows = await of.locator('tbody tr').all();
  const cells = await Promise.all(
    rows.map(async (row): Promise<[string, string[]]> => [
      (await row.getByRole('rowheader').first().innerText()).trim(),
      await row.getByRole('cell').allInnerTexts(),
    ]),
  );
  return new Map([['', heads.slice(1)], ...cells]);
}

const digits = (text: string): number => Number(text.replace(/[^\d.−]/g, '').replace('−', '-'));

/** XII.A of `<abbreviation>-<year>.xml`, the agency overall, 2008 to 2024; null: no such file. */
const BACKLOG: Record<string, (number | null)[]> = {
  DHS: [
    ...[74879, 18918, 11383, 42417, 28553, 51761, 103480, 35374, 46788],
    ...[44117, 53971, 31454, 36350, 25102, 52239, 63883, 141420],
  ],
  DOJ: [
    ...[4364, 4956, 5160, 3816, 5196, 6990, 8938, 9744, 10644],
    ...[12863, 17411, 25558, 29933, 49959, 64982, 43927, 21567],
  ],
  VA: [
    ...[2840, 503, 648, 794, 615, 957, 1343, 932, 3278],
    ...[2916, 4659, 2631, 3220, 2166, 824, 780, 1539],
  ],
  DOD: [
    ...[11533, 11496, 7657, 7260, 6371, 6593, 8444, 9493, 9235],
    ...[10383, 11391, 13198, 16000, 17597, 18567, 19882, 21436],
  ],
  HHS: [
    ...[19351, 17470, 9552, 6529, 5740, 5099, 7195, 5745, 4519],
    ...[4545, 6306, 7764, 8817, 9955, 11320, 11256, 12685],
  ],
  USDA: [
    ...[null, null, 1136, 650, 741, 1137, 1314, 1148, 1493],
    ...[2371, 2407, 2700, 2546, 2081, 1991, 1972, 2270],
  ],
  DOS: [
    ...[4327, 8784, 20519, 8078, 10464, 8669, 10045, 20626, 22664],
    ...[13021, 10400, 11106, 13798, 14941, 18765, 21619, 21615],
  ],
  DOT: [
    ...[1583, 1284, 787, 724, 737, 938, 1624, 1865, 3593],
    ...[3847, 2634, 3578, 4272, 4811, 5362, 5913, 8048],
  ],
  DOL: [
    ...[416, 619, 503, 596, 735, 620, 561, 593, 685],
    ...[594, 816, 991, 1714, 1216, 1426, 1468, 2094],
  ],
  Treasury: [
    ...[718, 585, 419, 333, 282, 417, 601, 767, 893],
    ...[1094, 1453, 1495, 2123, 2280, 2381, 2468, 2791],
  ],
};

describe('an official who compares American agencies', () => {
  it('sets the backlogs of the ten largest departments beside each other over 17 years', async () => {
    const page = await ready('#/compare?measure=backlog__requests&agencies=us-dhs');
    for (const name of Object.keys(BACKLOG).slice(1)) await pick(page, name);
    const shown = await table(card(page, 'compare'));
    Object.entries(BACKLOG).forEach(([name, figures], column) => {
      const printed = [...shown.entries()].slice(1).map(([, cells]) => cells[column]!);
      const seen = printed.map((text) => (/\d/.test(text) ? digits(text) : null));
      expect(seen, name).toEqual(figures);
    });
    expect(shown.get('2008')![5]).toContain('no report');
  });

  it('sets the Department of Homeland Security beside its components by days to answer', async () => {
    // VII.A of dhs-2024.xml and dhs-2015.xml; TSA's 2024 median is printed `<1`.
    const days: Record<string, [number, number]> = {
      DHS: [9, 3],
      USCIS: [15.07, 8],
      CBP: [2, 4],
      ICE: [6, 3],
      TSA: [176, 0],
      FEMA: [147.5, 5],
    };
    const page = await ready('#/compare?measure=response_simple__median&agencies=us-dhs');
    for (const name of Object.keys(days).slice(1)) await pick(page, name);
    const shown = await table(card(page, 'compare'));
    Object.values(days).forEach(([in2015, in2024], column) => {
      expect(digits(shown.get('2015')![column]!)).toBe(in2015);
      expect(digits(shown.get('2024')![column]!)).toBe(in2024);
    });
  });

  it('asks what a request costs, in dollars', async () => {
    // IX and V.A of <abbreviation>-2024.xml: processing costs over requests processed.
    const costs = {
      DHS: 92629128.92 / 894939,
      DOJ: 94660721.33 / 157180,
      DOD: 99244812.24 / 57662,
      HHS: 66145484.3 / 49271,
    };
    const page = await ready('#/compare?measure=cost_per_request&agencies=us-dhs');
    for (const name of Object.keys(costs).slice(1)) await pick(page, name);
    const shown = await table(card(page, 'compare'));
    Object.values(costs).forEach((cost, column) => {
      expect(digits(shown.get('2024')![column]!)).toBeCloseTo(cost, 2);
    });
    const text = await card(page, 'compare').innerText();
    expect(text).toContain('$103.5');
    expect(text).toContain('processing costs (without litigation) ÷ requests processed');
    expect(text).not.toMatch(/万|CNY|元/);
  });
});

describe('an official who studies exemptions, appeals and money', () => {
  it('reads the use of exemption 5 by department', async () => {
    // V.B.(3) of <abbreviation>-2024.xml.
    const used = { Homeland: 58594, Justice: 2702, Veterans: 1357, Defense: 3548, Health: 691 };
    const page = await ready('#/outcomes?level=department&year=2024');
    const shown = await table(card(page, 'exemptions-agencies'));
    const row = [...shown.entries()].find(([name]) => name.startsWith('Ex. 5'))![1];
    for (const [name, times] of Object.entries(used)) {
      const column = shown.get('')!.findIndex((head) => head.includes(name));
      expect(digits(row[column]!), name).toBe(times);
    }
  });

  it('reads how appeals ended and what litigation cost', async () => {
    // VI.B, VI.A and IX, added up over the agencies overall in the 121 files of 2024.zip.
    const page = await ready('#/remedies');
    const results = await table(card(page, 'remedies'));
    expect(results.get('2024')!.slice(0, 4).map(digits)).toEqual([6143, 1570, 4546, 6313]);
    const volume = await table(card(page, 'appeals'));
    expect(digits(volume.get('2024')![0]!)).toBe(20110);
    const litigation = await table(card(page, 'appeals-2'));
    expect(digits(litigation.get('2024')![0]!)).toBe(54189280.23);
    expect(await card(page, 'appeals-2').innerText()).toContain('$54.19 million');
    const changed = await table(card(page, 'correction-rate'));
    const rate = (1570 + 4546) / (6143 + 1570 + 4546);
    expect(changed.get('2024')).toEqual([`${(rate * 100).toFixed(1)}%`]);
  });

  it('ranks what a request costs, and offers no places where there are none', async () => {
    const page = await ready('#/spending?year=2024');
    const shown = await table(card(page, 'spending-agencies'));
    const [first] = await native(
      `SELECT agency_name, costs__processing / requests__processed AS cost FROM reports
       WHERE scope = 'area' AND year = 2024 AND requests__processed >= 20 ORDER BY 2 DESC LIMIT 1`,
    );
    expect(shown.get('1')?.[0] ?? [...shown.values()][1]![0]).toBe(first![0]);
    expect(await page.locator('#spending-places, #spending-unknown').count()).toBe(0);
    const levels = await card(page, 'spending-levels').innerText();
    expect(levels).toContain('by kind of body');
    expect(levels).toMatch(/Of \d+ kinds of body, highest/);
    expect(await page.getByText(/Province|Prefecture/).count()).toBe(0);
  });
});

describe('an official who reads the overview of American reports', () => {
  it('sees agencies overall, rates by the sum of outcomes, and no sum of medians', async () => {
    const page = await ready('#/overview');
    await page.waitForURL(/scope=area/);
    const [[released]] = (await native(
      `SELECT 100 * SUM(disposition__full_grant + disposition__partial_grant) / SUM(requests__processed)
       FROM reports WHERE scope = 'area' AND year = 2024`,
    )) as [[number]];
    const figures = await page.locator('.figures').innerText();
    expect(figures).toContain(`${released.toFixed(1)}%`);
    expect(figures).toContain('$445.97');
    await page.getByText(/Medians and averages do not add up/).waitFor();
    await page.getByRole('link', { name: 'Compare some bodies' }).click();
    await page.waitForURL(/compare\?.*measure=response_simple__median/);
  });

  it('reads it in Chinese as well, in dollars and never in 万元', async () => {
    const page = await ready('#/overview', { lang: 'zh' });
    const text = await page.locator('main').innerText();
    expect(text).toContain('亿美元');
    expect(text).toContain('口径：机构总体');
    expect(text).not.toMatch(/万元|本机关|省份|地市/);
  });
});

describe('an official at the quality desk for American reports', () => {
  it('counts findings by rule as the release has them', async () => {
    const { page } = await open('#/quality?release=us&scope=area', { lang: 'en' });
    await page.locator('main[data-engine=ready]').waitFor();
    const rows = await native(
      `SELECT count(*)::INTEGER, count(DISTINCT f.report_id)::INTEGER FROM findings f
       JOIN reports r USING (report_id) WHERE r.scope = 'area' GROUP BY f.rule, f.severity, f.origin`,
    );
    const shown = page.getByRole('region', { name: 'By check' }).locator('tbody tr');
    await shown.first().waitFor();
    const seen = (await shown.allInnerTexts()).map((line) => {
      const cells = line.split('\t').map((cell) => cell.trim());
      return [digits(cells[3]!), digits(cells[4]!)];
    });
    const order = (list: unknown[][]) => list.map((row) => row.join(' ')).sort();
    expect(order(seen)).toEqual(order(rows));
  });
});

describe('an official who doubts a figure', () => {
  it('traces it to its cell in the section and the line of the XML', async () => {
    const page = await ready('#/agency?agency=us-dhs');
    const years = page.getByRole('region', { name: 'Figures by year' });
    const figure = years.getByRole('button', { name: '141,420' }).first();
    await figure.waitFor({ timeout: 90_000 });
    await figure.click();
    await page.waitForURL(/cell=[^&]*backlog__requests/);
    const drawer = page.getByRole('dialog');
    await drawer.locator('.marked').waitFor();
    // XII.A of dhs-2024.xml: the item BK0 stands on line 13.
    expect(await drawer.locator('.marked').innerText()).toContain('141420');
    const text = await drawer.innerText();
    expect(text).toContain('Number of Backlogged Requests as of End of Fiscal Year');
    expect(text).toMatch(/line 13/);
    expect(text).toContain('dhs-2024.xml');
  }, 120_000);

  it('has the latest year in sight first, and keeps where it was scrolled to', async () => {
    const page = await ready('#/agency?agency=us-dhs');
    const years = page.getByRole('region', { name: 'Figures by year' });
    await years
      .getByRole('row', { name: /Ten Oldest|backlog/i })
      .first()
      .waitFor({ timeout: 90_000 });
    const right = () =>
      years.evaluate((one) => Math.round(one.scrollWidth - one.clientWidth - one.scrollLeft));
    await expect.poll(right, { timeout: 20_000 }).toBeLessThanOrEqual(1);
    await years.evaluate((one) => {
      one.scrollLeft = 40;
    });
    await page.setViewportSize({ width: 1300, height: 900 });
    await page.waitForFunction(() => innerWidth === 1300);
    expect(await right()).toBeGreaterThan(100);
  }, 120_000);

  it('sees the total that contradicts its parts, kept as printed and flagged', async () => {
    // V.B.(1) of dhs-2024.xml: the line of the department states 556, its parts make 894,939.
    const page = await ready('#/agency?agency=us-dhs');
    const years = page.getByRole('region', { name: 'Figures by year' });
    const total = years.getByRole('button', { name: /^556/ }).first();
    await total.waitFor({ timeout: 90_000 });
    await total.click();
    await page.waitForURL(/cell=[^&]*disposition__total/);
    await page
      .getByRole('dialog')
      .getByText(/894,?939/)
      .first()
      .waitFor();
  }, 120_000);
});

describe('a person who switches between releases', () => {
  it('keeps the screen, drops what the other release does not have, and can come back', async () => {
    const { page } = await open('#/outcomes?release=cn&scope=area&years=2019,2024&order=x', {
      lang: 'en',
    });
    await page.locator('main[data-engine=ready]').waitFor();
    await page.getByLabel('Data release').selectOption('us');
    await page.waitForURL(/#\/outcomes\?release=us&scope=area(&lang=en)?$/);
    await page.locator('main[data-engine=ready]').waitFor();
    await drawn(page);
    await page.getByRole('heading', { name: 'Outcomes and exemptions', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Outcomes and reasons', level: 1 }).waitFor();
    await page.waitForURL(/release=cn&scope=area&years=2019,2024/);
  });
});

const SCREENS = ['overview', 'outcomes', 'spending', 'remedies', 'agency?agency=us-dhs'] as const;

describe.each(SCREENS)('%s of American reports', (screen) => {
  it.each(['light', 'dark'] as const)('keeps nobody out in the %s theme', async (theme) => {
    expect(await serious(await ready(`#/${screen}`, { theme }))).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('fits a phone in %s', async (lang) => {
    const page = await ready(`#/${screen}`, { width: 390, height: 844, mobile: true, lang });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
