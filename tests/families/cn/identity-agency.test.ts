import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAgency } from '../../../src/families/cn/agencies';
import { identify } from '../../../src/families/cn/identity';
import { looksLikeBody } from '../../../src/families/cn/identity/names';
import { titlesIn } from '../../../src/families/cn/identity/title';
import { documentOf } from './document';

const who = (text: string, path = 'x.txt', title?: string) =>
  identify(documentOf(text, title), path, null).agencyName;

describe('the name of a report', () => {
  it.each([
    '政府信息公开工作年度报告',
    '政府信息公开年度报告',
    '信息公开年度报告',
    '政府信息公开年度工作报告',
    '政府信息公开工作报告',
    '政务信息公开年度报告',
    '年度政府信息公开年度工作报告',
    '政府信息公开年报',
    '政务公开工作年度报告',
    '政府信息公开工作情况报告',
  ])('is known as %s', (name) => {
    expect(titlesIn(`临沂市财政局2020年${name}`, 'page')).toEqual([
      expect.objectContaining({ who: '临沂市财政局', year: 2020 }),
    ]);
  });

  it('is none where a document of another name is cited', () => {
    expect(
      titlesIn('根据《国务院办公厅关于政府信息公开工作年度报告有关事项的通知》编制', 'sentence'),
    ).toEqual([]);
  });
});

describe('the agency of a report', () => {
  it.each([
    ['标题: 临沂市财政局2020年度政府信息公开工作年度报告', '临沂市财政局'],
    ['2020年临沂市财政局政府信息公开工作年度报告', '临沂市财政局'],
    ['临沂市财政局\n2020 年政府信息公开工作年度报告', '临沂市财政局'],
    ['临沂市财政局2020年政府信息公开工作\n年度报告', '临沂市财政局'],
    ['- 1 -\n临沂市财政局\n2020年政府信息公开工作年度报告', '临沂市财政局'],
    ['《临沂市财政局2020年政府信息公开工作年度报告》', '临沂市财政局'],
    ['现公布临沂市财政局2020年政府信息公开工作年度报告。', '临沂市财政局'],
    ['特向社会公布2013年度临沂市财政局信息公开年度报告。', '临沂市财政局'],
    ['臨沂市財政局2020年政府信息公開工作年度報告', '临沂市财政局'],
    ['臨(lín)沂市財(cái)政局2020年政府信息公開工作年度報(bào)告', '临沂市财政局'],
    ['我局2020年政府信息公开工作年度报告\n发布机构：临沂市财政局', '临沂市财政局'],
    ['2020年度政府信息公开工作年度报告\n来源：临沂市财政局 浏览次数：3', '临沂市财政局'],
    ['2020年政府信息公开工作年度报告\n2021年1月20日\n临沂市财政局', '临沂市财政局'],
    ['发布机构 | 临沂市财政局 | 索引号 | 123\n2020年政府信息公开年度报告', '临沂市财政局'],
    [
      '首页 政务公开 政府信息公开年报 临沂市财政局2020年政府信息公开工作年度报告 来源：临沂市人民政府',
      '临沂市财政局',
    ],
    ['临沂市人民政府\n临沂市财政局2020年政府信息公开工作年度报告', '临沂市财政局'],
    ['临沂市财政局关于2020年度政府信息公开工作情况的报告', '临沂市财政局'],
    ['2020年政府信息公开工作年度报告——临沂市财政局', '临沂市财政局'],
    ['政 府 信 息 公 开 工 作 年 度 报 告\n2020 年\n临沂市财政局', '临沂市财政局'],
    ['杭州市拱墅区（原下城区）2021年政府信息公开工作年度报告', '杭州市拱墅区人民政府'],
    ['国家税务总局宿迁市税务局2021年政府信息公开工作年度报告', '国家税务总局宿迁市税务局'],
    ['教育部2021年政府信息公开工作年度报告', '教育部'],
    [
      '首页 > 街道办事处政府信息公开工作年度报告\n2021年迎宾路街道政府信息公开工作年度报告',
      '迎宾路街道办事处',
    ],
    ['佳荣里街2021年政府信息公开工作年度报告', '佳荣里街道办事处'],
    ['2021年,冲口街道认真贯彻落实《条例》。', '冲口街道办事处'],
    ['2020 年，湛河区政府办公室严格落实要求。', '平顶山市湛河区人民政府办公室'],
    [
      '制定《宣州区统计局政府信息公开工作年度报告》，并根据情况变化适时更新。统计期限为2019年1月1日至12月31日。',
      '宣城市宣州区统计局',
    ],
    [
      '东城街街道办事处2021年政府信息公开工作年度报告\n请与高平市东城街街道办事处政务信息公开办公室联系（地址',
      '高平市东城街街道办事处',
    ],
    [
      '2016年，我省政府信息公开工作。\n请与四川省人民政府信息公开办公室联系（地址',
      '四川省人民政府',
    ],
    ['如有疑问，请与沭阳县人民政府办公室联系（地址', null],
    ['本单位2020年政府信息公开工作年度报告', null],
    ['首页\n2020年政府信息公开工作年度报告\n政务公开', null],
    ['2020年政府信息公开工作年度报告\n版权所有：网站管理中心', null],
  ])('%s → %s', (text, name) => expect(who(text)).toBe(name));

  it.each([
    ['2020_临沂市财政局.txt', '临沂市财政局'],
    ['临沂市财政局2020年年报.docx', '临沂市财政局'],
    ['临沂市/2020年政府信息公开工作年度报告(临沂市财政局).pdf', '临沂市财政局'],
    ['2020年报_临沂市财政局_第9页.txt', '临沂市财政局'],
    ['t20210120_80576.html', null],
  ])('from the file name %s → %s', (path, name) => {
    expect(who('规范性文件 | 0 | 0 | 0', path)).toBe(name);
  });

  it('completes a short name by the place other evidence gives', () => {
    const title = '区发改局2020年政府信息公开工作年度报告';
    expect(who(title, '漳州市/芗城区/a.txt')).toBe('漳州市芗城区发改局');
    expect(who(`${title}\n发布机构：芗城区发展和改革局`)).toBe('漳州市芗城区发展和改革局');
    expect(who(title)).toBe('区发改局');
    expect(who('拖市镇2020年政府信息公开工作年度报告', '天门市/a.txt')).toBe(
      '天门市拖市镇人民政府',
    );
  });

  it('lets the file name mend a name scanned wrong by one character', () => {
    const title = '沐阳县人民政府2025年政府信息公开工作年度报告';
    expect(who(title, '2025_沭阳县人民政府.md')).toBe('沭阳县人民政府');
    expect(who(title)).toBe('沐阳县人民政府');
  });

  it('takes a bare place for its government', () => {
    expect(who('临沂市2020年政府信息公开工作年度报告')).toBe('临沂市人民政府');
    expect(who('大五里镇2020年政府信息公开工作年度报告')).toBe('大五里镇人民政府');
    expect(who('新华街道2020年政府信息公开工作年度报告')).toBe('新华街道办事处');
  });

  it('is kept under one wording however much of its place is written', () => {
    for (const name of [
      '河北省石家庄市长安区人民政府',
      '石家庄市长安区人民政府',
      '石家庄市长安区政府',
      '石家庄市长安区',
    ])
      expect(who(`${name}2021年政府信息公开工作年度报告`)).toBe('石家庄市长安区人民政府');
    expect(who('康乐县教育局2021年政府信息公开工作年度报告')).toBe('康乐县教育局');
    expect(who('上海浦东新区2021年政府信息公开工作年度报告')).toBe('上海市浦东新区人民政府');
    expect(who('仙桃市民政局2021年政府信息公开工作年度报告')).toBe('仙桃市民政局');
    expect(who('苏州工业园区管委会2021年政府信息公开工作年度报告')).toBe('苏州工业园区管理委员会');
  });

  it('lets the manifest win', () => {
    const identity = identify(documentOf('临沂市财政局2020年政府信息公开年度报告'), 'a.txt', {
      file: 'a.txt',
      agency: '宿迁市人民政府',
      year: 2021,
      scope: 'area',
      url: 'https://example.org/',
    });
    expect(identity).toEqual({
      agencyName: '宿迁市人民政府',
      agencyId: '321300-government',
      regionCode: '321300',
      level: 'prefecture',
      sector: 'government',
      scope: 'area',
      year: 2021,
      url: 'https://example.org/',
    });
  });
});

