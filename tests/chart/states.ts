import { cn } from '../../src/families/cn';
import {
  heatmapState,
  moversState,
  rankState,
  stackState,
  trendState,
  type ChartState,
  type HeatmapState,
  type MoversState,
  type RankState,
  type StackState,
  type TrendState,
} from '../../src/chart';
import {
  compareAgencies,
  composition,
  compositionByAgency,
  groupRanking,
  headline,
  quantity,
  ranking,
  trend,
  twoYears,
  type Quantity,
} from '../../src/query';
import { smallRelease } from '../query/release';
import { wholeRelease } from '../query/whole-release';

/** Charts of the small release, as screens make them. */
export interface States {
  readonly received: TrendState;
  readonly group: TrendState;
  readonly compare: TrendState;
  readonly procurement: TrendState;
  readonly outcomes: StackState;
  readonly shares: StackState;
  readonly rank: RankState;
  readonly places: RankState;
  readonly heatYears: HeatmapState;
  readonly heatAgencies: HeatmapState;
  readonly movers: MoversState;
}

const release = { id: 'cn', version: 'abc', synthetic: false };
const scope = 'area' as const;
const of = (id: string): Quantity => quantity(cn, id)!;

export async function makeStates(): Promise<States> {
  const db = await smallRelease();
  const whole = await wholeRelease();
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
      places: rankState({
        ...frame,
        title: of('disclosure_rate').label,
        of: of('disclosure_rate'),
        ranking: (await groupRanking(db, { scope }, 'disclosure_rate', 2024, 'county')).data,
      }),
      heatYears: heatmapState({
        ...frame,
        title: topic.title,
        of: (await composition(whole, { scope }, 'outcomes')).data,
        unit: 'request',
        mode: 'share',
        minimum: 20,
      }),
      heatAgencies: heatmapState({
        ...frame,
        title: topic.title,
        of: (
          await compositionByAgency(whole, { scope }, 'outcomes', 2021, {
            agencies: ['lake', 'hill', 'nobody'],
          })
        ).data,
        unit: 'request',
        mode: 'share',
        minimum: 20,
      }),
      movers: moversState({
        ...frame,
        title: topic.title,
        of: (await twoYears(whole, { scope }, 'outcomes', [2020, 2021])).data,
      }),
    };
  } finally {
    db.close();
    whole.close();
  }
}

export function allStates(states: States): [string, ChartState][] {
  return Object.entries(states) as [string, ChartState][];
}
