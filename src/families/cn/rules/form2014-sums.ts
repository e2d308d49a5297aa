import { dataRows } from '../../../model/form';
import type { Equation, EquationRule } from '../../../model/rule';
import { form2014 } from '../forms/form2014';

const rows = new Map(dataRows(form2014.tables[0]!.blocks[0]!).map((row) => [row.id, row]));

const sum = (total: string, parts: readonly string[]): Equation => {
  const row = (id: string) => rows.get(`form2014_${id}`)!;
  return {
    subject: `form2014_${total}`,
    left: { plus: parts.map((id) => row(id).id) },
    right: { plus: [row(total).id] },
    leftText: { zh: `“${row(total).label}”各项之和`, en: `the parts of "${row(total).en}"` },
    rightText: { zh: `“${row(total).label}”`, en: `"${row(total).en}"` },
  };
};

/** The sums of the national form of 2014 (国办发〔2014〕32号): channels, conclusion, replies, remedies, staff. */
export const form2014Sums: EquationRule = {
  id: 'form2014_sum',
  kind: 'equation',
  severity: 'error',
  statement: {
    zh: '2014年统计表中各合计项 = 其分项之和',
    en: 'every total of the 2014 form = the sum of its parts',
  },
  equations: [
    sum('received', ['received_in_person', 'received_fax', 'received_online', 'received_mail']),
    sum('concluded', ['concluded_on_time', 'concluded_extended']),
    sum('replied', [
      'already_public',
      'granted',
      'granted_in_part',
      'denied',
      'not_this_body',
      'not_existing',
      'asked_to_amend',
      'other_channel',
    ]),
    sum('reconsideration', [
      'reconsideration_upheld',
      'reconsideration_corrected',
      'reconsideration_other',
    ]),
    sum('litigation', ['litigation_upheld', 'litigation_corrected', 'litigation_other']),
    sum('staff', ['staff_full_time', 'staff_part_time']),
  ],
};

/** Some reports let one denied request count under two reasons: the parts may exceed the total. */
export const form2014Denials: EquationRule = {
  ...form2014Sums,
  id: 'form2014_denials',
  severity: 'warning',
  statement: {
    zh: '不同意公开答复数 = 各项理由之和（2014年统计表；一件可计入两项理由）',
    en: 'denied = the sum of its reasons (2014 form; one request may count twice)',
  },
  equations: [
    sum('denied', [
      'denied_state_secret',
      'denied_trade_secret',
      'denied_privacy',
      'denied_security_stability',
      'denied_not_government_information',
      'denied_other',
    ]),
  ],
};
