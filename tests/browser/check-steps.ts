import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { PageBuilder, pdfOf } from '../read/fixtures/pdf/build';
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

/** The table of remedies as a PDF writes it; the first group does not add up. */
export function remediesPdf(): Uint8Array {
  const page = new PageBuilder();
  const xs = Array.from({ length: 16 }, (_, i) => 20 + i * 36);
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const line = (y: number, texts: readonly string[], at: readonly number[]) => {
    texts.forEach((text, i) => page.text(at[i]! + 1, y, text, 7));
  };
  page.text(60, 800, '四、政府信息公开行政复议、行政诉讼情况');
  for (const y of [780, 700]) page.line(20, y, 560, y);
  for (const y of [720]) page.line(20, y, 560, y);
  page.line(20, 760, 560, 760);
  page.line(200, 740, 560, 740);
  for (const x of xs) page.line(x, x < 200 || x === 200 ? 760 : 740, x, 700);
  for (const x of [20, 200, 560]) page.line(x, 780, x, 700);
  page.line(380, 760, 380, 700);
  line(768, ['行政复议', '行政诉讼'], [20, 200]);
  line(748, ['未经复议直接起诉', '复议后起诉'], [200, 380]);
  line(730, [...results, ...results, ...results], xs);
  line(706, ['1', '1', '0', '0', '5', '1', '0', '0', '0', '1', '0', '0', '0', '0', '0'], xs);
  return pdfOf([page]);
}
