import type { Indicator } from '../../../model/measure';
import { ratio } from './build';

/** How the year's work was kept up with (sections V.A, VII.C, IX and XII). */
export const workload: readonly Indicator[] = [
  ratio(
    'processed_rate',
    ['办结率', 'Processed rate'],
    ['办结 ÷（年初待办 + 收到）', 'processed ÷ (pending at start + received)'],
    'requests__processed',
    'requests_handled',
  ),
  {
    ...ratio(
      'clearance_rate',
      ['结收比', 'Clearance rate'],
      [
        '办结 ÷ 收到；低于 100% 则待办增加',
        'processed ÷ received; under 100% what is pending grows',
      ],
      'requests__processed',
      'requests__received',
    ),
    notPart: true,
  },
  {
    ...ratio(
      'backlog_rate',
      ['积压占收到之比', 'Backlog ÷ received'],
      ['年末积压申请 ÷ 当年收到', 'backlogged requests at end of year ÷ received'],
      'backlog__requests',
      'requests__received',
    ),
    notPart: true,
  },
  ratio(
    'backlog_of_pending',
    ['积压占待办之比', 'Backlog ÷ pending'],
    ['年末积压申请 ÷ 年末待办申请', 'backlogged requests ÷ requests pending at end of year'],
    'backlog__requests',
    'requests__pending_end',
  ),
  ratio(
    'within_20_days_rate',
    ['20 日内办结率', 'Requests within 20 days'],
    [
      '1—20 个工作日办结（简单、复杂、加急合计）÷ 办结的完备申请',
      'processed in 1–20 working days (all tracks) ÷ perfected requests processed',
    ],
    'within_20_days',
    'processed_in_tracks',
  ),
  ratio(
    'simple_within_20_days',
    ['简单申请 20 日内办结率', 'Simple requests within 20 days'],
    [
      '1—20 个工作日办结的简单申请 ÷ 办结的简单申请',
      'simple requests processed in 1–20 working days ÷ simple requests processed',
    ],
    'increments_simple__1_20',
    'increments_simple__total',
  ),
  ratio(
    'complex_within_20_days',
    ['复杂申请 20 日内办结率', 'Complex requests within 20 days'],
    [
      '1—20 个工作日办结的复杂申请 ÷ 办结的复杂申请',
      'complex requests processed in 1–20 working days ÷ complex requests processed',
    ],
    'increments_complex__1_20',
    'increments_complex__total',
  ),
  ratio(
    'processed_per_staff',
    ['人均办结', 'Requests processed per full-time staff'],
    ['办结 ÷ 专职及折合专职人员', 'processed ÷ total full-time FOIA staff'],
    'requests__processed',
    'personnel__total',
    'request',
    1,
  ),
];
