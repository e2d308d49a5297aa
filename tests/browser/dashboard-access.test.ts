import { describe, expect, it } from 'vitest';
import { serious } from './axe';
import { drawn } from './dashboard-steps';
import { open } from './harness';

const SCREENS = ['overview', 'compare', 'agency'] as const;

/** Opens a screen with something on it. */
async function filled(screen: (typeof SCREENS)[number], options: Parameters<typeof open>[1]) {
  const { page } = await open(`#/${screen}?scope=area`, options);
  if (screen !== 'overview') await page.locator('main section .button').first().click();
  await drawn(page);
  return page;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(SCREENS)('%s keeps nobody out', async (screen) => {
    expect(await serious(await filled(screen, { theme }))).toEqual([]);
  });
});

describe.each(SCREENS)('%s on a phone', (screen) => {
  it.each(['zh', 'en'] as const)('fits its width in %s', async (lang) => {
    const page = await filled(screen, { width: 390, height: 844, mobile: true, lang });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });
});

describe('keys and pointers', () => {
  it('skips to the content', async () => {
    const { page } = await open('#/overview');
    await drawn(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  it('closes a drawer with Escape and returns to where the person was', async () => {
    const { page } = await open('#/overview?scope=area');
    await drawn(page);
    const figure = page
      .getByRole('region', { name: /主要数字/ })
      .getByRole('button')
      .first();
    await figure.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).not.toContain('behind');
  });

  it('switches the theme, and the drawing with it', async () => {
    const { page } = await open('#/overview?scope=area', { theme: 'light' });
    await drawn(page);
    await page.getByRole('button', { name: /外观/ }).click();
    await page.getByRole('button', { name: /外观/ }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(page.url()).toContain('theme=dark');
  });
});
