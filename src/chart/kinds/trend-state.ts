import { plural } from '../../model/plural';
import type { Text } from '../../model/text';
import { mayJoin, type Quantity } from '../../model/quantity';
import type { Figure, Line, Point } from '../../query/types';
import { distinctBreaks } from './break-marks';
import { smallBase, smallNames, unevenYears } from '../caveats';
import { frameOf, type FrameInput } from '../frame';
import { bandOf, peerNotes, type PeersInput } from './peer-band';
import type { Colour, LineChange, TrendLine, TrendState } from '../types';

/** Lines of an answer with what explains them. */
export interface TrendInput extends FrameInput {
  readonly lines: readonly Line[];
  /** What each line follows: parallel to `lines`, or one for all where agencies are compared. */
  readonly of: readonly Quantity[];
  /** Colours parallel to `lines`; left out: in the order picked. */
  readonly colours?: readonly Colour[];
  /**
   * Headline figures of the same lines, by key: lines of groups take their change from them.
   * Lines of one agency need none.
   */
  readonly figures?: readonly Figure[];
  /** Peers of the agencies compared. */
  readonly peers?: PeersInput | undefined;
  /** Agency that stands out. */
  readonly pinned?: string | null;
  /** Of an index: the year that is 100 for the latest value of each line, by key. */
  readonly bases?: ReadonlyMap<string, number>;
}

/**
 * What a chart of lines shows. Lines without any value become `withoutData`; a stroke ends where
 * a value is missing or the definition changes; the changes become breaks with their notes.
 */
