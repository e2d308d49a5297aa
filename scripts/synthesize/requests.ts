import { DENIALS, OTHERS, REJECTIONS, UNABLE } from '../../src/families/cn/derived';
import { applicants } from '../../src/families/cn/forms/requests';
import { split, type Draw, type Share } from './draw';

/** Table 3 for every kind of requester: figures that satisfy its sums, within and across years. */

const KINDS: readonly Share[] = [
  ['natural_person', 0.78],
  ['business', 0.15],
  ['research', 0.01],
  ['public_interest', 0.01],
  ['legal_service', 0.03],
  ['other_organisation', 0.02],
];

/** How requests usually end. */
const OUTCOMES: readonly Share[] = [
  ['granted', 0.38],
  ['granted_in_part', 0.06],
  ...weighed(DENIALS, [0.004, 0.01, 0.003, 0.012, 0.012, 0.012, 0.015, 0.006]),
  ...weighed(UNABLE, [0.24, 0.03, 0.02]),
  ...weighed(REJECTIONS, [0.05, 0.02, 0.003, 0.01, 0.004]),
  ...weighed(OTHERS, [0.03, 0.001, 0.07]),
];

function weighed(ids: readonly string[], weights: readonly number[]): Share[] {
  return ids.map((id, index): Share => [id, weights[index] ?? 0.001]);
}

/** Columns, stage by stage; each may use those of the stages before. `received` is there. */
export function requestStages(draw: Draw): { stages: string[][]; figures: Map<string, string> } {
  const kinds = split('kind', 'received', KINDS, {
    lean: `(0.5 + ${draw.ofBody('kinds')})`,
    start: draw.ofReport('kinds'),
  });
  const received = KINDS.map(([kind]) => `${kinds.part(kind)} AS received__${kind}`);
  const left = KINDS.map(
    ([kind]) =>
      `floor(received__${kind} * 0.24 * ${draw.ofReport(`left ${kind}`)}) AS carried_out__${kind}`,
  );
  const before = KINDS.map(
    ([kind]) =>
      `coalesce(lag(carried_out__${kind}) OVER (PARTITION BY a ORDER BY y), 0) AS carried_in__${kind}`,
  );
  const processed = KINDS.map(
    ([kind]) =>
      `received__${kind} + carried_in__${kind} - carried_out__${kind} AS processed__${kind}`,
  );
  const ends = KINDS.map(([kind]) => ({
    kind,
    cut: split(`end ${kind}`, `processed__${kind}`, OUTCOMES, {
      lean: `(0.6 + 0.8 * ${draw.ofBody('ends')} + 0.2 * ${draw.ofReport('ends')})`,
      start: draw.ofReport(`end ${kind}`),
    }),
  }));
  const rows = [
    ...['received', 'carried_in', 'processed', 'carried_out'],
    ...OUTCOMES.map(([id]) => id),
  ];
  const outcomes = ends.flatMap(({ kind, cut }) =>
    OUTCOMES.map(([id]) => `${cut.part(id)} AS ${id}__${kind}`),
  );
  const figures = new Map<string, string>();
  for (const row of rows) {
    for (const { id } of applicants) figures.set(`${row}__${id}`, cell(row, id));
  }
  for (const { id } of applicants) {
    figures.set(`other_disposition__${id}`, OTHERS.map((row) => cell(row, id)).join(' + '));
  }
  return {
    stages: [
      kinds.marks,
      received,
      left,
      before,
      processed,
      ends.flatMap((e) => e.cut.marks),
      outcomes,
    ],
    figures,
  };
}

function cell(row: string, column: string): string {
  if (column !== 'total') return `${row}__${column}`;
  return `(${KINDS.map(([kind]) => `${row}__${kind}`).join(' + ')})`;
}
