import type { Indicator } from '../../../model/measure';
import { carriedOver } from './carried-over';
import { corrections } from './corrections';
import { disclosure } from './disclosure';
import { disputes } from './disputes';
import { fullGrant } from './full-grant';
import { outcomeRates } from './outcome-rates';
import { processed } from './processed';
import { growth } from './growth';
import { procurementAverage } from './procurement-average';
import { reasonShares } from './reason-shares';
import { requesterShares } from './requester-shares';

/** All indicators, in the order in which they are offered. A new one: a file and a line here. */
export const indicators: readonly Indicator[] = [
  ...disclosure,
  ...fullGrant,
  ...outcomeRates,
  ...processed,
  ...carriedOver,
  ...disputes,
  ...corrections,
  ...requesterShares,
  ...reasonShares,
  ...procurementAverage,
  ...growth,
];
