import type { Family } from '../../model/family';
import { derived } from './derived';
import { flows } from './flows';
import { forms } from './forms';
import { glossary } from './glossary';
import { indicators } from './indicators';
import { levels } from './levels';
import { listsOf } from './lists';
import { origin } from './origin';
import { measuresOf } from './measures';
import { ruleInfos } from './rules';
import { screens } from './screens';
import { sectors } from './sectors';
import { allSeries } from './series';
import { overviewTopics, topics } from './topics';

/** Annual FOIA reports of United States federal agencies: what the dashboard needs to know. */
export const us: Family = {
  id: 'us',
  name: {
    zh: '美国《信息自由法》年度报告',
    en: 'United States FOIA annual reports',
  },
  origin,
  forms: forms.map(({ id, name, basis, years }) => ({ id, name, basis, years })),
  measures: measuresOf(forms),
  derived,
  series: allSeries,
  indicators,
  topics,
  overview: overviewTopics,
  headline: [
    'requests__received',
    'requests__processed',
    'backlog__requests',
    'release_rate',
    'simple_within_20_days',
    'cost_per_request',
    'appeals_changed_rate',
  ],
  tables: Object.fromEntries(
    forms.flatMap(({ sections }) => sections.map(({ kind, title }) => [kind, title])),
  ),
  lists: listsOf(forms),
  rules: ruleInfos,
  levels,
  sectors,
  scopes: {
    self: { zh: '所属机构', en: 'Component' },
    area: { zh: '机构总体', en: 'Agency overall' },
  },
  scopeNotes: {
    self: {
      zh: '只计各部和机构下属的单位，各报各的。机构总体的数字已含它们，两者相加会重复计算，故分开显示。年度为财政年度，上年 10 月至当年 9 月。',
      en: 'The components of departments and agencies, each by itself. The figures of an agency overall already include them, so adding the two would count requests twice: they are shown apart. Years are fiscal years, October to September.',
    },
    area: {
      zh: '各部和独立机构的总体数字，已含其下属机构；两者相加会重复计算，故分开显示。年度为财政年度，上年 10 月至当年 9 月。',
      en: 'Departments and independent agencies as a whole. They already include their components, so adding the two would count requests twice: they are shown apart. Years are fiscal years, October to September.',
    },
  },
  dimensions: {
    level: {
      zh: '机构性质',
      en: 'Kind of body',
      counted: { zh: '类机构', en: 'kinds of body' },
    },
    sector: { zh: '同类机构', en: 'Peer group' },
  },
  bodyWord: '机构',
  defaultScope: 'area',
  oneScopeEach: true,
  language: 'en',
  flows,
  peers: ['level_sector'],
  screens,
  glossary,
  moneyUnit: 'USD',
};
