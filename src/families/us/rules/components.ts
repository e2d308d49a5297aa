import { counted } from '../../../model/plural';
import type { PartsRule } from '../../../model/rule';
import { forms } from '../forms';
import { measuresOf } from '../measures';
import { labelOf } from './build';

/** Counts and money of the components make those of the agency; medians and ages do not. */
const measures = measuresOf(forms)
  .filter((measure) => measure.summable !== false)
  .map(({ id }) => id);

/** Every section: the row "agency overall" is the sum of the rows of its components. */
export const componentsMakeAgency: PartsRule = {
  id: 'components_total',
  severity: 'warning',
  statement: {
    zh: '各所属机构之和等于机构总体',
    en: 'the components add up to the agency overall',
  },
  measures,
  message: ({ measure, whole, parts, count }) => ({
    zh: `${labelOf(measure).zh}：机构总体 ${whole}，${count} 个所属机构合计 ${parts}，应当相等`,
    en: `${labelOf(measure).en}: agency overall ${whole}, its ${counted(count, 'component')} together ${parts}: these must be equal`,
  }),
};
