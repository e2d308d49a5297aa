import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { launchChromium } from './chromium';

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
}

/** A page a person has open, and all that went on behind it. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of every request, those of workers too, in order. */
  readonly requests: readonly string[];
  /** Requests to any other place than the site. */
  readonly foreign: readonly string[];
  /** Errors the page threw or wrote to the console. */
  readonly errors: readonly string[];
  /** What the Content-Security-Policy refused. */
  readonly violations: readonly string[];
  /** Says that this test means the page to make trouble; then the visit does not fail it. */
  expectTrouble(): void;
}

interface Watched extends Visit {
  readonly trouble: () => string[];
}

const LOCALES = { zh: 'zh-CN', en: 'en-US' } as const;

let browser: Browser | null = null;
const visits: Watched[] = [];

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
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? 'light',
    locale: LOCALES[options.lang ?? 'zh'],
    timezoneId: 'Asia/Shanghai',
    hasTouch: options.mobile ?? false,
    isMobile: options.mobile ?? false,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const visit = await watch(context, options.site ?? inject('siteUrl'));
  visits.push(visit);
  return visit;
}

async function watch(context: BrowserContext, site: string): Promise<Watched> {
  const origin = new URL(site).origin;
  const requests: string[] = [];
  const foreign: string[] = [];
  const errors: string[] = [];
  const violations: string[] = [];
  let troubleExpected = false;
  context.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!isLocal(url, origin)) foreign.push(url);
  });
  context.on('console', (message) => {
    const text = message.text();
    if (/Content.Security.Policy/i.test(text)) violations.push(text);
    else if (message.type() === 'error') errors.push(`${text} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    errors.push(String(error.error().stack ?? error.error()));
  });
  const page = await context.newPage();
  return {
    page,
    context,
    requests,
    foreign,
    errors,
    violations,
    expectTrouble: () => {
      troubleExpected = true;
    },
    trouble: () =>
      troubleExpected
        ? []
        : [
            ...foreign.map((url) => `asked another host: ${url}`),
            ...violations.map((text) => `ran against its policy: ${text}`),
            ...errors.map((text) => `error: ${text}`),
          ],
  };
}

/** `data:` and `blob:` addresses name what the page already has. */
function isLocal(url: string, origin: string): boolean {
  return /^(data|blob|about):/.test(url) || new URL(url).origin === origin;
}

afterEach(async () => {
  const ended = visits.splice(0);
  await Promise.all(ended.map((visit) => visit.context.close()));
  const trouble = ended.flatMap((visit) => visit.trouble());
  if (trouble.length > 0) throw new Error(`The page was not quiet:\n${trouble.join('\n')}`);
});

afterAll(async () => {
  await browser?.close();
  browser = null;
});