export function trendState(input: TrendInput): TrendState {
  const years = [...new Set(input.lines.flatMap((line) => line.points.map((one) => one.year)))];
  years.sort((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  const axis =
    first === undefined || last === undefined
      ? []
      : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const all = input.lines.map((line, i) => {
    const of = input.of.length === 1 ? input.of[0]! : input.of[i]!;
    const colour = input.colours?.[i] ?? ({ of: 'picked', index: i } as const);
    const figure = input.figures?.find((one) => one.key === line.key);
    const base = input.bases?.get(line.key);
    return {
      line: {
        ...trendLine(of, line, axis, colour, figure),
        ...(base === undefined ? {} : { base }),
      },
      breaks: line.breaks,
      single: line.single,
    };
  });
  const drawn = all.filter(({ line }) => line.points.some((one) => one.value !== null));
  const points = drawn.flatMap(({ line }) => line.points);
  const band = input.of.length === 1 ? bandOf(input.of[0]!, input.peers) : undefined;
  const apart = input.of.length === 1 && drawn.every(({ single }) => single);
  return {
    ...frameOf(input, {
      unit: input.of[0]?.unit ?? '',
      years: first === undefined || last === undefined ? null : [first, last],
      reports: coverageOf(
        all.map(({ line }) => line),
        input.of.length === 1,
      ),
      formula: commonFormula(input.of),
      withoutData: all
        .filter(({ line }) => line.points.every((one) => one.value === null))
        .map(({ line }) => line.label),
      caveats: [
        ...groupCaveats(input.lines),
        ...caveatsOf(points),
        ...(apart
          ? smallNames(
              input.of[0]!,
              drawn.map(({ line }) => line),
            )
          : smallBase(input.of, points)),
        ...peerNotes(input.peers, band),
      ],
    }),
    kind: 'trend',
    ...(band === undefined ? {} : { band }),
    ...(input.pinned == null ? {} : { pinned: input.pinned }),
    ...(apart ? { ofBodies: true } : {}),
    lines: drawn.map(({ line }) => line),
    axis,
    breaks: distinctBreaks(drawn.flatMap((one) => one.breaks)),
    notCollected: axis.filter((year) => {
      const here = all.map(({ line }) => line.points.find((one) => one.year === year));
      const gaps = here.map((one) => one?.gap ?? (one ? null : 'no_report'));
      return (
        gaps.includes('not_collected') && gaps.every((gap) => gap !== null && gap !== 'not_stated')
      );
    }),
  };
}

/** How the rates drawn are made, where all are made alike. */
function commonFormula(of: readonly Quantity[]): Text | null {
  const first = of[0]?.rate?.formula ?? null;
  return of.every((one) => one.rate?.formula.zh === first?.zh) ? first : null;
}

function trendLine(
  of: Quantity,
  line: Line,
  axis: readonly number[],
  colour: Colour,
  figure: Figure | undefined,
): TrendLine {
  const byYear = new Map(line.points.map((point) => [point.year, point]));
  const points = axis.map(
    (year): Point =>
      byYear.get(year) ?? {
        year,
        value: null,
        stated: 0,
        reports: 0,
        segment: 0,
        gap: 'no_report',
      },
  );
  const strokes: number[][] = [];
  let before: Point | null = null;
  for (const point of points) {
    if (point.value === null) continue;
    if (before && mayJoin(of, before, point)) strokes.at(-1)!.push(point.year);
    else strokes.push([point.year]);
    before = point;
  }
  const change = changeOf(line, points, strokes, figure);
  const least = of.rate?.minimumDenominator ?? 0;
  const small = points
    .filter((point) => point.value !== null && (point.denominator ?? Infinity) < least)
    .map((point) => point.year);
  return { key: line.key, label: line.label, colour, points, strokes, change, small };
}

/** Of one agency from its own points, of a group from its headline figure of the same year. */
function changeOf(
  line: Line,
  points: readonly Point[],
  strokes: readonly (readonly number[])[],
  figure: Figure | undefined,
): LineChange | null {
  const index = points.findLastIndex((point) => point.value !== null);
  const now = points[index];
  const before = points[index - 1];
  if (!now) return null;
  if (!line.single) return figure ? groupChange(figure, now) : null;
  if (!strokes.some((years) => years.includes(now.year) && years.includes(now.year - 1)))
    return null;
  const absolute = now.value! - before!.value!;
  const ratio = before!.value === 0 ? null : absolute / Math.abs(before!.value!);
  return { absolute, ratio, among: null };
}

function groupChange(figure: Figure, now: Point): LineChange | null {
  const { change, previous } = figure;
  if (figure.point.year !== now.year || !change) return null;
  const all = [now.stated, previous?.point.stated].every((count) => count === change.agencies);
  return {
    absolute: change.absolute,
    ratio: change.ratio,
    among: all ? null : change.agencies,
  };
}

/**
 * N: lines of one quantity are of different agencies, so their reports add up; lines of several
 * quantities share the same reports, so the best covered one counts.
 */
function coverageOf(lines: readonly TrendLine[], apart: boolean) {
  const sums = lines.map((line) => ({
    stated: line.points.reduce((sum, point) => sum + point.stated, 0),
    total: line.points.reduce((sum, point) => sum + point.reports, 0),
  }));
  const combine = (values: number[]) =>
    apart ? values.reduce((a, b) => a + b, 0) : Math.max(0, ...values);
  return {
    stated: combine(sums.map((one) => one.stated)),
    total: combine(sums.map((one) => one.total)),
  };
}

/** Of rates none: a ratio does not grow with the number of reports. */
function groupCaveats(lines: readonly Line[]): Text[] {
  const sums = lines.filter(
    (line) => !line.single && line.points.every((point) => point.denominator === undefined),
  );
  const widest = sums.map((line) => unevenYears(line.points.map((point) => point.stated)));
  return widest.find((texts) => texts.length > 0) ?? [];
}

function caveatsOf(points: readonly Point[]): Text[] {
  const apart = new Map<number, number>();
  for (const point of points) {
    if (point.apart) apart.set(point.year, Math.max(apart.get(point.year) ?? 0, point.apart));
  }
  return [...apart].map(([year, count]) => ({
    zh: `${year} 年另有 ${count} 份年报按另一口径填报，未计入。`,
    en: `${year}: ${count} more ${plural(count, 'report uses another definition and is', 'reports use another definition and are')} left out.`,
  }));
}
