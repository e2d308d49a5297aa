import { describe, expect, it } from 'vitest';
import { serious } from './axe';
import { card, drawn } from './dashboard-steps';
import { open } from './harness';

describe('help', () => {
  it('opens by a key on every screen, finds a term, and says where it is written', async () => {
    const { page } = await open('#/quality');
    await page.locator('main[data-engine=ready]').waitFor();
    await page.keyboard.press('?');
    const drawer = page.getByRole('dialog', { name: '帮助' });
    await drawer.getByRole('searchbox', { name: '查找术语' }).fill('过程性');
    await drawer.getByText('四类过程性信息').waitFor();
    expect(await drawer.locator('dt').count()).toBe(1);
    expect(await drawer.innerText()).toContain('第十六条');
    expect(page.url()).toContain('help=terms');
    expect(await serious(page)).toEqual([]);
    await drawer.getByRole('button', { name: '快捷键' }).click();
    await drawer.getByText('搜索机构').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('help=');
  });

  it('explains a chart from its title, and the link opens the same', async () => {
    const { page } = await open('#/overview');
    await drawn(page);
    await card(page, 'denial_reasons')
      .getByRole('button', { name: /的法定含义$/ })
      .click();
    const drawer = page.getByRole('dialog', { name: '帮助' });
    await drawer.getByText('与此有关的术语').waitFor();
    const terms = await drawer.locator('dt').allInnerTexts();
    expect(terms).toContain('国家秘密');
    expect(terms).not.toContain('行政诉讼');
    const { page: again } = await open(new URL(page.url()).hash);
    await again
      .getByRole('dialog', { name: '帮助' })
      .getByText('国家秘密', { exact: true })
      .waitFor();
  });
});

describe('the list of screens', () => {
  it.each([
    [1440, 'zh'],
    [1024, 'en'],
  ] as const)('stands in one row at %i px', async (width, lang) => {
    const { page } = await open('#/overview', { width, lang });
    await drawn(page);
    const tops = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
    expect(tops.length).toBeGreaterThan(6);
    expect(new Set(tops).size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('is opened by touch on a phone, and leads on', async () => {
    const { page } = await open('#/overview', { width: 390, height: 844, mobile: true });
    await drawn(page);
    const links = page.locator('nav a');
    expect(await links.first().isVisible()).toBe(false);
    await page.getByRole('button', { name: /^选择页面/ }).tap();
    for (const box of await links.evaluateAll((all) => all.map((a) => a.clientHeight)))
      expect(box).toBeGreaterThanOrEqual(44);
    await page.locator('nav a[data-screen=check]').tap();
    await page.getByRole('heading', { name: '年报自查', level: 1 }).waitFor();
    expect(await links.first().isVisible()).toBe(false);
    await page.getByRole('button', { name: /^选择页面/ }).press('Enter');
    await page.keyboard.press('Escape');
    expect(await links.first().isVisible()).toBe(false);
  });
});

describe('a link to one chart', () => {
  it('brings it into view, and alone with embed=1', async () => {
    const { page } = await open('#/overview?card=remedies&lang=zh');
    await drawn(page);
    await page.waitForFunction(() => {
      const box = document.querySelector('#remedies[data-linked]')?.getBoundingClientRect();
      return box !== undefined && box.top < innerHeight && box.bottom > 0;
    });
    const { page: frame } = await open('#/overview?card=remedies&lang=zh&embed=1');
    await drawn(frame);
    expect(await frame.locator('article').filter({ visible: true }).count()).toBe(1);
    expect(await card(frame, 'remedies').isVisible()).toBe(true);
    await frame.getByRole('link', { name: '在公开 gongkai 中打开' }).waitFor();
    const back = await frame
      .getByRole('link', { name: '在公开 gongkai 中打开' })
      .getAttribute('href');
    expect(back).toMatch(/card=remedies/);
    expect(back).not.toMatch(/embed/);
  });

  it('is copied from the chart', async () => {
    const { page, context } = await open('#/overview');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await drawn(page);
    const copied = async (name: string) => {
      await card(page, 'outcomes').getByRole('button', { name: '链接与嵌入' }).click();
      await page.getByRole('menuitem', { name }).click();
      await page.getByText('链接已复制').first().waitFor({ state: 'attached' });
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('复制此图的链接')).toMatch(/^http.*#\/overview\?.*card=outcomes/);
    expect(await copied('复制嵌入代码')).toMatch(/^<iframe src=".*card=outcomes.*embed=1/);
    expect(await copied('复制引用文字')).toMatch(/^办理结果（.*单位：.*数据版本：.*card=outcomes/);
  });
});
