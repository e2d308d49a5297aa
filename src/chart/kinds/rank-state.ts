import type { Quantity } from '../../query/quantity';
import type { Ranking } from '../../query/types';
import { frameOf, type FrameInput } from '../frame';
import type { RankState } from '../types';

/** A ranking with what explains it. */
export interface RankInput extends FrameInput {
  readonly ranking: Ranking;
  readonly of: Quantity;
  /** Agencies to point out. */
  readonly marked?: readonly string[];
}

/** What ranked bars show; agencies left out of the order are named with the reason. */
export function rankState(input: RankInput): RankState {
  const { ranking, of } = input;
  const marked = new Set(input.marked ?? []);
  const small = ranking.tooSmall.length;
  const least = of.rate?.minimumDenominator ?? 0;
  return {
    ...frameOf(input, {
      unit: of.unit,
      years: [ranking.year, ranking.year],
      reports: {
        stated: ranking.total,
        total: ranking.total + ranking.withoutData.length + small,
      },
      formula: of.rate?.formula ?? null,
      withoutData: ranking.withoutData.map((one) => one.label),
      caveats:
        small === 0
          ? []
          : [
              {
                zh: `分母不足 ${least} 的 ${small} 个机关不排名：${ranking.tooSmall.map((one) => one.label.zh).join('、')}。`,
                en: `Not ranked, denominator under ${least}: ${ranking.tooSmall.map((one) => one.label.en).join(', ')}.`,
              },
            ],
    }),
    kind: 'rank',
    ranked: ranking.total,
    bars: ranking.ranks.map((rank) => ({
      key: rank.agency,
      label: rank.label,
      value: rank.value,
      rank: rank.rank,
      denominator: rank.denominator ?? null,
      marked: marked.has(rank.agency),
    })),
  };
}
