import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

/** What only the reader of a format has in its code. */
const READERS = {
  pdf: 'GlobalWorkerOptions',
  docx: 'word/document.xml',
  odt: 'content.xml',
  spreadsheets: 'SheetNames',
  xml: 'unclosed tag',
} as const;

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'`]\.\/([\w.-]+\.m?js)["'`]/g;

/** Scripts that a script can load, whether at once or later, itself among them. */
function reachable(first: readonly string[], assets: string): Map<string, string> {
  const found = new Map<string, string>();
  const open = [...first];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    const code = readFileSync(join(assets, name), 'utf8');
    found.set(name, code);
    open.push(...[...code.matchAll(IMPORT)].map((match) => match[1]!));
  }
  return found;
}

const holding = (scripts: ReadonlyMap<string, string>, word: string) =>
  [...scripts].filter(([, code]) => code.includes(word)).map(([name]) => name);

it('leaves the readers of files to the worker of the self-check', () => {
  const site = inject('siteFolder');
  const assets = join(site, 'assets');
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map((match) => match[1]!);
  const page = reachable(entries, assets);
  const worker = reachable(
    readdirSync(assets).filter((name) => /^worker-[\w-]+\.js$/.test(name)),
    assets,
  );
  // Every screen is among what was looked at.
  for (const screen of ['Check', 'Overview', 'Data']) {
    expect(
      [...page.keys()].some((name) => name.startsWith(`${screen}-`)),
      screen,
    ).toBe(true);
  }
  for (const [format, word] of Object.entries(READERS)) {
    expect(holding(page, word), format).toEqual([]);
    expect(holding(worker, word), format).not.toEqual([]);
  }
});
