import type { PeerRule } from '../../../model/rule';
import { form2019 } from '../forms/form2019';
import { form2021 } from '../forms/form2021';
import { measuresOf } from '../measures';

const all = measuresOf([form2019, form2021]);
const label = new Map(all.map((measure) => [measure.id, measure.label]));
const money = new Set(all.filter((measure) => measure.money).map(({ id }) => id));

/** 1,234 or 0.0185: as many digits as tell the size. */
const plain = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)));

const MEASURES = [
  'received__total',
  'processed__total',
  'granted__total',
  'normative_documents_issued',
  'normative_documents_in_force',
  'normative_documents_made',
  'normative_documents_published_total',
  'permits_decisions',
  'penalties_decisions',
  'coercive_measures_decisions',
  'reconsideration_total',
  ...money,
];

/**
 * A figure three orders of magnitude away from those of bodies of the same level and sector. Sums
 * of money are most often given in 元 where the form asks for 万元 (quirk 1 of the law).
 */
export const farFromPeers: PeerRule = {
  id: 'far_from_peers',
  statement: {
    zh: '与同年、同表式、同范围、同层级（同领域）机关的中位数相差一千倍以上，请核对',
    en: 'a thousand times or more from the median of bodies of the same year, form, scope, level (and sector): check it',
  },
  measures: MEASURES,
  minimumPeers: 20,
  factor: 1000,
  spread: 5,
  message({ measure, value, median, peers }) {
    const name = label.get(measure) ?? { zh: measure, en: measure };
    const much = value > median;
    const times = plain(much ? value / median : median / value);
    const unit = money.has(measure)
      ? {
          zh: much ? '，可能把元填成了万元，请核对单位' : '，请核对单位',
          en: much
            ? '; yuan may stand where CNY 10,000 belong: check the unit'
            : '; check the unit',
        }
      : { zh: '，请核对', en: '; check it' };
    const far = { zh: much ? '高' : '低', en: much ? 'above' : 'below' };
    return {
      zh: `“${name.zh}”为 ${plain(value)}，比 ${peers} 个同类机关的中位数 ${plain(median)} ${far.zh}约 ${times} 倍${unit.zh}`,
      en: `"${name.en}": ${plain(value)}, about ${times} times ${far.en} the median ${plain(median)} of ${peers} similar bodies${unit.en}`,
    };
  },
};
