import type { Series } from '../../../model/measure';
import { active, procurement } from './disclosure';
import { older } from './older';
import { reasons } from './reasons';
import { remedies } from './remedies';
import { requesters } from './requesters';
import { channels, main } from './requests';

/**
 * Comparability as data: what may be followed over the years although the forms changed, and
 * where a line must break. What is not linked here is not comparable. The first series are the
 * ones an overview keeps when it must be small.
 */
export const allSeries: readonly Series[] = [
  ...main,
  ...remedies,
  ...reasons,
  ...requesters,
  ...procurement,
  ...active,
  ...channels,
  ...older,
];

export { reasons2014 } from './older';
export { REQUESTERS } from './requesters';
