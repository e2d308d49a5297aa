import { counted, plural } from '../../model/plural';
import type { Text } from '../../model/text';
import type { Quantity } from '../../model/quantity';
import type { AgencyCloud, CloudPoint } from '../../query/questions/agency-cloud';
import type { FrameInput } from '../frame';
import type { ChartFrame, Colour, Dot, PeerDot, Place } from '../types';
import { frameOf } from '../frame';
import { named } from './slope-state';
import { FEW_PEERS } from './peer-band';

/** Bodies of one year with what explains them. */
export interface CloudInput extends FrameInput {
  readonly cloud: AgencyCloud;
  readonly of: Quantity;
  /** Series that measures size. */
  readonly volume: Quantity;
  /** Agencies picked, with their colours, in the order shown. */
  readonly picked: readonly { readonly agency: string; readonly colour: Colour }[];
  readonly nameOf: (agency: string) => Text;
  /** Who the others are; null where only those picked are shown. */
  readonly peers: Text | null;
  readonly pinned?: string | null;
}

/** A body that can be drawn: both its places are known. */
export interface Placed {
  readonly point: CloudPoint;
  readonly x: number;
  readonly y: number;
}

/** More dots than this are drawn together where they lie together. */
export const MANY_DOTS = 1200;
const [ACROSS, UP] = [90, 45];

/** Names printed where some are left out. */
const NAMED = 12;

/** Whether a rate divides by fewer cases than it should. */
export function isSmall(of: Quantity, point: CloudPoint): boolean {
  return (
    of.rate !== null &&
    point.value !== null &&
    (point.denominator ?? Infinity) < of.rate.minimumDenominator
  );
}

/** Those picked, in their order. */
export function pickedDots(
  input: CloudInput,
  placed: readonly Placed[],
  placeOf: (one: Placed) => Place | null,
): Dot[] {
  return input.picked.flatMap(({ agency, colour }) => {
    const one = placed.find(({ point }) => point.agency === agency);
    if (one === undefined) return [];
    return [
      {
        key: agency,
        label: input.nameOf(agency),
        colour,
        x: one.x,
        y: one.y,
        denominator: one.point.denominator,
        small: isSmall(input.of, one.point),
        place: placeOf(one),
      },
    ];
  });
}

/** Peers as dots. Of many, one stands for those that lie within the same small field. */
export function peerDots(
  input: CloudInput,
  placed: readonly Placed[],
  placeOf: (one: Placed) => Place | null,
): PeerDot[] {
  const own = new Set(input.picked.map(({ agency }) => agency));
  const others = placed.filter(({ point }) => !own.has(point.agency));
  const dot = (one: Placed, count: number): PeerDot => ({
    key: one.point.agency,
    label: input.nameOf(one.point.agency),
    x: one.x,
    y: one.y,
    small: isSmall(input.of, one.point),
    count,
    place: placeOf(one),
  });
  if (others.length <= MANY_DOTS) return others.map((one) => dot(one, 1));
  const [left, right] = endsOf(others, ({ x }) => Math.log(x));
  const [low, high] = endsOf(others, ({ y }) => y);
  const field = (value: number, from: number, to: number, steps: number) =>
    to > from ? Math.min(steps - 1, Math.floor(((value - from) / (to - from)) * steps)) : 0;
  const fields = new Map<string, { first: Placed; count: number }>();
  for (const one of others) {
    const place = placeOf(one);
    const key = [
      field(Math.log(one.x), left, right, ACROSS),
      field(one.y, low, high, UP),
      place ?? '',
    ].join();
    const known = fields.get(key);
    if (known) known.count += 1;
    else fields.set(key, { first: one, count: 1 });
  }
  return [...fields.values()].map(({ first, count }) => dot(first, count));
}

/** The smallest and the largest of many values. */
export function endsOf(some: readonly Placed[], value: (one: Placed) => number): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const one of some) {
    const found = value(one);
    low = Math.min(low, found);
    high = Math.max(high, found);
  }
  return [low, high];
}

/** What every cloud says of itself, with its own words behind. */
export function cloudFrame(
  input: CloudInput,
  placed: readonly Placed[],
  more: readonly Text[],
): ChartFrame {
  const { cloud, of, picked, nameOf } = input;
  const known = new Set(cloud.points.map((point) => point.agency));
  const without = picked.filter(({ agency }) => {
    const point = cloud.points.find((one) => one.agency === agency);
    return point === undefined ? !cloud.apart.includes(agency) : point.value === null;
  });
  const silent = cloud.points.filter(
    (point) => point.value === null && !picked.some(({ agency }) => agency === point.agency),
  ).length;
  const small = placed.filter(({ point }) => isSmall(of, point));
  const least = String(of.rate?.minimumDenominator ?? 0);
  return frameOf(input, {
    unit: of.unit,
    years: [cloud.year, cloud.year],
    reports: { stated: placed.length, total: known.size + cloud.apart.length },
    formula: of.rate?.formula ?? null,
    withoutData: without.map(({ agency }) => nameOf(agency)),
    caveats: [
      ...peersNote(input),
      ...more,
      ...few(
        { zh: '口径与多数机关不同，不在图中', en: 'Other definition than most, not drawn' },
        cloud.apart.map(nameOf),
      ),
      ...few(
        { zh: `空心点分母不足 ${least}`, en: `Hollow: fewer than ${least} to divide by` },
        small.map(({ point }) => nameOf(point.agency)),
      ),
      ...(silent === 0
        ? []
        : [
            {
              zh: `同类机关中有 ${String(silent)} 个未填或无法识读，不在图中。`,
              en: `${counted(silent, 'peer')} ${plural(silent, 'does not state it and is', 'do not state it and are')} not drawn.`,
            },
          ]),
    ],
  });
}

function peersNote({ peers, cloud }: CloudInput): Text[] {
  if (peers === null) return [];
  const count = String(cloud.points.filter((point) => point.peer).length);
  return [
    {
      zh: `灰点为同类机关（${peers.zh}），共 ${count} 个。`,
      en: `Grey: peers (${peers.en}), ${count} in all.`,
    },
  ];
}

/** Names behind what is said of them; of many the first and how many more. */
export function few(what: Text, names: readonly Text[]): Text[] {
  const more = names.length - NAMED;
  if (more <= 0) return named(what, names);
  return named(what, [
    ...names.slice(0, NAMED),
    { zh: `另 ${String(more)} 个`, en: `${String(more)} more` },
  ]);
}

/** The middle peer with enough cases, where there are enough of them. */
export function cloudMedian(of: Quantity, placed: readonly Placed[]): number | null {
  const values = placed
    .filter(({ point }) => point.peer && !isSmall(of, point))
    .map(({ y }) => y)
    .sort((a, b) => a - b);
  if (values.length < FEW_PEERS) return null;
  const middle = (values.length - 1) / 2;
  return (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2;
}
