import type { Series } from '../../../model/measure';
import { FUJIAN, FORM2014, SINCE_2019, start, same, broken, series, REVISED } from './build';

const RESULTS: readonly (readonly [id: string, zh: string, en: string])[] = [
  ['upheld', '维持', 'upheld'],
  ['corrected', '纠正', 'corrected'],
  ['other', '其他结果', 'other result'],
  ['pending', '尚未审结', 'pending'],
];

export const remedies: readonly Series[] = [
  series(
    'reconsideration',
    '行政复议',
    'Administrative reconsideration',
    'case',
    start('fujian_reconsideration', FUJIAN),
    same('form2014_reconsideration', FORM2014),
    broken('reconsideration_total', SINCE_2019, {
      zh: '2019 年起含尚未审结案件',
      en: 'from 2019 on pending cases are included',
    }),
  ),
  series(
    'litigation',
    '行政诉讼',
    'Litigation',
    'case',
    start('fujian_litigation', FUJIAN),
    same('form2014_litigation', FORM2014),
    broken('litigation_total', SINCE_2019, {
      zh: '2019 年起分直接起诉和复议后起诉，含尚未审结案件',
      en: 'from 2019 on direct and after reconsideration, pending cases included',
    }),
  ),
  ...RESULTS.map(([id, zh, en]) =>
    series(
      `reconsideration_${id}`,
      `复议·${zh}`,
      `Reconsideration: ${en}`,
      'case',
      ...(id === 'pending'
        ? [start('reconsideration_pending', SINCE_2019)]
        : [
            start(`form2014_reconsideration_${id}`, FORM2014),
            broken(`reconsideration_${id}`, SINCE_2019, REVISED),
          ]),
    ),
  ),
  ...RESULTS.map(([id, zh, en]) =>
    series(
      `litigation_${id}`,
      `诉讼·${zh}`,
      `Litigation: ${en}`,
      'case',
      start(`litigation_${id}`, SINCE_2019),
    ),
  ),
  series(
    'litigation_direct',
    '未经复议直接起诉',
    'Litigation without prior reconsideration',
    'case',
    start('litigation_direct_total', SINCE_2019),
  ),
  series(
    'litigation_after_reconsideration',
    '复议后起诉',
    'Litigation after reconsideration',
    'case',
    start('litigation_after_reconsideration_total', SINCE_2019),
  ),
  ...(
    [
      ['litigation_direct', '直接起诉', 'Direct litigation'],
      ['litigation_after_reconsideration', '复议后起诉', 'After reconsideration'],
    ] as const
  ).flatMap(([row, zh, en]) =>
    RESULTS.map(([id, resultZh, resultEn]) =>
      series(
        `${row}_${id}`,
        `${zh}·${resultZh}`,
        `${en}: ${resultEn}`,
        'case',
        start(`${row}_${id}`, SINCE_2019),
      ),
    ),
  ),
  series('disputes', '复议和诉讼合计', 'Disputes', 'case', start('disputes_total', SINCE_2019)),
];
