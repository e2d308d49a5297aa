import type { StackState } from '../types';
import type { ChartKind } from '.';

export const stack: ChartKind<StackState> = {
  toOption: () => ({}),
  toTable: () => ({ columns: [], rows: [] }),
  toSummary: () => [],
};
