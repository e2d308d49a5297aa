import type { Point } from '../../query/types';
import { agenciesBehind, formatNumber, formatValue, gapText } from '../format';
import { markerPath } from '../markers';
import { colourOf } from '../palette';
import { tipHtml, type TipRow } from '../tip';
import type { ChartView, Language, TrendState } from '../types';
import { MEDIAN } from './peer-band';
import { averagedUnit } from '../units';

/**
 * What a pointer over a year is told: every line's value, the highest first as the lines lie there,
 * those without one last with the reason, then the peers.
 */
export function trendTip(state: TrendState, view: ChartView, hit: unknown): string {
  const first = (Array.isArray(hit) ? hit[0] : hit) as { value?: unknown } | undefined;
  const year = Array.isArray(first?.value) ? Number(first.value[0]) : NaN;
  const { language } = view;
  const points = state.lines.flatMap((line) => {
    const point = line.points.find((one) => one.year === year);
    return point ? [{ line, point }] : [];
  });
  points.sort((a, b) => (b.point.value ?? -Infinity) - (a.point.value ?? -Infinity) || 0);
  const total = Math.max(0, ...points.map(({ point }) => point.stated));
  const peers = state.band?.years.find((one) => one.year === year);
  const print = (value: number) => formatValue(value, state.unit, language);
  const averaged = averagedUnit(state.unit) !== null;
  const behind = ({ stated, denominator }: Point) =>
    averaged ? agenciesBehind(stated, language) : denominatorWords(denominator, language);
  return tipHtml({
    head: String(year),
    rows: [
      ...points.map(({ line, point }): TipRow => [
        line.label[language],
        point.value === null
          ? gapText(point.gap ?? 'not_stated', language)
          : print(point.value) + behind(point),
        { path: markerPath(line.colour), colour: colourOf(line.colour, view.theme) },
      ]),
      ...(peers
        ? [
            [
              `${MEDIAN[language]} (n = ${formatNumber(peers.n, 'en')})`,
              `${print(peers.median)} (${print(peers.low)} – ${print(peers.high)})`,
            ] as const,
          ]
        : []),
    ],
    notes: state.ofBodies === true ? [] : [`N = ${formatNumber(total, 'en')}`],
  });
}

/** The cases that a rate divides by: a rate over few of them is no news. */
function denominatorWords(cases: number | undefined, language: Language): string {
  if (cases === undefined) return '';
  const count = formatNumber(cases, language);
  return language === 'zh' ? `（分母 ${count}）` : ` (of ${count})`;
}
