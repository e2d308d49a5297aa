import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, inject, it } from 'vitest';
import { familyReaders } from '../../src/families/readers';
import { readForCheck } from '../../src/ui/check/read-file';
import { zipOf } from '../read/fixtures/office/zip';
import { serious } from './axe';
import { dropped, EXAMPLE, FORMATS, give, openCheck, remediesPdf } from './check-steps';
import { open } from './harness';

const readers = Object.values(familyReaders);

describe('an official who checks a report before filing it', () => {
  it('finds the wrong sum, its cells and by how much, and prints the result', async () => {
    const { page } = await openCheck();
    await give(page, [EXAMPLE]);
    await page.getByRole('heading', { name: /示例县示例局.*2024/ }).waitFor();
    await page.getByText('验算 40 个合计，2 个不符。').waitFor();
    const faults = page.getByRole('region', { name: /报告自身的问题/ });
    expect(await faults.getByRole('listitem').count()).toBe(2);
    expect(await faults.innerText()).toContain('相差 1');
    // Four cells of two columns take part.
    expect(await page.locator('td.fails').count()).toBe(8);
    await faults.getByRole('button', { name: '在表中标出' }).first().click();
    await page.waitForFunction(() => document.querySelectorAll('td.shown').length === 4);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const printed = await readForCheck({ path: 'print.pdf', bytes: pdf }, readers, null);
    expect(printed).toHaveLength(1);
  });

  it('sees the sums that hold as well, worked out', async () => {
    const { page } = await openCheck();
    await give(page, [EXAMPLE]);
    const sums = page.getByRole('region', { name: '逐项验算' });
    await sums.getByText('复议诉讼合计').click();
    const held = sums.locator('details', { hasText: '复议诉讼合计' });
    expect(await held.getByRole('listitem').first().innerText()).toMatch(
      /1 \+ 0 \+ 0 \+ 0 = 1\s*✓\s*相符/,
    );
    await sums.getByText('申请人各列合计').click();
    expect(await sums.innerText()).toMatch(/（空白）[\s\S]*不能判断/);
  });

  it('tells the five states of cells apart', async () => {
    const { page } = await openCheck();
    await give(page, [EXAMPLE]);
    const tables = page.getByRole('region', { name: '读到的表格' });
    expect(await tables.getByRole('button', { name: '（空），空白' }).count()).toBe(7);
    expect(await tables.getByRole('button', { name: '/，填写了符号' }).count()).toBe(7);
    await tables.getByRole('button', { name: /^136，已填写/ }).click();
    expect(await tables.locator('.facts').innerText()).toContain('行政许可');
  });

  it('sends nothing anywhere', async () => {
    const visit = await openCheck();
    await give(visit.page, [EXAMPLE]);
    const bodies: string[] = [];
    visit.page.on('request', (request) => {
      if (request.method() !== 'GET' || request.postData() !== null) bodies.push(request.url());
    });
    const before = visit.requests.length;
    await give(visit.page, [EXAMPLE, dropped('另一份.html', EXAMPLE.buffer)]);
    const asked = visit.requests.slice(before).filter((url) => !url.includes('/releases/'));
    expect(asked).toEqual([]);
    expect(bodies).toEqual([]);
    expect(visit.requests.join('\n')).not.toMatch(/示例|%E7%A4%BA/);
    expect(visit.page.url()).not.toMatch(/示例|%E7%A4%BA/);
  });

  it('finds the screen empty when the link is opened again', async () => {
    const { page } = await openCheck();
    await give(page, [EXAMPLE]);
    await page.reload();
    await page.getByRole('heading', { name: '可以得到什么' }).waitFor();
    expect(await page.getByText('示例县示例局').count()).toBe(0);
  });

  it('corrects the year and the body, and the report is checked as that', async () => {
    const { page } = await openCheck();
    await give(page, [EXAMPLE]);
    await page.getByRole('button', { name: '更正' }).click();
    await page.getByRole('textbox', { name: '机关' }).fill('示例市示例局');
    await page.getByRole('spinbutton', { name: '年度' }).fill('2022');
    await page.getByRole('button', { name: '按此重查' }).click();
    await page.getByRole('heading', { name: /示例市示例局.*2022/ }).waitFor();
  });

  it('takes the findings away as a workbook and as CSV', async () => {
    const { page } = await openCheck();
    await give(page, [EXAMPLE]);
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const book = await saved('导出 XLSX');
    expect(book.name).toBe('年报自查结果_示例县示例局_2024.xlsx');
    const sheets = read(book.bytes);
    expect(sheets.SheetNames).toEqual(['概要', '检查结果', '验算', '读到的数字']);
    const sums = utils.sheet_to_json<unknown[]>(sheets.Sheets['验算']!, { header: 1 });
    expect(sums.filter((row) => row[0] === '不符')).toHaveLength(2);
    const csv = await saved('导出 CSV');
    expect(csv.bytes.toString('utf8')).toMatch(/^\uFEFF来源,程度,检查项目/);
  });
});

