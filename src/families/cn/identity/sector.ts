import { placeName } from './region';

/**
 * Sector by the words of a body's name without its place, the first that fits. The more special
 * come first: 行政审批 before 行政, 自然资源和规划 before 规划建设.
 */
const SECTORS: readonly (readonly [string, RegExp])[] = [
  ['public_security', /公安|交警|派出所/],
  ['petitions', /信访/],
  ['audit', /审计/],
  ['taxation', /税务|地税|国税/],
  ['statistics', /统计|调查队/],
  ['justice', /司法/],
  ['emergency', /应急|消防|地震|安全生产监督|安监/],
  [
    'market_regulation',
    /市场监督|市场监管|市监|工商行政|质量技术监督|质监|药品监督|食药监|知识产权/,
  ],
  ['natural_resources', /自然资源|国土|林业|林草|海洋|规划和国土|测绘|规划局|资源规划/],
  ['ecology', /生态环境|环境保护|环保/],
  ['education', /教育|教体|教科|大学|学院|中学|小学|学校/],
  ['health', /卫生|卫健|医疗保障|医保|中医药|疾病预防|疾控|医院|计生/],
  ['civil_affairs', /(?<!人)民政/],
  ['veterans_affairs', /退役军人/],
  ['human_resources', /人力资源|人社|社会保障|社会保险/],
  ['science_technology', /科学技术|科技|科委|大数据|数据局|数据资源/],
  ['industry', /工业和信息化|工业信息化|经济和信息化|工信|经信/],
  ['development_reform', /发展和改革|发展改革|发改|粮食|物资储备|物价/],
  ['finance', /财政|金融/],
  ['state_assets', /国有资产|国资/],
  ['commerce', /商务|商业|招商|投资促进|投资推广|贸易/],
  ['transport', /交通|公路|港口|民航|铁路|海事|运输/],
  ['water', /水利|水务|河长|移民/],
  ['agriculture', /农业|农村|农机|畜牧|乡村振兴|扶贫|供销|农牧/],
  ['culture_tourism', /文化|旅游|文旅|文物|体育|广播|广电|新闻出版|图书馆|博物/],
  ['urban_management', /城市管理|城管|综合执法|城市综合|园林|市容/],
  ['housing', /住房|住建|城乡建设|(?<!生产)建设|房产|房屋|公积金|人民防空|人防|城市更新/],
  ['administrative_approval', /行政审批|政务服务|政数|行政服务/],
  ['ethnic_religious', /民族|宗教|民宗/],
  ['weather', /气象/],
  ['office', /^(?:国务院|人民政府|政府|管委会|管理委员会)?(?:办公室|办公厅)$|^府办|机关事务/],
  [
    'government',
    /^$|人民政府$|^政府$|兵团(?:.*[市师团])?$|(?:镇|乡|苏木)政府$|街道办事处$|管理委员会$|管委会$|(?:开发|高新|实验|示范|新)区$/,
  ],
];

/** Sector of a body from its name; `other` if no word of it is known; null without a name. */
export function findSector(name: string | null): string | null {
  if (name === null) return null;
  const rest = placeName(name).rest.replace(
    /^[省市州盟区县旗](?=(?:人民)?政府|管委会|管理委员会)/,
    '',
  );
  return SECTORS.find(([, words]) => words.test(rest))?.[0] ?? 'other';
}
