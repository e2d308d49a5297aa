import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../src/read/office/spreadsheet';
import { shownText } from '../../src/read/office/sheet';
import {
  expand,
  expectTheReport,
  failureOf,
  fixture,
  gridsOf,
  opened,
  paragraphsOf,
} from './fixtures/office/oracle';
import { claiming, zipOf } from './fixtures/office/zip';

function workbook(sheets: Record<string, WorkSheet>, hidden: readonly number[] = []): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: book.SheetNames.map((_, i) => ({ Hidden: hidden.includes(i) ? 1 : 0 })),
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

describe('readSpreadsheet', () => {
  it.each([
    'report.xlsx',
    'report.xls',
    'report.ods',
    'tables.xlsx',
    'tables.xls',
    'tables_lo.xls',
    'tables_lo.ods',
  ])('rebuilds the report cell for cell from %s', async (name) => {
    expectTheReport(opened(await readSpreadsheet(fixture(name))));
  });

  it('names sheets and places, and leaves out what is hidden', async () => {
    const first = utils.aoa_to_sheet([
      ['规章', 0, 9],
      ['草稿', 1, 9],
      ['规范性文件', 3, 9],
    ]);
    first['!rows'] = [{}, { hidden: true }];
    first['!cols'] = [{}, {}, { hidden: true }];
    const bytes = workbook({ 表二: first, 底稿: utils.aoa_to_sheet([['不看', 1]]) }, [1]);
    const document = opened(await readSpreadsheet(bytes));
    expect(paragraphsOf(document)).toEqual(['表二']);
    expect(gridsOf(document).map(expand)).toEqual([
      [
        ['规章', '0'],
        ['规范性文件', '3'],
      ],
    ]);
    expect(gridsOf(document)[0]!.rows[1]![1]!.place).toBe('sheet 1, B3');
  });

  it('keeps a row of its table that has a numbered label and no figure', async () => {
    const sheet = utils.aoa_to_sheet([
      ['申请人情况', null, null, '自然人', '总计'],
      ['一、本年新收政府信息公开申请数量'],
      ['三、本年度办理结果', '（一）予以公开', null, 1, 1],
      [null, '（三）不予公开', '1.属于国家秘密'],
      ['四、结转下年度继续办理'],
    ]);
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
      { s: { r: 1, c: 0 }, e: { r: 1, c: 2 } },
      { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } },
      { s: { r: 2, c: 1 }, e: { r: 2, c: 2 } },
      { s: { r: 4, c: 0 }, e: { r: 4, c: 2 } },
    ];
    const document = opened(await readSpreadsheet(workbook({ Sheet1: sheet })));
    expect(paragraphsOf(document)).toEqual([]);
    const [grid] = gridsOf(document);
    expect(grid!.rows.map((row) => row.filter((cell) => cell.x >= 3).map((c) => c.text))).toEqual([
      ['自然人', '总计'],
      ['', ''],
      ['1', '1'],
      ['', ''],
      ['', ''],
    ]);
  });

  it('parts tables at blank rows and keeps lines of text outside', async () => {
    const sheet = utils.aoa_to_sheet([
      ['某局2020年政府信息公开工作年度报告'],
      [],
      ['信息内容', '本年新制作数量'],
      ['规章', 0],
      [],
      ['结果维持', '结果纠正', '总计'],
      [1, null, 1],
    ]);
    const document = opened(await readSpreadsheet(workbook({ Sheet1: sheet })));
    expect(paragraphsOf(document)).toEqual(['某局2020年政府信息公开工作年度报告']);
    expect(gridsOf(document).map(expand)).toEqual([
      [
        ['信息内容', '本年新制作数量'],
        ['规章', '0'],
      ],
      [
        ['结果维持', '结果纠正', '总计'],
        ['1', '', '1'],
      ],
    ]);
  });

  it('keeps a section of one table inside it and parts tables of other columns', async () => {
    const sheet = utils.aoa_to_sheet([
      ['统计指标', '单位', '统计数'],
      ['一、主动公开情况'],
      ['公开数', '条', 5],
      ['四、行政复议、行政诉讼情况'],
      ['维持', null, null, '纠正'],
      [1, null, null, 2],
    ]);
    sheet['!merges'] = ['A2:C2', 'A4:D4', 'A5:C5', 'A6:C6'].map((r) => utils.decode_range(r));
    const document = opened(await readSpreadsheet(workbook({ Sheet1: sheet })));
    expect(gridsOf(document).map(expand)).toEqual([
      [
        ['统计指标', '单位', '统计数'],
        ['一、主动公开情况', '一、主动公开情况', '一、主动公开情况'],
        ['公开数', '条', '5'],
      ],
      [
        ['维持', '纠正'],
        ['1', '2'],
      ],
    ]);
    expect(paragraphsOf(document)).toEqual(['四、行政复议、行政诉讼情况']);
  });

  it('prints the number itself where Excel shows it rounded or not at all', () => {
    expect(shownText({ t: 'n', v: 6.933, w: '7', z: '0' })).toBe('6.933');
    expect(shownText({ t: 'n', v: 75394432.52, w: '#####' })).toBe('75394432.52');
    expect(shownText({ t: 'n', v: 1234, w: '1,234', z: '#,##0' })).toBe('1,234');
    expect(shownText({ t: 'n', v: 251000, w: '251000元' })).toBe('251000元');
    expect(shownText({ t: 'n', v: 0.1 + 0.2, w: '0.3' })).toBe('0.3');
    expect(shownText({ t: 'n', v: -18, w: '(18)' })).toBe('(18)');
    expect(shownText({ t: 'n', v: 0, w: '-' })).toBe('-');
    expect(shownText({ t: 's', v: '/', w: '/' })).toBe('/');
    expect(shownText({ t: 'z' })).toBe('');
  });

  it('says why a file cannot be read', async () => {
    expect(failureOf(await readSpreadsheet(new Uint8Array()))).toBe('empty');
    const xlsx = fixture('report.xlsx');
    expect(failureOf(await readSpreadsheet(xlsx.subarray(0, 9000)))).toBe('truncated');
    const xls = fixture('report.xls');
    expect(failureOf(await readSpreadsheet(xls.subarray(0, 12000)))).toBe('truncated');
    expect(failureOf(await readSpreadsheet(fixture('report.docx')))).toBe('wrong_format');
    expect(failureOf(await readSpreadsheet(fixture('report.doc')))).toBe('wrong_format');
    const bomb = claiming(zipOf({ 'xl/workbook.xml': 'x' }), 30_000_000);
    expect(failureOf(await readSpreadsheet(bomb))).toBe('too_large');
    const sheet: WorkSheet = { '!ref': 'A1:B2', A1: { t: 's', v: '规章' } };
    sheet['!merges'] = [utils.decode_range('A1:XFD1048576')];
    expect(failureOf(await readSpreadsheet(workbook({ Sheet1: sheet })))).toBe('too_large');
  });
});
