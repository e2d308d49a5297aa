import type { Text } from '../../../model/text';

/** What the checks are called in lists. */
export const ruleNames: Readonly<Record<string, Text>> = {
  flow_balance: { zh: '收办平衡', en: 'Flow balance' },
  disposition_total: { zh: '办理结果合计', en: 'Sum of dispositions' },
  processed_disposed: { zh: '办结与办理结果', en: 'Processed against dispositions' },
  other_reasons_total: { zh: '其他理由合计', en: 'Sum of other reasons' },
  increments_total: { zh: '时间段合计', en: 'Sum of day increments' },
  resources_total: { zh: '人员与费用合计', en: 'Sum of staff and costs' },
  repeated_figures: { zh: '重复数字', en: 'Figures repeated' },
  within_limits: { zh: '部分不大于整体', en: 'Part within the whole' },
  days_in_order: { zh: '天数次序', en: 'Days in order' },
  exemptions_have_cause: { zh: '豁免与不公开', en: 'Exemptions and denials' },
  oldest_in_order: { zh: '最久十件次序', en: 'Ten oldest in order' },
  fees_share: { zh: '收费占比', en: 'Share of fees' },
  last_year_figures: { zh: '上年数字', en: "Last year's figures" },
  carried_over: { zh: '上下年结转', en: 'Carried over between years' },
  components_total: { zh: '所属机构合计', en: 'Sum of components' },
};