it('answers for any text, and never with a name that is none', () => {
  const word = fc.constantFrom(
    ...[
      '首页',
      '2020年',
      '二〇二〇年',
      '政府信息公开',
      '工作',
      '年度报告',
      '临沂市',
      '财政局',
      '我局',
      '发布机构:',
    ],
    ...[
      '来源:',
      '《',
      '》',
      '\n',
      ' ',
      '|',
      '—',
      '(',
      ')',
      '统计期限',
      '自',
      '至',
      '街道',
      '1',
      '区',
      '鼓楼区',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 40 }),
      fc.constantFrom('x.txt', '市/a.html'),
      (words, path) => {
        const identity = identify(documentOf(words.join('')), path, null);
        if (identity.agencyName !== null) expect(looksLikeBody(identity.agencyName)).toBe(true);
        if (identity.year !== null) expect(identity.year).toBe(2020);
      },
    ),
    { numRuns: 500 },
  );
});

describe('what is no body', () => {
  it.each([
    '首页',
    '政务公开',
    '政府信息公开',
    '我局',
    '本单位',
    '网站管理中心网站',
    '当前位置',
    '某局',
    '版权所有临沂市人民政府',
    '年度报告',
    '2020年报',
    '办',
  ])('%s', (text) => expect(looksLikeBody(text)).toBe(false));
});

describe('the registry', () => {
  it.each([
    ['上海市科委', null, 2024, '310000-science-technology'],
    ['市科委', '310000', 2024, null],
    ['科委', '310000', 2024, '310000-science-technology'],
    ['湛河区政府办公室', null, 2020, '410411-government-office'],
    ['平顶山市湛河区政府办', null, 2020, '410411-government-office'],
    ['洪泽区人民政府', null, 2023, '320813-government'],
    ['洪泽县人民政府', null, 2014, '320813-government'],
    ['平潭综合实验区管委会', null, 2014, '350128-zone'],
    ['平潭县人民政府', null, 2012, '350128-county-government'],
    ['平潭县人民政府', null, 2021, '350128-zone'],
    ['平潭县地税局', null, 2013, '350128-local-tax'],
    ['平潭综合实验区地方税务局', null, 2019, '350128-tax'],
    ['平潭综合实验区环境与国土资源局', null, 2018, '350128-natural-resources'],
    ['新华街道办事处', null, 2019, null],
    ['新华街道', '110112', 2019, '110112-xinhua-subdistrict'],
    ['临沂市财政局', null, 2020, null],
  ])('%s in %s, %i → %s', (name, region, year, id) => {
    expect(findAgency(name, region, year)?.id ?? null).toBe(id);
  });

  it('follows no successor into years before the change', () => {
    expect(findAgency('平潭综合实验区地方税务局', null, 2013)?.id).toBe('350128-local-tax');
  });
});
