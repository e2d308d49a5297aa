import { expect, test } from 'vitest';
import { readText } from '../../src/read/text';

const textsOf = (text: string) => {
  const read = readText(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.failure.code);
  return read.document.blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.map((cell) => cell.text).join('|')),
  );
};

test('a table drawn with characters is a table, its wrapped cells whole', () => {
  const drawn = [
    '┌──────┬───┐',
    '│信息内│本年│',
    '│容    │件数│',
    '├──────┼───┤',
    '│规章  │ 0  │',
    '└──────┴───┘',
  ];
  expect(textsOf(drawn.join('\n'))).toEqual([['信息内容|本年件数', '规章|0']]);
});

test('records parted by commas are parted by tabs, sentences and thousands are not', () => {
  const records = ['信息内容,本年制发件数,"本年\n废止件数"', '规章,0,"1,204"', '规范性文件,3,'];
  expect(textsOf(records.join('\n'))).toEqual([
    '信息内容\t本年制发件数\t本年 废止件数',
    '规章\t0\t1,204',
    '规范性文件\t3\t',
  ]);
  const thousands = ['规章 1,204 2,301 3,112', '规范 1,204 2,301 3,112', '许可 1,204 2,301 3,112'];
  expect(textsOf(thousands.join('\n'))).toEqual(thousands);
});

test('a table of HTML in a text of another kind is a table', () => {
  const text = '## 二、主动公开\n<table><tr><td>规章</td><td>0</td></tr>\n</table>\n- 完 -';
  expect(textsOf(text)).toEqual(['二、主动公开', ['规章|0'], '- 完 -']);
});
