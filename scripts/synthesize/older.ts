import { dataRows } from '../../src/model/form';
import { form2014 } from '../../src/families/cn/forms/form2014';
import { fujian } from '../../src/families/cn/forms/fujian';
import { split, type Draw, type Share } from './draw';

/** The forms before 2019: sums of the national table, running totals of Fujian's. */

const WHOLES: readonly (readonly [whole: string, parts: readonly Share[]])[] = [
  [
    'form2014_received',
    [
      ['form2014_received_online', 0.5],
      ['form2014_received_in_person', 0.2],
      ['form2014_received_mail', 0.25],
      ['form2014_received_fax', 0.05],
    ],
  ],
  [
    'form2014_concluded',
    [
      ['form2014_concluded_on_time', 0.95],
      ['form2014_concluded_extended', 0.05],
    ],
  ],
  [
    'form2014_replied',
    [
      ['form2014_granted', 0.35],
      ['form2014_already_public', 0.2],
      ['form2014_granted_in_part', 0.05],
      ['form2014_denied', 0.08],
      ['form2014_not_this_body', 0.1],
      ['form2014_not_existing', 0.12],
      ['form2014_asked_to_amend', 0.05],
      ['form2014_other_channel', 0.05],
    ],
  ],
  [
    'form2014_denied',
    [
      ['form2014_denied_privacy', 0.2],
      ['form2014_denied_trade_secret', 0.15],
      ['form2014_denied_state_secret', 0.1],
      ['form2014_denied_security_stability', 0.05],
      ['form2014_denied_not_government_information', 0.3],
      ['form2014_denied_other', 0.2],
    ],
  ],
  ...['reconsideration', 'litigation'].map((row): readonly [string, readonly Share[]] => [
    `form2014_${row}`,
    [
      [`form2014_${row}_upheld`, 0.7],
      [`form2014_${row}_corrected`, 0.15],
      [`form2014_${row}_other`, 0.15],
    ],
  ]),
  [
    'form2014_staff',
    [
      ['form2014_staff_part_time', 0.8],
      ['form2014_staff_full_time', 0.2],
    ],
  ],
];

/** Rows of Fujian's table and the national row whose figure they take. */
const SAME: Readonly<Record<string, string>> = {
  fujian_received: 'form2014_received',
  fujian_received_in_person: 'form2014_received_in_person',
  fujian_received_online: 'form2014_received_online',
  fujian_received_mail_or_fax: 'form2014_received_mail + form2014_received_fax',
  fujian_replied: 'form2014_replied',
  fujian_granted: 'form2014_granted + form2014_already_public',
  fujian_granted_in_part: 'form2014_granted_in_part',
  fujian_denied: 'form2014_denied',
  fujian_other_reply:
    'form2014_not_this_body + form2014_not_existing + form2014_asked_to_amend + form2014_other_channel',
  fujian_reconsideration: 'form2014_reconsideration',
  fujian_litigation: 'form2014_litigation',
};

/** Rows of other editions of Fujian's table. */
const OTHER_EDITION = [
  'fujian_received_fax',
  'fujian_received_email',
  'fujian_received_mail',
  'fujian_complaints',
];

export function olderStages(draw: Draw): { stages: string[][]; figures: Map<string, string> } {
  const figures = new Map<string, string>();
  const cuts = new Map(
    WHOLES.map(([whole, parts]) => [
      whole,
      split(whole, whole, parts, {
        lean: `(0.6 + 0.8 * ${draw.ofBody(whole)})`,
        start: draw.ofReport(whole),
      }),
    ]),
  );
  const wholes = [
    'received AS form2014_received',
    'received AS form2014_concluded',
    'received AS form2014_replied',
    `${draw.count('received * 0.05', 'r14')} AS form2014_reconsideration`,
    `${draw.count('received * 0.03', 'l14')} AS form2014_litigation`,
    `1 + ${draw.count('2 * size_root', 'staff')} AS form2014_staff`,
  ];
  const marksOf = (names: readonly string[]) => names.flatMap((name) => cuts.get(name)!.marks);
  const parts = WHOLES.flatMap(([whole, shares]) =>
    shares.map(([id]) => [id, cuts.get(whole)!.part(id)] as const),
  );
  const upper = WHOLES.map(([whole]) => whole).filter((whole) => whole !== 'form2014_denied');
  const rest = dataRows(form2014.tables[0]!.blocks[0]!)
    .map((row) => row.id)
    .filter((id) => !parts.some(([part]) => part === id) && !upper.includes(id));
  const others = [
    ...rest.map((id) => `${draw.count('3 * size_root', id)} AS ${id}`),
    ...dataRows(fujian.tables[0]!.blocks[0]!)
      .map((row) => row.id)
      .filter((id) => SAME[id] === undefined && !OTHER_EDITION.includes(id))
      .map((id) => `${draw.count('5 * size_root', id)} AS ${id}`),
  ];
  const first = parts.filter(([id]) => !id.startsWith('form2014_denied_'));
  const second = parts.filter(([id]) => id.startsWith('form2014_denied_'));
  const same = Object.entries(SAME).map(([id, sum]) => `${sum} AS ${id}`);
  const fujianRows = dataRows(fujian.tables[0]!.blocks[0]!)
    .map((row) => row.id)
    .filter((id) => !OTHER_EDITION.includes(id));
  const running = fujianRows.map(
    (id) => `sum(${id}) OVER (PARTITION BY a ORDER BY y) AS ${id}__cumulative`,
  );
  for (const id of [...upper, ...parts.map(([part]) => part), ...rest]) figures.set(id, id);
  for (const id of fujianRows) figures.set(id, id).set(`${id}__cumulative`, `${id}__cumulative`);
  return {
    stages: [
      wholes,
      [...marksOf(upper), ...others],
      first.map(([id, sql]) => `${sql} AS ${id}`),
      [...marksOf(['form2014_denied']), ...same],
      [...second.map(([id, sql]) => `${sql} AS ${id}`), ...running],
    ],
    figures,
  };
}
