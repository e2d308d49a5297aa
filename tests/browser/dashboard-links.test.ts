import { describe, expect, inject, it } from 'vitest';
import { drawn, settled, differenceOf } from './dashboard-steps';
import { open } from './harness';

describe('a link to the dashboard', () => {
  // The whole of a screen fits in so high a window: no picture is put together from pieces.
  it.each([
    ['#/overview?scope=area&mode=share&tables=outcomes', 4400],
    ['#/overview?lang=en&theme=dark&years=2019,2024', 4400],
  ])('reopens in another browser the same picture, pixel for pixel: %s', async (hash, height) => {
    const first = await open(hash, { height });
    const shown = await settled(first.page);
    const address = first.page.url();
    const second = await open(new URL(address).hash, { height });
    const again = await settled(second.page);
    expect(second.page.url()).toBe(address);
    expect(differenceOf(again, shown), `${hash}: the pictures differ`).toBeNull();
  });

  it('carries the language, whatever the other browser prefers', async () => {
    const first = await open('#/overview', { lang: 'zh' });
    await drawn(first.page);
    await first.page.getByRole('button', { name: 'English' }).click();
    await first.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    const second = await open(new URL(first.page.url()).hash, { lang: 'zh' });
    await second.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    expect(await second.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await second.page.title()).toContain('Overview');
  });

  it('opens in the language of the browser when it names none, and remembers a choice', async () => {
    const { page } = await open('#/overview', { lang: 'en' });
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
    await page.goto(new URL('?again#/overview', inject('siteUrl')).href);
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
  });

  it('says so when its data release is not here, and offers one that is', async () => {
    const { page } = await open('#/overview?release=gone');
    await page.getByText('没有这个数据版本').waitFor();
    await page.getByRole('button', { name: /改看/ }).first().click();
    await drawn(page);
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
  });

  it('goes back and forth with the buttons of the browser', async () => {
    const { page } = await open('#/overview');
    await drawn(page);
    await page.getByRole('link', { name: '机构画像' }).click();
    await page.getByRole('heading', { name: '机构画像', level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '总览', level: 1 }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: '机构画像', level: 1 }).waitFor();
  });
});
