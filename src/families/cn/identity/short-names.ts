/**
 * Usual short names of departments and what they stand for. Only used to recognise a body under
 * another of its names; a report keeps the name it gives itself unless the registry knows it.
 */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/管委会$/, '管理委员会'],
  [/发改(?=[委局])/, '发展和改革'],
  [/发展改革(?=[委局])/, '发展和改革'],
  [/科委/, '科学技术委'],
  [/(?:科技|科学技术)(?=局$)/, '科学技术'],
  [/工信(?=[委局厅])/, '工业和信息化'],
  [/教体局/, '教育体育局'],
  [/人社(?=[局厅])/, '人力资源和社会保障'],
  [/人力资源社会保障/, '人力资源和社会保障'],
  [/住建(?=[委局厅])/, '住房和城乡建设'],
  [/住房城乡建设/, '住房和城乡建设'],
  [/卫健(?=[委局])/, '卫生健康'],
  [/市监局|市场监管局/, '市场监督管理局'],
  [/农业农村委$/, '农业农村委员会'],
  [/文旅(?=[委局厅])/, '文化和旅游'],
  [/城管局/, '城市管理局'],
  [/应急局/, '应急管理局'],
  [/退役局/, '退役军人事务局'],
  [/审批局/, '行政审批局'],
  [/国资委/, '国有资产监督管理委员会'],
  [/地税局/, '地方税务局'],
  [/国税局/, '国家税务局'],
  [/(?<!分)(委)$/, '委员会'],
  [/^政府(?=$|办)/, '人民政府'],
  [/政府办$/, '政府办公室'],
  [/街道办$|街道$/, '街道办事处'],
];

/** What follows the place in a body's name, in full: `科委` → `科学技术委员会`. */
export function expand(rest: string): string {
  const full = SHORT.reduce((name, [from, to]) => name.replace(from, to), rest);
  if (full === '') return '人民政府';
  if (/[镇乡]$/.test(full)) return `${full}人民政府`;
  return full.replace(/委员会员会$/, '委员会');
}
