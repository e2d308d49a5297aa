import type { Text } from '../../model/text';
import type { TwoYears } from '../../query/types';
import { frameOf, type FrameInput } from '../frame';
import type { MoverBar, MoversState } from '../types';
import { partsOf, wholeOf, yearsIn } from './parts';

/** Two years of a composition with what explains them. */
export interface MoversInput extends FrameInput {
  readonly of: TwoYears;
}

/**
 * Parts by how much their share of the whole moved, the largest move first. A part that one of
 * the years did not ask for, or asked for otherwise, is named and not compared.
 */
export function moversState(input: MoversInput): MoversState {
  const { composition, agencies, years } = input.of;
  const [from, to] = years;
  const all = yearsIn(composition);
  const [a, b] = [all.indexOf(from), all.indexOf(to)];
  const wholes = [a, b].map((i) => (i < 0 ? null : wholeOf(composition, i)));
  const [before, after] = wholes as [number | null, number | null];
  const bars: MoverBar[] = [];
  const apart: Text[] = [];
  const unused: Text[] = [];
  for (const group of composition.groups) {
    partsOf(group).forEach((line, step, own) => {
      const [one, other] = [line.points[a], line.points[b]];
      const broken = line.breaks.some((change) => change.year > from && change.year <= to);
      if (one?.value == null || other?.value == null || broken || !before || !after) {
        if (one?.value != null || other?.value != null) apart.push(line.label);
        return;
      }
      if (one.value === 0 && other.value === 0) {
        unused.push(line.label);
        return;
      }
      const [was, is] = [one.value / before, other.value / after];
      bars.push({
        key: line.key,
        label: line.label,
        colour: { of: 'hue', hue: group.hue, step, steps: own.length },
        before: was,
        after: is,
        change: is - was,
      });
    });
  }
  bars.sort((x, y) => Math.abs(y.change) - Math.abs(x.change) || x.key.localeCompare(y.key));
  return {
    ...frameOf(input, {
      unit: 'points',
      years: [from, to],
      reports: { stated: 2 * agencies, total: 2 * agencies },
      formula: {
        zh: `${String(to)} 年占比 − ${String(from)} 年占比`,
        en: `share in ${String(to)} − share in ${String(from)}`,
      },
      withoutData: [],
      caveats: [
        {
          zh: `只计两年都有年报的 ${String(agencies)} 个机关。`,
          en: `Counts agencies with a report in both years only: ${String(agencies)}.`,
        },
        ...named(
          { zh: '两年统计项目不同，不作比较', en: 'Not asked for alike in both years' },
          apart,
        ),
        ...named({ zh: '两年均为 0', en: '0 in both years' }, unused),
      ],
    }),
    kind: 'movers',
    from,
    to,
    bars,
  };
}

function named(what: Text, parts: readonly Text[]): Text[] {
  if (parts.length === 0) return [];
  return [
    {
      zh: `${what.zh}：${parts.map((one) => one.zh).join('、')}。`,
      en: `${what.en}: ${parts.map((one) => one.en).join(', ')}.`,
    },
  ];
}
