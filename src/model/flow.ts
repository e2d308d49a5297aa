import type { Sum } from './measure';
import type { Text } from './text';

/**
 * Where the cases of one report come from and how they end: nodes joined by links, each the sum
 * of measures of that report. Drawn only where every link is stated.
 */
export interface Flow {
  readonly id: string;
  readonly title: Text;
  /** Unit of its links. */
  readonly unit: string;
  /** Forms whose tables have all of its parts. */
  readonly forms: readonly string[];
  /** In the order in which they are drawn, top to bottom. */
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export interface FlowNode {
  readonly id: string;
  readonly label: Text;
  /** Hue token, as of a topic's group. */
  readonly hue: string;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly value: Sum;
}
