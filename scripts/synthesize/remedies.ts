import { split, type Draw, type Share } from './draw';

/** Table 4, unchanged since 2019: three groups of four results and their total. */

const GROUPS: readonly (readonly [id: string, perRequest: number])[] = [
  ['reconsideration', 0.07],
  ['litigation_direct', 0.03],
  ['litigation_after_reconsideration', 0.015],
];

const RESULTS: readonly Share[] = [
  ['upheld', 0.6],
  ['corrected', 0.15],
  ['other', 0.15],
  ['pending', 0.1],
];

export function remedyStages(draw: Draw): { stages: string[][]; figures: Map<string, string> } {
  const totals = GROUPS.map(
    ([id, rate]) => `${draw.count(`received * ${String(rate)}`, id)} AS ${id}_total`,
  );
  const cuts = GROUPS.map(([id]) => ({
    id,
    cut: split(id, `${id}_total`, RESULTS, {
      lean: `(0.6 + 0.9 * ${draw.ofBody(id)})`,
      start: draw.ofReport(`${id} results`),
    }),
  }));
  const figures = new Map<string, string>();
  for (const { id, cut } of cuts) {
    for (const [result] of RESULTS) figures.set(`${id}_${result}`, cut.part(result));
    figures.set(`${id}_total`, `${id}_total`);
  }
  return { stages: [totals, cuts.flatMap(({ cut }) => cut.marks)], figures };
}
