import { counted, plural } from '../../model/plural';

/** Texts of the screen on outcomes and reasons, and those its kin share with it. */
const zh = {
  title: '答复与理由',
  notOfferedTitle: '这类报告没有此项内容',
  notOffered: '当前数据版本的报告不统计此项。请从上方选择其他页面。',
  reasons: '各项理由',
  apart: '旧表式的理由',
  apartNote: '2019 年以前表式的理由名称、含义与现行表式不同，单独显示，不与上面各图相比。',
  byYear: '分年份',
  byAgency: '分机关',
  largest: (shown: string, all: string) => `办理量最大的 ${shown} 个机关（共 ${all} 个）`,
  picked: (count: string) => `已选 ${count} 个机关`,
  pick: '改看指定机构',
  colour: '格内为数字；底色越浓，数字越大。“—”为未统计或未填。',
  year: '年份',
  movers: '占比变化',
  from: '从',
  to: '到',
  moversNone: '至少要有两年统计了全部理由，才能比较变化。',
};

const en: typeof zh = {
  title: 'Outcomes and reasons',
  notOfferedTitle: 'These reports do not cover this',
  notOffered:
    'The reports of the open data release do not ask for it. Choose another screen above.',
  reasons: 'Reasons one by one',
  apart: 'Reasons of older forms',
  apartNote:
    'Forms before the present ones name and mean other reasons: they are shown apart and do not compare with the charts above.',
  byYear: 'by year',
  byAgency: 'by agency',
  largest: (shown, all) =>
    `the ${plural(shown, 'agency', `${shown} agencies`)} with most requests processed, of ${all}`,
  picked: (count) => `${counted(count, 'agency', 'agencies')} picked`,
  pick: 'Show chosen agencies instead',
  colour:
    'Each cell holds its figure; the stronger its colour, the larger. "—": not collected or not stated.',
  year: 'Year',
  movers: 'change of shares',
  from: 'From',
  to: 'To',
  moversNone: 'Two years that ask for every reason are needed to tell how shares moved.',
};

export const outcomes = { zh, en };
