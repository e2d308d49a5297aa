import { readFile } from 'node:fs/promises';
import { describe, expect, inject, it } from 'vitest';
import { card, drawn, pick } from './dashboard-steps';
import { open, prepare } from './harness';

describe('an official on the overview', () => {
  it('sees figures, a trend that breaks at 2019 and where the numbers come from', async () => {
    const { page } = await open('#/overview?scope=area');
    await drawn(page);
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
    const figures = page.getByRole('region', { name: /主要数字/ });
    expect(await figures.getByRole('listitem').count()).toBeGreaterThanOrEqual(5);
    const requests = card(page, 'requests');
    expect(await requests.innerText()).toMatch(/2019 年起/);
    expect(await requests.innerText()).toMatch(/N = \d+/);
    expect(await requests.innerText()).toMatch(/来源：/);
  });

  it('changes the scope: other figures, never a sum of both', async () => {
    const { page } = await open('#/overview?scope=area');
    await drawn(page);
    const figures = page.getByRole('region', { name: /主要数字/ });
    const area = await figures.innerText();
    await page.getByRole('radio', { name: /本机关/ }).check();
    await page.waitForURL(/scope=self/);
    await drawn(page);
    expect(await figures.innerText()).not.toBe(area);
    await page.getByText('只计各机关自身的数字').waitFor();
  });

  it('narrows to one province and takes it back', async () => {
    const { page } = await open('#/overview?scope=area');
    await drawn(page);
    await page.getByLabel('省份').selectOption('江苏省');
    await page.waitForURL(/province=/);
    await drawn(page);
    expect(await card(page, 'requests').innerText()).toContain('江苏省');
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(new URL(page.url()).hash).not.toContain('province');
  });

  it('is told where no report is left, and the way back', async () => {
    const { page } = await open('#/overview?scope=area&level=ministry');
    await page.getByRole('heading', { name: '没有符合条件的报告' }).waitFor();
    expect(await page.locator('main article').count()).toBe(0);
    await page.getByRole('main').getByRole('button', { name: '清除筛选' }).last().click();
    await drawn(page);
    expect(new URL(page.url()).hash).toContain('scope=area');
  });

  it('sees in the table of a chart as well where a definition changed', async () => {
    const { page } = await open('#/overview?scope=area&tables=requests');
    await page.locator('main[data-engine=ready]').waitFor();
    const table = card(page, 'requests').getByRole('table');
    await table.getByRole('columnheader', { name: '口径变化' }).waitFor();
    const changed = table.locator('tr.broken');
    expect(await changed.count()).toBe(1);
    expect(await changed.innerText()).toMatch(/^2019\b[\s\S]*修订后《条例》/);
  });

  it('opens the reports behind a figure and then the cell in its source', async () => {
    const { page } = await open('#/overview?scope=area');
    await drawn(page);
    await page
      .getByRole('region', { name: /主要数字/ })
      .getByRole('button')
      .first()
      .click();
    const list = page.getByRole('dialog');
    await list.getByText('这个数字由以下').waitFor();
    await list.getByTitle('查看来源单元格').first().click();
    await page.getByRole('dialog').getByText('来源表格').waitFor();
    await page.goBack();
    await page.getByText('这个数字由以下').waitFor();
  });

  it('reads a chart as a table, its SQL, and takes it along as a picture', async () => {
    const { page } = await open('#/overview?scope=area');
    await drawn(page);
    const outcomes = card(page, 'outcomes');
    await outcomes.getByRole('button', { name: '表格' }).click();
    expect(await outcomes.getByRole('row').count()).toBeGreaterThan(5);
    await outcomes.getByRole('button', { name: 'SQL' }).click();
    await page.getByRole('dialog').getByText('SELECT').first().waitFor();
    await page.keyboard.press('Escape');
    const saved = page.waitForEvent('download');
    await outcomes.getByRole('button', { name: '下载' }).click();
    await page.getByRole('menuitem', { name: 'SVG 矢量图' }).click();
    const download = await saved;
    const svg = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    for (const word of ['办理结果', '单位', 'N = ', '来源']) expect(svg).toContain(word);
  });

  it('opens the menus and drawers of a card by key and comes back to their buttons', async () => {
    const { page } = await open('#/overview');
    await drawn(page);
    const button = page.getByRole('article').first().getByRole('button', { name: '下载' });
    const items = page.getByRole('menuitem');
    await button.focus();
    await page.keyboard.press('ArrowDown');
    await items.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.keyboard.press('Escape');
    await items.first().waitFor({ state: 'detached' });
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-haspopup') === 'menu',
    );
    await button.click();
    await items.first().waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    // While it is open a press anywhere closes it, on its button too.
    await page.mouse.click(3, 3);
    await items.first().waitFor({ state: 'detached' });
    const sql = page.getByRole('article').first().getByRole('button', { name: 'SQL' });
    await sql.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent.includes('SQL') === true);
  });

  it('walks the points of a chart with the arrow keys and opens one', async () => {
    const { page } = await open('#/overview?scope=area');
    await drawn(page);
    await card(page, 'requests').getByRole('group', { name: '申请收办' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/behind=received/);
    await page.getByRole('dialog').getByText('这个数字由以下').waitFor();
  });

  it('has the engine on a host that does not know what a wasm file is', async () => {
    const visit = await prepare();
    await visit.context.route('**/*.wasm', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-type': 'application/octet-stream' };
      await route.fulfill({ response, headers });
    });
    await visit.page.goto(new URL('#/overview', inject('siteUrl')).href);
    await visit.page.locator('main[data-engine=ready]').waitFor();
  });

  it('still reads it where the query engine cannot start, and is told so', async () => {
    const visit = await prepare();
    visit.expectTrouble();
    await visit.context.route('**/*.wasm', (route) => route.abort());
    await visit.page.goto(new URL('#/overview', inject('siteUrl')).href);
    await visit.page.getByText('此设备无法启动查询引擎').waitFor();
    await card(visit.page, 'requests').locator('svg path').first().waitFor();
    await visit.page.getByRole('link', { name: '机构比较' }).click();
    await visit.page.getByText('这一页需要查询引擎，但此设备无法启动它').waitFor();
  });
});

