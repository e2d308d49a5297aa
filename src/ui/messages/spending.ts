import { counted, plural } from '../../model/plural';

const zh = {
  title: '采购与费用',
  trends: '历年数字',
  ranked: '排序比较',
  what: '比较项目',
  year: '年份',
  byPlace: '分地区',
  byLevel: '分层级',
  by: (dimension: string) => `分${dimension}`,
  byAgency: '分机关',
  unknownTitle: '未写明金额单位的报告',
  unknownNone: '当前筛选下没有这样的报告。',
  unknownLead: (count: string) =>
    `下列 ${count} 处金额没有写明单位，不换算、不计入上面任何合计。点击可查看来源单元格。`,
  unknownMore: (count: string) => `仅列出前 ${count} 处。`,
  agency: '机构',
  item: '项目',
  raw: '原文',
};

const en: typeof zh = {
  title: 'Spending',
  trends: 'Over the years',
  ranked: 'In order of size',
  what: 'What to rank',
  year: 'Year',
  byPlace: 'by place',
  byLevel: 'by level',
  by: (dimension) => `by ${dimension.toLowerCase()}`,
  byAgency: 'by agency',
  unknownTitle: 'Amounts without a unit',
  unknownNone: 'There are no such reports under the present filters.',
  unknownLead: (count) =>
    `${counted(count, 'amount')} ${plural(count, 'states', 'state')} no unit of money. ${plural(count, 'It is', 'They are')} neither converted nor counted in any sum above. Click one to see its cell.`,
  unknownMore: (count) => `Only the first ${count} ${plural(count, 'is', 'are')} listed.`,
  agency: 'Agency',
  item: 'Item',
  raw: 'As printed',
};

export const spending = { zh, en };
