import type { Measure, Series } from '../../../model/measure';
import { forms } from '../forms';
import { measuresOf } from '../measures';
import { topics } from '../topics';
import { nameOf } from './labels';

/**
 * What is followed over the years. The form asked for the same figures from 2008 on, in the same
 * words, so each line is one definition; what came in 2017 begins there.
 */
const measures = new Map(measuresOf(forms).map((measure) => [measure.id, measure]));

const seriesOf = (measure: Measure): Series => ({
  id: measure.id,
  label: nameOf(measure.id) ?? withoutGroup(measure),
  unit: measure.unit,
  segments: [{ measure: measure.id, forms: measure.forms, joins: 'same' }],
});

/** `申请适用豁免·第5项（…）` → `第5项（…）`: which exemption it is says enough. */
function withoutGroup({ label: { zh, en } }: Measure): Series['label'] {
  return { zh: zh.slice(zh.indexOf('·') + 1), en: en.slice(en.indexOf(': ') + 2) };
}

/** Figures shown in tables of one body, beside those of the topics. */
const BESIDES = [
  'requests__pending_start',
  ...['simple', 'complex', 'expedited'].flatMap((track) => [
    `increments_${track}__401_plus`,
    `increments_${track}__total`,
  ]),
  'appeals__pending_start',
  'pending_simple__number',
  'pending_simple__median',
  'pending_complex__number',
  'pending_complex__median',
  'pending_expedited__number',
  'pending_expedited__median',
  'request_oldest__1',
  'appeal_oldest__1',
  'consultation_oldest__1',
  'consultations__pending_start',
  'subsection_c__used',
  'costs__total',
  'fees__cost_share',
];

const followed = [
  ...new Set([
    ...topics.flatMap(({ groups }) => groups.flatMap((group) => group.series)),
    ...BESIDES,
  ]),
];

export const allSeries: readonly Series[] = followed.map((id) => {
  const measure = measures.get(id);
  if (!measure) throw new Error(`us: no form asks for ${id}`);
  return seriesOf(measure);
});
