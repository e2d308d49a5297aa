import type { DerivedMeasure } from '../../model/measure';
import { OTHER_REASONS } from './parts';

const sum = (
  id: string,
  zh: string,
  en: string,
  unit: string,
  plus: readonly string[],
): DerivedMeasure => ({ id, label: { zh, en }, unit, plus });

const TRACKS = ['simple', 'complex', 'expedited'] as const;
const perTrack = (row: string, column: string) =>
  TRACKS.map((track) => `${row}_${track}__${column}`);

/** Figures that the form does not print but every reader asks for. */
export const derived: readonly DerivedMeasure[] = [
  sum('requests_handled', '应办申请（年初待办加收到）', 'Requests to handle', 'request', [
    'requests__pending_start',
    'requests__received',
  ]),
  // Not the form's own total: in the publisher's files the line of the agency as a whole carries
  // the total of one component in 461 of 1,795 reports, while its parts add up to what V.A. states.
  sum('disposed', '办结（各项结果之和）', 'Processed (sum of outcomes)', 'request', [
    'disposition__full_grant',
    'disposition__partial_grant',
    'disposition__full_denial',
    ...OTHER_REASONS,
  ]),
  sum('released', '全部或部分公开', 'Released in full or in part', 'request', [
    'disposition__full_grant',
    'disposition__partial_grant',
  ]),
  sum('withheld', '依豁免部分或全部不予公开', 'Withheld in part or in full', 'request', [
    'disposition__partial_grant',
    'disposition__full_denial',
  ]),
  sum(
    'not_processed_on_merits',
    '因豁免以外的原因结案',
    'Closed for reasons other than exemptions',
    'request',
    OTHER_REASONS,
  ),
  sum(
    'exemptions_7',
    '第7项豁免（执法记录）合计',
    'Exemption 7 (law enforcement), all parts',
    'time',
    [...['7a', '7b', '7c', '7d', '7e', '7f'].map((id) => `exemptions__${id}`)],
  ),
  sum('within_20_days', '20 个工作日内办结', 'Processed within 20 working days', 'request', [
    ...perTrack('increments', '1_20'),
  ]),
  sum(
    'processed_in_tracks',
    '三类合计办结（完备申请）',
    'Perfected requests processed',
    'request',
    [...perTrack('increments', 'total')],
  ),
  sum('pending_perfected', '待办的完备申请', 'Pending perfected requests', 'request', [
    ...perTrack('pending', 'number'),
  ]),
  sum('appeals_decided', '作出决定的申诉', 'Appeals decided', 'appeal', [
    'appeal_disposition__affirmed',
    'appeal_disposition__partial',
    'appeal_disposition__reversed',
  ]),
  sum('appeals_changed', '部分或全部改变原决定', 'Appeals changed in part or in full', 'appeal', [
    'appeal_disposition__partial',
    'appeal_disposition__reversed',
  ]),
  sum(
    'expedited_decided',
    '加急请求已决定',
    'Requests for expedited processing decided',
    'request',
    ['expedited__granted', 'expedited__denied'],
  ),
  sum('fee_waiver_decided', '减免费用请求已决定', 'Requests for fee waiver decided', 'request', [
    'fee_waiver__granted',
    'fee_waiver__denied',
  ]),
  sum('records_posted', '主动公布文件合计', 'Records posted, all offices', 'record', [
    'postings__foia_office',
    'postings__program_offices',
  ]),
];
