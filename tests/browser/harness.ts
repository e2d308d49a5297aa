import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { launchChromium, visited } from './chromium';
import { watch, type Watch } from './watch';

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** What the visitor's browser prefers. */
  readonly lang?: 'zh' | 'en';
  /** Site to open instead of the one under test, with a slash at its end. */
  readonly site?: string;
  /** Touch screen and phone-like viewport. */
  readonly mobile?: boolean;
  /** Lets the page keep itself for use without the network; else every request is seen. */
  readonly offline?: boolean;
  /** Nobody was here before: the first steps are shown. */
  readonly firstVisit?: boolean;
}

/** A page a person has open, and all that went on behind it. */
export interface Visit extends Watch {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Says that this test means the page to make trouble; then the visit does not fail it. */
  expectTrouble(): void;
}

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

let browser: Browser | null = null;
const visits = new Map<Visit, { troubleExpected: boolean }>();

/**
 * Opens the site in a browser of its own memory (no storage, no cache of other tests). `path`
 * is what follows the site's address: `''`, `#/compare?…`. After the test the visit is closed,
 * and the test fails if the page asked another host for anything, threw or logged an error, or
 * ran against its own security policy.
 */
export async function open(path = '', options: OpenOptions = {}): Promise<Visit> {
  const visit = await prepare(options);
  await visit.page.goto(new URL(path, options.site ?? inject('siteUrl')).href);
  return visit;
}

/** As `open`, but leaves it to the test to go somewhere. */
export async function prepare(options: OpenOptions = {}): Promise<Visit> {
  browser ??= await launchChromium();
  const site = options.site ?? inject('siteUrl');
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? 'light',
    locale: LOCALES[options.lang ?? 'zh'],
    timezoneId: 'Asia/Shanghai',
    hasTouch: options.mobile ?? false,
    isMobile: options.mobile ?? false,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    storageState: { cookies: [], origins: options.firstVisit === true ? [] : [visited(site)] },
    serviceWorkers: options.offline === true ? 'allow' : 'block',
  });
  const watched = watch(context, site);
  const state = { troubleExpected: false };
  const visit: Visit = {
    ...watched,
    context,
    page: await context.newPage(),
    expectTrouble: () => {
      state.troubleExpected = true;
    },
  };
  visits.set(visit, state);
  return visit;
}

afterEach(async () => {
  const ended = [...visits];
  visits.clear();
  await Promise.all(ended.map(([visit]) => visit.context.close()));
  const trouble = ended
    .filter(([, state]) => !state.troubleExpected)
    .flatMap(([visit]) => visit.trouble());
  if (trouble.length > 0) throw new Error(`The page was not quiet:\n${trouble.join('\n')}`);
});

afterAll(async () => {
  await browser?.close();
  browser = null;
});
