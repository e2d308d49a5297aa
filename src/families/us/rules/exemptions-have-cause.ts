import { counted, plural } from '../../../model/plural';
import type { CustomRule } from '../../../model/rule';
import { EXEMPTIONS } from '../parts';
import { finding, stated } from './build';

const WITHHELD = ['disposition__partial_grant', 'disposition__full_denial'];

/** Section V.B.(1) against V.B.(3): whoever withholds relies on an exemption, and the reverse. */
export const exemptionsHaveCause: CustomRule = {
  id: 'exemptions_have_cause',
  kind: 'custom',
  statement: {
    zh: '有部分公开或全部不公开，就有适用的豁免；反之亦然',
    en: 'where records were withheld an exemption was applied, and the reverse',
  },
  check({ cells }) {
    const values = stated(cells);
    const applied = EXEMPTIONS.map((id) => values.get(id));
    const withheld = WITHHELD.map((id) => values.get(id));
    if ([...applied, ...withheld].some((value) => value === undefined)) return [];
    const times = sum(applied);
    const requests = sum(withheld);
    if (times > 0 === requests > 0) return [];
    return [
      finding(
        'exemptions_have_cause',
        'warning',
        'exemptions',
        times,
        requests > 0
          ? {
              zh: `部分公开和全部不公开共 ${requests} 件，却没有适用任何豁免`,
              en: `${counted(requests, 'request')} ${plural(requests, 'was', 'were')} withheld in part or in full, but no exemption was applied`,
            }
          : {
              zh: `豁免适用 ${times} 次，却没有部分公开或全部不公开的申请`,
              en: `exemptions were applied ${counted(times, 'time')}, but nothing was withheld`,
            },
        [...WITHHELD, ...EXEMPTIONS],
        requests,
      ),
    ];
  },
};

const sum = (values: readonly (number | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
