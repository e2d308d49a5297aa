import type { Series } from '../../../model/measure';
import { isHeading } from '../../../model/form';
import { DENIALS, OTHERS, REJECTIONS, UNABLE } from '../derived';
import { requests2021 } from '../forms/requests';
import { FORM2019, FORM2021, SINCE_2019, start, series } from './build';

/** Rows of table 3 that have a series of their own, by their official wording. */
const rows: readonly Series[] = [...DENIALS, ...UNABLE, ...REJECTIONS, ...OTHERS].map((id) => {
  const row = requests2021.blocks[0]!.rows.find((one) => !isHeading(one) && one.id === id);
  if (!row || isHeading(row)) throw new Error(`table 3 has no row ${id}`);
  const threeRows = (OTHERS as readonly string[]).includes(id);
  const short = row.label.replace(/、行政机关不再处理其政府信息公开申请$/u, '');
  const en = row.en.replace(/^[^:]+: /, '');
  return series(
    id,
    id === 'other_other' ? '其他处理中的其他' : short,
    en === 'other' ? 'Other handling: other' : `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
    'request',
    start(`${id}__total`, threeRows ? FORM2021 : SINCE_2019),
  );
});

/** The nineteen rows, then （六）其他处理 as the single row it was until 2020. */
export const reasons: readonly Series[] = [
  ...rows,
  series(
    'other_disposition',
    '其他处理（2019 年表式未分项）',
    'Other handling (one row of the 2019 form)',
    'request',
    start('other_disposition__total', FORM2019),
  ),
];
