import type { Quantity } from '../../model/quantity';
import type { Ranking } from '../../query/types';
import type { Text } from '../../model/text';
import { frameOf, type FrameInput } from '../frame';
import type { Colour, RankState } from '../types';

/** A ranking with what explains it. */
export interface RankInput extends FrameInput {
  readonly ranking: Ranking;
  readonly of: Quantity;
  /** Agencies to point out. */
  readonly marked?: readonly string[];
  /** Colours of those picked for comparison, which are marked by them. */
  readonly colours?: ReadonlyMap<string, Colour>;
  /** What is ranked, where the usual words (agencies, places, levels) do not fit. */
  readonly words?: RankWords | undefined;
}

export interface RankWords {
  /** Behind a number, with its classifier. */
  readonly noun: Text;
  /** Heads the column of names. */
  readonly head: Text;
}

const WORDS: Readonly<Record<'agency' | 'place' | 'level', RankWords>> = {
  agency: { noun: { zh: '个机关', en: 'agencies' }, head: { zh: '机关', en: 'Agency' } },
  place: { noun: { zh: '个地区', en: 'places' }, head: { zh: '地区', en: 'Place' } },
  level: { noun: { zh: '个层级', en: 'levels' }, head: { zh: '层级', en: 'Level' } },
};

/** Names printed where some are left out of the order. */
const NAMED = 20;

/** What ranked bars show; agencies left out of the order are named with the reason. */
export function rankState(input: RankInput): RankState {
  const { ranking, of } = input;
  const marked = new Set(input.marked ?? []);
  const more = ranking.unlisted ?? { withoutData: 0, tooSmall: 0 };
  const small = ranking.tooSmall.length + more.tooSmall;
  const least = of.rate?.minimumDenominator ?? 0;
  const { noun, head } = input.words ?? WORDS[ranking.by ?? 'agency'];
  const named = (some: Ranking['tooSmall'], language: 'zh' | 'en') =>
    some
      .slice(0, NAMED)
      .map((one) => one.label[language])
      .join(language === 'zh' ? '、' : ', ') + (some.length > NAMED ? ' …' : '');
  return {
    ...frameOf(input, {
      unit: of.unit,
      years: [ranking.year, ranking.year],
      reports: ranking.reports ?? {
        stated: ranking.total,
        total: ranking.total + ranking.withoutData.length + more.withoutData + small,
      },
      formula: of.rate?.formula ?? null,
      withoutData: manyLess(
        ranking.withoutData.map((one) => one.label),
        more.withoutData,
      ),
      caveats: [
        ...(ranking.ranks.length < ranking.total
          ? [
              {
                zh: `共 ${String(ranking.total)} ${noun.zh}，图中为其中 ${String(ranking.ranks.length)} 个。`,
                en: `${String(ranking.ranks.length)} of ${String(ranking.total)} ${noun.en} are shown.`,
              },
            ]
          : []),
        ...(small === 0
          ? []
          : [
              {
                zh: `分母不足 ${least} 的 ${small} ${noun.zh}不排名：${named(ranking.tooSmall, 'zh')}。`,
                en: `Not ranked, denominator under ${least}: ${named(ranking.tooSmall, 'en')}.`,
              },
            ]),
      ],
    }),
    kind: 'rank',
    noun,
    head,
    ranked: ranking.total,
    bars: ranking.ranks.map((rank) => ({
      key: rank.agency,
      label: rank.label,
      value: rank.value,
      rank: rank.rank,
      denominator: rank.denominator ?? null,
      marked: marked.has(rank.agency) || input.colours?.has(rank.agency) === true,
      ...(input.colours?.has(rank.agency) ? { colour: input.colours.get(rank.agency)! } : {}),
    })),
  };
}

/** The first of many names, then how many more. */
function manyLess(names: readonly Text[], unlisted: number): Text[] {
  const more = Math.max(0, names.length - NAMED) + unlisted;
  if (more === 0) return [...names];
  return [...names.slice(0, NAMED), { zh: `另 ${String(more)} 个`, en: `${String(more)} more` }];
}
