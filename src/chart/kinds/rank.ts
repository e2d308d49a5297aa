import type { RankState } from '../types';
import type { ChartKind } from '.';

export const rank: ChartKind<RankState> = {
  toOption: () => ({}),
  toTable: () => ({ columns: [], rows: [] }),
  toSummary: () => [],
};
