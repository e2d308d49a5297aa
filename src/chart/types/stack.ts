import type { Text } from '../../model/text';
import type { Gap } from '../../query/types';
import type { Colour } from './colour';
import type { Break, ChartFrame } from './frame';

/** Parts of a whole, one bar a category. */
export interface StackState extends ChartFrame {
  readonly kind: 'stack';
  readonly mode: 'absolute' | 'share';
  readonly categories: readonly StackCategory[];
  readonly parts: readonly StackPart[];
  /** Where the definition of a part changes, between two categories. */
  readonly breaks: readonly Break[];
}

export interface StackCategory {
  readonly key: string;
  readonly label: Text;
  /** Sum of the stated parts; null where none is. */
  readonly total: number | null;
  /** Why there is no bar. */
  readonly gap: Gap | null;
}

export interface StackPart {
  readonly key: string;
  readonly label: Text;
  readonly group: Text;
  readonly colour: Colour;
  /** Runs parallel to `categories`. Absolute values in every mode. */
  readonly points: readonly StackPoint[];
}

export interface StackPoint {
  readonly value: number | null;
  /** Share of the category's total; null where the value is or the total is 0. */
  readonly share: number | null;
  readonly stated: number;
  readonly gap: Gap | null;
}