describe('files of every format', () => {
  it('are read in the browser as they are in ingest', async () => {
    const { page } = await openCheck();
    const files = [...FORMATS, dropped('all.zip', zipOf({ 'a.html': EXAMPLE.buffer }))];
    await give(page, files);
    const list = page.getByRole('region', { name: '已放入的文件' });
    for (const file of FORMATS) {
      await list.getByRole('button', { name: new RegExp(`^${file.name}(?![a-z])`) }).click();
      const [there] = await readForCheck({ path: file.name, bytes: file.buffer }, readers, null);
      if (there?.status === 'rejected') throw new Error(`${file.name} is not read in Node`);
      const { report, examined } = there!.reports[0]!;
      const held = examined.sums.filter(({ result }) => result === 'holds').length;
      const failed = examined.sums.filter(({ result }) => result === 'fails').length;
      expect(held).toBeGreaterThan(0);
      const verdict = await page.locator('.verdict strong').innerText();
      expect(verdict, file.name).toContain(`验算 ${String(held + failed)} 个合计`);
      const shown = await page.locator('.read td.value').count();
      const placed = new Set(
        report.cells
          .filter(({ row }) => row !== null)
          .map(({ table, row, column }) => `${String(table)} ${String(row)} ${String(column)}`),
      );
      expect(shown, file.name).toBe(placed.size);
    }
    await list.getByRole('button', { name: /^all\.zip\/a\.html/ }).click();
    await page.getByRole('heading', { name: /示例县示例局/ }).waitFor();
  });

  it('a PDF with text is one of them, under the strict policy', async () => {
    const { page } = await openCheck();
    await give(page, [dropped('复议.pdf', remediesPdf())]);
    await page.getByText('验算 3 个合计，1 个不符。').waitFor();
    expect(await page.locator('td.fails').count()).toBe(5);
  });

  it('what cannot be read says why and what to do', async () => {
    const { page } = await openCheck();
    await give(page, [dropped('扫描.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))]);
    await page.getByText('这是一张图片，读不出表格，请提供文字版').waitFor();
    await page.getByText('扫描件和图片不能在此自查').waitFor();
  });

  it('an American report is known by its form although Chinese ones are open', async () => {
    const { page } = await openCheck();
    const xml = readFileSync(new URL('../../src/ui/examples/us.xml', import.meta.url));
    await give(page, [dropped('agency.xml', xml)]);
    await page.getByRole('heading', { name: /Example Commission.*2023/ }).waitFor();
    await page.getByText('与打开的数据版本不是同一类报告').waitFor();
    expect(await page.locator('td.fails').count()).toBeGreaterThan(3);
  });
});

describe('beside the open release', () => {
  it("stands the agency's last year, the sums across years and its peers", async () => {
    const { page } = await openCheck();
    const bundled = new URL('../../datasets/reports/cn/', import.meta.url);
    const name = '2024_平潭综合实验区.plain.html';
    await give(page, [dropped(name, readFileSync(new URL(encodeURIComponent(name), bundled)))]);
    const compare = page
      .getByRole('region', { name: '与上年、与同类机关比较', exact: true })
      .first();
    await compare.getByRole('heading', { name: '跨年核对' }).waitFor();
    expect(await compare.innerText()).toMatch(/上年结转/);
    const table = compare.getByRole('table');
    expect(await table.getByRole('columnheader').allInnerTexts()).toContain('2023 年');
    expect(await table.getByRole('row').count()).toBeGreaterThan(4);
  });
});

describe('everybody', () => {
  it.each(['light', 'dark'] as const)('can use it: %s', async (theme) => {
    const { page } = await openCheck({ theme });
    expect(await serious(page)).toEqual([]);
    await give(page, [EXAMPLE]);
    expect(await serious(page)).toEqual([]);
  });

  it('by keys alone', async () => {
    const { page } = await openCheck();
    await page.getByRole('button', { name: '用示例试一试' }).press('Enter');
    const show = page.getByRole('button', { name: '在表中标出' }).first();
    await show.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('td.shown') !== null);
    await page.keyboard.press('Enter');
    await page.locator('.facts').waitFor();
  });

  it.each(['zh', 'en'] as const)('on a phone in %s', async (lang) => {
    const { page } = await openCheck({ width: 390, height: 844, mobile: true, lang });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBe(390);
    await give(page, [EXAMPLE]);
    expect(await wide()).toBe(390);
  });
});

it('reads a dropped file although the engine cannot start', async () => {
  const visit = await open('about:blank');
  visit.expectTrouble();
  await visit.context.route(/duckdb.*\.wasm/, (route) => route.abort());
  await visit.page.goto(new URL('#/check', inject('siteUrl')).href);
  await give(visit.page, [EXAMPLE]);
  await visit.page.getByText('验算 40 个合计，2 个不符。').waitFor();
});
