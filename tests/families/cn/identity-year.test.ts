import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/families/cn/identity';
import { fileYear, parseYear, periodYear } from '../../../src/families/cn/identity/year';
import { documentOf } from './document';

const yearOf = (text: string, path = 'report.txt', title?: string) =>
  identify(documentOf(text, title), path, null).year;

describe('the year of a report', () => {
  it.each([
    ['XX市财政局2020年政府信息公开工作年度报告', 2020],
    ['XX市财政局2020 年政府信息公开工作年度报告', 2020],
    ['2021年度XX市财政局政府信息公开工作年度报告', 2021],
    ['XX市财政局２０２０年政府信息公开年度报告', 2020],
    ['XX市财政局二〇二〇年政府信息公开年度报告', 2020],
    ['XX市财政局二○一四年政府信息公开工作报告', 2014],
    ['XX市财政局政府信息公开工作年度报告（2022年度）', 2022],
    ['XX市财政局政府信息公开年报(2021)', 2021],
    ['2023年度政务信息公开年度报告', 2023],
    ['XX市财政局2012年信息公开年度报告', 2012],
    ['XX市财政局2018年度政府信息公开年度工作报告', 2018],
    ['XX市财政局2019年度政府信息公开年度工作报告（图片版）', 2019],
  ])('title %s → %i', (title, year) => expect(yearOf(title)).toBe(year));

  it.each([
    ['统计期限自2019年1月1日起至2019年12月31日止', 2019],
    ['统计期限自2019年1月1日起至202020年12月31日止', 2020],
    ['统计期限自2019年1月1日起至202019年12月31日止', 2019],
    ['统计期限为202011日至20201231日', 2020],
    ['统计期限为2018年11日至2018年1231日', 2018],
    ['统计期限自 2023 年 1 月 1 日起至 2023 年 12 月 31 日止', 2023],
    ['所列数据统计期限从2019年1月1日到12月31日止', 2019],
    ['所列数据统计时限为2022年1月1日至2022年12月31日', 2022],
    ['统计期限自2019年3月25日起至2019年12月31日止', 2019],
    ['数据的统计周期为2024年1月1日至12月31日', 2024],
    ['统计期限自二○一三年一月一日起至二○一三年十二月三十一日止', 2013],
  ])('period %s → %i', (sentence, year) => {
    expect(periodYear([`本报告${sentence}。`])).toBe(year);
    expect(yearOf(`政府信息公开工作年度报告\n本报告${sentence}。`)).toBe(year);
  });

  it('reads a period broken over lines', () => {
    expect(periodYear(['数据统计期限自 2023 年 1 月 1 日', '起至 2023 年 12 月 31 日止。'])).toBe(
      2023,
    );
  });

  it.each([
    ['2019_平潭综合实验区.table2.html', 2019],
    ['XX局2021年年报.docx', 2021],
    ['2022/XX局.pdf', 2022],
    ['二〇二〇年/XX局.txt', 2020],
    ['２０２０年年报.doc', 2020],
    ['t20200120_80576.htm', null],
    ['post_8465476.html', null],
    ['2021-01-29.html', null],
    ['2020年报_审计局.txt', 2020],
  ])('file %s → %s', (path, year) => expect(fileYear(path)).toBe(year));

  it('believes the title rather than the address or the date of posting', () => {
    const page = '发布时间: 2022-02-20 16:53\n原文链接: https://x.gov.cn/art/2022/a.html';
    expect(yearOf(`XX乡人民政府2019年度政府信息公开年度工作报告\n${page}`)).toBe(2019);
  });

  it('believes the title rather than a period left from another year', () => {
    expect(
      yearOf(
        'XX市财政局2021年政府信息公开工作年度报告\n统计期限自2020年1月1日起至2020年12月31日止。',
      ),
    ).toBe(2021);
  });

  it('believes the text rather than the file name', () => {
    const text = '本报告统计期限自2020年1月1日起至2020年12月31日止。';
    expect(yearOf(text, '2021/XX局.txt')).toBe(2020);
  });

  it('takes the title that the period confirms when a page lists others', () => {
    const text =
      'XX市财政局2022年政府信息公开工作年度报告\nXX市财政局2021年政府信息公开工作年度报告\n' +
      '统计期限自2021年1月1日起至2021年12月31日止。';
    expect(yearOf(text)).toBe(2021);
  });

  it('does not take the number of a decree for a year', () => {
    const text =
      '政府信息公开工作年度报告\n根据国办公开办函〔2019〕60号编制。\n2020年，我局共受理申请3件。';
    expect(yearOf(text)).toBe(2020);
  });

  it('reads the year over the column of the provincial form', () => {
    expect(yearOf('政府信息公开情况统计表\n指标名称 计量单位 2013年度 历年累计')).toBe(2013);
  });

  it('falls back on the year before the report was posted or signed', () => {
    expect(yearOf('发布时间: 2021-01-29\n规范性文件 | 0 | 0 | 0')).toBe(2020);
    expect(yearOf('政府信息公开工作年度报告\nXX市财政局\n二○一四年一月十日')).toBe(2013);
  });

  it('says nothing when nothing tells', () => {
    expect(yearOf('规范性文件 | 0 | 0 | 0')).toBeNull();
  });
});

it('parses years in digits and numerals', () => {
  expect(parseYear('二○一四')).toBe(2014);
  expect(parseYear('二零二零')).toBe(2020);
  expect(parseYear('2002')).toBeNull();
  expect(parseYear('20211')).toBeNull();
});
