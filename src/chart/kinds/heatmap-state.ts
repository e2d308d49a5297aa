import type { Text } from '../../model/text';
import type { AgencyCompositions, Composition, Gap, Point } from '../../query/types';
import { unevenYears } from '../caveats';
import { frameOf, type FrameInput } from '../frame';
import type { HeatCell, HeatColumn, HeatmapState } from '../types';
import { askedFor, partsOf, wholeOf, yearsIn } from './parts';

/** Parts by year of one group, or by agency in one year, with what explains them. */
export interface HeatmapInput extends FrameInput {
  readonly of: Composition | AgencyCompositions;
  readonly unit: string;
  readonly mode: 'absolute' | 'share';
  /** Shares among fewer cases than this are hatched. */
  readonly minimum: number;
}

/** A column before its cells are made: one year of one composition. */
interface Slice {
  readonly column: Omit<HeatColumn, 'total' | 'small'>;
  readonly composition: Composition;
  readonly index: number;
}

/**
 * What a heatmap shows: a row a part in official order. Years in which no part was asked for are
 * left out; a share is told only where the whole is known, of an agency only where it states
 * every part.
 */
export function heatmapState(input: HeatmapInput): HeatmapState {
  const slices = slicesOf(input.of);
  const single = 'rows' in input.of;
  const columns = slices.map((slice): HeatColumn => {
    const total = totalOf(slice, single);
    return { ...slice.column, total, small: total !== null && total < input.minimum };
  });
  const first = slices[0]?.composition.groups ?? [];
  const rows = first.flatMap((group, g) =>
    partsOf(group).map((line, p) => ({
      key: line.key,
      label: line.label,
      group: group.label,
      hue: group.hue,
      cells: slices.map((slice, i): HeatCell => {
        const point = partsOf(slice.composition.groups[g]!)[p]!.points[slice.index]!;
        return cellOf(point, columns[i]!.total, input.mode);
      }),
    })),
  );
  const behind = slices.map(({ composition, index }) => coverage(composition, index));
  const small = columns.filter((column) => column.small);
  const years = columns.map((column) => column.year);
  return {
    ...frameOf(input, {
      unit: input.unit,
      years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
      reports: {
        stated: behind.reduce((sum, one) => sum + one.stated, 0),
        total: behind.reduce((sum, one) => sum + one.reports, 0),
      },
      formula: null,
      withoutData: single
        ? columns.filter((_, i) => behind[i]!.stated === 0).map((column) => column.label)
        : [],
      caveats: [
        ...(single || input.mode === 'share' ? [] : unevenYears(behind.map((one) => one.stated))),
        ...(single && input.mode === 'share' ? incomplete(columns, behind) : []),
        ...(small.length === 0 || input.mode === 'absolute' ? [] : hatched(small, input.minimum)),
      ],
    }),
    kind: 'heatmap',
    mode: input.mode,
    columns,
    rows: rows.filter((row) => row.cells.some((cell) => cell.gap !== 'not_collected')),
  };
}

function slicesOf(of: HeatmapInput['of']): Slice[] {
  if ('rows' in of) {
    return of.rows.map(({ agency, label, composition }) => ({
      column: { key: agency, label, year: of.year, agency },
      composition,
      index: 0,
    }));
  }
  return yearsIn(of).flatMap((year, index): Slice[] => {
    const asks = askedFor(of, index).some((point) => point.value !== null);
    const label = { zh: String(year), en: String(year) };
    const column = { key: String(year), label, year, agency: null };
    return asks ? [{ column, composition: of, index }] : [];
  });
}

function totalOf({ composition, index }: Slice, single: boolean): number | null {
  const asked = askedFor(composition, index);
  if (single && asked.some((point) => point.value === null)) return null;
  return wholeOf(composition, index);
}

function cellOf(point: Point, total: number | null, mode: HeatmapInput['mode']): HeatCell {
  const { value } = point;
  if (value === null) return { value, share: null, gap: point.gap };
  const share = total === null || total === 0 ? null : value / total;
  const gap: Gap | null =
    mode === 'absolute' || share !== null ? null : total === 0 ? 'nothing_to_divide' : 'not_stated';
  return { value, share, gap };
}

function coverage(
  composition: Composition,
  index: number,
): { readonly stated: number; readonly reports: number } {
  const points = composition.groups.flatMap(partsOf).map((line) => line.points[index]!);
  return {
    stated: Math.max(0, ...points.map((point) => point.stated)),
    reports: Math.max(0, ...points.map((point) => point.reports)),
  };
}

function incomplete(
  columns: readonly HeatColumn[],
  behind: readonly { readonly stated: number }[],
): Text[] {
  const partly = columns.filter(
    (column, i) => column.total === null && (behind[i]?.stated ?? 0) > 0,
  );
  if (partly.length === 0) return [];
  return [
    {
      zh: `只填了部分项目，不计占比：${partly.map((one) => one.label.zh).join('、')}。`,
      en: `Some parts not stated, so no shares: ${partly.map((one) => one.label.en).join(', ')}.`,
    },
  ];
}

function hatched(small: readonly HeatColumn[], minimum: number): Text[] {
  return [
    {
      zh: `斜线：合计不足 ${String(minimum)} 件，占比易受个别申请影响（${small.map((one) => one.label.zh).join('、')}）。`,
      en: `Hatched: fewer than ${String(minimum)} in all, where single requests move shares (${small.map((one) => one.label.en).join(', ')}).`,
    },
  ];
}
