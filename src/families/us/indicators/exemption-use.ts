import type { Indicator } from '../../../model/measure';
import { EXEMPTIONS } from '../parts';
import { ratio } from './build';

/** `exemptions__7c` → `7(C)`. */
const printed = (measure: string) =>
  measure
    .replace('exemptions__', '')
    .replace(/^7(.)$/, (_, part: string) => `7(${part.toUpperCase()})`);

const use = (measure: string, number: string): Indicator =>
  ratio(
    `${measure.replace('__', '_')}_per_100`,
    [`第${number}项豁免（每百件有所保留的申请）`, `Exemption ${number} per 100 requests withheld`],
    [
      `第${number}项适用次数 ÷（部分公开 + 全部不公开）× 100`,
      `times exemption ${number} was applied ÷ (partial grants + full denials) × 100`,
    ],
    measure,
    'withheld',
    'per_100',
  );

/** How often an exemption is used where anything was withheld (section V.B.(3)). */
export const exemptionUse: readonly Indicator[] = EXEMPTIONS.map((measure) =>
  use(measure, printed(measure)),
);