describe('an official who compares', () => {
  it('picks three bodies by pinyin, reorders and removes them, all by key', async () => {
    const { page } = await open('#/compare?scope=area');
    for (const typed of ['pingtan', 'sqs', '沭阳']) await pick(page, typed);
    const picked = page.getByRole('list', { name: '已选机构' });
    expect(await picked.getByRole('listitem').count()).toBe(3);
    await drawn(page);
    const drawing = await card(page, 'compare').locator('.chart svg').first().textContent();
    expect(drawing).toContain('宿迁');
    expect(drawing).toContain('沭阳');
    const last = picked.getByRole('listitem').last();
    await last.getByRole('button', { name: /前移/ }).press('Enter');
    expect(await picked.getByRole('listitem').nth(1).innerText()).toContain('沭阳');
    await picked.getByRole('listitem').first().getByRole('button', { name: /移除/ }).press('Enter');
    expect(await picked.getByRole('listitem').count()).toBe(2);
    await page.getByLabel('比较项目').selectOption({ label: '不予公开' });
    await page.getByRole('heading', { name: '不予公开', level: 3 }).waitFor();
  });

  it('sees which body has no such figure', async () => {
    const { page } = await open('#/compare?scope=area');
    await pick(page, '沭阳');
    await pick(page, '科学技术');
    await drawn(page);
    expect(await card(page, 'compare').innerText()).toMatch(/无数据：.*上海/);
  });
});

describe('an official who studies one body', () => {
  it('finds a blank cell and sees it blank in the source', async () => {
    const { page } = await open('#/agency');
    await pick(page, 'zhq');
    await page.getByRole('heading', { name: /湛河区/, level: 1 }).waitFor();
    const table = page.getByRole('region', { name: '历年数字' });
    const row = table.getByRole('row', { name: /行政复议·结果维持/ });
    await row.getByRole('button').first().click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('空白不等于 0').waitFor();
    const marked = drawer.locator('td[aria-current=true]');
    expect((await marked.innerText()).trim()).toBe('');
    expect(await drawer.innerText()).toContain('2020_湛河区政府办公室.txt');
  });

  it('reads the procurement of the seed report and its one row of refusals', async () => {
    const { page } = await open('#/agency');
    await pick(page, '湛河');
    const table = page.getByRole('region', { name: '历年数字' });
    expect(await table.getByRole('row', { name: /采购总金额/ }).innerText()).toContain('6.93');
    expect(await table.getByRole('row', { name: /不掌握/ }).innerText()).toContain('7');
  });

  it('tells errors of a report from doubts of the reading', async () => {
    const { page } = await open('#/agency?scope=area');
    await pick(page, 'pingtan');
    await page.getByRole('heading', { name: /报告自身的问题/ }).waitFor();
    await page.getByRole('heading', { name: /读取时的疑问/ }).waitFor();
    expect(await page.getByText(/2020 年/).count()).toBeGreaterThan(0);
  });
});
