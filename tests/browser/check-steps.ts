import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { open, type OpenOptions } from './harness';

/** A file as a hand drops it: name and bytes. */
export interface Dropped {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const dropped = (name: string, bytes: Uint8Array | string): Dropped => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

const fixture = (path: string) => readFileSync(new URL(path, import.meta.url));

/** The invented report with its wrong sum. */
export const EXAMPLE = dropped('示例.html', fixture('../../src/ui/examples/cn.html'));

/** Files of every format that a reader exists for, with their table of 2020. */
export const FORMATS: readonly Dropped[] = [
  ...['doc', 'docx', 'ods', 'odt', 'rtf', 'xls', 'xlsx'].map((ending) =>
    dropped(`report.${ending}`, fixture(`../read/fixtures/office/report.${ending}`)),
  ),
  dropped('report.wps', fixture('../read/fixtures/office/report.doc')),
  dropped('word.html', fixture('../read/fixtures/html/word.html')),
];

/** Opens the screen with the engine ready. */
export async function openCheck(options: OpenOptions = {}, hash = '#/check') {
  const visit = await open(hash, options);
  await visit.page.locator('main[data-engine=ready]').waitFor();
  return visit;
}

/** Chooses files and waits until all of them are checked. */
export async function give(page: Page, files: readonly Dropped[]): Promise<void> {
  await page.locator('#check-files').setInputFiles([...files]);
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll('main section[aria-busy=false] li').length >= count &&
      document.querySelector('main .skeleton') === null,
    files.length,
  );
}
