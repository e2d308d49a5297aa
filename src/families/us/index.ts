import type { Family } from '../../model/family';
import { derived } from './derived';
import { forms } from './forms';
import { indicators } from './indicators';
import { levels } from './levels';
import { listsOf } from './lists';
import { measuresOf } from './measures';
import { ruleInfos } from './rules';
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
    'processed_rate',
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
  defaultScope: 'area',
  moneyUnit: 'USD',
};
