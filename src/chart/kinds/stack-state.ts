import type { Text } from '../../model/text';
import type { Composition, Gap, Point } from '../../query/types';
import { distinctBreaks } from './break-marks';
import { unevenYears } from '../caveats';
import { formatYearList } from '../format';
import { frameOf, type FrameInput } from '../frame';
import { askedFor, partsOf, yearsIn } from './parts';
import type { StackPart, StackState } from '../types';

/** A composition by year with what explains it. */
export interface StackInput extends FrameInput {
  readonly composition: Composition;
  readonly unit: string;
  readonly mode: 'absolute' | 'share';
}

/**
 * What a stacked chart of years shows. Years without any stated part keep their place and say
 * why; parts that no year states are left out; where reports state some parts only, a caveat
 * says so, since their stack is then lower than the whole.
 */
export function stackState(input: StackInput): StackState {
  const groups = input.composition.groups;
  const years = yearsIn(input.composition);
  const lines = groups.flatMap(partsOf);
  const at = (i: number): Point[] => lines.map((line) => line.points[i]!);
  const asked = (i: number): Point[] => askedFor(input.composition, i);
  // Shares need the whole: a year that did not ask for every part has none.
  const whole = years.map((_, i) => asked(i).every((point) => point.gap !== 'not_collected'));
  const totals = years.map((_, i) => {
    if (input.mode === 'share' && !whole[i]) return null;
    const values = at(i).flatMap((point) => (point.value === null ? [] : [point.value]));
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0);
  });
  const parts = groups.flatMap((group) =>
    partsOf(group).map((line, step, own): StackPart => ({
      key: line.key,
      label: line.label,
      group: group.label,
      colour: { of: 'hue', hue: group.hue, step, steps: own.length },
      points: line.points.map((point, i) => ({
        value: totals[i] === null ? null : point.value,
        share: point.value === null || !totals[i] ? null : point.value / totals[i],
        stated: point.stated,
        gap: point.gap,
      })),
    })),
  );
  const reports = years.map((_, i) => Math.max(0, ...at(i).map((point) => point.reports)));
  const stated = years.map((_, i) =>
    totals[i] === null ? 0 : Math.max(0, ...at(i).map((point) => point.stated)),
  );
  return {
    ...frameOf(input, {
      unit: input.unit,
      years: years.length > 0 ? [years[0]!, years.at(-1)!] : null,
      reports: { stated: sum(stated), total: sum(reports) },
      formula: null,
      withoutData: [],
      caveats: [
        ...(input.mode === 'absolute' && !lines.every((line) => line.single)
          ? unevenYears(stated)
          : []),
        ...partial(
          years,
          years.map((_, i) => asked(i)),
        ),
      ],
    }),
    kind: 'stack',
    mode: input.mode,
    categories: years.map((year, i) => ({
      key: String(year),
      label: { zh: String(year), en: String(year) },
      total: totals[i]!,
      gap: totals[i] === null ? commonGap(asked(i)) : null,
    })),
    parts: parts.filter((part) => part.points.some((point) => point.value !== null)),
    breaks: distinctBreaks(lines.flatMap((line) => line.breaks)).filter((one) => {
      const before = years.indexOf(one.year) - 1;
      return totals.slice(0, before + 1).some((total) => total !== null);
    }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function commonGap(points: readonly Point[]): Gap {
  for (const gap of ['not_collected', 'not_stated'] as const) {
    if (points.some((point) => point.gap === gap)) return gap;
  }
  return 'no_report';
}

/** Years in which not every part is stated by equally many reports. */
function partial(years: readonly number[], points: readonly (readonly Point[])[]): Text[] {
  const found = years.filter((_, i) => {
    const asked = points[i]!.filter((point) => point.gap !== 'not_collected');
    const most = Math.max(0, ...asked.map((point) => point.stated));
    return most > 0 && asked.some((point) => point.stated < most);
  });
  if (found.length === 0) return [];
  return [
    {
      zh: `${formatYearList(found, 'zh')} 年部分年报只填了其中几项，合计可能偏低。`,
      en: `${formatYearList(found, 'en')}: some reports state only some of the parts, so the whole may be low.`,
    },
  ];
}
