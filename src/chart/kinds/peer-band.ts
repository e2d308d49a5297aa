import type { Text } from '../../model/text';
import { sameDefinition, type Quantity } from '../../model/quantity';
import type { PeerYear } from '../../query/questions/peers';
import { formatNumber, formatValue, formatYears } from '../format';
import { chartTokens } from '../palette';
import type { Graphic } from '../picture';
import type { ChartView, Language, PeerBand } from '../types';

/** Fewer peers make no band: its ends would be single bodies. */
export const FEW_PEERS = 5;

/** What is known of the peers of those compared. */
export interface PeersInput {
  readonly label: Text;
  readonly years: readonly PeerYear[];
}

/** The band of peers as drawn: only years with enough of them, cut where the definition changes. */
export function bandOf(of: Quantity, peers: PeersInput | undefined): PeerBand | undefined {
  const years = peers?.years.filter((one) => one.n >= FEW_PEERS) ?? [];
  if (peers === undefined || years.length === 0) return undefined;
  const strokes: number[][] = [];
  years.forEach((one, i) => {
    const before = years[i - 1];
    const joins =
      before !== undefined &&
      before.year === one.year - 1 &&
      sameDefinition(of, before.segment, one.segment);
    if (joins) strokes.at(-1)!.push(one.year);
    else strokes.push([one.year]);
  });
  return { label: peers.label, years, strokes };
}

/** Who makes the band and how many they are; why there is none where they are too few. */
export function peerNotes(peers: PeersInput | undefined, band: PeerBand | undefined): Text[] {
  if (peers === undefined) return [];
  if (band === undefined) {
    return [
      {
        zh: `同类机关（${peers.label.zh}）有此数据的不足 ${String(FEW_PEERS)} 个，不画同类范围。`,
        en: `Fewer than ${String(FEW_PEERS)} peers (${peers.label.en}) state it: no band is drawn.`,
      },
    ];
  }
  const counts = band.years.map((one) => one.n);
  const small = Math.max(...band.years.map((one) => one.small));
  const number = (language: Language) => {
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    const dash = language === 'zh' ? ' 至 ' : ' to ';
    return least === most
      ? formatNumber(most, language)
      : `${formatNumber(least, language)}${dash}${formatNumber(most, language)}`;
  };
  const years = [band.years[0]!.year, band.years.at(-1)!.year] as const;
  return [
    {
      zh: `灰带为同类机关（${peers.label.zh}，${formatYears(years, 'zh')}每年 ${number('zh')} 个）的第 10 至第 90 百分位，虚线为中位数${small > 0 ? `；分母过小的（每年至多 ${formatNumber(small, 'zh')} 个）不计` : ''}。`,
      en: `Grey band: 10th to 90th percentile of peers (${peers.label.en}; ${number('en')} a year, ${formatYears(years, 'en')}); dashed: their median${small > 0 ? `; those with too small a denominator (at most ${formatNumber(small, 'en')} a year) are left out` : ''}.`,
    },
  ];
}

/** The band and its median, under the lines. */
export function bandGraphics(
  band: PeerBand | undefined,
  view: ChartView,
  x: (year: number) => number,
  y: (value: number) => number,
): Graphic[] {
  if (band === undefined) return [];
  const tokens = chartTokens(view.theme);
  const of = new Map(band.years.map((one) => [one.year, one]));
  return band.strokes.flatMap((years): Graphic[] => {
    const all = years.map((year) => of.get(year)!);
    const edge = (value: (one: PeerYear) => number) => {
      const points = all.map((one) => [x(one.year), y(value(one))]);
      const [only] = points;
      // A single year has some width, or it would not be seen.
      return points.length > 1 || only === undefined
        ? points
        : [
            [only[0]! - 6, only[1]!],
            [only[0]! + 6, only[1]!],
          ];
    };
    return [
      {
        type: 'polygon',
        silent: true,
        shape: { points: [...edge((one) => one.high), ...edge((one) => one.low).toReversed()] },
        style: { fill: tokens.band, opacity: 0.75 },
      },
      {
        type: 'polyline',
        silent: true,
        shape: { points: edge((one) => one.median) },
        style: { stroke: tokens.mark, lineWidth: 1.5, lineDash: [5, 4], fill: 'none' },
      },
    ];
  });
}

/** Names the median of peers. */
export const MEDIAN: Text = { zh: '同类中位数', en: 'Peer median' };

/** The peers of one year in words: median, range and how many. */
export function peerSentence(band: PeerBand, unit: string, language: Language): string {
  const last = band.years.at(-1)!;
  const [low, median, high] = [last.low, last.median, last.high].map((value) =>
    formatValue(value, unit, language),
  ) as [string, string, string];
  const n = formatNumber(last.n, language);
  return language === 'zh'
    ? `${String(last.year)} 年 ${n} 个同类机关的中位数为 ${median}，中间八成在 ${low} 至 ${high} 之间。`
    : `In ${String(last.year)} the median of ${n} peers is ${median}; the middle 80% lie between ${low} and ${high}.`;
}
