import { cn } from '../../src/families/cn';
import {
  rankState,
  stackState,
  trendState,
  type ChartState,
  type RankState,
  type StackState,
  type TrendState,
} from '../../src/chart';
import {
  compareAgencies,
  composition,
  headline,
  quantity,
  ranking,
  trend,
  type Quantity,
} from '../../src/query';
import { smallRelease } from '../query/release';

/** Charts of the small release, as screens make them. */
export interface States {
  readonly received: TrendState;
  readonly group: TrendState;
  readonly compare: TrendState;
  readonly procurement: TrendState;
  readonly outcomes: StackState;
  readonly shares: StackState;
  readonly rank: RankState;
}

const release = { id: 'cn', version: 'abc', synthetic: false };
const scope = 'area' as const;
const of = (id: string): Quantity => quantity(cn, id)!;

export async function makeStates(): Promise<States> {
  const db = await smallRelease();
  try {
    const pingtan = { scope, agencies: ['pingtan'] };
    const subtitle = { zh: '平潭综合实验区', en: 'Pingtan' };
    const frame = { scope, release };
    const agencies = ['pingtan', 'suqian', 'shuyang', 'nobody'];
    const topic = cn.topics.find((one) => one.id === 'outcomes')!;
    const parts = (await composition(db, { scope }, 'outcomes')).data;
    const group = (await trend(db, { scope }, ['received'])).data;
    return {
      received: trendState({
        ...frame,
        title: of('received').label,
        subtitle,
        of: [of('received')],
        lines: (await trend(db, pingtan, ['received'])).data,
      }),
      group: trendState({
        ...frame,
        title: of('received').label,
        of: [of('received')],
        lines: group,
        figures: (await headline(db, { scope }, ['received'])).data,
      }),
      compare: trendState({
        ...frame,
        title: of('disclosure_rate').label,
        of: [of('disclosure_rate')],
        lines: (await compareAgencies(db, { scope }, agencies, 'disclosure_rate')).data,
      }),
      procurement: trendState({
        ...frame,
        title: of('procurement_amount').label,
        subtitle,
        of: [of('procurement_amount')],
        lines: (await trend(db, pingtan, ['procurement_amount'])).data,
      }),
      outcomes: stackState({
        ...frame,
        title: topic.title,
        composition: parts,
        unit: 'request',
        mode: 'absolute',
      }),
      shares: stackState({
        ...frame,
        title: topic.title,
        composition: parts,
        unit: 'request',
        mode: 'share',
      }),
      rank: rankState({
        ...frame,
        title: of('received').label,
        of: of('received'),
        ranking: (await ranking(db, { scope }, 'received', 2024)).data,
        marked: ['shuyang'],
      }),
    };
  } finally {
    db.close();
  }
}

export function allStates(states: States): [string, ChartState][] {
  return Object.entries(states) as [string, ChartState][];
}
