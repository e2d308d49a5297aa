import type { Indicator } from '../../../model/measure';
import { ratio } from './build';

/** What the work costs and brings in (sections IX and X). */
export const costs: readonly Indicator[] = [
  ratio(
    'cost_per_request',
    ['每件办结申请的办理费用', 'Processing cost per request processed'],
    [
      '办理费用（不含诉讼）÷ 办结申请',
      'processing costs (without litigation) ÷ requests processed',
    ],
    'costs__processing',
    'requests__processed',
    'USD',
  ),
  ratio(
    'total_cost_per_request',
    ['每件办结申请的总费用', 'Total cost per request processed'],
    ['总费用（含诉讼）÷ 办结申请', 'total costs (with litigation) ÷ requests processed'],
    'costs__total',
    'requests__processed',
    'USD',
  ),
  ratio(
    'litigation_cost_per_request',
    ['每件办结申请的诉讼费用', 'Litigation cost per request processed'],
    ['诉讼费用 ÷ 办结申请', 'litigation-related costs ÷ requests processed'],
    'costs__litigation',
    'requests__processed',
    'USD',
  ),
  ratio(
    'litigation_cost_share',
    ['诉讼费用占比', 'Litigation share of costs'],
    ['诉讼费用 ÷ 总费用', 'litigation-related costs ÷ total costs'],
    'costs__litigation',
    'costs__total',
    'percent',
    1,
  ),
  ratio(
    'fees_share',
    ['收费占办理费用之比', 'Fees ÷ processing costs'],
    ['收取的费用 ÷ 办理费用', 'fees collected ÷ processing costs'],
    'fees__amount',
    'costs__processing',
    'percent',
    1,
  ),
];
