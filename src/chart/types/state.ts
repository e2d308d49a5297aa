import type { FunnelState, MultiplesState, ScatterState, SlopeState } from './compare';
import type { FlowState } from './flow';
import type { HeatmapState } from './heatmap';
import type { MoversState } from './movers';
import type { RankState } from './rank';
import type { StackState } from './stack';
import type { TilesState } from './tiles';
import type { TrendState } from './trend';

export type ChartState =
  | TrendState
  | StackState
  | RankState
  | HeatmapState
  | MoversState
  | MultiplesState
  | SlopeState
  | ScatterState
  | FunnelState
  | FlowState
  | TilesState;
