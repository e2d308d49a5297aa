import type { TileGrid } from '../../model/family';
import type { Quantity } from '../../model/quantity';
import type { Ranking } from '../../query/types';
import type { Text } from '../../model/text';
import { frameOf, type FrameInput } from '../frame';
import type { TileState, TilesState } from '../types';

/** Places in order of a quantity, and where their tiles lie. */
export interface TilesInput extends FrameInput {
  readonly ranking: Ranking;
  readonly of: Quantity;
  readonly grid: TileGrid;
}

/**
 * A tile a place, all of one size and where the family puts them. A place without a report, one
 * that states nothing and one over too few cases keep their tiles and say why they are empty.
 */
export function tilesState(input: TilesInput): TilesState {
  const { ranking, of, grid } = input;
  const ranks = new Map(ranking.ranks.map((rank) => [rank.agency, rank]));
  const silent = new Set(ranking.withoutData.map(({ agency }) => agency));
  const small = new Set(ranking.tooSmall.map(({ agency }) => agency));
  const tiles = grid.map((tile): TileState => {
    const rank = ranks.get(tile.key);
    return {
      key: tile.key,
      label: tile.label,
      short: tile.short,
      code: tile.code ?? null,
      column: tile.column,
      row: tile.row,
      value: rank?.value ?? null,
      rank: rank?.rank ?? null,
      small: small.has(tile.key),
      gap: rank ? null : silent.has(tile.key) || small.has(tile.key) ? 'not_stated' : 'no_report',
    };
  });
  const drawn = new Set(grid.map(({ key }) => key));
  const outside = ranking.ranks.filter(({ agency }) => !drawn.has(agency));
  const lettered = grid.some(({ code }) => code !== undefined);
  const least = of.rate?.minimumDenominator ?? 0;
  return {
    ...frameOf(input, {
      unit: of.unit,
      years: [ranking.year, ranking.year],
      reports: ranking.reports ?? { stated: ranking.total, total: ranking.total },
      formula: of.rate?.formula ?? null,
      withoutData: tiles.filter(({ gap }) => gap === 'no_report').map(({ label }) => label),
      caveats: [
        {
          zh: '方格只表示各地区的大致方位，大小与面积、人口无关，不表示边界。',
          en: `Tiles show roughly where places lie; their size says nothing of area or people, and they show no borders.${lettered ? ' Where names do not fit, their official letters (GB/T 2260) stand.' : ''}`,
        },
        ...(small.size === 0
          ? []
          : [
              {
                zh: `斜线：分母不足 ${String(least)}，不计比率。`,
                en: `Hatched: denominator under ${String(least)}, no rate told.`,
              },
            ]),
        ...notDrawn(outside.map(({ label }) => label)),
      ],
    }),
    kind: 'tiles',
    tiles,
  };
}

function notDrawn(names: readonly Text[]): Text[] {
  if (names.length === 0) return [];
  return [
    {
      zh: `不在方格图中：${names.map(({ zh }) => zh).join('、')}。`,
      en: `Not among the tiles: ${names.map(({ en }) => en).join(', ')}.`,
    },
  ];
}
