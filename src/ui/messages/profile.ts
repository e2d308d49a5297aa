/** Texts of the screen of one agency. */
const zh = {
  changes: '逐年比较',
  changesNote: '数字下方为与上年相比的变化，只在口径相同的年份之间计算。',
  broken: '口径变化',
  flow: '办理流向',
  flowNone: '这一年的报告没有可画流向的表。',
  standing: '在同类机构中的位置',
  standingNote: (who: string, year: string, n: string) =>
    `${who}：${year} 年，含本机构共 ${n} 个同类机构有年报。`,
  basis: '同类机构',
  bases: {
    level_sector: (level: string, sector: string) => `${level}、${sector}`,
    parent: (parent: string) => `${parent}的下属机构`,
    level: (level: string) => `全部${level}`,
  },
  noPeers: '没有已知层级或上级的机构，无法选出同类机构。',
  alone: '这一年没有其他同类机构的年报。',
  names: (count: string) => `同类机构名单（${count} 个）`,
  more: (count: string) => `另 ${count} 个`,
  item: '项目',
  own: '本机构',
  median: '同类中位数',
  rank: '名次（从高到低）',
  place: (rank: string, n: string) => `第 ${rank} / ${n}`,
  tooSmall: '分母过小，不排名',
  unstated: '未填',
  small: (count: string) => `另有 ${count} 个因分母过小不排名`,
  earlier: (count: string) => `更早的 ${count} 份从略`,
};

const en: typeof zh = {
  changes: 'Year on year',
  changesNote: 'Below each figure, its change on the year before, told only within one definition.',
  broken: 'definition changed',
  flow: 'From request to outcome',
  flowNone: 'The report of this year has no table that a flow could be drawn from.',
  standing: 'Among its peers',
  standingNote: (who, year, n) =>
    n === '1'
      ? `${who}, ${year}: no other body of this kind has a report.`
      : `${who}, ${year}: ${n} of them have a report, this one included.`,
  basis: 'Peers',
  bases: {
    level_sector: (level, sector) => `${level}, ${sector}`,
    parent: (parent) => `bodies below ${parent}`,
    level: (level) => `all: ${level}`,
  },
  noPeers: 'Neither level nor parent is known, so there are no peers to choose.',
  alone: 'No other body of this kind has a report of this year.',
  names: (count) => `Peers by name (${count})`,
  more: (count) => `${count} more`,
  item: 'Figure',
  own: 'This body',
  median: 'Median of peers',
  rank: 'Rank, highest first',
  place: (rank, n) => `${rank} of ${n}`,
  tooSmall: 'too few cases to rank',
  unstated: 'not stated',
  small: (count) => `${count} more not ranked: too few cases`,
  earlier: (count) => `${count} earlier reports left out`,
};

export const profile = { zh, en };
