import type { Text } from '../../model/text';
import type { Gap } from '../../query/types';
import type { ChartFrame } from './frame';

/** A tile a place. */
export interface TilesState extends ChartFrame {
  readonly kind: 'tiles';
  readonly tiles: readonly TileState[];
}

export interface TileState {
  readonly key: string;
  readonly label: Text;
  readonly short: Text;
  readonly code: string | null;
  readonly column: number;
  readonly row: number;
  readonly value: number | null;
  readonly rank: number | null;
  /** A rate over too few cases: hatched. */
  readonly small: boolean;
  readonly gap: Gap | null;
}
