import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { sheetNames, toXlsx, type Sheet } from '../../src/export/xlsx';

const sheet: Sheet = {
  name: '平潭综合实验区管理委员会',
  words: ['核查结果', '来源：年度报告'],
  columns: [{ title: '项目' }, { title: '数值', format: '0.0%' }, { title: '说明', wrap: true }],
  rows: [
    ['新收申请', 0.125, '=SUM(A1)'],
    ['结转', null, '0 不是空白'],
    ['办结', 0, ''],
  ],
};

describe('a workbook', () => {
  it('reads back as it was, blanks apart from 0 and no formula run', async () => {
    const book = read(await toXlsx([sheet, { ...sheet, words: [] }]));
    const [first, second] = book.SheetNames;
    const table = book.Sheets[first!]!;
    const rows = utils.sheet_to_json<unknown[]>(table, { header: 1, defval: null });
    expect(rows[0]?.[0]).toBe('核查结果');
    expect(rows.slice(3)).toEqual([
      ['项目', '数值', '说明'],
      ['新收申请', 0.125, '=SUM(A1)'],
      ['结转', null, '0 不是空白'],
      ['办结', 0, null],
    ]);
    expect(table['C5']).toMatchObject({ t: 's', v: '=SUM(A1)' });
    expect(table['C5'].f).toBeUndefined();
    expect(table['B5'].w).toBe('12.5%');
    expect(second).toBe('平潭综合实验区管理委员会 (2)');
  });

  it('has sheet names that spreadsheets take, each different', () => {
    const names = sheetNames(['a/b', 'A b', 'x'.repeat(50), 'x'.repeat(50), '', "'q'"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^\\/?*[\]:']+$/);
    }
  });
});
