import type { Indicator } from '../../../model/measure';
import { ratio } from './build';

/** What became of the requests processed (section V.B). */
export const outcomes: readonly Indicator[] = [
  ratio(
    'release_rate',
    ['公开率（占办结）', 'Release rate (of processed)'],
    ['（全部公开 + 部分公开）÷ 办结', '(full grants + partial grants) ÷ processed'],
    'released',
    'disposed',
  ),
  ratio(
    'release_rate_of_decided',
    ['公开率（占实体决定）', 'Release rate (of decided on the merits)'],
    [
      '（全部公开 + 部分公开）÷（全部公开 + 部分公开 + 全部不公开）',
      '(full + partial grants) ÷ (full + partial grants + full denials)',
    ],
    'released',
    { plus: ['released', 'disposition__full_denial'] },
  ),
  ratio(
    'full_grant_share',
    ['全部公开率', 'Full-grant share'],
    ['全部公开 ÷ 办结', 'full grants ÷ processed'],
    'disposition__full_grant',
    'disposed',
  ),
  ratio(
    'full_denial_rate',
    ['全部不公开率', 'Full-denial rate'],
    ['依豁免全部不公开 ÷ 办结', 'full denials based on exemptions ÷ processed'],
    'disposition__full_denial',
    'disposed',
  ),
  ratio(
    'other_reasons_rate',
    ['非豁免结案率', 'Closed for other reasons'],
    ['豁免以外的结案 ÷ 办结', 'closed for reasons other than exemptions ÷ processed'],
    'not_processed_on_merits',
    'disposed',
  ),
  ratio(
    'no_records_rate',
    ['无记录率', 'No-records rate'],
    ['无记录 ÷ 办结', 'no records ÷ processed'],
    'disposition__no_records',
    'disposed',
  ),
];
