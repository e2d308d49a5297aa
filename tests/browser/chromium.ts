import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT } from '../../scripts/site/project';

const require = createRequire(import.meta.url);

/** Names that an installed Chrome or Chromium goes by. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
  'chrome.exe',
];

/** Where installers put it without adding it to the PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Only the sandbox is given up (tests run as root in containers); security rules stay as they are. */
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--metrics-recording-only',
  // Whatever a page asks of another host fails at once, network or not; it is recorded all the same.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * A Chromium to test in: the one named by CHROME_PATH, else an installed one, else the one that
 * comes with the packages.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(chromiumHere());
}

/** How a Chromium is started on this machine. */
interface Here {
  readonly executablePath: string;
  readonly args: string[];
  readonly env?: Record<string, string>;
}

/** The program to start and with what, for whoever drives it himself. */
export function chromiumHere(): Here {
  const installed = process.env.CHROME_PATH ?? findInstalled();
  if (installed !== null) return { executablePath: installed, args: ARGS };
  const folder = unpackBundled();
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: { ...process.env, ...environmentFor(folder) } as Record<string, string>,
  };
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((f) => join(f, name))), ...PLACES];
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the browser of `@sparticuz/chromium` and the libraries it comes with, once for each
 * version of the package. The package itself unpacks into the folder for temporary files and
 * takes whatever it finds there, a half-written file too; so it works in a folder of its own,
 * which gets its name when it is whole.
 */
function unpackBundled(): string {
  const entry = require.resolve('@sparticuz/chromium');
  const manifest = join(dirname(entry), '..', '..', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(PROJECT, 'node_modules', '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const unpacking = `${folder}.${String(process.pid)}`;
  rmSync(unpacking, { recursive: true, force: true });
  mkdirSync(unpacking, { recursive: true });
  const script = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: PROJECT,
    env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  try {
    renameSync(unpacking, folder);
  } catch (error) {
    // Another run was faster; its folder is as good as ours.
    rmSync(unpacking, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** What the bundled browser needs on a machine that lacks its libraries or any font set-up. */
function environmentFor(folder: string): Record<string, string> {
  const linked = execFileSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' });
  return {
    ...(linked.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  };
}

/** Storage of somebody who has been here before, so that no first steps stand in the way. */
export function visited(site: string) {
  return { origin: new URL(site).origin, localStorage: [{ name: 'gongkai.tour', value: 'seen' }] };
}

/** The same as a script that runs before a page's own. */
export const beenHere = `localStorage.setItem('gongkai.tour', 'seen')`;
