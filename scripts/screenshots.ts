import { mkdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { RELEASE_FILES } from '../src/model/release';
import { launchChromium, visited } from '../tests/browser/chromium';
import { ready } from '../tests/browser/ready';
import { readRows } from './site/rows';
import { createHandler } from './site/handler';
import { listen } from './site/listen';
import { buildSite, prepareBundledReleases } from './site/prepare';
import { FOLDERS, PROJECT } from './site/project';
import { findBundledReleases } from './site/releases';
import { command, say } from './site/say';

const HELP = `npm run screenshots -- [options]

Pictures of the site with the bundled reports: the README's two into docs/screenshots.

  --all   every screen at 1440, 1024 and 390 px, light and dark, Chinese and English,
          into tests/output/screenshots instead
`;

const WIDTHS = [1440, 1024, 390] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh', 'en'] as const;

/** A picture in the README loads with the page it stands on. */
const README_LIMIT = 300_000;

interface Shot {
  readonly file: string;
  readonly hash: string;
  readonly width: number;
  readonly theme: (typeof THEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
  /** The whole length of the page instead of what fits on the screen. */
  readonly whole: boolean;
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(HELP);
    return;
  }
  const site = join(FOLDERS.cache, 'screenshots-site');
  await prepareBundledReleases(say);
  const releases = findBundledReleases();
  await buildSite({ out: site, releases, compress: false, say });
  const { server, url } = await listen(createHandler(site), 0, '127.0.0.1');
  const browser = await launchChromium();
  try {
    const agencies = await agenciesWithMostYears(join(site, 'releases', releases[0]!.entry.id));
    const shots = values.all ? allShots(agencies) : readmeShots(agencies);
    for (const shot of shots) {
      await take(browser, url, shot);
      const { size } = await stat(shot.file);
      say(`${shot.file.slice(PROJECT.length)}  ${String(Math.round(size / 1000))} kB`);
      if (!values.all && size > README_LIMIT) throw new Error('Too large for the README.');
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
});

/**
 * Ids of agencies of the scope with most reports, those whose reports cover most years first:
 * pictures of real long lines.
 */
async function agenciesWithMostYears(release: string): Promise<string[]> {
  const reports = `'${join(release, RELEASE_FILES.reports)}'`;
  const rows = await readRows(
    `SELECT agency_id FROM ${reports}
     WHERE scope = (SELECT mode(scope) FROM ${reports})
     GROUP BY agency_id ORDER BY count(DISTINCT year) DESC, agency_id LIMIT 4`,
  );
  return rows.map((row) => String(row[0]));
}

function readmeShots(agencies: readonly string[]): Shot[] {
  const folder = join(PROJECT, 'docs', 'screenshots');
  const common = { width: 1440, theme: 'light', language: 'zh', whole: false } as const;
  return [
    { ...common, file: join(folder, 'overview.png'), hash: '#/overview' },
    {
      ...common,
      file: join(folder, 'compare.png'),
      hash: `#/compare?agencies=${agencies.join(',')}`,
    },
  ];
}

function allShots(agencies: readonly string[]): Shot[] {
  const folder = join(PROJECT, 'tests', 'output', 'screenshots');
  const screens = [
    ['overview', '#/overview'],
    ['compare', `#/compare?agencies=${agencies.join(',')}`],
    ['agency', `#/agency?agency=${agencies[0] ?? ''}`],
  ] as const;
  return screens.flatMap(([name, hash]) =>
    WIDTHS.flatMap((width) =>
      THEMES.flatMap((theme) =>
        LANGUAGES.map((language) => ({
          file: join(folder, `${name}-${String(width)}-${theme}-${language}.png`),
          hash,
          width,
          theme,
          language,
          whole: true,
        })),
      ),
    ),
  );
}

async function take(browser: Browser, url: string, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: 1080 },
    colorScheme: shot.theme,
    locale: shot.language === 'zh' ? 'zh-CN' : 'en-US',
    reducedMotion: 'reduce',
    isMobile: shot.width < 500,
    hasTouch: shot.width < 500,
    serviceWorkers: 'block',
    storageState: { cookies: [], origins: [visited(url)] },
  });
  const page: Page = await context.newPage();
  await page.goto(url + shot.hash);
  await ready(page);
  await page.waitForLoadState('networkidle');
  mkdirSync(join(shot.file, '..'), { recursive: true });
  await page.screenshot({ path: shot.file, fullPage: shot.whole, animations: 'disabled' });
  await context.close();
}
