import type fc from 'fast-check';
import type { ChartState } from '../../../src/chart';
import { flow, funnel, movers, rank, scatter, slope, tiles } from './bodies';
import { heatmap, multiples, stack, trend } from './years';

/** A state of each kind. */
export const RANDOM_STATES: {
  readonly [K in ChartState['kind']]: fc.Arbitrary<Extract<ChartState, { kind: K }>>;
} = { trend, multiples, stack, rank, heatmap, movers, slope, scatter, funnel, flow, tiles };
