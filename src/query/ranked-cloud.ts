import type { Text } from '../model/text';
import type { Quantity } from '../model/quantity';
import type { AgencyCloud } from './questions/agency-cloud';
import { inOrder } from './questions/ranking';
import type { Ranking } from './types';

/**
 * The bodies of a cloud in order of size: the first `limit` of them, and of those behind the
 * `kept` ones with the rank they have. Who states nothing or divides by too little is listed
 * apart; bodies that were picked come first there.
 */
export function rankedCloud(
  of: Quantity,
  cloud: AgencyCloud,
  nameOf: (agency: string) => Text,
  kept: readonly string[],
  limit: number,
): Ranking {
  const all = cloud.points.map((point) => ({
    key: point.agency,
    label: nameOf(point.agency),
    point: {
      year: cloud.year,
      value: point.value,
      stated: point.value === null ? 0 : 1,
      reports: 1,
      segment: cloud.segment,
      gap: point.gap,
      ...(point.denominator === null ? {} : { denominator: point.denominator }),
    },
  }));
  const ranking = inOrder(of, all, cloud.year, Infinity);
  const wanted = new Set(kept);
  const silent = kept
    .filter((agency) => !cloud.points.some((point) => point.agency === agency))
    .map((agency) => ({ agency, label: nameOf(agency) }));
  const first = (some: Ranking['tooSmall']) => [
    ...some.filter(({ agency }) => wanted.has(agency)),
    ...some.filter(({ agency }) => !wanted.has(agency)),
  ];
  return {
    ...ranking,
    ranks: ranking.ranks.filter(({ agency }, i) => i < limit || wanted.has(agency)),
    withoutData: [...silent, ...first(ranking.withoutData)],
    tooSmall: first(ranking.tooSmall),
  };
}
