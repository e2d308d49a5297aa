import type { Text } from '../../model/text';
import type { Colour } from './colour';
import type { ChartFrame } from './frame';

/** What moved between two years, the largest move first. */
export interface MoversState extends ChartFrame {
  readonly kind: 'movers';
  readonly from: number;
  readonly to: number;
  readonly bars: readonly MoverBar[];
}

export interface MoverBar {
  readonly key: string;
  readonly label: Text;
  readonly colour: Colour;
  /** Shares of the whole, as ratios; `change` is their difference. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
}
