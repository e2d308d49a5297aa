import type { Indicator } from '../../../model/measure';
import { costs } from './costs';
import { exemptionUse } from './exemption-use';
import { outcomes } from './outcomes';
import { remedies } from './remedies';
import { workload } from './workload';

/** Rates of the FOIA reports. A new one is a file beside this and a line here. */
export const indicators: readonly Indicator[] = [
  ...outcomes,
  ...workload,
  ...costs,
  ...remedies,
  ...exemptionUse,
];
