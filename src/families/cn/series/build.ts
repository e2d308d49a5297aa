import type { Series, SeriesSegment } from '../../../model/measure';
import type { Text } from '../../../model/text';

/** Forms by id, as segments name them. */
export const FUJIAN = ['fujian'];
export const FORM2014 = ['2014'];
export const FORM2019 = ['2019'];
export const FORM2021 = ['2021'];
export const SINCE_2019 = ['2019', '2021'];

/** The first segment of a series. */
export const start = (measure: string, forms: readonly string[]): SeriesSegment => ({
  measure,
  forms,
  joins: 'same',
});
/** Continues the line: the quantity is the same on these forms. */
export const same = start;
/** Starts a new line; the note says what changed. */
export const broken = (measure: string, forms: readonly string[], note: Text): SeriesSegment => ({
  measure,
  forms,
  joins: 'break',
  note,
});

/** A series from its id, names, unit and segments in order of time. */
export const series = (
  id: string,
  zh: string,
  en: string,
  unit: string,
  ...segments: readonly SeriesSegment[]
): Series => ({ id, label: { zh, en }, unit, segments });

export const REVISED: Text = {
  zh: '2019 年起按修订后《条例》和新表式统计，与此前口径不同',
  en: 'counted under the revised Regulations and a new form from 2019 on',
};

/** A series of one measure. */
export const only = (
  measure: string,
  zh: string,
  en: string,
  unit: string,
  forms: readonly string[],
): Series => series(measure, zh, en, unit, start(measure, forms));

export const MONEY = 'CNY 10,000 (万元)';
