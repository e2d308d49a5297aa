import type { Text } from '../../../model/text';

/** What the checks are called in lists. */
export const ruleNames: Readonly<Record<string, Text>> = {
  request_balance: { zh: '收办平衡', en: 'Requests balance' },
  outcome_sum: { zh: '办理结果合计', en: 'Sum of outcomes' },
  applicant_total: { zh: '申请人各列合计', en: 'Sum over requesters' },
  remedy_total: { zh: '复议诉讼合计', en: 'Sum of remedies' },
  form2014_sum: { zh: '旧表式分项合计', en: 'Sums of the 2014 form' },
  form2014_denials: { zh: '旧表式不同意公开合计', en: 'Denials of the 2014 form' },
  rules_need_authority: { zh: '规章制定权', en: 'Authority to make rules' },
  published_in_all: { zh: '对外公开总数', en: 'Published in all' },
  whole_numbers: { zh: '件数应为整数', en: 'Counts are whole numbers' },
  decisions_are_items: { zh: '处理决定误填项目数', en: 'Decisions filled in as items' },
  carry_over: { zh: '上下年结转', en: 'Carry-over between years' },
  stock_of_documents: { zh: '文件存量变化', en: 'Stock of documents' },
  stock_of_items: { zh: '项目存量变化', en: 'Stock of items' },
  fujian_cumulative: { zh: '历年累计', en: 'Cumulative figures' },
  money_jump: { zh: '金额突变', en: 'Jump in money' },
  far_from_peers: { zh: '远离同类机关', en: 'Far from similar bodies' },
};
