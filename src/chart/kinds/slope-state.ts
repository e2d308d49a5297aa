import type { Text } from '../../model/text';
import { sameDefinition, type Quantity } from '../../model/quantity';
import type { Line, Point } from '../../query/types';
import { gapText } from '../format';
import { frameOf, type FrameInput } from '../frame';
import type { Colour, SlopeLine, SlopeState } from '../types';
import { FEW_PEERS, type PeersInput } from './peer-band';

/** Lines of agencies, and the two years to set beside each other. */
export interface SlopeInput extends FrameInput {
  readonly lines: readonly Line[];
  readonly of: Quantity;
  readonly between: readonly [number, number];
  /** Parallel to `lines`. */
  readonly colours: readonly Colour[];
  readonly peers?: PeersInput | undefined;
  readonly pinned?: string | null;
}

/**
 * Two years of several agencies. Where the definition changes between them, or one of them has
 * no value, no stroke is drawn: the agency is named with the reason.
 */
export function slopeState(input: SlopeInput): SlopeState {
  const { of, between } = input;
  const [from, to] = between;
  const lines: SlopeLine[] = [];
  const broken: Text[] = [];
  const partial: Text[] = [];
  const none: Text[] = [];
  const notes = new Map<string, Text>();
  let stated = 0;
  input.lines.forEach((line, i) => {
    const [a, b] = between.map((year) => line.points.find((point) => point.year === year));
    stated += [a, b].filter((point) => point?.value != null).length;
    if (a?.value != null && b?.value != null) {
      if (!sameDefinition(of, a.segment, b.segment)) {
        broken.push(line.label);
        const change = line.breaks.findLast((one) => one.year > from && one.year <= to);
        if (change) notes.set(change.note.zh, change.note);
        return;
      }
      lines.push({
        key: line.key,
        label: line.label,
        colour: input.colours[i]!,
        before: a.value,
        after: b.value,
        small: [isSmall(of, a), isSmall(of, b)],
      });
    } else if (a?.value == null && b?.value == null) none.push(line.label);
    else partial.push(a?.value == null ? missing(line, from, a) : missing(line, to, b));
  });
  const median = medianOf(of, input);
  return {
    ...frameOf(input, {
      unit: of.unit,
      years: [from, to],
      reports: { stated, total: 2 * input.lines.length },
      formula: of.rate?.formula ?? null,
      withoutData: none,
      caveats: [
        ...brokenNotes(broken, [...notes.values()]),
        ...named(
          { zh: '只有一年有数据，不连线', en: 'One of the two years only, no stroke' },
          partial,
        ),
        ...smallNotes(of, lines, between),
        ...(median?.notes ?? []),
      ],
    }),
    kind: 'slope',
    from,
    to,
    lines,
    median: median?.values ?? null,
    ...(input.pinned == null ? {} : { pinned: input.pinned }),
  };
}

function isSmall(of: Quantity, point: Point): boolean {
  return (point.denominator ?? Infinity) < (of.rate?.minimumDenominator ?? 0);
}

function missing(line: Line, year: number, point: Point | undefined): Text {
  const gap = point?.gap ?? 'no_report';
  return {
    zh: `${line.label.zh}（${String(year)} 年${gapText(gap, 'zh')}）`,
    en: `${line.label.en} (${String(year)}: ${gapText(gap, 'en')})`,
  };
}

function brokenNotes(names: readonly Text[], notes: readonly Text[]): Text[] {
  if (names.length === 0) return [];
  const why = (language: 'zh' | 'en') => notes.map((note) => note[language]).join('; ');
  return [
    {
      zh: `两年之间口径变化（${why('zh')}），不连线：${names.map((one) => one.zh).join('、')}。`,
      en: `The definition changed between the two years (${why('en')}), no stroke: ${names.map((one) => one.en).join(', ')}.`,
    },
  ];
}

function smallNotes(
  of: Quantity,
  lines: readonly SlopeLine[],
  between: readonly [number, number],
): Text[] {
  const some = lines.flatMap((line) =>
    between.flatMap((year, i) =>
      line.small[i] ? [{ label: line.label, year: String(year) }] : [],
    ),
  );
  const least = String(of.rate?.minimumDenominator ?? 0);
  return named(
    { zh: `空心点分母不足 ${least}`, en: `Hollow: fewer than ${least} to divide by` },
    some.map(({ label, year }) => ({ zh: `${label.zh} ${year}`, en: `${label.en} ${year}` })),
  );
}

function medianOf(of: Quantity, input: SlopeInput) {
  const [a, b] = input.between.map((year) => input.peers?.years.find((one) => one.year === year));
  if (!a || !b || Math.min(a.n, b.n) < FEW_PEERS || !sameDefinition(of, a.segment, b.segment)) {
    return null;
  }
  const { label } = input.peers!;
  return {
    values: [a.median, b.median] as const,
    notes: [
      {
        zh: `虚线为同类机关（${label.zh}）中位数，两年各 ${String(a.n)}、${String(b.n)} 个机关。`,
        en: `Dashed: median of peers (${label.en}), ${String(a.n)} and ${String(b.n)} of them.`,
      },
    ],
  };
}

/** A list of names behind what is said of them; nothing for nobody. */
export function named(what: Text, names: readonly Text[]): Text[] {
  if (names.length === 0) return [];
  return [
    {
      zh: `${what.zh}：${names.map((one) => one.zh).join('、')}。`,
      en: `${what.en}: ${names.map((one) => one.en).join(', ')}.`,
    },
  ];
}
