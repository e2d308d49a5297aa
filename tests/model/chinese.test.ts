import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplify, simplifyCharacter } from '../../src/model/chinese';
import { SIMPLIFIED, TRADITIONAL } from '../../src/model/traditional';

describe('simplify', () => {
  it.each([
    ['規(guī)范性文件', '规范性文件'],
    ['規範性檔案', '规范性文件'],
    ['對(duì)外公開總數(shù)量', '对外公开总数量'],
    ['二、主動(dòng)公開政府信息情況', '二、主动公开政府信息情况'],
    ['本年新製作數量', '本年新制作数量'],
    ['上一年專案數量', '上一年项目数量'],
    ['採購總金額', '采购总金额'],
    ['政府資訊公開行政複議、行政訴訟情況', '政府信息公开行政复议、行政诉讼情况'],
    ['屬於國家秘密', '属于国家秘密'],
    ['結轉下年度繼續辦理', '结转下年度继续办理'],
    ['公(gong)開', '公开'],
    ['廣州市荔灣區檔案局', '广州市荔湾区档案局'],
  ])('%s → %s', (from, to) => {
    expect(simplify(from)).toBe(to);
  });

  it('leaves simplified text as it is, names with rare characters too', () => {
    for (const text of [
      '乾县人民政府',
      '规范性文件',
      '档案局',
      '条例（国令第711号）',
      'A(b)c',
      '表(a)',
    ]) {
      expect(simplify(text)).toBe(text);
    }
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...TRADITIONAL.slice(0, 400), 'a', '（') }),
        (s) => {
          expect(simplify(simplify(s))).toBe(simplify(s));
        },
      ),
    );
  });
});

it('maps every traditional character to one that is no traditional character itself', () => {
  expect(SIMPLIFIED.length).toBe(TRADITIONAL.length);
  for (const character of SIMPLIFIED) expect(simplifyCharacter(character)).toBe(character);
});
