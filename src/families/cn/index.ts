import type { Family, FormInfo } from '../../model/family';
import { derived } from './derived';
import { flows } from './flows';
import { forms } from './forms';
import { form2014 } from './forms/form2014';
import { form2019 } from './forms/form2019';
import { form2021 } from './forms/form2021';
import { fujian } from './forms/fujian';
import { incomparable } from './incomparable';
import { glossary } from './glossary';
import { indicators } from './indicators';
import { levels } from './levels';
import { measuresOf } from './measures';
import { screens } from './screens';
import { ruleInfos } from './rules';
import { sectors } from './sectors';
import { allSeries } from './series';
import { tiles } from './tiles';
import { topics } from './topics';

const formInfo: readonly FormInfo[] = forms.map(({ id, name, basis, years }) => ({
  id,
  name,
  basis,
  years,
}));

/** 政府信息公开工作年度报告: what the dashboard needs to know of it. Loads no reader. */
export const cn: Family = {
  id: 'cn',
  name: {
    zh: '政府信息公开工作年度报告',
    en: 'Yearly reports on disclosure of government information',
  },
  forms: formInfo,
  // Current forms first: the order in which people look for a measure.
  measures: measuresOf([form2019, form2021, fujian, form2014]),
  derived,
  series: allSeries,
  incomparable,
  indicators,
  topics,
  tables: Object.fromEntries(forms.flatMap(({ tables }) => tables.map((t) => [t.kind, t.title]))),
  rules: ruleInfos,
  levels,
  sectors,
  headline: [
    'received',
    'processed',
    'disclosure_rate',
    'denial_rate',
    'carried_over_rate',
    'reconsideration',
    'litigation',
  ],
  flows,
  tiles,
  // Topics with a screen of their own show there what would repeat on the overview.
  overview: [
    'requests',
    'outcomes',
    'denial_reasons',
    'requesters',
    'remedies',
    'procurement',
    'active_disclosure',
  ],
  screens,
  glossary,
  moneyUnit: 'CNY 10,000 (万元)',
};
