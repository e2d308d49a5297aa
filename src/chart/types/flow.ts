import type { Text } from '../../model/text';
import type { ChartFrame } from './frame';

/** Cases of one report from where they come to where they end. */
export interface FlowState extends ChartFrame {
  readonly kind: 'flow';
  /** Nodes with something in them, in the order of the flow; columns count from the source. */
  readonly nodes: readonly FlowNodeState[];
  /** Every link, those of 0 too; none where a link is not stated. */
  readonly links: readonly FlowLinkState[];
}

export interface FlowNodeState {
  readonly key: string;
  readonly label: Text;
  readonly hue: string;
  readonly column: number;
  /** Null for a source. */
  readonly incoming: number | null;
  /** Null for an end. */
  readonly outgoing: number | null;
}

export interface FlowLinkState {
  /** Both ends' keys with a blank between. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}
