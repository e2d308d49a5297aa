import fc from 'fast-check';
import type {
  HeatmapState,
  MultiplesState,
  StackState,
  TrendLine,
  TrendState,
} from '../../../src/chart';
import type { Point } from '../../../src/query/types';
import { HUES, NAMES, frame, measured, name, orGap, picked, sizeOrZero } from './parts';

const axis = fc
  .tuple(fc.integer({ min: 2008, max: 2025 }), fc.integer({ min: 0, max: 17 }))
  .map(([from, more]) => Array.from({ length: more + 1 }, (_, i) => from + i));

function pointAt(year: number, value: number | null): Point {
  const missing = value === null ? ('not_stated' as const) : null;
  return { year, value, stated: value === null ? 0 : 3, reports: 4, segment: 0, gap: missing };
}

/** Years that follow each other with a value, as runs. */
function runsOf(points: readonly Point[]): number[][] {
  const found: number[][] = [];
  points.forEach((point, i) => {
    if (point.value === null) return;
    if (i > 0 && points[i - 1]!.value !== null) found.at(-1)!.push(point.year);
    else found.push([point.year]);
  });
  return found;
}

const BREAK = {
  note: {
    zh: '2019 年起按修订后《条例》的统计口径，与此前不可比',
    en: 'from 2019 counted as the revised Regulations say, not comparable with the years before',
  },
};

function lines(years: readonly number[], value: fc.Arbitrary<number>): fc.Arbitrary<TrendLine[]> {
  const one = fc.record({
    label: name,
    values: fc.array(orGap(value), { minLength: years.length, maxLength: years.length }),
    last: value,
  });
  return fc.array(one, { minLength: 1, maxLength: 9 }).map((all) =>
    all.map(({ label, values, last }, i) => {
      // A line without any value is no line.
      const some = values.some((found) => found !== null) ? values : [...values.slice(1), last];
      const points = years.map((year, at) => pointAt(year, some[at]!));
      return {
        key: `line${String(i)}`,
        label,
        colour: picked(i),
        points,
        strokes: runsOf(points),
        change: null,
        small: [],
      };
    }),
  );
}

const trendLike = fc
  .tuple(measured, axis, fc.boolean(), fc.boolean())
  .chain(([{ unit, value }, years, breaks, banded]) =>
    fc.tuple(lines(years, value), value, value, value).map(([found, ...three]) => {
      const [low, median, high] = three.sort((a, b) => a - b) as [number, number, number];
      const peer = { segment: 0, n: 20, small: 0, low, median, high };
      return {
        ...frame(unit, years),
        lines: found,
        axis: years,
        breaks: breaks ? [{ year: years.at(-1)!, ...BREAK }] : [],
        notCollected: [],
        ...(banded
          ? {
              band: {
                label: NAMES[4]!,
                years: years.map((year) => ({ year, ...peer })),
                strokes: [years],
              },
            }
          : {}),
      };
    }),
  );

export const trend = trendLike.map((made): TrendState => ({ ...made, kind: 'trend' }));

export const multiples = fc
  .tuple(trendLike, fc.constantFrom('shared' as const, 'own' as const))
  .map(([{ lines: panels, ...rest }, axes]): MultiplesState => ({
    ...rest,
    kind: 'multiples',
    panels,
    axes,
  }));

export const stack = fc
  .tuple(axis, fc.constantFrom('absolute' as const, 'share' as const), fc.boolean())
  .chain(([years, mode, breaks]) =>
    fc
      .array(
        fc.record({
          label: name,
          values: fc.array(orGap(sizeOrZero), {
            minLength: years.length,
            maxLength: years.length,
          }),
        }),
        { minLength: 1, maxLength: 19 },
      )
      .map((all): StackState => {
        const totals = years.map((_, i) => {
          const stated = all.flatMap(({ values }) => values[i] ?? []);
          return stated.length === 0 ? null : stated.reduce((a, b) => a + b, 0);
        });
        return {
          ...frame('request', years),
          kind: 'stack',
          mode,
          categories: years.map((year, i) => ({
            key: String(year),
            label: { zh: String(year), en: String(year) },
            total: totals[i]!,
            gap: totals[i] === null ? 'not_stated' : null,
          })),
          parts: all.map(({ label, values }, i) => ({
            key: `part${String(i)}`,
            label,
            group: label,
            colour: { of: 'hue', hue: HUES[i % HUES.length]!, step: i % 3, steps: 3 },
            points: values.map((value, at) => ({
              value,
              share: value === null || !totals[at] ? null : value / totals[at],
              stated: value === null ? 0 : 1,
              gap: value === null ? 'not_stated' : null,
            })),
          })),
          breaks: breaks ? [{ year: years.at(-1)!, ...BREAK }] : [],
        };
      }),
  );

export const heatmap = fc
  .tuple(axis, fc.boolean(), fc.constantFrom('absolute' as const, 'share' as const))
  .chain(([years, ofBodies, mode]) => {
    const some = { minLength: years.length, maxLength: years.length };
    return fc
      .tuple(
        fc.array(fc.record({ label: name, values: fc.array(orGap(sizeOrZero), some) }), {
          minLength: 1,
          maxLength: 19,
        }),
        fc.array(name, some),
      )
      .map(([rows, bodies]): HeatmapState => ({
        ...frame('request', years),
        kind: 'heatmap',
        mode,
        columns: years.map((year, i) => ({
          key: String(year),
          label: ofBodies ? bodies[i]! : { zh: String(year), en: String(year) },
          year,
          agency: ofBodies ? `body${String(i)}` : null,
          total: 1e10,
          small: i % 4 === 0,
        })),
        rows: rows.map(({ label, values }, i) => ({
          key: `row${String(i)}`,
          label,
          group: label,
          hue: HUES[i % HUES.length]!,
          cells: values.map((value) => ({
            value,
            share: value === null ? null : value / 1e10,
            gap: value === null ? 'not_stated' : null,
          })),
        })),
      }));
  });
