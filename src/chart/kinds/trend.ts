import type { TrendState } from '../types';
import type { ChartKind } from '.';

export const trend: ChartKind<TrendState> = {
  toOption: () => ({}),
  toTable: () => ({ columns: [], rows: [] }),
  toSummary: () => [],
};
