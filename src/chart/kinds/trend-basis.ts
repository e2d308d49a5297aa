import type { Text } from '../../model/text';
import { definitions, type Quantity } from '../../model/quantity';
import type { Figure, Line, Point } from '../../query/types';
import { changingAgencies } from '../caveats';
import { perAgency } from '../units';
import { named } from './slope-state';
import type { TrendInput } from './trend-state';

/** What sums of a group can be turned into: their average over agencies, an index on a base year. */
export type TrendBasis = 'agency' | 'index';

const BASES: readonly TrendBasis[] = ['agency', 'index'];

const NAMES: Readonly<Record<TrendBasis, Text>> = {
  agency: { zh: '（每个机关平均）', en: ' (per agency)' },
  index: { zh: '（指数）', en: ' (index)' },
};

/** What lines of these quantities can be turned into: nothing where they are rates or medians. */
export function trendBases(of: readonly Quantity[]): readonly TrendBasis[] {
  const sums = of.every(({ rate, summable }) => rate === null && summable);
  return of.length > 0 && sums ? BASES : [];
}

/**
 * Lines of groups in another light, with the title, unit, formula and caveats that go with it.
 * `of` runs parallel to the lines.
 */
export function withBasis(input: TrendInput, basis: TrendBasis): TrendInput {
  const turned = basis === 'agency' ? averaged(input) : indexed(input);
  const { title } = input;
  const name = NAMES[basis];
  return { ...turned, title: { zh: title.zh + name.zh, en: title.en + name.en } };
}

const AVERAGE = {
  formula: { zh: '合计 ÷ 填报此项的机关数', en: 'sum ÷ number of agencies that state it' },
  minimumDenominator: 0,
};

/** A body reports once a year in one scope: so many reports, so many agencies. */
function averaged(input: TrendInput): TrendInput {
  const average = (point: Point): Point =>
    point.value === null
      ? point
      : {
          ...point,
          value: point.value / point.stated,
          numerator: point.value,
          denominator: point.stated,
        };
  const caveats = input.lines.map(({ points }) =>
    changingAgencies(points.map(({ stated }) => stated)),
  );
  return {
    ...input,
    of: input.of.map((one) => ({ ...one, unit: perAgency(one.unit), rate: AVERAGE })),
    lines: input.lines.map((line) => ({ ...line, points: line.points.map(average) })),
    ...scaled(input.figures, ({ change }) => 1 / Math.max(1, change?.agencies ?? 1)),
    caveats: [...(caveats.find((some) => some.length > 0) ?? []), ...(input.caveats ?? [])],
  };
}

/**
 * Each definition of a line begins at 100, in its first year above 0. Lines that never are, or
 * that fall below 0, are left out and named.
 */
function indexed(input: TrendInput): TrendInput {
  const all = input.lines.map((line, i) => indexedLine(input.of[i]!, line));
  const kept = <T>(list: readonly T[]): T[] => list.filter((_, i) => all[i] !== null);
  const found = all.flatMap((one) => one ?? []);
  const years = [...new Set(found.flatMap(({ bases }) => bases.map(({ year }) => year)))];
  const unit = ['index', ...years.sort((a, b) => a - b)].join('_');
  const last = new Map(
    found.flatMap(({ line, base }) => (base ? [[line.key, base] as const] : [])),
  );
  return {
    ...input,
    of: kept(input.of).map((one) => ({ ...one, unit })),
    lines: found.map(({ line }) => line),
    ...(input.colours ? { colours: kept(input.colours) } : {}),
    // From 0 an index cannot tell how far.
    ...scaled(input.figures, ({ key, change }) => {
      const base = last.get(key);
      return base === undefined || change?.ratio == null ? null : 100 / base.value;
    }),
    bases: new Map([...last].map(([key, { year }]) => [key, year])),
    caveats: [
      {
        zh: '指数：同一口径内首个大于 0 的年份为 100，口径变化后另起。',
        en: 'Index: the first year above 0 of a definition is 100; it begins again where the definition changes.',
      },
      ...ownBases(found),
      ...named(
        { zh: '没有大于 0 的年份或有负数，不作指数', en: 'Never above 0, or below it: no index' },
        input.lines
          .filter((line, i) => all[i] === null && hasValue(line))
          .map(({ label }) => label),
      ),
      ...(input.caveats ?? []),
    ],
  };
}

interface Base {
  readonly year: number;
  readonly value: number;
}

interface IndexedLine {
  readonly line: Line;
  /** In order of time, one a definition. */
  readonly bases: readonly Base[];
  /** That of the latest value. */
  readonly base: Base | undefined;
}

function indexedLine(of: Quantity, line: Line): IndexedLine | null {
  const groups = definitions(of);
  const groupOf = ({ segment }: Point) => groups.findIndex((group) => group.includes(segment));
  if (line.points.some(({ value }) => (value ?? 0) < 0)) return null;
  const bases = new Map<number, Base>();
  for (const point of line.points) {
    const group = groupOf(point);
    if (point.value === null || point.value <= 0 || bases.has(group)) continue;
    bases.set(group, { year: point.year, value: point.value });
  }
  if (bases.size === 0) return null;
  const points = line.points.map((point): Point => {
    if (point.value === null) return point;
    const base = bases.get(groupOf(point));
    return base
      ? { ...point, value: (point.value / base.value) * 100 }
      : { ...point, value: null, gap: 'nothing_to_divide' };
  });
  const latest = points.findLast(({ value }) => value !== null);
  return {
    line: { ...line, points },
    bases: [...bases.values()],
    base: latest ? bases.get(groupOf(latest)) : undefined,
  };
}

const hasValue = ({ points }: Line) => points.some(({ value }) => value !== null);

/** Where lines do not begin in the same years, each is told with its own. */
function ownBases(found: readonly IndexedLine[]): Text[] {
  const years = found.map(({ bases }) => bases.map(({ year }) => String(year)));
  if (new Set(years.map(String)).size < 2) return [];
  const told = (language: 'zh' | 'en', comma: string) =>
    found.map(({ line }, i) => `${line.label[language]} ${years[i]!.join(comma)}`);
  return [
    {
      zh: `基年：${told('zh', '、').join('；')}。`,
      en: `Base years: ${told('en', ', ').join('; ')}.`,
    },
  ];
}

/** Changes in the new unit; their ratios stay. Where it gives no factor, no change is told. */
function scaled(
  figures: readonly Figure[] | undefined,
  factor: (figure: Figure) => number | null,
): Pick<TrendInput, 'figures'> {
  if (figures === undefined) return {};
  return {
    figures: figures.map((figure) => {
      const by = factor(figure);
      if (figure.change === null || by === null) return { ...figure, change: null };
      const absolute = figure.change.absolute * by;
      return { ...figure, change: { ...figure.change, absolute } };
    }),
  };
}
