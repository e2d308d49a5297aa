import { describe, expect, it } from 'vitest';
import { notReport } from '../../../src/families/cn/identity';
import { documentOf } from './document';

const code = (text: string, title?: string) => notReport(documentOf(text, title))?.code ?? null;

describe('what is no report although it looks like one', () => {
  it.each([
    ['大明湖街道2022年政府信息公开工作年度报告文字解读', 'explanation'],
    ['《XX市2021年政府信息公开工作年度报告》解读', 'explanation'],
    ['一图读懂：XX市2021年政府信息公开工作年度报告', 'explanation'],
    ['图解：2021年政府信息公开年报', 'explanation'],
    ['普陀区2022年上半年政府信息公开统计', 'part-of-year'],
    ['XX区2017年第三季度政府信息公开情况统计表', 'part-of-year'],
    ['XX区关于2014年政府信息公开工作要点落实情况的函', 'letter'],
    ['国务院办公厅关于政府信息公开工作年度报告有关事项的通知', 'notice'],
    ['关于做好2020年度政府信息公开年度报告编制工作的通知', 'notice'],
    ['中华人民共和国政府信息公开工作年度报告格式', 'notice'],
    ['政府信息公开工作年度报告范文', 'sample'],
    ['XX局2021年政府网站工作年度报表', 'other-report'],
    ['XX县2021年法治政府建设年度报告', 'other-report'],
    ['XX局政府信息公开指南', 'other-report'],
    ['吉林大学2020-2021学年信息公开工作年度报告', 'other-report'],
    ['会议纪要\n出席人员名单', 'no-report'],
    ['404 Not Found\n您访问的页面不存在', 'error-page'],
    ['用户登录\n请登录后查看', 'error-page'],
    [
      '国务院办公厅政府信息与政务公开办公室\n关于政府信息公开工作年度报告\n有关事项的通知',
      'notice',
    ],
    [
      '武威市人民政府办公室关于做好2025年政府信息公开工作年度报告编制和发布工作的通知\n认真填写规章、行政规范性文件的本年制发件数，统计行政许可的本年处理决定数量。',
      'notice',
    ],
    ['根据《高等学校信息公开办法》编制。\n统计期限为2019年9月1日至2020年8月31日。', 'other-report'],
  ])('%s → %s', (text, expected) => expect(code(text)).toBe(expected));

  it('knows a page that only lists reports', () => {
    const years = [2018, 2019, 2020, 2021, 2022];
    const links = years.map(
      (year) => `临沂市财政局${year}年政府信息公开工作年度报告 ${year + 1}-01-20`,
    );
    expect(code(links.join('\n'))).toBe('list');
    expect(code([...links, '规范性文件 | 本年制发件数'].join('\n'))).toBeNull();
  });

  it('keeps a report printed under the notice that publishes it', () => {
    const notice = '关于印发2020年政府信息公开工作年度报告的通知';
    const report = '临沂市财政局2020年政府信息公开工作年度报告\n第二十条第（一）项';
    expect(code(`${notice}\n${report}`)).toBeNull();
    expect(code(`${notice}\n第二十条第（一）项`)).toBe('notice');
  });

  it('judges by the title of the page where the text has none', () => {
    expect(code('规范性文件 | 0 | 0 | 0', 'XX市2021年政府信息公开年度报告解读')).toBe(
      'explanation',
    );
  });

  it.each([
    ['临沂市财政局2020年政府信息公开工作年度报告'],
    ['临沂市财政局2018年政府信息公开工作年度报告\n2018年，我局主动公开信息100条。'],
    ['2020年政府信息公开工作年度报告（图片版）'],
    ['政 府 信 息 公 开 工 作 年 度 报 告'],
    ['第二十条第（一）项\n信息内容 | 本年新制作数量'],
    ['本报告中所列数据的统计时限自2012年1月1日至2012年12月31日。'],
    ['结果维持 | 结果纠正 | 其他结果'],
    ['Page 9 - 2020年报_审计局\n四、结转下年度继续办理 0 0 0 0 0 0 0'],
    [
      '临沂市财政局2020年政府信息公开工作年度报告\n根据《关于政府信息公开工作年度报告有关事项的通知》编制。\n相关解读：2020年年报解读',
    ],
    ['標題：臨沂市財政局2020年政府信息公開工作年度報告'],
  ])('may be one: %s', (text) => expect(code(text)).toBeNull());

  it('gives a reason in both languages', () => {
    const reason = notReport(documentOf('会议纪要'));
    expect(reason?.message.zh).not.toBe('');
    expect(reason?.message.en).not.toBe('');
  });
});
