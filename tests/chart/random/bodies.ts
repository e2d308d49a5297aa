import fc from 'fast-check';
import type {
  FlowState,
  FunnelState,
  MoversState,
  RankState,
  ScatterState,
  SlopeState,
  TilesState,
} from '../../../src/chart';
import type { Text } from '../../../src/model/text';
import {
  HUES,
  NAMES,
  frame,
  measured,
  name,
  orGap,
  picked,
  ratio,
  size,
  sizeOrZero,
} from './parts';

export const rank = measured.chain(({ unit, value }) =>
  fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 20 }).map((all): RankState => ({
    ...frame(unit, [2024]),
    kind: 'rank',
    bars: all
      .sort(([, a], [, b]) => b - a)
      .map(([label, value], i) => ({
        key: `bar${String(i)}`,
        label,
        value,
        rank: i + 1,
        denominator: null,
        marked: false,
        ...(i % 3 === 0 ? { colour: picked(i) } : {}),
      })),
    ranked: all.length,
    noun: { zh: '个机关', en: 'bodies' },
    head: { zh: '机关', en: 'Agency' },
  })),
);

export const movers = fc
  .array(fc.tuple(name, ratio, ratio), { minLength: 1, maxLength: 12 })
  .map((all): MoversState => ({
    ...frame('percent', [2020, 2024]),
    kind: 'movers',
    from: 2020,
    to: 2024,
    bars: all.map(([label, before, after], i) => ({
      key: `bar${String(i)}`,
      label,
      colour: picked(i),
      before,
      after,
      change: after - before,
    })),
  }));

export const slope = measured.chain(({ unit, value }) =>
  fc
    .tuple(
      fc.array(fc.tuple(name, value, value), { minLength: 1, maxLength: 9 }),
      orGap(fc.tuple(value, value)),
    )
    .map(([all, median]): SlopeState => ({
      ...frame(unit, [2020, 2024]),
      kind: 'slope',
      from: 2020,
      to: 2024,
      lines: all.map(([label, before, after], i) => ({
        key: `line${String(i)}`,
        label,
        colour: picked(i),
        before,
        after,
        small: [false, i % 2 === 0],
      })),
      median,
    })),
);

const dots = (value: fc.Arbitrary<number>) =>
  fc.record({
    points: fc.array(fc.record({ label: name, x: size, y: value }), { minLength: 1, maxLength: 8 }),
    peers: fc.array(fc.record({ label: name, x: size, y: value }), { maxLength: 30 }),
  });

function cloud(unit: string, made: { points: DotValues[]; peers: DotValues[] }) {
  const place = 'within' as const;
  return {
    ...frame(unit, [2024]),
    year: 2024,
    across: { label: { zh: '收到申请', en: 'Requests received' }, unit: 'request' },
    up: NAMES[4]!,
    points: made.points.map((dot, i) => ({
      ...dot,
      key: `dot${String(i)}`,
      colour: picked(i),
      denominator: null,
      small: false,
      place,
    })),
    peers: made.peers.map((dot, i) => ({
      ...dot,
      key: `peer${String(i)}`,
      small: false,
      count: 1,
      place,
    })),
  };
}

interface DotValues {
  readonly label: Text;
  readonly x: number;
  readonly y: number;
}

export const scatter = measured.chain(({ unit, value }) =>
  fc
    .tuple(dots(value), orGap(value))
    .map(([made, median]): ScatterState => ({ ...cloud(unit, made), kind: 'scatter', median })),
);

export const funnel = fc.tuple(dots(ratio), ratio).map(([made, rate]): FunnelState => {
  const sizes = [...made.points, ...made.peers].map(({ x }) => x);
  const limits = [Math.min(...sizes), Math.max(...sizes)].map((x) => {
    const spread = Math.sqrt((rate * (1 - rate)) / x);
    const around = (times: number) => ({
      low: Math.max(0, rate - times * spread),
      high: Math.min(1, rate + times * spread),
    });
    return { x, inner: around(1.96), outer: around(3.09) };
  });
  return {
    ...cloud('percent', made),
    kind: 'funnel',
    chance: 'poisson',
    rate,
    limits,
    counts: { within: made.points.length, above: 0, below: 0, far_above: 0, far_below: 0 },
  };
});

export const flow = fc
  .array(fc.tuple(name, sizeOrZero, sizeOrZero), { minLength: 2, maxLength: 6 })
  .map((all): FlowState => {
    const links = all.flatMap(([, person, firm], i) => [
      { from: 'person', to: `end${String(i)}`, value: person },
      { from: 'firm', to: `end${String(i)}`, value: firm },
    ]);
    const sum = (of: readonly { value: number }[]) => of.reduce((a, { value }) => a + value, 0);
    const node = (key: string, label: Text, column: number) => {
      const into = links.filter(({ to }) => to === key);
      const out = links.filter(({ from }) => from === key);
      return {
        key,
        label,
        hue: HUES[column]!,
        column,
        incoming: column === 0 ? null : sum(into),
        outgoing: column === 1 ? null : sum(out),
      };
    };
    return {
      ...frame('request', [2024]),
      kind: 'flow',
      nodes: [
        node('person', NAMES[1]!, 0),
        node('firm', NAMES[2]!, 0),
        ...all.map(([label], i) => node(`end${String(i)}`, label, 1)),
      ].filter(({ incoming, outgoing }) => (incoming ?? 0) + (outgoing ?? 0) > 0),
      links: links.map((link) => ({ ...link, key: `${link.from} ${link.to}` })),
    };
  });

export const tiles = measured.chain(({ unit, value }) =>
  fc.array(orGap(value), { minLength: 1, maxLength: 31 }).map((all): TilesState => ({
    ...frame(unit, [2024]),
    kind: 'tiles',
    tiles: all.map((value, i) => ({
      key: `tile${String(i)}`,
      label: NAMES[i % 3]!,
      short: [
        { zh: '黑龙江', en: 'Heilongjiang' },
        { zh: '沪', en: 'Shanghai' },
      ][i % 2]!,
      code: 'XJ',
      column: i % 8,
      row: Math.floor(i / 8),
      value,
      rank: null,
      small: i % 5 === 0,
      gap: value === null ? 'not_stated' : null,
    })),
  })),
);
