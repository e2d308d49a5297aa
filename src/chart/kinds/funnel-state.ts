import type { Text } from '../../model/text';
import type { Chance } from '../../query/chance';
import { withLeast } from '../../model/quantity';
import type { CloudPoint } from '../../query/questions/agency-cloud';
import { INNER, OUTER, controlLimits, type Limits } from '../control-limits';
import { formatValue } from '../format';
import type { FunnelLimit, FunnelState, Place } from '../types';
import {
  cloudFrame,
  endsOf,
  few,
  peerDots,
  pickedDots,
  type CloudInput,
  type Placed,
} from './cloud-state';
import { MERGED } from './scatter-state';

export interface FunnelInput extends CloudInput {
  readonly chance: Chance;
}

/** Steps of the curves: each limit is exact, the strokes between are straight. */
const STEPS = 90;

/** Beyond this share of bodies outside the outer limits, chance is not what tells them apart. */
const OVERDISPERSED = 0.05;

/**
 * Rates over the cases they divide by, with what chance allows around the rate of all peers
 * together. Bodies without a case, and shares above 1, are named and not drawn.
 */
export function funnelState(given: FunnelInput): FunnelState {
  // The limits themselves say how little few cases tell: nothing is hollow.
  const input = { ...given, of: withLeast(given.of, 0) };
  const { cloud, of, nameOf, chance } = input;
  const usable = cloud.points.filter((point) => point.value !== null && point.denominator! > 0);
  const isImpossible = ({ numerator, denominator }: CloudPoint) =>
    numerator! < 0 || (chance === 'binomial' && numerator! > denominator!);
  const impossible = usable.filter(isImpossible);
  const placed: Placed[] = usable
    .filter((point) => !isImpossible(point))
    .map((point) => ({ point, x: point.denominator!, y: point.value! }));
  const base = placed.some(({ point }) => point.peer)
    ? placed.filter(({ point }) => point.peer)
    : placed;
  const sum = (value: (one: Placed) => number) => base.reduce((all, one) => all + value(one), 0);
  const cases = sum(({ x }) => x);
  const rate = cases === 0 ? 0 : sum(({ point }) => point.numerator!) / cases;
  const limitsAt = remembered(chance, rate);
  const placeOf = ({ x, y }: Placed) => placeAmong(y, limitsAt(x));
  const counts = { within: 0, above: 0, below: 0, far_above: 0, far_below: 0 };
  for (const one of placed) counts[placeOf(one)] += 1;
  const peers = peerDots(input, placed, placeOf);
  const beyond = placed.length === 0 ? 0 : (counts.far_above + counts.far_below) / placed.length;
  return {
    ...cloudFrame(input, placed, [
      lawNote(chance, formatValue(rate, of.unit, 'zh'), formatValue(rate, of.unit, 'en')),
      ...(beyond > OVERDISPERSED && placed.length >= 10 ? [OVERDISPERSION] : []),
      ...(peers.some((dot) => dot.count > 1) ? [MERGED] : []),
      ...few(
        { zh: '分子大于分母，不在图中', en: 'Numerator above the denominator, not drawn' },
        impossible.map((point) => nameOf(point.agency)),
      ),
    ]),
    kind: 'funnel',
    chance,
    rate,
    year: cloud.year,
    across: {
      label: { zh: '分母', en: 'Denominator' },
      unit: 'number',
    },
    up: of.label,
    points: pickedDots(input, placed, placeOf),
    peers,
    limits: curves(placed, limitsAt),
    counts,
    ...(input.pinned == null ? {} : { pinned: input.pinned }),
  };
}

interface BothLimits {
  readonly inner: Limits;
  readonly outer: Limits;
}

/** Limits by the number of cases; many bodies share one. */
function remembered(chance: Chance, rate: number): (cases: number) => BothLimits {
  const known = new Map<number, BothLimits>();
  return (cases) => {
    const n = Math.max(1, Math.round(cases));
    const found = known.get(n) ?? {
      inner: controlLimits(chance, n, rate, INNER),
      outer: controlLimits(chance, n, rate, OUTER),
    };
    known.set(n, found);
    return found;
  };
}

/** Beyond rounding of the division. */
const SLACK = 1e-9;

function placeAmong(y: number, { inner, outer }: BothLimits): Place {
  if (y > outer.high + SLACK) return 'far_above';
  if (y < outer.low - SLACK) return 'far_below';
  if (y > inner.high + SLACK) return 'above';
  if (y < inner.low - SLACK) return 'below';
  return 'within';
}

function curves(placed: readonly Placed[], limitsAt: (n: number) => BothLimits): FunnelLimit[] {
  if (placed.length === 0) return [];
  const [least, most] = endsOf(placed, ({ x }) => x);
  const [from, to] = [Math.max(1, least / 1.5), Math.max(2, most * 1.3)];
  const steps = Array.from({ length: STEPS + 1 }, (_, i) =>
    Math.round(from * (to / from) ** (i / STEPS)),
  );
  return [...new Set(steps)].map((x) => ({ x, ...limitsAt(x) }));
}

const OVERDISPERSION: Text = {
  zh: '落在限外的机关多于偶然所能解释：机关之间本有差异，限外不等于异常。',
  en: 'More bodies lie beyond the limits than chance explains: bodies differ anyway, and beyond the limits is not yet unusual.',
};

function lawNote(chance: Chance, zhRate: string, enRate: string): Text {
  const law =
    chance === 'binomial' ? { zh: '二项分布', en: 'binomial' } : { zh: '泊松分布', en: 'Poisson' };
  return {
    zh: `横线为全部同类机关合计比率 ${zhRate}；虚线、实线为 95%、99.8% 控制限（${law.zh}）。限内的高低可能只是偶然，不宜排名。`,
    en: `Line: rate of all peers together, ${enRate}; dashed and solid: 95% and 99.8% control limits (${law.en}). Within them, high or low may be chance: no ranking.`,
  };
}
