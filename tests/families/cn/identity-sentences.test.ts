import { describe, expect, it } from 'vitest';
import { identify } from '../../../src/families/cn/identity';
import { documentOf } from './document';

const identity = (text: string, path = 'x.txt') => identify(documentOf(text), path, null);
const PERIOD = '统计期限自2023年1月1日起至2023年12月31日止。';

/** Ways of naming the body that were met in reports whose title names none. */
describe('a report whose title names nobody', () => {
  it.each([
    ['本年度报告由杭州市余杭区教育局根据《条例》的要求编制而成。', '杭州市余杭区教育局'],
    ['本报告是根据《条例》要求,由怀远县公安局编制。', '怀远县公安局'],
    ['由无锡市锡山区人民政府厚桥街道党政办公室综合科编制。', '无锡市锡山区厚桥街道办事处'],
    ['由上海市长宁区周家桥街道办事处编制,全文包括六部分。', '上海市长宁区周家桥街道办事处'],
    ['由南宁经济技术开发区管理委员会(以下简称经开区管委会)编制。', '南宁经济技术开发区管理委员会'],
    ['由南平市人民政府信息公开工作领导小组办公室根据《条例》汇总。', '南平市人民政府'],
    ['由常德市审计局政务公开领导小组办公室编制而成。', '常德市审计局'],
    ['根据《条例》的要求,绍兴市越城区东湖街道特编制2023年年度报告。', '绍兴市越城区东湖街道办事处'],
    ['岐山县教育体育局现向社会公开《2023年政府信息公开工作年度报告》。', '岐山县教育体育局'],
    ['结合鞍山市公共资源交易中心2023年政府信息公开工作情况,编制本报告。', '鞍山市公共资源交易中心'],
    ['2023年度区教育局通过门户网站公开信息。规范婺城区人民政府网站板块。', '金华市婺城区教育局'],
    ['2022年宜城市教育局全面贯彻落实《条例》。', '宜城市教育局'],
    ['2023年,商务局信息公开工作在县委的领导下。', '商务局'],
    ['2023年,山东省人民政府办公厅以公开促落实。', '山东省人民政府办公厅'],
    ['现把长治市信访局2023年度政府信息公开工作情况报告如下:', '长治市信访局'],
    ['电子版可从阜阳市公安局网站下载。如有疑问,请与我局联系。', '阜阳市公安局'],
    ['请与池州市公安贵池分局办公室联系(地址:牧之路)。2023年,分局认真贯彻。', '池州市公安贵池分局'],
    ['2023年,白水乡认真贯彻《条例》。(地址:万载县白水乡人民政府)', '万载县白水乡人民政府'],
    ['2023年,市行政审批局认真贯彻要求。以“万源市行政审批局”公众号补充。', '万源市行政审批局'],
    [
      '结合开发区管委会信息公开工作。请与安徽舒城经济开发区综合办公室联系(地址',
      '安徽舒城经济开发区',
    ],
  ])('%s → %s', (text, name) => expect(identity(`${text}\n${PERIOD}`).agencyName).toBe(name));

  it.each([
    [
      'a report of a government is not its data office’s',
      '请与随县数据局联系(地址:政务服务中心)。',
    ],
    ['nor is the office that compiled it', '由正蓝旗政务服务局根据《条例》汇总编制。'],
    ['a pronoun is nobody', '2023年度我局共收到14件申请。'],
    ['a branch without its city is nobody', '2023年,分局认真贯彻《条例》。'],
    ['a government’s own office may speak for both', '由沭阳县人民政府办公室编制。'],
    ['a verb is no name', '要求不断健全政府公开机制。'],
    [
      'the portal of a government is everybody’s',
      '电子版可在桃江县人民政府网站下载。2023年我局工作。',
    ],
  ])('%s', (_, text) => expect(identity(`${text}\n${PERIOD}`).agencyName).toBeNull());

  it('gives a zone no level where only its province is known', () => {
    const text = '由安徽舒城经济开发区管理委员会编制。';
    expect(identity(text)).toMatchObject({ regionCode: '340000', level: null });
  });

  it('leaves a place undecided that the text contradicts', () => {
    const text = '2023年,区教育局认真贯彻《条例》。\n婺城区教育局与金东区教育局联合发文。';
    expect(identity(text)).toMatchObject({ agencyName: '区教育局', regionCode: null });
  });

  it('does not take the city’s portal for the place of a county’s body', () => {
    const text = '2023年,县教育局认真贯彻《条例》。\n可在金华市人民政府网站下载。';
    expect(identity(text)).toMatchObject({ agencyName: '县教育局', regionCode: null });
  });
});

it('reads a year that stands within the name of the report', () => {
  expect(identity('衡阳市司法局政府信息公开2021年度报告')).toMatchObject({
    agencyName: '衡阳市司法局',
    year: 2021,
  });
  expect(identity('宝坻区消防救援支队\n政府信息公开工作2025年度报告')).toMatchObject({
    year: 2025,
  });
});

it('knows what speaks of itself as 我旗, 我苏木 or 市政府办公室', () => {
  expect(identity(`我旗认真贯彻《条例》。\n${PERIOD}`)).toMatchObject({ level: 'county' });
  expect(identity(`我苏木认真贯彻《条例》。\n${PERIOD}`)).toMatchObject({
    level: 'township',
    scope: 'self',
  });
  expect(identity('2023年,市政府办公室认真贯彻《条例》。')).toMatchObject({ sector: 'office' });
});

describe('authorities with branches', () => {
  const title = (text: string) => identity(`${text}2023年政府信息公开工作年度报告`);

  it.each([
    ['全国海关', '海关总署', 'area', 'central'],
    ['海关总署(本级机关)', '海关总署', 'self', 'central'],
    ['广州海关关区', '广州海关', 'area', 'prefecture'],
    ['广州海关', '广州海关', 'self', 'prefecture'],
    ['湖北省咸宁市气象部门', '咸宁市气象局', 'area', 'prefecture'],
    ['咸宁市气象局', '咸宁市气象局', 'self', 'prefecture'],
    ['池州市公安局贵池分局', '池州市公安局贵池分局', 'self', 'county'],
  ])('%s → %s, %s, %s', (text, agencyName, scope, level) => {
    expect(title(text)).toMatchObject({ agencyName, scope, level });
  });

  it('knows the customs of an early year by the year’s place in the title', () => {
    expect(identity('海关总署2010年海关信息公开工作年度报告')).toMatchObject({
      agencyName: '海关总署',
      year: 2010,
    });
  });

  it('places a branch in its district', () => {
    expect(title('池州市公安局贵池分局').regionCode).toBe('341702');
    expect(title('安庆市生态环境局怀宁县分局').regionCode).toBe('340822');
  });
});
