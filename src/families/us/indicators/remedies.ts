import type { Indicator } from '../../../model/measure';
import { ratio } from './build';

/** Appeals, and requests for expedited processing and fee waivers (sections VI and VIII). */
export const remedies: readonly Indicator[] = [
  ratio(
    'appeals_per_100',
    ['每百件办结申请的申诉', 'Appeals per 100 requests processed'],
    ['收到的申诉 ÷ 办结申请 × 100', 'appeals received ÷ requests processed × 100'],
    'appeals__received',
    'requests__processed',
    'per_100',
  ),
  ratio(
    'appeals_per_100_not_granted',
    ['每百件未全部公开的申请的申诉', 'Appeals per 100 requests not granted in full'],
    [
      '收到的申诉 ÷（办结申请 − 全部公开）× 100',
      'appeals received ÷ (requests processed − full grants) × 100',
    ],
    'appeals__received',
    { plus: ['disposed'], minus: ['disposition__full_grant'] },
    'per_100',
  ),
  ratio(
    'appeals_changed_rate',
    ['申诉改变率（占作出决定）', 'Appeals changed (of decided)'],
    [
      '（部分改变 + 全部改变）÷（维持 + 部分改变 + 全部改变）',
      '(partially reversed + reversed) ÷ (affirmed + partially reversed + reversed)',
    ],
    'appeals_changed',
    'appeals_decided',
  ),
  ratio(
    'appeals_changed_rate_of_processed',
    ['申诉改变率（占办结）', 'Appeals changed (of processed)'],
    ['（部分改变 + 全部改变）÷ 办结的申诉', '(partially reversed + reversed) ÷ appeals processed'],
    'appeals_changed',
    'appeal_disposition__total',
  ),
  ratio(
    'expedited_grant_rate',
    ['加急准予率', 'Expedited processing granted'],
    ['准予 ÷（准予 + 不准）', 'granted ÷ (granted + denied)'],
    'expedited__granted',
    'expedited_decided',
  ),
  ratio(
    'fee_waiver_grant_rate',
    ['减免费用准予率', 'Fee waivers granted'],
    ['准予 ÷（准予 + 不准）', 'granted ÷ (granted + denied)'],
    'fee_waiver__granted',
    'fee_waiver_decided',
  ),
];
