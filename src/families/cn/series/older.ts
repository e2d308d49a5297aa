import type { Series } from '../../../model/measure';
import { isHeading } from '../../../model/form';
import { form2014 } from '../forms/form2014';
import { fujian } from '../forms/fujian';
import { only } from './build';

/** What only the forms before 2019 ask: their own denial reasons, staff, training … */
const REASONS_2014 = [
  'form2014_denied_state_secret',
  'form2014_denied_trade_secret',
  'form2014_denied_privacy',
  'form2014_denied_security_stability',
  'form2014_denied_not_government_information',
  'form2014_denied_other',
];
const ALONE_2014 = [
  ...REASONS_2014,
  'form2014_complaints',
  'form2014_fees_charged',
  'form2014_staff',
  'form2014_budget',
  'form2014_trainings',
  'form2014_people_trained',
  'form2014_policy_explanations',
  'form2014_press_conferences',
];

export const older: readonly Series[] = [form2014, fujian].flatMap((form) =>
  form.tables.flatMap((table) =>
    table.blocks.flatMap((block) =>
      block.rows.flatMap((row) => {
        if (isHeading(row) || !ALONE_2014.includes(row.id)) return [];
        const unit = row.unit ?? block.columns[0]!.unit;
        return [only(row.id, row.label, row.en, unit, [form.id])];
      }),
    ),
  ),
);

export const reasons2014: readonly string[] = REASONS_2014;
