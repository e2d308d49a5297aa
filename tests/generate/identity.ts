import type { Random } from './random';

/** Who reports, synthetic: real places, no real report. */
export interface ReportIdentity {
  readonly agency: string;
  readonly region: string;
  readonly year: number;
  readonly scope: 'self' | 'area';
  readonly title: string;
  readonly period: string;
  readonly decree: string;
}

const COUNTIES = [
  '平顶山市湛河区',
  '株洲市荷塘区',
  '宿迁市沭阳县',
  '淮安市洪泽区',
  '天门市',
  '西安市阎良区',
  '威海市文登区',
  '石家庄市桥西区',
  '广州市荔湾区',
  '康乐县',
] as const;
const DEPARTMENTS = [
  '教育局',
  '财政局',
  '统计局',
  '审计局',
  '发展和改革局',
  '自然资源局',
  '信访局',
  '市场监督管理局',
  '公安局',
  '水利局',
] as const;
const TITLES = [
  '政府信息公开工作年度报告',
  '政府信息公开工作年度报告',
  '政府信息公开年度报告',
  '信息公开年度报告',
  '政府信息公开年度工作报告',
  '政府信息公开工作报告',
  '政务信息公开年度报告',
] as const;

/** Draws agency, year, title and period sentence; the year usually fits the form of the era. */
export function makeIdentity(
  random: Random,
  era: '2019' | '2021' | 'fujian' | '2014',
): ReportIdentity {
  const region = random.pick(COUNTIES);
  const area = random.chance(0.3);
  const agency = area ? `${region}人民政府` : `${region}${random.pick(DEPARTMENTS)}`;
  let year =
    era === '2019'
      ? random.int(2019, 2020)
      : era === '2021'
        ? random.int(2021, 2025)
        : random.int(era === 'fujian' ? 2013 : 2014, 2018);
  // Old form in a new year: seen as late as 2022.
  if (era === '2019' && random.chance(0.06)) year = random.int(2021, 2022);
  const words = random.pick(TITLES);
  const period = periodSentence(random, year);
  const title = random.weighted([
    [period.includes(`${year}年1月1日`) ? 1 : 0, words],
    [5, `${agency}${year}年${words}`],
    [3, `${agency}${year}年度${words}`],
    [2, `${agency}\n${year} 年${words}`],
    [1, `${year}年${agency}${words}`],
  ]);
  return {
    agency,
    region,
    year,
    scope: area ? 'area' : 'self',
    title,
    period,
    // The rule a report cites is not reliable, save that old reports cannot cite new ones.
    decree:
      era === 'fujian' || era === '2014'
        ? '国办发〔2014〕32号'
        : random.pick([
            '国办公开办函〔2019〕60号',
            '国办公开办函〔2021〕30号',
            '国办公开办函〔2019〕61号',
          ]),
  };
}

function periodSentence(random: Random, year: number): string {
  return random.weighted([
    [6, `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`],
    [2, `数据统计期限为 ${year} 年 1 月 1 日至 ${year} 年 12 月 31 日。`],
    [1, `统计期限自${year}11日至${year}1231日。`],
    [1, `统计期限自${year}年1月1日起至20${year}年12月31日止。`],
    [1, ''],
  ]);
}
